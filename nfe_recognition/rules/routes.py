"""Routes: kinds of case, why and where they are filed, and the way they go.

Clauses R544-1, R544-11, R544-14, R544-17, R544-21, R544-25, R544-28, CT152-9,
CT152-41, CT152-43, CT152-48, CT152-50, TVET578-12, YU-4.2, YU-4.5, YU-5.1, YU-5.8;
conflicts C-02, C-03 and C-26; settings S-35, S-36, S-38.
"""

from collections.abc import Collection

from .verdict import Term, Verdict, block, blocking, ok, warn

KINDS = ("nonformal", "qualification", "formal", "mobility")
# Kinds that R544 governs: expert group, commission by order, vote (R544-1).
R544_KINDS = frozenset({"nonformal", "qualification"})

# Reasons of each kind. Non-formal learning may be asked for without any.
REASONS: dict[str, tuple[str, ...]] = {
    "nonformal": ("admission", "orientation", "full_replacement"),
    "qualification": (),
    "formal": ("admission", "transfer", "reinstatement", "shortened"),
    "mobility": ("mobility", "credit_mobility", "double_degree"),
}
REASON_NEEDED = frozenset({"formal", "mobility"})

CHANNELS = ("commission", "admissions", "registrar", "portal")
INSTRUMENTS = ("order", "directive")
# How the grade of each kind counts (R544-8, R544-29, YU-5.8, CT152-47; S-38).
GRADE_MODES: dict[str, tuple[str, ...]] = {
    "nonformal": ("converted",),
    "qualification": ("converted", "passed"),
    "formal": ("kept",),
    "mobility": ("kept",),
}

# Who asks for experts and for a vote, by kind.
_BODY_CLAUSES = {
    "nonformal": ("R544-14", "R544-17"),
    "qualification": ("R544-25", "R544-28"),
    "formal": ("", "YU-4.5"),
    "mobility": ("", ""),
}
_REASON_CLAUSES = {
    "nonformal": "YU-5.1",
    "qualification": "R544-24",
    "formal": "CT152-41",
    "mobility": "CT152-43",
}
_INSTRUMENT_CLAUSES = {"nonformal": "R544-11", "qualification": "R544-21"}
_FROM_ELSEWHERE = frozenset({"transfer", "reinstatement"})
_GRADE_CLAUSES = {
    "nonformal": "R544-8",
    "qualification": "R544-29",
    "formal": "YU-5.8",
    "mobility": "CT152-47",
}


def check_reason(kind: str, reason: str | None) -> list[Verdict]:
    """Say whether a kind of case can be asked for this reason (YU-5.1, CT152-41).

    :param kind: one of :data:`KINDS`
    :param reason: one of :data:`REASONS`, or nothing
    :return: blocking ``case_reason_missing`` or ``reason_not_of_kind``, or nothing
    :raises ValueError: for an unknown kind or reason
    """
    _known(kind)
    clause = _REASON_CLAUSES[kind]
    if not reason:
        needed = kind in REASON_NEEDED
        return (
            [block("case_reason_missing", clause, kind=_kind(kind))] if needed else []
        )
    if reason in REASONS[kind]:
        return []
    if not any(reason in reasons for reasons in REASONS.values()):
        raise ValueError(f"Unknown reason: {reason}")
    return [
        block("reason_not_of_kind", clause, kind=_kind(kind), reason=_reason(reason))
    ]


def channel(
    kind: str,
    reason: str | None = None,
    *,
    institution: str = "he",
    foreign: bool = False,
) -> tuple[str, str]:
    """Return where a reason asks to file, and the clause.

    R544 sends to the commission; a university's own rules send entrants to the
    admissions committee and whoever transfers, is reinstated, forms his plan or
    replaces a whole discipline to the registrar. Entrants of a college use the portal,
    graduates of a foreign institution come in person.

    :param kind: one of :data:`KINDS`
    :param reason: one of :data:`REASONS`, or nothing
    :param institution: ``"he"`` or ``"tvet"``
    :param foreign: the applicant graduated from an institution abroad
    :return: one of :data:`CHANNELS` and the clause
    :raises ValueError: for an unknown kind, or a reason of another kind
    """
    if check_reason(kind, reason):
        raise ValueError(f"A case of the kind {kind} has no such reason: {reason}")
    if reason == "admission":
        if institution == "tvet":
            return ("admissions" if foreign else "portal"), "TVET578-12"
        return "admissions", "YU-5.1(1)"
    if reason:
        return "registrar", "YU-5.1(2)"
    return "commission", "R544-24" if kind == "qualification" else "R544-13"


def judge_channel(
    kind: str,
    reason: str | None,
    used: str,
    *,
    institution: str = "he",
    foreign: bool = False,
) -> Verdict:
    """Say whether an application came where its reason asks (YU-5.1, TVET578-12).

    What came elsewhere is handed on, never refused: R544 makes the commission its
    addressee whoever took it in. At a university the portal is a door to every desk.

    :param used: one of :data:`CHANNELS`, where it came
    :return: ``channel_right`` or the warning ``channel_other``
    :raises ValueError: for an unknown channel, kind or reason
    """
    if used not in CHANNELS:
        raise ValueError(f"Unknown channel: {used}")
    wanted, clause = channel(kind, reason, institution=institution, foreign=foreign)
    door = used == "portal" and institution == "he"
    answer, code = (
        (ok, "channel_right") if used == wanted or door else (warn, "channel_other")
    )
    return answer(
        code,
        clause,
        used=Term(f"channel_{used}"),
        wanted=Term(f"channel_{wanted}"),
    )


