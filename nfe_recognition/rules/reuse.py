"""Reuse: one course of a certificate counts once for a learner.

Conflict C-34; setting S-33; clause TVET578-A1.9(1). No clause forbids to use one
certificate twice; the rule is the institution's, so its answer names no clause.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .spelling import fold
from .verdict import Verdict, block, ok, warn

POLICIES = ("off", "warn", "block")

# Stands in no folded text.
_BETWEEN = "|"


# States in which an application asks for nothing, or for nothing yet.
_IDLE = frozenset({"draft", "refused", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Filing:
    """When and how far an application came.

    :param state: state of the case
    :param filed_on: moment of filing; None before it
    :param place: place in the order of entry, which decides between equal moments
    """

    state: str
    filed_on: datetime | None
    place: int


def comes_first(other: Filing, mine: Filing) -> bool:
    """Say whether another application of the learner uses its courses first (S-33).

    Whoever is registered comes first; of two that wait for the register, the one filed
    first. A draft uses nothing yet, and what was refused or withdrawn nothing any more.

    :param other: the other application
    :param mine: the one that is judged
    """
    if other.state in _IDLE:
        return False
    if other.state != "submitted" or mine.state == "draft":
        return True
    if mine.state != "submitted":
        return False
    return (other.filed_on, other.place) < (mine.filed_on, mine.place)


def line_key(issuer: str, number: str, title: str) -> str:
    """Return what makes one course of a certificate the same course (S-33, C-34).

    Two spellings of the same three give the same key. A certificate without a number
    has a key by issuer and title: the learner's own courses are compared only.

    :param issuer: name of the issuer
    :param number: number of the certificate, empty where there is none
    :param title: title of the course
    :return: the key; empty where the title says nothing
    """
    course = fold(title)
    return _BETWEEN.join([fold(issuer), fold(number), course]) if course else ""


def number_key(issuer: str, number: str) -> str:
    """Return what makes one certificate the same certificate.

    :param issuer: name of the issuer
    :param number: number of the certificate
    :return: the key; empty where there is no number, which tells nothing
    """
    plain = fold(number)
    return _BETWEEN.join([fold(issuer), plain]) if plain else ""


def judge_reuse(course: str, *, earlier_case: str, policy: str) -> Verdict:
    """Say whether a course may be used that the learner used before (S-33, C-34).

    Cases that were withdrawn or refused, and claims that were not recognised, have
    not used their courses up.

    :param course: title of the course
    :param earlier_case: number of the learner's other case that uses a course of the
        same :func:`line_key`; empty where there is none
    :param policy: ``"off"``, ``"warn"`` or ``"block"``
    :raises ValueError: for an unknown policy
    """
    if policy not in POLICIES:
        raise ValueError(f"Unknown policy: {policy}")
    if not earlier_case or policy == "off":
        return ok("course_free", "", course=course)
    answer = block if policy == "block" else warn
    return answer("course_reused", "", course=course, case=earlier_case)


def judge_duplicate_number(
    paper: str, *, number: str, other_cases: Sequence[str]
) -> Verdict:
    """Warn the office of a number that another learner has handed in (C-34).

    One of the two papers may be unreliable, which is a ground of refusal
    (TVET578-A1.9(1)); whether it is, a person finds out. The answer names cases and
    no learner, and is meant for the office alone.

    :param paper: what people call the paper
    :param number: its number
    :param other_cases: numbers of other learners' cases with a paper of the same
        :func:`number_key`
    """
    if not other_cases:
        return ok("number_unique", "TVET578-A1.9(1)", paper=paper, number=number)
    return warn(
        "number_of_another_learner",
        "TVET578-A1.9(1)",
        paper=paper,
        number=number,
        cases=", ".join(dict.fromkeys(other_cases)),
    )
