"""Voting: quorum, majority of those attending, and the deciding vote.

Clauses R544-17, YU-5.9, TVET578-6; conflicts C-01 and C-13; settings S-07, S-08;
examples AE-20, AE-21.
"""

from dataclasses import dataclass

from .verdict import Verdict, block, ok

CHOICES = ("for", "against", "abstain")
TIE_RULES = ("chair", "none")

# Who adds quorum and tie rule to R544-17, by kind of institution (C-01).
_ADDED_BY = {"he": "YU-5.9", "tvet": "TVET578-6"}


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes counted on one question.

    :param in_favour: votes for
    :param against: votes against
    :param abstained: declared abstentions
    :param attending: members in the room, also those who did not vote (C-13)
    :raises ValueError: for negative counts or more votes than members attending
    """

    in_favour: int
    against: int
    abstained: int
    attending: int

    def __post_init__(self) -> None:
        counts = (self.in_favour, self.against, self.abstained)
        if min(*counts, self.attending) < 0:
            raise ValueError(f"Votes are counted from zero: {self}")
        if sum(counts) > self.attending:
            raise ValueError(f"More votes than members attending: {self}")


def quorum_needed(members: int, num: int, den: int) -> int:
    """Return how many members must attend: the fewest p with den × p ≥ num × members.

    :param members: members of the commission, from zero on
    :param num: numerator of the fraction; 0 for bare R544, which sets no quorum
    :param den: denominator of the fraction
    :raises ValueError: for a negative count or a fraction outside 0..1
    """
    if members < 0:
        raise ValueError(f"Members are counted from zero, not {members}")
    if den <= 0 or not 0 <= num <= den:
        raise ValueError(f"A quorum is a fraction from 0 to 1, not {num}/{den}")
    return -(-members * num // den)


def quorum(
    present: int, members: int, *, num: int, den: int, institution: str = "he"
) -> Verdict:
    """Say whether enough members attend (YU-5.9, TVET578-6; AE-20).

    Where no quorum is set (R544-17 alone) one member suffices; nobody is no sitting.

    :param present: members who attend
    :param members: members of the commission
    :param num: numerator of the fraction (S-07)
    :param den: denominator of the fraction
    :param institution: ``"he"`` or ``"tvet"``, for the clause
    :return: ``quorum_met`` or blocking ``quorum_missing``, with present, members,
        needed, num and den
    :raises ValueError: where more attend than there are, or for a wrong fraction
    """
    if not 0 <= present <= members:
        raise ValueError(f"{present} of {members} members cannot attend")
    needed = max(1, quorum_needed(members, num, den))
    clause = _ADDED_BY[institution] if num else "R544-17"
    answer, code = (
        (ok, "quorum_met") if present >= needed else (block, "quorum_missing")
    )
    return answer(
        code, clause, present=present, members=members, needed=needed, num=num, den=den
    )


def majority_needed(attending: int) -> int:
    """Return the fewest votes that are more than half of those attending (R544-17).

    :raises ValueError: for a negative count
    """
    if attending < 0:
        raise ValueError(f"Members are counted from zero, not {attending}")
    return attending // 2 + 1


def result(
    tally: Tally,
    *,
    tie_rule: str,
    presider: str | None,
    institution: str = "he",
) -> Verdict:
    """Return the result of one question; never blocking, the vote is what it is.

    Adopted by more than half of those attending (R544-17). With as many votes for as
    against, the vote of whoever presides decides where the regulation says so
    (YU-5.9, TVET578-6, C-13); without that rule the question is not adopted (AE-21).

    :param tally: the votes
    :param tie_rule: ``"chair"`` or ``"none"`` (S-08)
    :param presider: how the presiding member voted, None where he did not
    :param institution: ``"he"`` or ``"tvet"``, for the clause
    :return: code ``adopted``, ``not_adopted``, ``adopted_by_presider`` or
        ``not_adopted_by_presider``, with in_favour, against, abstained, attending,
        needed and adopted
    :raises ValueError: for an unknown rule or choice, or a vote of the presider that
        the tally does not hold
    """
    if tie_rule not in TIE_RULES:
        raise ValueError(f"Unknown tie rule: {tie_rule}")
    _check_presider(tally, presider)
    needed = majority_needed(tally.attending)
    adopted, suffix, clause = tally.in_favour >= needed, "", "R544-17"
    tie = tally.in_favour == tally.against
    if tie and tie_rule == "chair" and presider in ("for", "against"):
        adopted, suffix = presider == "for", "_by_presider"
        clause = _ADDED_BY[institution]
    return ok(
        ("adopted" if adopted else "not_adopted") + suffix,
        clause,
        in_favour=tally.in_favour,
        against=tally.against,
        abstained=tally.abstained,
        attending=tally.attending,
        needed=needed,
        adopted=adopted,
    )


def may_vote(
    *,
    attending: bool,
    question_open: bool,
    conflict: bool,
    choice: str,
    allow_abstain: bool,
) -> Verdict:
    """Say whether a member may give this vote now (R544-12, R544-17, C-13, S-21).

    :param attending: the member is in the room
    :param question_open: the question is open for voting
    :param conflict: the member has declared a conflict of interest in it
    :param choice: one of :data:`CHOICES`
    :param allow_abstain: the regulation offers abstention (S-08)
    :raises ValueError: for an unknown choice
    """
    if choice not in CHOICES:
        raise ValueError(f"Unknown choice: {choice}")
    if not attending:
        return block("vote_not_attending", "R544-17")
    if not question_open:
        return block("vote_question_not_open", "R544-12")
    if conflict:
        return block("vote_conflict", "YU-1.2")
    if choice == "abstain" and not allow_abstain:
        return block("vote_no_abstention", "R544-17")
    return ok("vote_accepted", "R544-17")


def _check_presider(tally: Tally, presider: str | None) -> None:
    held = {
        None: True,
        "for": tally.in_favour > 0,
        "against": tally.against > 0,
        "abstain": tally.abstained > 0,
    }
    if not held.get(presider, False):
        raise ValueError(f"The tally holds no vote of the presider: {presider}")
