"""Grades: R544-8, CT152-36, CT152-T2, YU-5.7; AE-05, AE-07, AE-08."""

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


# ---------------------------------------------------------------------------
# Converting
# ---------------------------------------------------------------------------
def test_ae_08a_ten_points():
    """AE-08 (a): 8.4 of 10 points are 84, B, 3.0, good."""
    read = grades.read_grade("8.4")
    percent = grades.linear_percent(read, low=Decimal(0), high=Decimal(10))
    found = judge(percent)
    assert percent == 84
    assert (found.band.letter, found.band.digital) == ("B", Decimal("3.0"))
    assert found.band.traditional == "good"


def test_ae_08b_no_scale_blocks():
    found = grades.judge_conversion("8.4", has_scale=False, approved=False)
    assert (found.code, found.clause, found.level) == (
        "conversion_missing",
        "R544-8",
        "block",
    )


def test_ae_08c_pass_is_left_to_the_commission():
    found = grades.judge_conversion("Pass", has_scale=True, approved=True)
    assert (found.code, found.level) == ("grade_by_commission", "warn")
    assert found.facts == {"grade": "Pass"}


@pytest.mark.parametrize(
    ("approved", "in_force", "code"),
    [
        (False, True, "conversion_not_approved"),
        (True, False, "conversion_not_in_force"),
        (True, True, "grade_convertible"),
    ],
)
def test_a_scale_counts_when_approved_and_in_force(approved, in_force, code):
    """R544-8: the institution develops, and approves, its conversion scale."""
    found = grades.judge_conversion(
        " 8.4 ", has_scale=True, approved=approved, in_force=in_force
    )
    assert (found.code, found.allowed) == (code, code == "grade_convertible")
    assert found.facts == {"grade": "8.4"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8,4", "8.4"),
        ("8.4/10", "8.4"),
        ("8,4 / 10,0", "8.4"),
        (" 84 ", "84"),
        ("84.", "84"),
        ("84 %", "84"),
        ("84,5%", "84.5"),
        ("84\u00a0%", "84"),
        ("84 points out of 100", "84"),
        ("84 баллов из 100", "84"),
        ("5 (отлично)", "5"),
        ("B+ (85%)", "85"),
        ("А- (90)", "90"),
        ("FХ 30", "30"),
        ("-5", "-5"),
        ("\u22125", "-5"),
    ],
)
def test_the_number_in_a_grade(text, number):
    assert grades.read_grade(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Pass",
        "Зачтено",
        "сынақ",
        "A",
        "B2",
        "A-5",
        "8 or 9",
        "8-9",
        "1 000",
        "12.5.2025",
        "2nd class",
        "level 3",
        "\u0663",
    ],
)
def test_what_is_not_plainly_a_number_is_not_read(text):
    assert grades.read_grade(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("А", "A"),
        ("В+", "B+"),
        ("С\u2212", "C-"),
        ("С\u2013", "C-"),
        ("FХ", "FX"),
        (" 3,67 ", "3.67"),
        ("Зачтено", "Зачтено"),
        ("Ереже", "Ереже"),
        ("", ""),
    ],
)
def test_c_33_one_spelling(text, expected):
    assert grades.normalise(text) == expected


@given(st.text(max_size=30))
def test_any_text_can_be_read(text):
    found = grades.read_grade(text)
    assert found is None or found.is_finite()
    assert grades.normalise(grades.normalise(text)) == grades.normalise(text)


@given(st.decimals(0, 100, places=2))
def test_a_number_reads_the_same_with_point_and_comma(value):
    text = f"{value:f}"
    assert grades.read_grade(text) == value
    assert grades.read_grade(text.replace(".", ",")) == value


ENDS = [("0", "100"), ("0", "10"), ("2", "5"), ("1", "10"), ("5", "1")]


@pytest.mark.parametrize(("low", "high"), ENDS)
def test_the_ends_of_a_scale(low, high):
    ends = {"low": Decimal(low), "high": Decimal(high)}
    assert grades.linear_percent(Decimal(low), **ends) == 0
    assert grades.linear_percent(Decimal(high), **ends) == 100


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("10.1", "0", "10"), ("-5", "0", "10"), ("0.9", "5", "1"), ("NaN", "0", "10")],
)
def test_a_grade_outside_its_scale_is_refused(value, low, high):
    with pytest.raises(grades.GradeOutsideScale):
        grades.linear_percent(Decimal(value), low=Decimal(low), high=Decimal(high))


def test_a_scale_of_one_grade_is_none():
    with pytest.raises(ValueError, match="two different ends"):
        grades.linear_percent(Decimal(5), low=Decimal(5), high=Decimal(5))


