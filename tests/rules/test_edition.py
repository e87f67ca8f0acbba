"""Which numbers an institution may set in an edition of the rules."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import edition, edition_limits
from rules.verdict import Term

HE = edition.Edition(
    institution="he",
    hours_per_credit=30,
    academic_hour_minutes=50,
    transmit_days=3,
    expert_days=5,
    quorum_num=2,
    quorum_den=3,
    pass_threshold=50,
    volume_threshold=Decimal(100),
    lowest_positive=Decimal(50),
)


def found(**changes):
    return [(v.code, v.clause) for v in edition.check(replace(HE, **changes))]


def test_defaults_of_both_kinds_stand():
    """S-01, S-02, S-03, S-07, S-13, S-27: the profiles H and T."""
    assert found() == []
    assert found(institution="tvet", hours_per_credit=24) == []


@pytest.mark.parametrize(
    ("changes", "code", "clause"),
    [
        ({"transmit_days": 4}, "days_not_allowed", "R544-14"),
        ({"transmit_days": 0}, "days_not_allowed", "R544-14"),
        ({"expert_days": 6}, "days_not_allowed", "R544-16"),
        ({"expert_days": -1}, "days_not_allowed", "R544-16"),
        ({"hours_per_credit": 0}, "hours_per_credit_fixed", "R544-7"),
        ({"hours_per_credit": 24}, "hours_per_credit_fixed", "R544-7"),
        ({"academic_hour_minutes": 49}, "academic_hour_fixed", "CT152-2(5)"),
        ({"academic_hour_minutes": 51}, "academic_hour_fixed", "CT152-2(5)"),
        ({"quorum_den": 0}, "quorum_not_a_share", "YU-5.9"),
        ({"quorum_num": 4}, "quorum_not_a_share", "YU-5.9"),
        ({"quorum_num": -1}, "quorum_not_a_share", "YU-5.9"),
        ({"volume_threshold": Decimal(0)}, "volume_threshold_range", "R544-7"),
        ({"volume_threshold": Decimal("100.01")}, "volume_threshold_range", "R544-7"),
        ({"pass_threshold": 0}, "pass_threshold_range", "YU-5.7"),
        ({"pass_threshold": 101}, "pass_threshold_range", "YU-5.7"),
        ({"pass_threshold": 49}, "pass_threshold_too_low", "CT152-39"),
    ],
)
def test_each_number_has_its_limits(changes, code, clause):
    """S-03: the law's days are maxima; CT152-39: credits for positive grades only."""
    assert found(**changes) == [(code, clause)]


def test_limits_themselves_are_allowed():
    """S-03: shorter days, no quorum, a stricter threshold."""
    assert (
        found(
            transmit_days=1,
            expert_days=1,
            quorum_num=0,
            quorum_den=1,
            pass_threshold=100,
            volume_threshold=Decimal("0.5"),
        )
        == []
    )
    assert found(quorum_num=3, quorum_den=3) == []


def test_a_military_hour():
    """S-02, CT152-2(5): at least 40 minutes; R544-7 makes no exception for credits."""
    military = {"profile": "military", "working_week": "own"}
    for minutes, allowed in ((39, False), (40, True), (50, True), (61, False)):
        faults = [] if allowed else [("academic_hour_not_allowed", "CT152-2(5)")]
        assert found(**military, academic_hour_minutes=minutes) == faults
    assert found(**military, hours_per_credit=24) == [
        ("hours_per_credit_fixed", "R544-7")
    ]


def test_hours_of_a_college():
    """S-01, R544-7: 24 hours, neither more nor less."""
    college = {"institution": "tvet", "academic_hour_minutes": 45}
    for hours in (23, 25, 30):
        assert found(**college, hours_per_credit=hours) == [
            ("hours_per_credit_fixed", "R544-7")
        ]


def test_tvet_sets_its_own_hour():
    """S-02: no length is known for TVET, only what cannot be an hour is refused."""
    college = {"institution": "tvet", "hours_per_credit": 24}
    assert found(**college, academic_hour_minutes=35) == []
    assert found(**college, academic_hour_minutes=0) == [
        ("academic_hour_not_allowed", "")
    ]


