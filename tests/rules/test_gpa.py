"""Grade point average: CT152-2(28), CT152-38; C-12, C-22; S-25; AE-27."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import gpa
from rules.gpa import Counting, Line
from rules.grades import CT152_T2

AE_27 = [
    (5, Decimal("3.67")),
    (5, Decimal("3.0")),
    (3, Decimal("2.33")),
    (4, Decimal("1.33")),
]
DEFAULT = Counting()
FOUR = Decimal("4.0")


def test_ae_27_the_example():
    """AE-27, CT152-2(28): 45.66 / 17 = 2.6859, shown 2.69."""
    found = gpa.gpa(AE_27)
    assert found == Decimal("45.66") / 17
    assert round(found, 4) == Decimal("2.6859")
    assert gpa.shown(found) == Decimal("2.69")


def test_ae_27_as_lines_of_one_period():
    """AE-27, C-22: whatever was recognised besides, or studied in other periods."""
    lines = [Line(credit, digital, period="1") for credit, digital in AE_27]
    others = [
        Line(5, FOUR, period="2"),
        Line(5, FOUR, "nonformal", "1"),
        Line(5, FOUR, "formal", "1"),
        Line(5, FOUR, "mobility", "1"),
        Line(5, None, period="1"),
    ]
    assert gpa.of_period(lines + others, "1") == Decimal("45.66") / 17
    assert gpa.of_period(lines, "3") is None


@pytest.mark.parametrize(
    ("kind", "counting", "expected"),
    [
        ("", DEFAULT, True),
        ("formal", DEFAULT, True),
        ("mobility", DEFAULT, True),
        ("nonformal", DEFAULT, True),
        ("qualification", DEFAULT, False),
        ("formal", Counting(formal=False), False),
        ("mobility", Counting(formal=False), False),
        ("nonformal", Counting(nonformal=False), False),
        ("qualification", Counting(qualification=True), True),
        ("", Counting(formal=False, nonformal=False), True),
    ],
)
def test_c_22_which_lines_count(kind, counting, expected):
    """C-22, S-25: formal and non-formal count by default, qualifications do not."""
    assert gpa.counts(Line(5, FOUR, kind), counting) is expected


@pytest.mark.parametrize("kind", ["", "nonformal", "qualification", "mobility"])
def test_c_12_a_line_without_grade_stays_out(kind):
    """C-12: a qualification passed without grade neither lifts nor lowers."""
    everything = Counting(qualification=True, statistics=True)
    line = Line(5, None, kind)
    assert not gpa.counts(line, everything)
    assert not gpa.in_statistics(line, everything)
    assert gpa.cumulative([line, Line(5, FOUR)], everything) == 4


def test_recognised_lines_stay_out_of_examinations():
    """CT152-38, S-25."""
    assert gpa.in_statistics(Line(5, FOUR), DEFAULT)
    assert not gpa.in_statistics(Line(5, FOUR, "formal"), DEFAULT)
    assert gpa.in_statistics(Line(5, FOUR, "formal"), Counting(statistics=True))


def test_cumulative_average():
    """C-22: 5 × 4.0 recognised and 5 × 3.0 studied are 3.5."""
    lines = [Line(5, FOUR, "nonformal"), Line(5, Decimal("3.0"))]
    assert gpa.cumulative(lines, DEFAULT) == Decimal("3.5")
    assert gpa.cumulative(lines, Counting(nonformal=False)) == 3


def test_average_of_nothing():
    assert gpa.gpa([]) is None
    assert gpa.gpa([(0, FOUR)]) is None
    assert gpa.cumulative([], DEFAULT) is None


@pytest.mark.parametrize("pair", [(-1, FOUR), (5, Decimal(-1))])
def test_negative_numbers_are_refused(pair):
    with pytest.raises(ValueError, match="count from zero"):
        gpa.gpa([pair])


def test_unknown_kinds_are_refused():
    with pytest.raises(ValueError, match="kind"):
        gpa.counts(Line(5, FOUR, "informal"), DEFAULT)


@pytest.mark.parametrize(
    ("value", "expected"), [("2.685", "2.69"), ("2.6849", "2.68"), ("4", "4.00")]
)
def test_shown_half_up(value, expected):
    """S-28: two decimals for people, never to decide."""
    assert str(gpa.shown(Decimal(value))) == expected


pairs = st.lists(
    st.tuples(st.integers(1, 12), st.sampled_from([band.digital for band in CT152_T2])),
    min_size=1,
    max_size=12,
)


@given(pairs, st.randoms(use_true_random=False))
def test_the_average_is_exact_and_knows_no_order(given_pairs, random):
    """CT152-2(28): as fractions compute it, in any order."""
    total = sum(credit for credit, _digital in given_pairs)
    points = sum(credit * Fraction(digital) for credit, digital in given_pairs)
    found = gpa.gpa(given_pairs)
    assert abs(Fraction(found) - points / total) < Fraction(1, 10**20)
    shuffled = list(given_pairs)
    random.shuffle(shuffled)
    assert gpa.gpa(shuffled) == found
    digitals = [digital for _credit, digital in given_pairs]
    noise = Decimal("1e-20")
    assert min(digitals) - noise <= found <= max(digitals) + noise
