"""Appeal: S-18, C-20, YU-2; D-31. No clause is the basis of a deadline."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import appeal
from rules.appeal import Decision

TOLD = date(2025, 10, 20)
DAYS = st.dates(date(2025, 8, 4), date(2025, 11, 30))
PEOPLE = st.sets(st.integers(1, 12), max_size=7)
OPEN = {
    "heard_here": True,
    "decided": True,
    "superseded": False,
    "on_appeal": False,
    "by_rule": False,
    "running": False,
}
BODY = {
    "kind": "appeal",
    "active": True,
    "itself": False,
    "same_institution": True,
    "members": [("a", "Asel"), ("b", "Bolat")],
    "deciders": {"c", "d"},
}


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


# ----------------------------------------------------------------------
# Deadlines
# ----------------------------------------------------------------------
def test_s_18_the_deadline_is_counted_in_working_days(five_days):
    """The day of the notice is not counted; days off are passed over (S-26)."""
    # Saturday 25.10 is a holiday, Monday 27.10 off for it.
    assert appeal.last_day(TOLD, 4, five_days) == date(2025, 10, 24)
    assert appeal.last_day(TOLD, 5, five_days) == date(2025, 10, 28)


def test_s_18_without_days_nothing_is_due(five_days):
    assert appeal.last_day(TOLD, 0, five_days) is None
    assert appeal.last_day(None, 10, five_days) is None


@given(day=DAYS, days=st.integers(1, 20))
def test_the_last_day_is_the_last_that_is_in_time(five_days, day, days):
    due = appeal.last_day(day, days, five_days)
    assert due in five_days
    assert sum(day < other <= due for other in five_days) == days
    assert appeal.filing(due, due).allowed
    assert not appeal.filing(due + timedelta(1), due).allowed


@given(filed=DAYS, due=st.none() | DAYS, reason=st.sampled_from(["", " ", "Late"]))
def test_what_came_in_time_is_heard(filed, due, reason):
    """Accepting and refusing never are open both, nor closed both with a reason."""
    accepted = appeal.filing(filed, due).allowed
    refused = appeal.refusal(filed, due, reason=reason)
    assert ("appeal_not_late" in codes(refused)) == accepted
    assert (not refused) == (not accepted and bool(reason.strip()))


def test_no_clause_stands_behind_a_deadline():
    """C-20: YU-2 names the commission and no more; nothing is made up for it."""
    late = appeal.filing(date(2025, 11, 3), TOLD)
    assert (late.code, late.clause) == ("appeal_late", "")
    assert late.facts == {"filed": date(2025, 11, 3), "due": TOLD}


# ----------------------------------------------------------------------
# Filing
# ----------------------------------------------------------------------
def test_a_decision_can_be_appealed():
    assert appeal.may_file("Databases", **OPEN) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"heard_here": False}, "appeal_off"),
        ({"decided": False}, "appeal_undecided"),
        ({"superseded": True}, "appeal_superseded"),
        ({"on_appeal": True}, "appeal_final"),
        ({"by_rule": True}, "appeal_by_rule"),
        ({"running": True}, "appeal_twice"),
    ],
)
def test_what_cannot_be_appealed(change, code):
    (found,) = appeal.may_file("Databases", **OPEN | change)
    assert (found.code, found.clause, found.allowed) == (code, "", False)


@given(facts=st.fixed_dictionaries(dict.fromkeys(OPEN, st.booleans())))
def test_where_appeals_are_off_nothing_else_is_said(facts):
    """S-18 off: whoever asks learns that, and nothing about the decision."""
    found = codes(appeal.may_file("Databases", **facts))
    assert (found == ["appeal_off"]) == (not facts["heard_here"])
    assert (found == []) == (facts == OPEN)


@pytest.mark.parametrize(
    ("grounds", "appellant", "expected"),
    [
        ("The volume was misread.", "learner", []),
        ("The volume was misread.", "adviser", []),
        (" \n", "learner", ["appeal_without_grounds"]),
        ("", "neighbour", ["appeal_without_grounds", "appeal_stranger"]),
    ],
)
def test_d_31_an_appeal_has_grounds_and_an_appellant(grounds, appellant, expected):
    found = appeal.complete(
        grounds=grounds, appellant=appellant, parties={"learner", "adviser"}
    )
    assert codes(found) == expected


# ----------------------------------------------------------------------
# Who hears it
# ----------------------------------------------------------------------
@pytest.mark.parametrize("kind", sorted(appeal.HEARING_KINDS))
def test_another_commission_without_who_decided_hears(kind):
    assert appeal.may_hear("Appeals", **BODY | {"kind": kind}) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"itself": True}, "appeal_same_commission"),
        ({"same_institution": False}, "appeal_not_for_commission"),
        ({"kind": "attestation"}, "appeal_not_for_commission"),
        ({"active": False}, "commission_not_active"),
        ({"deciders": {"b"}}, "appeal_member_decided"),
    ],
)
def test_who_does_not_hear(change, code):
    assert codes(appeal.may_hear("Appeals", **BODY | change)) == [code]


@given(members=PEOPLE, deciders=PEOPLE)
def test_nobody_hears_what_he_decided(members, deciders):
    """Against a plain look at both lists: each of both is named, nobody else."""
    found = appeal.may_hear(
        "Appeals",
        **BODY | {"members": [(m, f"No. {m}") for m in members], "deciders": deciders},
    )
    assert {verdict.facts["name"] for verdict in found} == {
        f"No. {person}" for person in range(1, 13) if person in members & deciders
    }


# ----------------------------------------------------------------------
# What is decided
# ----------------------------------------------------------------------
def test_the_three_outcomes():
    """Uphold, change, return: each by its vote, none without one."""
    assert appeal.outcome("recognise", adopted=True) == "change"
    assert appeal.outcome("not_recognise", adopted=True) == "change"
    assert appeal.outcome("return", adopted=True) == "return"
    for wanted in appeal.REMEDIES:
        assert appeal.outcome(wanted, adopted=False) == "uphold"


@given(wanted=st.sampled_from(appeal.REMEDIES), adopted=st.booleans())
def test_only_what_is_adopted_has_an_effect(wanted, adopted):
    effect = appeal.effect(appeal.outcome(wanted, adopted=adopted))
    assert (effect.decided_anew or effect.reopened) == adopted
    assert not (effect.decided_anew and effect.reopened)


def test_unknown_words_are_no_outcomes():
    with pytest.raises(ValueError, match="mercy"):
        appeal.outcome("mercy", adopted=True)
    with pytest.raises(ValueError, match="mercy"):
        appeal.effect("mercy")
    with pytest.raises(ValueError, match="mercy"):
        appeal.remedy(
            "Databases", "mercy", appealed=Decision(False), proposed=Decision(True, 80)
        )


@pytest.mark.parametrize(
    ("wanted", "appealed", "proposed", "expected"),
    [
        (None, Decision(False), Decision(False), ["appeal_nothing_proposed"]),
        ("recognise", Decision(False), Decision(True, 80), []),
        ("recognise", Decision(True, 60), Decision(True, 80), []),
        ("recognise", Decision(True, 80), Decision(True), []),
        (
            "recognise",
            Decision(True, 80),
            Decision(True, 80),
            ["appeal_changes_nothing"],
        ),
        ("not_recognise", Decision(True, 80), Decision(False), []),
        (
            "not_recognise",
            Decision(False),
            Decision(False),
            ["appeal_changes_nothing"],
        ),
        ("return", Decision(False), Decision(False), []),
    ],
)
def test_what_is_put_to_the_vote_changes_something(
    wanted, appealed, proposed, expected
):
    found = appeal.remedy("Databases", wanted, appealed=appealed, proposed=proposed)
    assert codes(found) == expected


def test_a_return_needs_a_commission_that_decides_anew():
    same = {"appealed": Decision(False), "proposed": Decision(False)}
    assert appeal.remedy("Databases", "return", **same, sits=True) == []
    found = appeal.remedy("Databases", "return", **same, sits=False)
    assert codes(found) == ["appeal_return_to_nobody"]
    assert (
        appeal.remedy(
            "Databases", "recognise", **same | {"proposed": Decision(True)}, sits=False
        )
        == []
    )


# ----------------------------------------------------------------------
# What follows
# ----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("recognised", "before", "expected"),
    [
        (True, False, True),
        (True, True, True),
        # The registrar made an entry: he is told to cancel it.
        (False, True, True),
        (False, False, False),
    ],
)
def test_r544_18_of_what_the_registrar_is_told(recognised, before, expected):
    found = appeal.passed_on(recognised=recognised, recognised_before=before)
    assert found is expected


def test_ct152_42_an_entry_is_cancelled_by_another_and_stays():
    entries = [("old", None), ("counter", "old"), ("new", None)]
    assert appeal.standing(entries) == ["new"]
    assert appeal.standing(entries[:1]) == ["old"]


@given(st.lists(st.booleans(), max_size=8))
def test_what_stands_is_what_was_entered_and_not_cancelled(cancelled):
    """However many entries there are: as many stand as were entered and stayed."""
    entered = [(n, None) for n in range(len(cancelled))]
    counter = [(f"-{n}", n) for n, gone in enumerate(cancelled) if gone]
    expected = [n for n, gone in enumerate(cancelled) if not gone]
    assert appeal.standing([*entered, *counter]) == expected
    assert appeal.standing([*counter, *entered]) == expected


@given(period=DAYS, earlier=st.none() | DAYS)
def test_r544_19_a_changed_decision_leaves_no_gap_in_the_exemption(period, earlier):
    found = appeal.exempted_from(period, earlier)
    assert found in (period, earlier)
    assert found <= period
    assert earlier is None or found <= earlier


@pytest.mark.parametrize(
    ("before", "anew", "expected"),
    [(20, 23, 23), (20, 18, 18), (15, 20, 20), (15, 12, 15), (17, 16, 16)],
)
def test_last_day_by_a_calendar_put_right(before, anew, expected):
    """S-26: what runs moves both ways, what is over becomes longer only."""
    today, day = date(2026, 3, 17), date(2026, 3, 1).replace
    found = appeal.last_day_anew(day(day=before), day(day=anew), today=today)
    assert found == day(day=expected)
