"""Volume: R544-6, R544-7, CT152-11, CT152-23, CT152-24; AE-01, AE-02, AE-03."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import exact, volume

HE = {"hours_per_credit": 30, "academic_hour_minutes": 50, "institution": "he"}
TVET = {"hours_per_credit": 24, "academic_hour_minutes": 45, "institution": "tvet"}

hours = st.decimals(0, 2000, places=4)


def compare(source_hours, target=5, per_credit=30, threshold=100):
    return volume.compare(
        [Decimal(str(one)) for one in source_hours],
        target,
        hours_per_credit=per_credit,
        threshold=Decimal(threshold),
    )


def test_ae_01a_72_hours_at_a_college():
    """AE-01 (a), R544-7: 72 / 24 = 3.0 credits of 5, 60 %, 48 h = 2 credits short."""
    found = compare([72], per_credit=24)
    assert found.source_credits == 3
    assert found.target_hours == 120
    assert found.coverage == 60
    assert (found.short_hours, found.short_credits) == (48, 2)
    assert not found.met


def test_ae_01b_72_hours_at_a_university():
    """AE-01 (b), CT152-23: 72 / 30 = 2.4 credits of 5, 48 %, 78 h = 2.6 short."""
    found = compare([72])
    assert found.source_credits == Decimal("2.4")
    assert found.target_hours == 150
    assert found.coverage == 48
    assert (found.short_hours, found.short_credits) == (78, Decimal("2.6"))
    assert not found.met


def test_ae_02_150_hours_are_five_credits():
    found = compare([150])
    assert found.source_credits == 5
    assert found.coverage == 100
    assert (found.met, found.short_hours) == (True, 0)


def test_ae_02_149_hours_are_not_rounded_up():
    """AE-02: 4.97 credits are shown, and the criterion is not met; at 95 % it is."""
    found = compare([149])
    assert volume.shown_2(found.source_credits) == Decimal("4.97")
    assert volume.shown_2(found.coverage) == Decimal("99.33")
    assert not found.met
    assert compare([149], threshold=95).met


def test_ae_02_the_target_keeps_its_whole_credits():
    """CT152-11: whatever the source, the target has 5 credits, never 4.97."""
    assert compare([149], threshold=95).target_credits == 5


def test_ae_03a_ects_at_a_university():
    """AE-03 (a), CT152-24: four ECTS are four credits, 120 hours."""
    assert volume.academic_hours(Decimal(4), "ects", **HE) == 120


def test_ae_03b_ects_at_a_college_cannot_be_computed():
    """AE-03 (b), C-08: 100 to 120 hours would be 4.17 to 5.0 credits of a college."""
    assert volume.academic_hours(Decimal(4), "ects", **TVET) is None
    found = [compare([stated], per_credit=24).source_credits for stated in (100, 120)]
    assert [volume.shown_2(value) for value in found] == [
        Decimal("4.17"),
        Decimal("5.00"),
    ]


def test_ae_05_three_courses_together():
    """AE-05, YU-5.14: 60 + 45 + 45 hours are 5.0 credits."""
    found = compare([60, 45, 45])
    assert (found.source_hours, found.source_credits, found.met) == (150, 5, True)


@pytest.mark.parametrize(
    ("value", "unit", "here", "expected"),
    [
        ("72", "academic_hour", HE, "72"),
        ("125", "clock_hour", HE, "150"),
        ("30", "clock_hour", TVET, "40"),
        ("5", "kz_credit", HE, "150"),
        ("5", "kz_credit", TVET, "120"),
        ("0", "ects", HE, "0"),
    ],
)
def test_units_become_academic_hours(value, unit, here, expected):
    """R544-7, CT152-2(5), S-01, S-02."""
    assert volume.academic_hours(Decimal(value), unit, **here) == Decimal(expected)


def test_c_08_a_credit_counts_with_the_figure_of_its_sender():
    """C-08: 5 credits of a college are 120 hours, which is 4 credits here."""
    found = volume.academic_hours(
        Decimal(5), "kz_credit", **HE, source_hours_per_credit=24
    )
    assert found == 120
    assert compare([found]).source_credits == 4


@pytest.mark.parametrize(
    ("sender", "here", "own", "figure"),
    [
        ("he", "he", 30, 30),
        ("tvet", "he", 30, 24),
        ("he", "tvet", 24, 30),
        ("tvet", "tvet", 24, 24),
        (None, "tvet", 24, 24),
        ("he", "he", 36, 36),
        ("tvet", "he", 36, 24),
    ],
)
def test_c_08_the_figure_of_the_other_kind(sender, here, own, figure):
    """C-08, R544-7: 24 hours in a college's credit, 30 in a university's."""
    assert volume.sender_figure(sender, institution=here, own=own) == figure


def test_a_week_of_practice():
    """CT152-17, CT152-21: 30 hours, in military institutions 60; four weeks are 4 or
    8 credits."""
    four = Decimal(4)
    assert volume.academic_hours(four, "week", **HE) == 120
    found = volume.academic_hours(
        four, "week", **HE, hours_per_week=volume.MILITARY_WEEK_HOURS
    )
    assert found == 240
    assert compare([found]).source_credits == 8


def test_a_college_states_its_own_week():
    """CT152-17 binds universities: without a figure the hours are needed."""
    assert volume.academic_hours(Decimal(2), "week", **TVET) is None
    found = volume.academic_hours(Decimal(2), "week", **TVET, hours_per_week=36)
    assert found == 72
    with pytest.raises(ValueError, match="hours_per_week"):
        volume.academic_hours(Decimal(2), "week", **HE, hours_per_week=0)


def test_no_noise_of_division_withholds_a_credit():
    """Nine courses of 10 clock hours at 45 minutes are 120 academic hours."""
    one = volume.academic_hours(Decimal(10), "clock_hour", **TVET)
    found = compare([one] * 9, per_credit=24)
    assert found.met
    assert found.short_hours == 0


@pytest.mark.parametrize("value", ["-1", "-0.01", "NaN", "Infinity"])
def test_a_volume_that_is_none_is_refused(value):
    with pytest.raises(ValueError, match="volume"):
        volume.academic_hours(Decimal(value), "academic_hour", **HE)
    with pytest.raises(ValueError, match="volume"):
        compare([value])


def test_unknown_unit_and_institution_are_refused():
    with pytest.raises(ValueError, match="unit"):
        volume.academic_hours(Decimal(1), "fortnight", **HE)
    with pytest.raises(ValueError, match="institution"):
        volume.academic_hours(Decimal(1), "ects", **{**HE, "institution": "school"})


@pytest.mark.parametrize("name", ["hours_per_credit", "academic_hour_minutes"])
@pytest.mark.parametrize("figure", [0, -30])
def test_figures_are_positive(name, figure):
    with pytest.raises(ValueError, match=name):
        volume.academic_hours(Decimal(1), "clock_hour", **{**HE, name: figure})


def test_target_threshold_and_own_figure_are_positive():
    with pytest.raises(ValueError, match="target_credits"):
        compare([1], target=0)
    with pytest.raises(ValueError, match="hours_per_credit"):
        compare([1], per_credit=0)
    for threshold in ("0", "-5", "NaN"):
        with pytest.raises(ValueError, match="threshold"):
            compare([1], threshold=threshold)


def test_no_source_covers_nothing():
    found = compare([])
    assert (found.source_hours, found.coverage, found.met) == (0, 0, False)
    assert found.short_hours == found.target_hours


def test_more_than_asked_is_not_cut():
    found = compare([300])
    assert (found.coverage, found.short_hours, found.short_credits) == (200, 0, 0)


def test_absurd_volumes_are_counted_like_any_other():
    assert compare(["1e30"]).met
    assert volume.shown_2(Decimal("1e300")) == Decimal("1e300")


@pytest.mark.parametrize(
    ("value", "shown"),
    [("4.965", "4.97"), ("4.9649", "4.96"), ("2.6", "2.60"), ("99.995", "100.00")],
)
def test_shown_with_two_decimals_half_up(value, shown):
    assert str(volume.shown_2(Decimal(value))) == shown


@given(
    st.lists(hours, max_size=6),
    st.integers(1, 12),
    st.sampled_from([24, 30]),
    st.integers(1, 120),
)
def test_met_is_exact_arithmetic(sources, target, per_credit, threshold):
    """R544-6, S-27: met by the unrounded share, as fractions compute it."""
    found = compare(sources, target, per_credit, threshold)
    share = Fraction(sum(map(Fraction, sources)) * 100, target * per_credit)
    assert found.met == (share >= threshold)
    assert found.short_hours == max(0, found.target_hours - found.source_hours)


@given(st.integers(1, 12), st.integers(1, 10**7))
def test_shown_rounding_never_changes_a_verdict(target, missing):
    """AE-02: what misses the target by a trifle may look whole, and is not met."""
    short = Decimal(missing).scaleb(-8)
    found = compare([target * 30 - short], target)
    assert not found.met
    assert found.short_hours == short
    if missing < 400_000:
        assert volume.shown_2(found.source_hours) == target * 30


@given(hours, hours, st.sampled_from(volume.UNITS))
def test_more_volume_is_never_fewer_hours(one, other, unit):
    low, high = sorted([one, other])
    assert volume.academic_hours(low, unit, **HE) <= volume.academic_hours(
        high, unit, **HE
    )


def test_settle_takes_noise_and_nothing_else():
    assert exact.settle(Decimal("119.99999999999999999")) == 120
    assert exact.settle(Decimal("119.99999999")) == Decimal("119.99999999")
    with pytest.raises(ValueError, match="finite"):
        exact.settle(Decimal("NaN"))


def test_verdict_shows_the_arithmetic():
    """AE-01 (b), R544-7: 72 h are 2.40 of 5 credits, 48 %, short by 78 h."""
    found = volume.compare(
        [Decimal(72)], 5, hours_per_credit=30, threshold=Decimal(100)
    )
    verdict = volume.judge_volume(found)
    assert (verdict.code, verdict.clause, verdict.level) == (
        "volume_short",
        "R544-7",
        "warn",
    )
    assert verdict.facts["source_hours"] == 72
    assert verdict.facts["hours_per_credit"] == 30
    assert verdict.facts["source_credits"] == Decimal("2.40")
    assert verdict.facts["target_credits"] == 5
    assert verdict.facts["coverage"] == Decimal(48)
    assert verdict.facts["short_hours"] == Decimal(78)


def test_verdict_of_enough():
    """AE-02, R544-7: 150 h of 150 h are met."""
    found = volume.compare(
        [Decimal(150)], 5, hours_per_credit=30, threshold=Decimal(100)
    )
    assert volume.judge_volume(found).code == "volume_met"
