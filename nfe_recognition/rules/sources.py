"""Sources: whose papers, and which of them, say what was learned for a kind of case.

What is learned with a provider of courses is non-formal, whatever the application is
called: it passes the experts and the cap. Clauses R544-2(6), R544-4, R544-10, R544-20,
CT152-9, CT152-40, CT152-41, CT152-47, CT152-48.
"""

from collections.abc import Iterable

from .completeness import SETS
from .papers import ISSUERS, Paper
from .verdict import Verdict, block

# Organisations of formal education among the issuers of R544-10.
FORMAL_ISSUERS = frozenset({"tvet", "higher"})
_FORMAL_KINDS = {"formal": "R544-10", "mobility": "CT152-47"}
# Papers of every set that say nothing of what was learned.
_SILENT = frozenset({"application", "identity"})
_CONFIRMED_BY = {
    "nonformal": "R544-10",
    "qualification": "R544-20",
    "formal": "CT152-40",
    "mobility": "CT152-47",
}


def confirming(kind: str) -> frozenset[str]:
    """Return the kinds of paper that say what was learned (R544-2(6), CT152-47).

    :param kind: kind of the case, a key of ``completeness.SETS``
    """
    return frozenset().union(*(wanted.kinds for wanted in SETS[kind])) - _SILENT


def judge_issuers(kind: str, papers: Iterable[Paper]) -> list[Verdict]:
    """Say which papers of formal learning come from elsewhere (CT152-9, CT152-41).

    :param kind: kind of the case
    :param papers: the papers handed in
    :return: blocking ``issuer_not_formal`` for each, with its ``paper`` and ``key``
    """
    if kind not in _FORMAL_KINDS:
        return []
    return [
        block("issuer_not_formal", _FORMAL_KINDS[kind], paper=paper.name, key=paper.key)
        for paper in papers
        if paper.kind in confirming(kind)
        and not paper.issuer_own
        and paper.issuer_category not in FORMAL_ISSUERS
        # A certificate of nobody known is told by the set itself (R544-10).
        and (paper.kind != "certificate" or paper.issuer_category in ISSUERS)
    ]


def judge_courses(kind: str, uses: Iterable[tuple[str, str]]) -> list[Verdict]:
    """Say which courses claimed stand in a paper that confirms nothing.

    Issuer, volume and grade are asked for of confirming papers alone (R544-10,
    R544-20, CT152-48).

    :param kind: kind of the case
    :param uses: title of each course claimed, and the kind of the paper it stands in
    :return: blocking ``course_not_confirmed`` for each
    """
    known = confirming(kind)
    return [
        block("course_not_confirmed", _CONFIRMED_BY[kind], course=course)
        for course, paper in dict.fromkeys(uses)
        if paper not in known
    ]
