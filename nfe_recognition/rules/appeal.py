"""Appeal: by when it is filed and decided, who hears it, what its decision changes.

YU-2 names an appeal commission and says nothing more; no act gives a procedure, a
deadline or an effect (C-20). All of it is the institution's own, by its settings S-18,
and off unless it turns them on: no verdict of this module names a clause. AE has no
example. D-31 prints application and decision.
"""

from collections.abc import Collection, Container, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from . import deadlines
from .verdict import Verdict, block, ok

Person = TypeVar("Person", bound=Hashable)

# What the members are asked to adopt: the claim recognised by them, not recognised by
# them, or decided anew by the commission that had it.
REMEDIES = ("recognise", "not_recognise", "return")
OUTCOMES = ("uphold", "change", "return")
# Bodies that hear appeals: the one of that name (YU-2), or another commission for
# recognition (R544-11).
HEARING_KINDS = frozenset({"appeal", "recognition"})
# From which state of an appeal it may be withdrawn.
WITHDRAWABLE = frozenset({"draft", "filed", "accepted"})


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a claim, or would be.

    :param recognised: the discipline is recognised
    :param percent: its grade in whole percent; None where it has none
    """

    recognised: bool
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What the outcome of an appeal brings about; the appealed decision always stays.

    :param decided_anew: a further decision on the claim is recorded at once
    :param reopened: the claim goes before the commission that had decided it
    """

    decided_anew: bool
    reopened: bool


def last_day(day: date | None, days: int, workdays: Container[date]) -> date | None:
    """Return by when an appeal is filed, or decided (S-18).

    :param day: day on which the learner was told, or on which the appeal came; it is
        not counted itself (C-28). None where it is not known: nothing runs then
    :param days: working days of the edition; 0 for no deadline
    :param workdays: the institution's working days after ``day`` (S-26)
    :return: the last day, None where there is no deadline
    :raises deadlines.CalendarTooShort: where the working days do not reach
    """
    if day is None or not days:
        return None
    return deadlines.add_working_days(day, days, workdays)


def last_day_anew(before: date, anew: date, *, today: date) -> date:
    """Return by when an appeal is filed once the calendar was put right (S-26).

    A time that runs moves with the calendar. One that is over becomes longer and never
    shorter: whoever filed in time has done so.

    :param before: last day as it was counted
    :param anew: last day by the calendar of now
    :param today: day on which it changed
    """
    return anew if before >= today else max(before, anew)


def may_file(
    discipline: str,
    *,
    heard_here: bool,
    decided: bool,
    superseded: bool,
    on_appeal: bool,
    by_rule: bool,
    running: bool,
) -> list[Verdict]:
    """Say whether a decision can be appealed at all (S-18).

    :param discipline: name of the discipline that the decision is on
    :param heard_here: the edition lets decisions be appealed
    :param decided: the case is decided, and this claim of it
    :param superseded: another decision stands in its place already
    :param on_appeal: it was taken on an appeal: nobody is above those who heard it
    :param by_rule: it was re-credited without a vote: nobody decided it
    :param running: an appeal against it is under way, or was decided
    """
    if not heard_here:
        return [block("appeal_off", "")]
    if not decided:
        return [block("appeal_undecided", "", discipline=discipline)]
    if superseded:
        return [block("appeal_superseded", "", discipline=discipline)]
    if on_appeal:
        return [block("appeal_final", "", discipline=discipline)]
    if by_rule:
        return [block("appeal_by_rule", "", discipline=discipline)]
    if running:
        return [block("appeal_twice", "", discipline=discipline)]
    return []


def complete(
    *, grounds: str, appellant: Person, parties: Collection[Person]
) -> list[Verdict]:
    """Say what an appeal lacks to be filed (D-31).

    :param grounds: why the decision is appealed
    :param appellant: key of the person who appeals
    :param parties: keys of those who may: the learner, and his adviser for him
    """
    verdicts = []
    if not grounds.strip():
        verdicts.append(block("appeal_without_grounds", ""))
    if appellant not in parties:
        verdicts.append(block("appeal_stranger", ""))
    return verdicts


def filing(filed_on: date, due: date | None) -> Verdict:
    """Say whether an appeal came in time (S-18).

    :param filed_on: day on which it was filed, on the institution's clock
    :param due: last day to file it; None where none runs
    :return: ``appeal_in_time``, or blocking ``appeal_late``
    """
    if due is None or filed_on <= due:
        return ok("appeal_in_time", "", filed=filed_on)
    return block("appeal_late", "", filed=filed_on, due=due)