def test_every_fault_is_named():
    """Nobody corrects one number only to be told of the next."""
    assert (
        len(found(transmit_days=9, expert_days=9, quorum_num=9, pass_threshold=1)) == 4
    )


def test_scale_without_positive_grades_sets_no_floor():
    """Without a positive band there is nothing to be below of."""
    assert found(lowest_positive=None, pass_threshold=1) == []


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("discipline", True),
        ("module", True),
        ("practice", True),
        ("diploma", False),
        ("attestation", False),
    ],
)
def test_diploma_is_barred(kind, expected):
    """YU-4.7, AE-10: everything but diploma project work; CT152-2(9)."""
    assert edition.recognisable(kind) is expected


# ---------------------------------------------------------------------------
# Limits of the other settings
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("changes", "code", "clause"),
    [
        ({"pq_window_days": 0}, "setting_range", "R544-24"),
        ({"sitting_days": -1}, "setting_range", ""),
        ({"extract_days": -1}, "setting_range", ""),
        ({"notice_days": -1}, "setting_range", ""),
        ({"employer_share": Decimal("100.5")}, "setting_range", "ATT125-24"),
        ({"employer_share": Decimal(-1)}, "setting_range", "ATT125-24"),
        ({"employer_share": Decimal("NaN")}, "setting_range", "ATT125-24"),
        ({"employer_tolerance": Decimal(-1)}, "setting_range", "ATT125-24"),
        ({"retention_recording_years": 0}, "setting_range", "TVET578-6"),
        ({"retention_admission_years": 2}, "setting_range", "TVET578-6"),
        ({"retention_protocol_years": 0}, "setting_range", ""),
        ({"nfe_cap_percent": Decimal(0)}, "setting_share", "YU-4.6"),
        ({"nfe_cap_percent": Decimal("100.01")}, "setting_share", "YU-4.6"),
        ({"minimum_age": -1}, "setting_range", "YU-3(3)"),
        ({"minimum_age": 121}, "setting_range", "YU-3(3)"),
        ({"correction_days": 0}, "setting_range", ""),
        ({"correction_attempts": -1}, "setting_range", ""),
        ({"correction_attempts": 101}, "setting_range", ""),
        ({"soon_days": -1}, "setting_range", ""),
        ({"sitting_days": 201}, "setting_range", ""),
        ({"correction_days": 100_000}, "setting_range", ""),
        ({"pq_window_days": 201}, "setting_range", "R544-24"),
        ({"retention_protocol_years": 101}, "setting_range", ""),
    ],
)
def test_each_setting_has_its_limits(changes, code, clause):
    """S-04, S-09, S-10, S-14, S-15, S-23; TVET578-6 sets 1 and 3 years."""
    assert found(**changes) == [(code, clause)]


def test_the_limits_of_the_settings_are_allowed():
    """S-04, S-10, S-14, S-15, S-23: the ends themselves, and what sets nothing."""
    lowest = {
        "pq_window_days": 1,
        "employer_share": Decimal(0),
        "retention_recording_years": 1,
        "retention_admission_years": 3,
        "retention_protocol_years": 1,
        "nfe_cap_percent": Decimal("0.01"),
        "minimum_age": 0,
        "correction_days": 1,
    }
    highest = {
        "employer_share": Decimal(100),
        "employer_tolerance": Decimal(100),
        "nfe_cap_percent": Decimal(100),
        "minimum_age": 120,
        "retention_protocol_years": None,
    }
    assert found(**lowest) == []
    assert found(**highest) == []


def test_profiles_stand():
    """Section 3: the profiles Y, T and M."""
    assert (
        found(
            formal_window="vacation",
            name_policy="block",
            department_rule=True,
            nfe_cap_percent=Decimal(20),
        )
        == []
    )
    assert (
        found(
            institution="tvet",
            hours_per_credit=24,
            working_week="6",
            employer_share=Decimal(75),
            retention_recording_years=1,
            retention_admission_years=3,
        )
        == []
    )
    assert found(profile="military", academic_hour_minutes=40, working_week="own") == []


