"""Every code of the rules has its sentence, and every sentence its facts."""

import ast
import re
from pathlib import Path

import pytest

ADDON = Path(__file__).resolve().parents[2] / "nfe_recognition"
ANSWERS = {"ok", "warn", "block", "answer"}


def trees(folder, pattern):
    return {
        path.stem: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ADDON / folder).glob(pattern))
    }


RULES = trees("rules", "[!_]*.py")
TABLES = trees("models", "sentences*.py")


def texts():
    """Return code and English sentence, as all tables have them."""
    return {
        key.value: value.args[0].value
        for tree in TABLES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Call)
    }


def name_of(node):
    return node.id if isinstance(node, ast.Name) else None


def calls():
    """Return module, code and facts of every verdict that names its code."""
    for stem, tree in RULES.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or name_of(node.func) not in ANSWERS:
                continue
            if node.args and isinstance(node.args[0], ast.Constant):
                yield stem, node.args[0].value, node.keywords


def pairs():
    """Return the codes that are chosen together with their answer."""
    for stem, tree in RULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2:
                answer, code = node.elts
                if name_of(answer) in ANSWERS and isinstance(code, ast.Constant):
                    yield stem, code.value


def codes():
    return sorted({(stem, code) for stem, code, _facts in calls()} | set(pairs()))


@pytest.mark.parametrize(("stem", "code"), codes())
def test_every_code_has_a_sentence(stem, code):
    assert code in texts()


def test_every_term_is_in_the_glossary():
    terms = {
        node.args[0].value
        for tree in RULES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and name_of(node.func) == "Term"
        and isinstance(node.args[0], ast.Constant)
    }
    assert terms <= set(texts())


def test_a_sentence_shows_only_facts_that_it_is_given():
    known = texts()
    for _stem, code, facts in calls():
        if any(fact.arg is None for fact in facts):
            continue
        shown = set(re.findall(r"%\((\w+)\)", known[code]))
        assert shown <= {fact.arg for fact in facts}, code
