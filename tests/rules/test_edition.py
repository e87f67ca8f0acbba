"""Which numbers an institution may set in an edition of the rules."""

from dataclasses import replace
from decimal import Decimal

import pytest
from rules import edition
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
        ({"hours_per_credit": 0}, "setting_not_positive", "R544-7"),
        ({"academic_hour_minutes": 39}, "academic_hour_not_allowed", "CT152-2(5)"),
        ({"academic_hour_minutes": 61}, "academic_hour_not_allowed", "CT152-2(5)"),
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
    """S-03, MIL: shorter days, a 40-minute hour, no quorum, a stricter threshold."""
    assert (
        found(
            transmit_days=1,
            expert_days=1,
            academic_hour_minutes=40,
            quorum_num=0,
            quorum_den=1,
            pass_threshold=100,
            volume_threshold=Decimal("0.5"),
        )
        == []
    )
    assert found(quorum_num=3, quorum_den=3) == []


def test_tvet_sets_its_own_hour():
    """S-02: no length is known for TVET, only what cannot be an hour is refused."""
    assert found(institution="tvet", academic_hour_minutes=35) == []
    assert found(institution="tvet", academic_hour_minutes=0) == [
        ("academic_hour_not_allowed", "")
    ]


def test_every_fault_is_named():
    """Nobody corrects one number only to be told of the next."""
    assert (
        len(found(transmit_days=9, expert_days=9, quorum_num=9, pass_threshold=1)) == 4
    )


def test_setting_is_a_term():
    """The name of the setting is shown in the reader's language."""
    (fault,) = edition.check(replace(HE, hours_per_credit=0))
    assert isinstance(fault.facts["setting"], Term)


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
