"""Every verdict that a rule can give has its sentence, and the facts it shows.

Read from the source: the tables of sentences belong to the models and import Odoo.
"""

import ast
import re
from pathlib import Path

import pytest
import rules
from rules import edition_limits, grade_modes, routes, windows

RULES = Path(rules.__path__[0])
MODELS = RULES.parent / "models"
PLACE = re.compile(r"%\((\w+)\)s")


def calls(tree, *names):
    """Return the calls of plain functions with these names."""
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in names
    ]


def texts(node):
    """Return the constant strings that an expression may be, as far as it is plain."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return texts(node.body) + texts(node.orelse)
    return []


def tables():
    """Return the sentence of each key in all tables of the models."""
    found = {}
    for path in MODELS.glob("sentences*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Dict):
                continue
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(value, ast.Call):
                    found.setdefault(key.value, []).append(value.args[0].value)
    return found


TABLES = tables()
SOURCES = {
    path.stem: ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(RULES.glob("*.py"))
}


def verdicts():
    """Yield module, code and the names of the facts of each plain verdict."""
    for module, tree in SOURCES.items():
        if module == "verdict":
            continue
        for call in calls(tree, "block", "warn"):
            facts = {word.arg for word in call.keywords}
            for code in texts(call.args[0]):
                yield module, code, None if None in facts else facts


@pytest.mark.parametrize(("module", "code", "facts"), list(verdicts()))
def test_a_verdict_has_a_sentence_with_its_facts(module, code, facts):
    """A refusal without a sentence would be an error on somebody's screen."""
    assert code in TABLES
    for sentence in TABLES[code]:
        shown = set(PLACE.findall(sentence))
        assert facts is None or shown <= facts


def chosen():
    """Yield module and code of each pair of an answer and its code."""
    for module, tree in SOURCES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2:
                answer, code = node.elts
                if isinstance(answer, ast.Name) and answer.id in ("block", "warn"):
                    for text in texts(code):
                        yield module, text


@pytest.mark.parametrize(("module", "code"), list(chosen()))
def test_a_chosen_verdict_has_a_sentence(module, code):
    assert code in TABLES


def terms():
    for module, tree in SOURCES.items():
        for call in calls(tree, "Term"):
            for key in texts(call.args[0]):
                yield module, key


@pytest.mark.parametrize(("module", "key"), list(terms()))
def test_a_term_of_the_facts_has_a_word(module, key):
    assert key in TABLES


def test_names_in_the_facts_have_words():
    """Terms that a rule makes of a name of its own."""
    reasons = {reason for kind in routes.KINDS for reason in routes.REASONS[kind]}
    names = [
        *edition_limits.LIMITS,
        *(f"kind_{kind}" for kind in routes.KINDS),
        *(f"reason_{reason}" for reason in reasons),
        *(f"channel_{channel}" for channel in routes.CHANNELS),
        *(f"mode_{mode}" for mode in grade_modes.MODES),
        *(f"route_window_{window}" for window, _clause in windows.LAWFUL.values()),
        "origin_institution",
        "origin_programme",
    ]
    assert [name for name in names if name not in TABLES] == []


def test_a_key_stands_in_one_table_only():
    """Two sentences for one code: the later one would silently win."""
    assert [key for key, found in TABLES.items() if len(found) > 1] == []
