"""The kinds of case as the acts lay them down: papers, window, way.

A new edition starts with those of its profile; an institution may ask for more, never
for less (:func:`routes.check_route`). Clauses R544-13, R544-14, R544-24, R544-25,
CT152-1, CT152-47, CT152-51, YU-4.5, YU-5.2, YU-A1; conflicts C-02, C-03, C-05, C-06;
settings S-30, S-31, S-35, S-36.
"""

from dataclasses import dataclass, replace

from . import routes
from .completeness import SETS, Wanted


@dataclass(frozen=True, slots=True)
class Route:
    """How one kind of case goes.

    :param kind: one of :data:`routes.KINDS`
    :param reason: one of :data:`routes.REASONS` of that kind, ``""`` for any
    :param channel: whom it is filed with
    :param window: ``"before_period"``, ``"qualification"`` or ``"open"``
    :param experts: an expert group examines it
    :param papers: the set that the learner hands in (S-30)
    :param directive: a commission created by a directive may decide it (C-02)
    :param addressee: ``"chair"`` of the commission or ``"head"`` of the institution
    """

    kind: str
    reason: str
    channel: str
    window: str
    experts: bool
    papers: tuple[Wanted, ...]
    directive: bool = False
    addressee: str = "chair"


_IDENTITY = Wanted("identity", "YU-5.2")
# Mobility rests on an application too, and obliges for what the transcript shows.
_MOBILITY = (Wanted("application", "CT152-51"), *SETS["mobility"])


def legal(institution: str, profile: str) -> tuple[Route, ...]:
    """Return the kinds of case that a new edition starts with.

    The recognition rules know non-formal learning and qualifications; formal learning
    and mobility come from the credit technology of higher education (CT152-1).

    :param institution: ``"he"`` or ``"tvet"``
    :param profile: ``"standard"``, ``"university"``, ``"military"`` or ``"bare"``
    """
    found = _recognition(institution)
    if institution == "he" and profile != "bare":
        found += _credit_technology(institution)
    if profile == "university":
        found = tuple(_by_own_rules(route) for route in found)
    return found


def _recognition(institution: str) -> tuple[Route, ...]:
    return (
        Route(
            kind="nonformal",
            reason="",
            channel=_channel("nonformal", "", institution),
            window="before_period",
            experts=True,
            papers=SETS["nonformal"],
        ),
        Route(
            kind="qualification",
            reason="",
            channel=_channel("qualification", "", institution),
            window="qualification",
            experts=True,
            papers=SETS["qualification"],
        ),
    )


def _credit_technology(institution: str) -> tuple[Route, ...]:
    papers = {"formal": SETS["formal"], "mobility": _MOBILITY}
    return tuple(
        Route(
            kind=kind,
            reason=reason,
            channel=_channel(kind, reason, institution),
            window="open",
            experts=False,
            papers=kept,
        )
        for kind, kept in papers.items()
        for reason in routes.REASONS[kind]
    )


def _channel(kind: str, reason: str, institution: str) -> str:
    return routes.channel(kind, reason, institution=institution)[0]


def _by_own_rules(route: Route) -> Route:
    """Return a route as a university's own rules have it (YU-4.5, YU-5.2, YU-A1)."""
    known = {wanted.kind for wanted in route.papers}
    return replace(
        route,
        addressee="head",
        directive=route.kind == "formal",
        papers=(*route.papers, *(() if "identity" in known else (_IDENTITY,))),
    )
