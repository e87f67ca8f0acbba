"""Verdicts, and the house rule that the rules stand alone."""

import ast
from pathlib import Path

import pytest
import rules
from rules import verdict

MODULES = sorted(Path(rules.__path__[0]).glob("*.py"))


def test_only_a_block_forbids():
    answers = [verdict.ok("a", "R1"), verdict.warn("b", "R2"), verdict.block("c", "R3")]
    assert [answer.allowed for answer in answers] == [True, True, False]
    assert verdict.blocking(answers) == [answers[2]]


def test_facts_are_kept_by_name():
    answer = verdict.block("code", "R544-16", criterion=verdict.Term("goals"), n=3)
    assert (answer.code, answer.clause, answer.level) == ("code", "R544-16", "block")
    assert answer.facts == {"criterion": "goals", "n": 3}
    assert isinstance(answer.facts["criterion"], verdict.Term)


def test_a_verdict_cannot_be_changed():
    with pytest.raises(AttributeError):
        verdict.ok("a", "").level = "block"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_rules_import_nothing_but_rules_and_the_standard_library(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level <= 1, "rules never look outside their package"
            assert (node.module or "").split(".")[0] != "odoo"
        elif isinstance(node, ast.Import):
            assert all(name.name.split(".")[0] != "odoo" for name in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_public_function_says_what_it_does(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            assert node.name.startswith("_") or ast.get_docstring(node), node.name
