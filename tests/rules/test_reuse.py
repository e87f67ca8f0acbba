"""Reuse and spelling: S-33, C-33, C-34, TVET578-A1.9(1)."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import reuse
from rules.reuse import Filing
from rules.spelling import fold


# ---------------------------------------------------------------------------
# Spelling
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Machine Learning", "  machine   learning "),
        ("UC-1/25", "uc 1 25"),
        ("№ 77", "77"),
        ("АВС-12", "ABC-12"),
        ("Сourse", "Course"),
        ("«Учёт и аудит»", "УЧЕТ И АУДИТ"),
        ("ＡＢＣ\u00a0１", "abc 1"),
        ("Деректер қоры", "деректер  ҚОРЫ."),
    ],
)
def test_c_33_one_text_in_two_spellings(one, other):
    """C-33: case, spaces, punctuation and look-alike letters tell nothing apart."""
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Programming in C", "Programming in C++"),
        ("Programming in C++", "Programming in C#"),
        ("Physics 1", "Physics 2"),
        ("Қазақ тілі", "Казак тили"),
    ],
)
def test_two_texts_stay_two(one, other):
    assert fold(one) != fold(other)


# Letters of the three languages, with what is written between them.
written = st.text("aB Cx1-/.«»№АвСхЁёҚқіIұ+#\u00a0\u2013", max_size=12)


@given(written)
def test_folding_once_is_enough(text):
    assert fold(fold(text)) == fold(text)


@given(written, written)
def test_case_and_gaps_never_tell_apart(one, other):
    assert fold(one + other) == fold(f" {one.upper()} - {other.lower()}.")


# ---------------------------------------------------------------------------
# Keys
# ---------------------------------------------------------------------------
def test_s_33_issuer_number_and_title_are_the_course():
    key = reuse.line_key("Coursera", "UC-1", "Machine Learning")
    assert key == reuse.line_key("COURSERA ", "UС 1", "Machine  learning")
    assert key != reuse.line_key("edX", "UC-1", "Machine Learning")
    assert key != reuse.line_key("Coursera", "UC-2", "Machine Learning")
    assert key != reuse.line_key("Coursera", "UC-1", "Deep Learning")


def test_a_certificate_without_number_has_a_key_too():
    assert reuse.line_key("Coursera", "", "Machine Learning")
    assert reuse.line_key("Coursera", "UC-1", " - ") == ""


def test_no_number_is_nobodys_number():
    assert reuse.number_key("Coursera", " - ") == ""
    assert reuse.number_key("Coursera", "UC-1") == reuse.number_key("coursera", "uc1")


@given(st.lists(written, min_size=6, max_size=6))
def test_parts_of_a_key_do_not_run_together(parts):
    one, other = parts[:3], parts[3:]
    keys = reuse.line_key(*one), reuse.line_key(*other)
    if all(keys):
        same = [fold(text) for text in one] == [fold(text) for text in other]
        assert (keys[0] == keys[1]) is same


# ---------------------------------------------------------------------------
# Judgements
# ---------------------------------------------------------------------------
@pytest.mark.parametrize("policy", ["warn", "block"])
def test_s_33_a_course_counts_once(policy):
    """S-33, C-34: the default blocks; no clause is cited, for there is none."""
    found = reuse.judge_reuse("Python", earlier_case="2025/0007", policy=policy)
    assert (found.code, found.level, found.clause) == ("course_reused", policy, "")
    assert found.facts == {"course": "Python", "case": "2025/0007"}


@pytest.mark.parametrize(("earlier", "policy"), [("", "block"), ("2025/0007", "off")])
def test_s_33_free(earlier, policy):
    found = reuse.judge_reuse("Python", earlier_case=earlier, policy=policy)
    assert (found.code, found.level) == ("course_free", "ok")


def test_an_unknown_policy():
    with pytest.raises(ValueError, match="policy"):
        reuse.judge_reuse("Python", earlier_case="", policy="maybe")


def test_a1_9_1_a_number_of_another_learner():
    """TVET578-A1.9(1), C-34: the office is warned; cases are named, no person."""
    found = reuse.judge_duplicate_number(
        "Certificate", number="UC-1", other_cases=["2025/0007", "2025/0007", "2025/9"]
    )
    assert (found.code, found.level, found.clause) == (
        "number_of_another_learner",
        "warn",
        "TVET578-A1.9(1)",
    )
    assert found.facts["cases"] == "2025/0007, 2025/9"
    alone = reuse.judge_duplicate_number("Certificate", number="UC-1", other_cases=[])
    assert (alone.code, alone.level) == ("number_unique", "ok")


# ---------------------------------------------------------------------------
# Which of two applications uses a course
# ---------------------------------------------------------------------------
MORNING, EVENING = datetime(2025, 9, 1, 9), datetime(2025, 9, 1, 18)


@pytest.mark.parametrize(
    ("other", "mine", "first"),
    [
        (("draft", None, 1), ("submitted", MORNING, 2), False),
        (("refused", MORNING, 1), ("submitted", EVENING, 2), False),
        (("withdrawn", MORNING, 1), ("draft", None, 2), False),
        (("registered", EVENING, 2), ("submitted", MORNING, 1), True),
        (("recorded", MORNING, 1), ("draft", None, 2), True),
        (("submitted", MORNING, 2), ("submitted", EVENING, 1), True),
        (("submitted", EVENING, 1), ("submitted", MORNING, 2), False),
        (("submitted", MORNING, 1), ("submitted", MORNING, 2), True),
        (("submitted", EVENING, 2), ("draft", None, 1), True),
        (("submitted", MORNING, 1), ("registered", EVENING, 2), False),
    ],
)
def test_c_34_who_comes_first(other, mine, first):
    """C-34: the register decides, then the moment of filing."""
    assert reuse.comes_first(Filing(*other), Filing(*mine)) is first