@given(st.sampled_from(ENDS), st.lists(st.integers(0, 1000), min_size=2, max_size=2))
def test_converting_is_monotone(ends, steps):
    """R544-8: the better grade of a scale is never the worse percentage."""
    low, high = map(Decimal, ends)
    worse, better = (low + (high - low) * step / 1000 for step in sorted(steps))
    percents = [grades.linear_percent(g, low=low, high=high) for g in (worse, better)]
    assert 0 <= percents[0] <= percents[1] <= 100
    assert grades.round_percent(percents[0]) <= grades.round_percent(percents[1])


# ---------------------------------------------------------------------------
# Several sources
# ---------------------------------------------------------------------------
def test_ae_05_weighted_by_hours():
    """AE-05: (60·88 + 45·74 + 45·91) / 150 = 84.7 → 85 = B+ (3.33)."""
    percent = grades.weighted_percent(
        [
            (Decimal(60), Decimal(88)),
            (Decimal(45), Decimal(74)),
            (Decimal(45), Decimal(91)),
        ]
    )
    found = judge(percent)
    assert percent == Decimal("84.7")
    assert (found.percent, found.band.letter) == (85, "B+")
    assert found.band.digital == Decimal("3.33")


def test_the_weighted_percentage_is_not_rounded():
    """C-27: rounding is done once, by judging."""
    thirds = [(Decimal(1), Decimal(50)), (Decimal(2), Decimal(51))]
    assert grades.weighted_percent(thirds) == Decimal(152) / 3


@pytest.mark.parametrize("pairs", [[], [(Decimal(0), Decimal(90))]])
def test_nothing_to_weigh(pairs):
    assert grades.weighted_percent(pairs) is None


def test_wrong_pairs_are_refused():
    with pytest.raises(ValueError, match="volume"):
        grades.weighted_percent([(Decimal(-1), Decimal(50))])
    with pytest.raises(grades.GradeOutsideScale):
        grades.weighted_percent([(Decimal(1), Decimal(101))])


@given(
    st.lists(st.tuples(st.decimals(1, 500, places=2), percents), min_size=1, max_size=8)
)
def test_the_weighted_percentage_lies_between_its_sources(pairs):
    found = grades.weighted_percent(pairs)
    values = [percent for _hours, percent in pairs]
    noise = Decimal("1e-20")
    assert min(values) - noise <= found <= max(values) + noise


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("8.4/10", 10),
        ("8,4 из 10", 10),
        ("84 points out of 100", 100),
        ("84 %", 100),
        ("8.4", None),
        ("B+ (85)", None),
        ("Pass", None),
    ],
)
def test_scale_that_a_grade_names_itself(text, top):
    """R544-8: a grade that says "of ten" was not given on a scale of a hundred."""
    assert grades.written_top(text) == (None if top is None else Decimal(top))


# ---------------------------------------------------------------------------
# Preview of a conversion
# ---------------------------------------------------------------------------
def test_a_preview_shows_written_percent_and_letter():
    """R544-8, AE-08 (a): a ten-point scale, as whoever approves it sees it."""
    found = grades.preview(low=Decimal(0), high=Decimal(10), bands=CT152_T2)
    assert [(str(row.written), row.percent, row.letter) for row in found] == [
        ("0", 0, "F"),
        ("2.5", 25, "FX"),
        ("5", 50, "D"),
        ("7.5", 75, "B-"),
        ("10", 100, "A"),
    ]


def test_a_preview_of_a_scale_that_counts_downwards():
    """R544-8: from the worst grade to the best."""
    found = grades.preview(low=Decimal(5), high=Decimal(1), bands=())
    assert [(row.written, row.percent, row.letter) for row in found] == [
        (5, 0, ""),
        (4, 25, ""),
        (3, 50, ""),
        (2, 75, ""),
        (1, 100, ""),
    ]


@given(st.sampled_from(ENDS), st.integers(1, 40))
def test_a_preview_is_what_converting_does(ends, steps):
    """R544-8: the example and the grade of a case never differ."""
    low, high = map(Decimal, ends)
    rows = grades.preview(low=low, high=high, bands=CT152_T2, steps=steps)
    assert len(rows) == steps + 1
    assert [row.percent for row in rows] == sorted(row.percent for row in rows)
    for row in rows:
        written = min(max(row.written, min(low, high)), max(low, high))
        percent = grades.linear_percent(written, low=low, high=high)
        assert row.percent == grades.round_percent(percent)
        assert row.letter == judge(percent).band.letter


@pytest.mark.parametrize(("high", "steps"), [("0", 4), ("10", 0)])
def test_a_preview_of_nothing_is_refused(high, steps):
    with pytest.raises(ValueError, match=r"two different ends|one step"):
        grades.preview(low=Decimal(0), high=Decimal(high), bands=(), steps=steps)
