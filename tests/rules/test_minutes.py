"""Texts of a protocol: languages, and versions that say the same (R544-17; D-17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import minutes

KK, RU = "kk_KZ", "ru_RU"


@pytest.mark.parametrize(
    ("choice", "expected"),
    [("kk", (KK,)), ("ru", (RU,)), ("both", (KK, RU)), (None, ("en_US",))],
)
def test_languages(choice, expected):
    """R544-17: the state language first; the office's where nothing was chosen."""
    assert minutes.languages(choice, "en_US") == expected


def test_language_that_is_not_active():
    """R544-17: each language that cannot be printed is named."""
    found = minutes.judge_languages("both", installed=[KK])
    assert [(v.code, v.facts["language"]) for v in found] == [
        ("language_not_active", "language_ru_RU")
    ]
    assert minutes.judge_languages("both", installed=[KK, RU]) == []
    assert minutes.judge_languages(None, installed=[]) == []


def test_text_in_one_language_only():
    """R544-17: the place and the language that lacks it are named; empty is fine."""
    texts = [
        ("opening", "Opening", KK, True),
        ("opening", "Opening", RU, True),
        ("7", "Question", KK, True),
        ("7", "Question", RU, False),
        ("closing", "Closing", KK, False),
        ("closing", "Closing", RU, False),
    ]
    (found,) = minutes.judge_texts(texts, (KK, RU))
    assert not found.allowed
    assert found.facts == {"place": "Question", "language": "language_ru_RU"}
    assert minutes.judge_texts(texts, (KK,)) == []


@given(st.dictionaries(st.text(max_size=3), st.tuples(st.booleans(), st.booleans())))
def test_against_a_slow_count(places):
    """R544-17: one verdict for each place that one of two versions lacks."""
    texts = [
        (key, key, code, filled)
        for key, row in places.items()
        for code, filled in zip((KK, RU), row, strict=True)
    ]
    lacking = sum(1 for row in places.values() if len(set(row)) == 2)
    assert len(minutes.judge_texts(texts, (KK, RU))) == lacking
