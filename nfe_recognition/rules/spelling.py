"""Spelling: the one form in which two texts are compared.

Conflict C-33: Cyrillic and Latin letters that look alike are mixed in the sources
themselves. What is compared is never shown: people see what the sender wrote.
"""

import unicodedata

_CYRILLIC = "АВЕКМНОРСТУХІЅЈ"
_LATIN = "ABEKMHOPCTYXISJ"

# Cyrillic letters, large and small, that look like Latin ones when written large.
HOMOGLYPHS = str.maketrans(_CYRILLIC + _CYRILLIC.lower(), _LATIN + _LATIN.lower())

# Signs that tell titles apart: "C", "C++" and "C#" are three courses.
_TELLING = frozenset("+#")


def fold(text: str) -> str:
    """Return ``text`` without what does not tell two texts apart (C-33, C-34).

    Case, spaces, punctuation, look-alike letters and the dots of "ё" go; letters,
    digits, "+" and "#" stay.

    :param text: a title, number or name as written
    """
    plain = unicodedata.normalize("NFKC", text.replace("№", " ")).casefold()
    kept = "".join(sign for sign in plain if sign.isalnum() or sign in _TELLING)
    return kept.replace("ё", "е").translate(HOMOGLYPHS)
