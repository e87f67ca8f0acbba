"""Sides of a commission: ATT125-24, ATT125-34-1; S-10."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import body_people
from rules.verdict import Term


def share(employers, members, percent=75, tolerance=0, code="attestation"):
    return body_people.share(
        code,
        employers,
        members,
        percent=Decimal(percent),
        tolerance=Decimal(tolerance),
    )


@pytest.mark.parametrize(
    ("employers", "members", "met", "needed"),
    [
        (3, 4, True, 3),
        (2, 4, False, 3),
        (4, 4, True, 3),  # at least: equality is not required
        (3, 5, False, 4),
        (4, 5, True, 4),
        (6, 8, True, 6),
        (5, 8, False, 6),
        (0, 0, True, 0),
    ],
)
def test_three_quarters_are_employers(employers, members, met, needed):
    """ATT125-24: 75 % employers' representatives, 25 % of the institution."""
    verdict = share(employers, members)
    assert (verdict.allowed, verdict.clause) == (met, "ATT125-24")
    assert verdict.facts["needed"] == needed


def test_the_clause_is_that_of_the_type():
    assert share(3, 4, code="qualification").clause == "ATT125-34-1"


def test_s_10_the_share_of_the_acts_unless_the_edition_sets_one():
    """ATT125-24: an edition that says nothing leaves the 75 percent."""
    assert body_people.percent_asked(Decimal(0)) == 75
    assert body_people.percent_asked(Decimal("80.5")) == Decimal("80.5")


def test_a_tolerance_lowers_the_share():
    assert not share(7, 10).allowed
    assert share(7, 10, tolerance=5).allowed


@given(
    members=st.integers(0, 60),
    data=st.data(),
    percent=st.integers(0, 100),
    tolerance=st.integers(0, 100),
)
def test_the_share_is_exact(members, data, percent, tolerance):
    """Compared with exact fractions; a larger share of employers never hurts."""
    employers = data.draw(st.integers(0, members))
    tolerance = min(tolerance, percent)
    verdict = share(employers, members, percent, tolerance)
    wanted = Fraction(percent - tolerance, 100)
    assert verdict.allowed == (employers >= wanted * members)
    if verdict.allowed and employers < members:
        assert share(employers + 1, members, percent, tolerance).allowed


@pytest.mark.parametrize(
    ("employers", "members", "percent", "tolerance"),
    [(5, 4, 75, 0), (-1, 4, 75, 0), (1, 4, 101, 0), (1, 4, 50, 60)],
)
def test_no_such_share(employers, members, percent, tolerance):
    with pytest.raises(ValueError, match=r"cannot be employers|No share"):
        share(employers, members, percent, tolerance)


def agreed(subordination="local", chamber="regional", has_letter=True, side="employer"):
    return [
        (verdict.code, verdict.facts.get("chamber"))
        for verdict in body_people.chair_agreed(
            subordination, chamber=chamber, has_letter=has_letter, side=side
        )
    ]


def test_the_chair_is_agreed_with_the_chamber():
    """ATT125-34-1: regional chamber; National Chamber for republican ones."""
    assert agreed() == []
    assert agreed("republican", "national") == []
    regional, national = Term("chamber_regional"), Term("chamber_national")
    assert agreed("republican") == [("chamber_other", national)]
    assert agreed(chamber="national") == [("chamber_other", regional)]
    assert agreed(has_letter=False) == [("chamber_missing", regional)]
    assert agreed(chamber=None) == [("chamber_missing", regional)]


def test_autonomous_organisations_are_exempt():
    """ATT125-34-1: the agreement is not theirs to ask; the chair's side stays."""
    assert agreed("autonomous", None, False) == []
    assert agreed("autonomous", None, False, "institution") == [
        ("chair_not_employer", None)
    ]


def test_the_chair_comes_from_an_employer():
    assert agreed(side="institution") == [("chair_not_employer", None)]
    assert agreed(side=None) == []


def test_an_unknown_subordination_is_an_error():
    with pytest.raises(KeyError):
        body_people.chamber_needed("royal")


@pytest.mark.parametrize("times", range(6))
def test_more_than_three_times_in_the_chair_warns(times):
    """ATT125-34-1 (UNSURE what is limited): seen, never refused."""
    found = body_people.chair_times("A. B.", times)
    assert [v.code for v in found] == (["chair_often"] if times > 3 else [])
    assert all(v.allowed for v in found)
