"""Caps: YU-4.6; C-15; S-15, S-16, S-17."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import caps
from rules.caps import Credits

TWENTY = Decimal(20)
small = st.integers(0, 120)


def judge(already, asked, base=240, percent=TWENTY):
    return caps.judge_cap(percent=percent, base=base, already=already, asked=asked)


def test_yu_4_6_twenty_percent_of_240_are_48():
    """YU-4.6, S-15: 20 % × 240 = 48; 40 and 5 recognised and asked leave 3."""
    found = judge(40, 5)
    assert (found.code, found.clause, found.allowed) == ("cap_kept", "YU-4.6", True)
    assert found.facts == {
        "percent": 20,
        "base": 240,
        "limit": 48,
        "already": 40,
        "asked": 5,
        "total": 45,
        "left": 8,
        "rest": 3,
        "over": 0,
    }


def test_yu_4_6_equality_is_allowed():
    """YU-4.6 «аспайтын»: 43 + 5 = 48 stays, 44 + 5 = 49 is one over."""
    assert judge(43, 5).allowed
    found = judge(44, 5)
    assert (found.code, found.level) == ("cap_exceeded", "block")
    assert (found.facts["limit"], found.facts["left"], found.facts["over"]) == (
        48,
        4,
        1,
    )


def test_a_limit_that_is_no_whole_number_is_not_rounded():
    """YU-4.6: 20 % of 242 are 48.4: 48 credits fit, 49 do not."""
    assert judge(43, 5, base=242).facts["limit"] == Decimal("48.4")
    assert judge(43, 5, base=242).allowed
    assert judge(44, 5, base=242).facts["over"] == Decimal("0.6")
    assert not judge(44, 5, base=242).allowed


def test_without_a_percentage_there_is_no_cap():
    """S-15: off in the profiles H, T and M."""
    found = judge(500, 500, percent=None)
    assert (found.code, found.allowed) == ("cap_off", True)


def test_whoever_asks_for_nothing_exceeds_nothing():
    """R544-O.1: what an earlier edition let in stays."""
    assert judge(60, 0).allowed
    assert judge(60, 0).facts["left"] == 0
    assert not judge(60, 1).allowed


def test_s_17_the_base_is_the_edition_s_choice():
    """S-17, CT152-9, C-15: 20 % of an individual 180 are 36."""
    assert caps.base(240, 180, cap_base="programme") == 240
    assert caps.base(240, 180, cap_base="individual") == 180
    assert caps.base(240, None, cap_base="individual") == 240
    assert caps.base(240, 0, cap_base="individual") == 240
    assert judge(31, 5, base=180).allowed
    assert not judge(32, 5, base=180).allowed


LINES = [
    Credits("nonformal", "it", 5),
    Credits("nonformal", "law", 6),
    Credits("qualification", "it", 4),
    Credits("formal", "it", 30),
    Credits("mobility", "it", 30),
    Credits("", "it", 60),
]


def test_yu_4_6_what_counts():
    """YU-4.6, S-16: non-formal learning here, qualifications by setting; never
    transfer, mobility or the ordinary study of a discipline, a MOOC in it or not
    (AE-29, C-19)."""
    assert caps.counted(LINES, "it", counts_qualification=False) == 5
    assert caps.counted(LINES, "it", counts_qualification=True) == 9
    assert caps.counted(LINES, "law", counts_qualification=True) == 6
    assert caps.counted([], "it", counts_qualification=True) == 0


@given(small, small, st.integers(1, 300), st.decimals("0.1", 100, places=1))
def test_the_verdict_is_a_count_of_credits(already, asked, base, percent):
    """YU-4.6: laid one by one, no credit asked for lies above the limit."""
    limit = Fraction(percent) * base / 100
    laid = list(range(1, already + asked + 1))
    above = [number for number in laid[already:] if number > limit]
    found = judge(already, asked, base=base, percent=percent)
    assert found.allowed is (not above)
    assert found.facts["total"] == len(laid)
    assert Fraction(found.facts["limit"]) == limit
    assert Fraction(found.facts["over"]) == max(0, len(laid) - limit)
    assert Fraction(found.facts["left"]) == max(0, limit - already)


@given(small, small, small)
def test_one_request_is_judged_like_two(first, second, asked):
    """Same function on request, agenda and decision: the order changes nothing."""
    whole = judge(first, second + asked)
    if asked:
        assert whole.allowed is judge(first + second, asked).allowed


@given(small, small)
def test_asking_for_less_never_exceeds_more(already, asked):
    if judge(already, asked).allowed:
        assert all(judge(already, less).allowed for less in range(asked))


@given(
    st.lists(
        st.builds(
            Credits,
            st.sampled_from(["nonformal", "qualification", "formal", "mobility", ""]),
            st.sampled_from(["it", "law"]),
            st.integers(0, 10),
        ),
        max_size=12,
    ),
    st.booleans(),
)
def test_what_counts_is_a_plain_sum(lines, qualification):
    kinds = ["nonformal"] + ["qualification"] * qualification
    expected = 0
    for kind in kinds:
        expected += sum(
            line.credits
            for line in lines
            if (line.kind, line.programme) == (kind, "it")
        )
    found = caps.counted(lines, "it", counts_qualification=qualification)
    assert found == expected


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"base": 0}, "programme has credits"),
        ({"already": -1}, "counted from zero"),
        ({"asked": -1}, "counted from zero"),
        ({"percent": Decimal(0)}, "percentage"),
        ({"percent": Decimal("100.01")}, "percentage"),
        ({"percent": Decimal("NaN")}, "percentage"),
    ],
)
def test_what_no_caller_may_give(changes, match):
    right = {"percent": TWENTY, "base": 240, "already": 0, "asked": 5}
    with pytest.raises(ValueError, match=match):
        caps.judge_cap(**{**right, **changes})


def test_unknown_base_and_negative_credits_are_refused():
    with pytest.raises(ValueError, match="base"):
        caps.base(240, None, cap_base="wish")
    with pytest.raises(ValueError, match="counted from zero"):
        caps.counted([Credits("nonformal", "it", -1)], "it", counts_qualification=False)
