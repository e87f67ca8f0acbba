"""Grades and their scale: R544-8, CT152-36, CT152-T2; AE-07."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import grades
from rules.grades import CT152_T2, Band

percents = st.decimals(0, 100, places=6)


def judge(percent, threshold=50):
    return grades.judge_grade(Decimal(percent), bands=CT152_T2, threshold=threshold)


def band(letter, low, high):
    return Band(letter, Decimal(1), low, high, "good", True)


# ---------------------------------------------------------------------------
# The scale
# ---------------------------------------------------------------------------
def test_ct152_t2_as_printed():
    """CT152-T2, C-24: twelve bands; C+ is good, FX and F are not positive."""
    assert [(b.letter, str(b.digital), b.low, b.high) for b in CT152_T2] == [
        ("A", "4.0", 95, 100),
        ("A-", "3.67", 90, 94),
        ("B+", "3.33", 85, 89),
        ("B", "3.0", 80, 84),
        ("B-", "2.67", 75, 79),
        ("C+", "2.33", 70, 74),
        ("C", "2.0", 65, 69),
        ("C-", "1.67", 60, 64),
        ("D+", "1.33", 55, 59),
        ("D", "1.0", 50, 54),
        ("FX", "0.5", 25, 49),
        ("F", "0", 0, 24),
    ]
    assert [b.traditional for b in CT152_T2] == (
        ["excellent"] * 2 + ["good"] * 4 + ["satisfactory"] * 4 + ["unsatisfactory"] * 2
    )
    assert [b.letter for b in CT152_T2 if not b.positive] == ["FX", "F"]
    assert grades.check_bands(CT152_T2) == []


def test_letters_are_latin():
    """C-33: the source prints Cyrillic letters; we keep Latin ones."""
    assert all(b.letter.isascii() for b in CT152_T2)


@given(st.integers(0, 100))
def test_every_percent_has_one_band(percent):
    holding = [b for b in CT152_T2 if b.low <= percent <= b.high]
    assert holding == [grades.band_for(percent, CT152_T2)]


@pytest.mark.parametrize("percent", [-1, 101])
def test_no_band_outside(percent):
    with pytest.raises(ValueError, match="No band"):
        grades.band_for(percent, CT152_T2)


def test_an_empty_scale_is_refused():
    assert [v.code for v in grades.check_bands([])] == ["scale_empty"]


def test_gaps_are_named():
    found = grades.check_bands([band("P", 60, 90), band("N", 10, 49)])
    assert [(v.code, v.facts["low"], v.facts["high"]) for v in found] == [
        ("band_gap", 0, 9),
        ("band_gap", 50, 59),
        ("band_gap", 91, 100),
    ]
    assert {v.clause for v in found} == {"CT152-T2"}
    assert not any(v.allowed for v in found)


@given(st.integers(0, 100))
def test_a_single_percent_left_out_is_a_gap(percent):
    """CT152-T2: a grade that has no letter must not be possible."""
    bands = [
        band(str(low), low, high)
        for low, high in ((0, percent - 1), (percent + 1, 100))
        if low <= high
    ]
    (found,) = grades.check_bands(bands)
    assert (found.code, found.facts) == ("band_gap", {"low": percent, "high": percent})


def test_overlaps_are_named():
    (found,) = grades.check_bands([band("N", 0, 50), band("P", 50, 100)])
    assert (found.code, found.facts) == (
        "band_overlap",
        {"letter": "N", "other": "P", "low": 50, "high": 50},
    )


def test_a_band_inside_another_overlaps():
    (found,) = grades.check_bands([band("P", 0, 100), band("Q", 20, 30)])
    assert (found.facts["letter"], found.facts["other"]) == ("P", "Q")
    assert (found.facts["low"], found.facts["high"]) == (20, 30)


@pytest.mark.parametrize(("low", "high"), [(60, 50), (-1, 100), (0, 101)])
def test_a_band_upside_down_or_outside_is_named(low, high):
    (found,) = grades.check_bands([band("P", low, high)])
    assert (found.code, found.facts["letter"]) == ("band_wrong", "P")


@given(
    st.lists(
        st.tuples(st.integers(-2, 102), st.integers(-2, 102)), min_size=1, max_size=6
    )
)
def test_a_scale_is_whole_if_and_only_if_each_percent_is_held_once(ranges):
    bands = [band(str(n), low, high) for n, (low, high) in enumerate(ranges)]
    inside = all(0 <= low <= high <= 100 for low, high in ranges)
    once = all(
        sum(low <= percent <= high for low, high in ranges) == 1
        for percent in range(101)
    )
    assert (grades.check_bands(bands) == []) == (inside and once)


@given(st.sets(st.integers(1, 100), max_size=8))
def test_any_cutting_of_the_percents_is_whole(cuts):
    edges = [0, *sorted(cuts), 101]
    bands = [band(str(low), low, high - 1) for low, high in pairwise(edges)]
    assert grades.check_bands(reversed(bands)) == []


# ---------------------------------------------------------------------------
# Rounding, judging
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("value", "whole"),
    [
        ("84.7", 85),
        ("49.5", 50),
        ("49.49999", 49),
        ("49.46", 49),
        ("0", 0),
        ("0.5", 1),
        ("100", 100),
        ("99.5", 100),
        ("2.5", 3),
    ],
)
def test_c_27_half_up_once(value, whole):
    """C-27, S-28: half up, and not twice (49.46 is never 49.5)."""
    assert grades.round_percent(Decimal(value)) == whole


def test_noise_of_storage_fails_nobody():
    """49.5 as a sum of floating numbers counts as 49.5."""
    assert grades.round_percent(Decimal("49.49999999999999289")) == 50
    assert grades.round_percent(Decimal("100.00000000000001421")) == 100


@pytest.mark.parametrize("value", ["-0.1", "100.1", "-5"])
def test_percents_outside_are_refused(value):
    with pytest.raises(grades.GradeOutsideScale) as caught:
        grades.round_percent(Decimal(value))
    assert (caught.value.low, caught.value.high) == (0, 100)


@pytest.mark.parametrize(
    ("percent", "letter", "digital", "recognised"),
    [
        ("49", "FX", "0.5", False),
        ("50", "D", "1.0", True),
        ("24", "F", "0", False),
        ("25", "FX", "0.5", False),
        ("95", "A", "4.0", True),
        ("100", "A", "4.0", True),
    ],
)
def test_ae_07_grades_of_the_commission(percent, letter, digital, recognised):
    """AE-07, YU-5.7, CT152-39: 24, 25 and 49 give nothing."""
    found = judge(percent)
    assert (found.band.letter, found.band.digital) == (letter, Decimal(digital))
    assert found.recognised is recognised


def test_a_grade_that_is_not_positive_is_never_recognised():
    """CT152-39: also where an institution sets a threshold below the scale's."""
    assert not judge("45", threshold=40).recognised
    assert judge("65", threshold=70).band.positive
    assert not judge("65", threshold=70).recognised


def test_both_percentages_are_kept():
    """C-27: store both."""
    found = judge("84.7")
    assert (found.exact, found.percent) == (Decimal("84.7"), 85)


@given(percents, percents)
def test_judging_is_monotone(one, other):
    low, high = sorted([one, other])
    worse, better = judge(low), judge(high)
    assert worse.percent <= better.percent
    assert worse.band.digital <= better.band.digital
    assert worse.recognised <= better.recognised