def way(*, experts: bool, vote: bool) -> tuple[str, ...]:
    """Return the states of a case in their order (R544-13 to R544-18, CT152-48).

    :param experts: an expert group studies the papers (R544-14)
    :param vote: a commission votes (R544-17)
    """
    middle = ("expertise",) * experts + ("commission",) * vote
    return ("draft", "submitted", "registered", *middle, "decided", "recorded")


def obligatory(kind: str, reason: str | None) -> str:
    """Return the clause that makes re-crediting obligatory, or ``""``.

    Shortened programmes (CT152-9), academic mobility (CT152-48) and double degrees
    (CT152-50) leave the institution no choice; its own judgement decides the rest.

    :raises ValueError: for an unknown kind
    """
    _known(kind)
    if kind == "formal":
        return "CT152-9" if reason == "shortened" else ""
    if kind == "mobility":
        return "CT152-50" if reason == "double_degree" else "CT152-48"
    return ""


def check_route(
    kind: str,
    *,
    experts: bool,
    vote: bool,
    grade_mode: str,
    reason: str | None = None,
) -> list[Verdict]:
    """Say what a route leaves out that the regulations ask for.

    Non-formal learning and qualifications always pass the expert group and the
    commission, whatever a university's own rules say (C-03). Formal learning may do
    without experts (S-36), not without a commission (YU-4.5) unless re-crediting is
    obligatory.

    :param kind: one of :data:`KINDS`
    :param experts: the route goes to an expert group
    :param vote: the route goes to a commission
    :param grade_mode: ``"converted"``, ``"kept"`` or ``"passed"``
    :param reason: one of :data:`REASONS`, or nothing
    :return: blocking verdicts, or nothing
    :raises ValueError: for an unknown kind, reason or mode
    """
    found = check_reason(kind, reason)
    if not any(grade_mode in modes for modes in GRADE_MODES.values()):
        raise ValueError(f"Unknown way for a grade to count: {grade_mode}")
    by_experts, by_vote = _BODY_CLAUSES[kind]
    if by_experts and not experts:
        found.append(block("route_without_experts", by_experts, kind=_kind(kind)))
    if by_vote and not vote and not obligatory(kind, reason):
        found.append(block("route_without_vote", by_vote, kind=_kind(kind)))
    if grade_mode not in GRADE_MODES[kind]:
        found.append(
            block(
                "grade_mode_not_of_kind",
                _GRADE_CLAUSES[kind],
                kind=_kind(kind),
                mode=Term(f"mode_{grade_mode}"),
            )
        )
    return found


def check_instruments(kind: str, accepted: Collection[str]) -> list[Verdict]:
    """Say whether an institution may accept these instruments for a kind (S-35, C-02).

    :param kind: one of :data:`KINDS`
    :param accepted: of :data:`INSTRUMENTS`, those by which a commission may be created
    :raises ValueError: for an unknown kind or instrument
    """
    _known(kind)
    for instrument in accepted:
        _instrument(instrument)
    if not accepted:
        return [block("instruments_empty", _instrument_clause(kind), kind=_kind(kind))]
    return blocking(
        judge_instrument(kind, instrument, accepted)
        for instrument in INSTRUMENTS
        if instrument in accepted
    )


def judge_instrument(kind: str, instrument: str, accepted: Collection[str]) -> Verdict:
    """Say whether a commission created so may decide this kind (R544-11, C-02).

    An order of the first head always suffices and is needed for non-formal learning
    and qualifications; a dean's directive may suffice for the rest (YU-4.5, S-35).

    :param kind: one of :data:`KINDS`
    :param instrument: one of :data:`INSTRUMENTS`, by which the commission was created
    :param accepted: what the edition accepts for this kind
    :raises ValueError: for an unknown kind or instrument
    """
    _known(kind)
    _instrument(instrument)
    clause, facts = _instrument_clause(kind), {"kind": _kind(kind)}
    if instrument == "order":
        return ok("instrument_accepted", clause, **facts)
    if kind in R544_KINDS:
        return block("order_needed", clause, **facts)
    if instrument in accepted:
        return ok("instrument_accepted", clause, **facts)
    return block("directive_not_accepted", clause, **facts)


def check_origin(
    kind: str, reason: str | None, *, institution: str, programme: str
) -> list[Verdict]:
    """Say what is not known of where a learner comes from (CT152-41, YU-4.2).

    :param kind: one of :data:`KINDS`
    :param reason: one of :data:`REASONS`, or nothing
    :param institution: name of the institution left, empty where unknown
    :param programme: name of the programme left, empty where unknown
    :return: blocking ``origin_missing`` for each, on transfer and reinstatement only
    """
    _known(kind)
    if kind != "formal" or reason not in _FROM_ELSEWHERE:
        return []
    named = {"origin_institution": institution, "origin_programme": programme}
    return [
        block("origin_missing", "CT152-41", reason=_reason(reason), what=Term(what))
        for what, name in named.items()
        if not (name or "").strip()
    ]


def _known(kind: str) -> None:
    if kind not in KINDS:
        raise ValueError(f"Unknown kind of case: {kind}")


def _instrument(instrument: str) -> None:
    if instrument not in INSTRUMENTS:
        raise ValueError(f"Unknown instrument: {instrument}")


def _instrument_clause(kind: str) -> str:
    return _INSTRUMENT_CLAUSES.get(kind, "YU-4.5")


def _kind(kind: str) -> Term:
    return Term(f"kind_{kind}")


def _reason(reason: str) -> Term:
    return Term(f"reason_{reason}")
