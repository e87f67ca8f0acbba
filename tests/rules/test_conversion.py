"""Converting grades: R544-8, CT152-36, YU-5.7; AE-05, AE-08."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import grades, written_grade
from rules.grades import CT152_T2

from tests.rules.test_grades import judge, percents


# ---------------------------------------------------------------------------
# Converting
# ---------------------------------------------------------------------------
def test_ae_08a_ten_points():
    """AE-08 (a): 8.4 of 10 points are 84, B, 3.0, good."""
    read = written_grade.read_grade("8.4")
    percent = written_grade.linear_percent(read, low=Decimal(0), high=Decimal(10))
    found = judge(percent)
    assert percent == 84
    assert (found.band.letter, found.band.digital) == ("B", Decimal("3.0"))
    assert found.band.traditional == "good"


def test_ae_08b_no_scale_blocks():
    found = written_grade.judge_conversion("8.4", has_scale=False, approved=False)
    assert (found.code, found.clause, found.level) == (
        "conversion_missing",
        "R544-8",
        "block",
    )


def test_ae_08c_pass_is_left_to_the_commission():
    found = written_grade.judge_conversion("Pass", has_scale=True, approved=True)
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
    found = written_grade.judge_conversion(
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
    assert written_grade.read_grade(text) == Decimal(number)


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
    assert written_grade.read_grade(text) is None


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
    assert written_grade.normalise(text) == expected


@given(st.text(max_size=30))
def test_any_text_can_be_read(text):
    found = written_grade.read_grade(text)
    assert found is None or found.is_finite()
    assert written_grade.normalise(
        written_grade.normalise(text)
    ) == written_grade.normalise(text)


@given(st.decimals(0, 100, places=2))
def test_a_number_reads_the_same_with_point_and_comma(value):
    text = f"{value:f}"
    assert written_grade.read_grade(text) == value
    assert written_grade.read_grade(text.replace(".", ",")) == value


ENDS = [("0", "100"), ("0", "10"), ("2", "5"), ("1", "10"), ("5", "1")]


@pytest.mark.parametrize(("low", "high"), ENDS)
def test_the_ends_of_a_scale(low, high):
    ends = {"low": Decimal(low), "high": Decimal(high)}
    assert written_grade.linear_percent(Decimal(low), **ends) == 0
    assert written_grade.linear_percent(Decimal(high), **ends) == 100


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("10.1", "0", "10"), ("-5", "0", "10"), ("0.9", "5", "1"), ("NaN", "0", "10")],
)
def test_a_grade_outside_its_scale_is_refused(value, low, high):
    with pytest.raises(grades.GradeOutsideScale):
        written_grade.linear_percent(
            Decimal(value), low=Decimal(low), high=Decimal(high)
        )


def test_a_scale_of_one_grade_is_none():
    with pytest.raises(ValueError, match="two different ends"):
        written_grade.linear_percent(Decimal(5), low=Decimal(5), high=Decimal(5))


@given(st.sampled_from(ENDS), st.lists(st.integers(0, 1000), min_size=2, max_size=2))
def test_converting_is_monotone(ends, steps):
    """R544-8: the better grade of a scale is never the worse percentage."""
    low, high = map(Decimal, ends)
    worse, better = (low + (high - low) * step / 1000 for step in sorted(steps))
    percents = [
        written_grade.linear_percent(g, low=low, high=high) for g in (worse, better)
    ]
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
    assert written_grade.written_top(text) == (None if top is None else Decimal(top))


# ---------------------------------------------------------------------------
# Preview of a conversion
# ---------------------------------------------------------------------------
def test_a_preview_shows_written_percent_and_letter():
    """R544-8, AE-08 (a): a ten-point scale, as whoever approves it sees it."""
    found = written_grade.preview(low=Decimal(0), high=Decimal(10), bands=CT152_T2)
    assert [(str(row.written), row.percent, row.letter) for row in found] == [
        ("0", 0, "F"),
        ("2.5", 25, "FX"),
        ("5", 50, "D"),
        ("7.5", 75, "B-"),
        ("10", 100, "A"),
    ]


def test_a_preview_of_a_scale_that_counts_downwards():
    """R544-8: from the worst grade to the best."""
    found = written_grade.preview(low=Decimal(5), high=Decimal(1), bands=())
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
    rows = written_grade.preview(low=low, high=high, bands=CT152_T2, steps=steps)
    assert len(rows) == steps + 1
    assert [row.percent for row in rows] == sorted(row.percent for row in rows)
    for row in rows:
        written = min(max(row.written, min(low, high)), max(low, high))
        percent = written_grade.linear_percent(written, low=low, high=high)
        assert row.percent == grades.round_percent(percent)
        assert row.letter == judge(percent).band.letter


@pytest.mark.parametrize(("high", "steps"), [("0", 4), ("10", 0)])
def test_a_preview_of_nothing_is_refused(high, steps):
    with pytest.raises(ValueError, match=r"two different ends|one step"):
        written_grade.preview(low=Decimal(0), high=Decimal(high), bands=(), steps=steps)