def refusal(filed_on: date, due: date | None, *, reason: str) -> list[Verdict]:
    """Say what keeps an appeal from being refused as late (S-18).

    What came in time is heard: only lateness lets an appeal go unheard.

    :param filed_on: day on which it was filed
    :param due: last day to file it; None where none runs
    :param reason: what the appellant is told
    """
    verdicts = []
    if filing(filed_on, due).allowed:
        verdicts.append(block("appeal_not_late", "", filed=filed_on))
    if not reason.strip():
        verdicts.append(block("appeal_refusal_without_reason", ""))
    return verdicts


def may_hear(
    commission: str,
    *,
    kind: str,
    active: bool,
    itself: bool,
    same_institution: bool,
    members: Iterable[tuple[Person, str]],
    deciders: Container[Person],
) -> list[Verdict]:
    """Say whether a commission may hear an appeal: another one, without who decided.

    Asked when the appeal is accepted, when it goes on an agenda and when it is put to
    the vote, for members change in between.

    :param commission: name of the commission
    :param kind: what kind of body it is, one of :data:`HEARING_KINDS` hears appeals
    :param active: it is at work by its order
    :param itself: it is the one whose decision is appealed
    :param same_institution: both belong to one institution
    :param members: key and name of each of its members
    :param deciders: keys of those who attended when the decision was taken
    """
    if itself:
        return [block("appeal_same_commission", "", commission=commission)]
    if not same_institution or kind not in HEARING_KINDS:
        return [block("appeal_not_for_commission", "", commission=commission)]
    if not active:
        return [block("commission_not_active", "", commission=commission)]
    return [
        block("appeal_member_decided", "", name=name, commission=commission)
        for person, name in members
        if person in deciders
    ]


def remedy(
    discipline: str,
    wanted: str | None,
    *,
    appealed: Decision,
    proposed: Decision,
    sits: bool = True,
) -> list[Verdict]:
    """Judge what the members are asked to adopt on an appeal.

    :param discipline: name of the discipline
    :param wanted: one of :data:`REMEDIES`; None where nothing is proposed yet
    :param appealed: the decision that is appealed
    :param proposed: what would be decided; of no account for a return
    :param sits: the commission that a return goes to is still at work
    :raises ValueError: for an unknown remedy
    """
    if wanted is None:
        return [block("appeal_nothing_proposed", "")]
    if wanted not in REMEDIES:
        raise ValueError(f"Unknown remedy: {wanted}")
    if wanted == "return":
        return [] if sits else [block("appeal_return_to_nobody", "")]
    if proposed == appealed:
        return [block("appeal_changes_nothing", "", discipline=discipline)]
    return []


def outcome(wanted: str, *, adopted: bool) -> str:
    """Return the outcome of an appeal by the vote on it.

    What does not find its majority leaves the decision as it is (R544-17 on votes).

    :param wanted: one of :data:`REMEDIES`, what was put to the vote
    :param adopted: the members adopted it
    :return: one of :data:`OUTCOMES`
    :raises ValueError: for an unknown remedy
    """
    if wanted not in REMEDIES:
        raise ValueError(f"Unknown remedy: {wanted}")
    if not adopted:
        return "uphold"
    return "return" if wanted == "return" else "change"


def effect(result: str) -> Effect:
    """Return what an outcome brings about.

    :param result: one of :data:`OUTCOMES`
    :raises ValueError: for an unknown outcome
    """
    if result not in OUTCOMES:
        raise ValueError(f"Unknown outcome: {result}")
    return Effect(decided_anew=result == "change", reopened=result == "return")


def passed_on(*, recognised: bool, recognised_before: bool) -> bool:
    """Say whether the registrar learns of a decision by an extract (R544-18).

    Of what is recognised, and of what takes an earlier recognition back: the entry in
    the transcript is his to cancel, as it was his to make.

    :param recognised: the decision recognises the discipline
    :param recognised_before: a decision that it stands in for did
    """
    return recognised or recognised_before


def standing(
    entries: Iterable[tuple[Hashable, Hashable | None]],
) -> list[Hashable]:
    """Return the transcript entries that stand: neither cancelled nor cancelling.

    An entry is never changed or taken out (CT152-42): a counter-entry that names it
    takes it back.

    :param entries: key of each entry, and key of the entry that it cancels or None
    :return: keys in their order
    """
    entries = list(entries)
    cancelled = {other for _key, other in entries if other is not None}
    return [key for key, other in entries if other is None and key not in cancelled]


def exempted_from(period: date, earlier: date | None) -> date:
    """Return from when a learner stays exempt whose decision was changed (R544-19).

    Who was exempt already and is so again has no gap in between.

    :param period: first day of the period that the new decision exempts in
    :param earlier: that of the exemption which the changed decision gave; None where
        it gave none
    """
    return period if earlier is None else min(period, earlier)