def test_an_appeal_has_deadlines_where_it_is_on():
    """S-18, C-20: no clause knows an appeal, so none is named."""
    assert found(appeal=False) == []
    assert found(appeal=True) == [("setting_range", "")] * 2
    assert found(appeal=True, appeal_days=10, appeal_decision_days=15) == []


def test_a_tolerance_leaves_something_of_the_share():
    """S-10, ATT125-24: 75 % within 80 points would ask for nobody."""
    share = {"employer_share": Decimal(75)}
    assert found(**share, employer_tolerance=Decimal(75)) == []
    assert found(**share, employer_tolerance=Decimal(80)) == [
        ("tolerance_above_share", "ATT125-24")
    ]
    assert found(employer_tolerance=Decimal(80)) == []


def test_an_own_week_is_for_military_institutions():
    """S-26, TVET578-A1.7: a college works five or six days."""
    college = {"institution": "tvet", "hours_per_credit": 24}
    for week in ("5", "6"):
        assert found(**college, working_week=week) == []
    assert found(**college, working_week="own") == [
        ("own_week_not_military", "TVET578-A1.7")
    ]


@pytest.mark.parametrize("name", sorted(edition_limits.CHOICES))
def test_a_choice_that_is_not_offered_is_refused(name):
    """S-04, S-05, S-06, S-11, S-12, S-17, S-21, S-24, S-26, S-33."""
    for choice in edition_limits.CHOICES[name]:
        assert found(**{name: choice}) == []
    with pytest.raises(ValueError, match=name):
        found(**{name: "sometimes"})


def test_a_fault_shows_value_and_limit():
    """What is wrong, and what to enter."""
    (fault,) = edition.check(replace(HE, nfe_cap_percent=Decimal(120)))
    assert fault.facts == {
        "setting": "nfe_cap_percent",
        "value": Decimal(120),
        "high": 100,
    }
    assert isinstance(fault.facts["setting"], Term)


def test_every_setting_with_a_limit_is_one_of_an_edition():
    names = {field.name for field in fields(edition.Edition)}
    assert {*edition_limits.LIMITS, *edition_limits.CHOICES} <= names


@given(
    st.sampled_from(sorted(edition_limits.LIMITS)),
    st.integers(-200, 200),
)
def test_a_number_stands_if_and_only_if_it_is_inside(name, value):
    limit = edition_limits.LIMITS[name]
    low = 1 if limit.low is None else limit.low
    high = 10**6 if limit.high is None else limit.high
    on = {"appeal": True, "appeal_days": 1, "appeal_decision_days": 1}
    faults = found(**{**on, name: value})
    assert (faults == []) is (low <= value <= high)


# ---------------------------------------------------------------------------
# Two editions beside each other
# ---------------------------------------------------------------------------
def test_difference_of_two_editions():
    """R544-O.1: what a new edition changes, in its order."""
    old = {"hours": 30, "cap": None, "tie": "chair", "gone": 1}
    new = {"tie": "chair", "cap": Decimal(20), "hours": 30, "more": True}
    assert edition.difference(old, new) == [
        edition.Change("cap", None, Decimal(20)),
        edition.Change("gone", 1, None),
        edition.Change("more", None, True),
    ]
    assert edition.difference(old, old) == []


settings = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3))


@given(settings, settings)
def test_the_difference_leads_from_one_to_the_other(old, new):
    changes = edition.difference(old, new)
    after = {**old, **{change.setting: change.new for change in changes}}
    assert {k: v for k, v in after.items() if v is not None} == new
    back = edition.difference(new, old)
    assert {(c.setting, c.new, c.old) for c in back} == {
        (c.setting, c.old, c.new) for c in changes
    }


@pytest.mark.parametrize("kind", ["he", "tvet"])
@pytest.mark.parametrize("profile", ["standard", "university", "military", "bare"])
def test_r544_3_an_institution_has_editions_of_its_own_kind(kind, profile):
    """R544-3, CT152-2(5): what military institutions may is not for others."""
    mine = ("he", "standard")
    found = edition_limits.check_keeper("E", edition=(kind, profile), institution=mine)
    assert [v.code for v in found] == (
        [] if (kind, profile) == mine else ["edition_of_others"]
    )
