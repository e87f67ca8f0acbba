"""Sources: R544-2(6), R544-4, R544-10, R544-20, CT152-9, CT152-40, -41, CT152-47."""

from dataclasses import replace

import pytest
from rules import sources
from rules.completeness import SETS
from rules.papers import CENTRE, ISSUERS, Paper

CERTIFICATE = Paper(
    kind="certificate",
    name="AC-17",
    has_file=True,
    on_paper=False,
    number="AC-17",
    issued_on=None,
    expires_on=None,
    issuer_category="higher",
    key=7,
)


def found(kind, /, **changes):
    verdicts = sources.judge_issuers(kind, [replace(CERTIFICATE, **changes)])
    return [(verdict.code, verdict.clause) for verdict in verdicts]


@pytest.mark.parametrize("issuer", [*ISSUERS, CENTRE])
def test_cases_of_r544_are_judged_by_their_own_set(issuer):
    """R544-10: who may issue a certificate is a question of the set."""
    assert found("nonformal", issuer_category=issuer) == []
    assert found("qualification", issuer_category=issuer) == []


@pytest.mark.parametrize("issuer", ISSUERS)
def test_formal_learning_comes_from_formal_education(issuer):
    """CT152-9, CT152-40, CT152-41: a course of a platform is no earlier level."""
    faults = [] if issuer in ("tvet", "higher") else [("issuer_not_formal", "R544-10")]
    assert found("formal", issuer_category=issuer) == faults
    assert found("formal", kind="transcript", issuer_category=issuer) == faults


def test_a_transcript_of_mobility():
    """CT152-47: of the institution abroad; of nobody known it is none."""
    transcript = {"kind": "transcript"}
    assert found("mobility", **transcript) == []
    for issuer in ("mooc", None):
        assert found("mobility", **transcript, issuer_category=issuer) == [
            ("issuer_not_formal", "CT152-47")
        ]


def test_what_is_not_asked_twice():
    """R544-4: the institution itself; R544-10: the set tells of an unknown issuer."""
    assert found("formal", issuer_category=None, issuer_own=True) == []
    assert found("formal", issuer_category=None) == []
    assert found("formal", kind="identity", issuer_category=None) == []


def test_the_paper_is_named():
    (verdict,) = sources.judge_issuers(
        "formal", [replace(CERTIFICATE, issuer_category="mooc")]
    )
    assert (verdict.facts["paper"], verdict.facts["key"]) == ("AC-17", 7)


@pytest.mark.parametrize(
    ("kind", "papers"),
    [
        ("nonformal", {"certificate"}),
        ("qualification", {"qualification"}),
        ("formal", {"transcript", "certificate"}),
        ("mobility", {"transcript"}),
    ],
)
def test_which_papers_confirm(kind, papers):
    """R544-2(6), R544-10, R544-20, CT152-40, CT152-47."""
    assert sources.confirming(kind) == papers
    assert set(SETS) == {"nonformal", "qualification", "formal", "mobility"}


def test_a_course_of_another_paper():
    """R544-10, R544-20, CT152-40, CT152-48: each named once, by its clause."""
    uses = [("Databases", "certificate"), ("Nets", "other"), ("Nets", "other")]
    faults = {
        kind: [(v.clause, v.facts["course"]) for v in sources.judge_courses(kind, uses)]
        for kind in SETS
    }
    assert faults == {
        "nonformal": [("R544-10", "Nets")],
        "qualification": [("R544-20", "Databases"), ("R544-20", "Nets")],
        "formal": [("CT152-40", "Nets")],
        "mobility": [("CT152-47", "Databases"), ("CT152-47", "Nets")],
    }
