"""The kinds of case as the acts lay them down: papers, window, way, outcome.

A new edition starts with those of its profile; an institution may ask for more, never for less
(``routes.check_route``, ``completeness.check_set``). Clauses R544-13, R544-14, R544-24,
R544-25, CT152-9, CT152-41, CT152-43, CT152-47, CT152-48, CT152-50, YU-5.1, YU-5.2,
YU-5.12; conflicts C-02, C-03, C-06; settings S-30, S-31, S-35, S-36.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Route:
    """How one kind of case goes.

    :param kind: ``"nonformal"``, ``"qualification"``, ``"formal"`` or ``"mobility"``
    :param reason: why, where the kind has reasons; ``""`` else
    :param channel: whom it is filed with
    :param window: ``"before_period"``, ``"qualification"`` or ``"open"``
    :param experts: an expert group examines it
    :param obligatory: what is mastered in full is re-credited without a vote
    :param instrument: ``"order"``, or ``"any"`` where a directive suffices as well
    :param addressee: ``"chair"`` of the commission or ``"head"`` of the institution
    :param grade_mode: ``"converted"`` or ``"kept"``
    :param capped: its credits count under the cap on non-formal learning
    :param papers: kinds of paper that the set holds, each with its clause
    """

    kind: str
    reason: str
    channel: str
    window: str
    experts: bool
    obligatory: bool
    instrument: str
    addressee: str
    grade_mode: str
    capped: bool
    papers: tuple[tuple[str, str], ...]


_FORMAL_PAPERS = (
    ("application", "YU-5.2"),
    ("identity", "YU-5.2"),
    ("transcript", "CT152-47"),
)
_MOBILITY_PAPERS = (("application", "CT152-51"), ("transcript", "CT152-47"))


def _formal(reason: str, channel: str) -> Route:
    return Route(
        kind="formal",
        reason=reason,
        channel=channel,
        window="open",
        experts=False,
        obligatory=False,
        instrument="order",
        addressee="chair",
        grade_mode="kept",
        capped=False,
        papers=_FORMAL_PAPERS,
    )


def _mobility(reason: str) -> Route:
    return Route(
        kind="mobility",
        reason=reason,
        channel="registrar",
        window="open",
        experts=False,
        obligatory=True,
        instrument="order",
        addressee="chair",
        grade_mode="kept",
        capped=False,
        papers=_MOBILITY_PAPERS,
    )


_RECOGNITION = (
    Route(
        kind="nonformal",
        reason="",
        channel="commission",
        window="before_period",
        experts=True,
        obligatory=False,
        instrument="order",
        addressee="chair",
        grade_mode="converted",
        capped=True,
        papers=(("application", "R544-13"), ("certificate", "R544-13")),
    ),
    Route(
        kind="qualification",
        reason="",
        channel="commission",
        window="qualification",
        experts=True,
        obligatory=False,
        instrument="order",
        addressee="chair",
        grade_mode="converted",
        capped=False,
        papers=(
            ("application", "R544-24"),
            ("identity", "R544-24"),
            ("qualification", "R544-24"),
        ),
    ),
)
_OTHER = (
    _formal("admission", "admissions"),
    _formal("transfer", "registrar"),
    _formal("reinstatement", "registrar"),
    _formal("shortened", "registrar"),
    _mobility("mobility"),
    _mobility("credit_mobility"),
    _mobility("double_degree"),
)


def routes(institution: str, profile: str) -> tuple[Route, ...]:
    """Return the kinds of case that a new edition starts with.

    The recognition rules know non-formal learning and qualifications; formal learning
    and mobility come from the credit technology of higher education (CT152-1).

    :param institution: ``"he"`` or ``"tvet"``
    :param profile: ``"standard"``, ``"university"``, ``"military"`` or ``"bare"``
    """
    if institution != "he" or profile == "bare":
        return _RECOGNITION
    if profile == "university":
        return tuple(_by_own_rules(route) for route in (*_RECOGNITION, *_OTHER))
    return (*_RECOGNITION, *_OTHER)


def _by_own_rules(route: Route) -> Route:
    """Return a route as a university's own rules have it (YU-4.5, YU-5.2, YU-A1)."""
    known = {kind for kind, _clause in route.papers}
    identity = () if "identity" in known else (("identity", "YU-5.2"),)
    return replace(
        route,
        addressee="head",
        instrument="any" if route.kind == "formal" else route.instrument,
        papers=(*route.papers, *identity),
    )
