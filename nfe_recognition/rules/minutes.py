"""Texts of a protocol: in which languages it speaks, and that both say the same.

The protocol is free in form (R544-17); an institution keeps it in the state language,
in Russian, or in both, one version after the other. Document D-17.
"""

from collections.abc import Collection, Iterable

from .verdict import Term, Verdict, block

# What a commission may choose, and the languages that this means.
CHOICES = {
    "kk": ("kk_KZ",),
    "ru": ("ru_RU",),
    "both": ("kk_KZ", "ru_RU"),
}
# What stands before the questions, at each of them, and after them.
PLACES = ("opening", "discussion", "question", "closing")


def languages(choice: str | None, office: str) -> tuple[str, ...]:
    """Return the languages of a protocol, in the order of its versions (D-17).

    :param choice: one of :data:`CHOICES`; nothing for the language of the office
    :param office: language of the office's documents
    """
    return CHOICES[choice] if choice else (office,)


def judge_languages(choice: str | None, *, installed: Collection[str]) -> list[Verdict]:
    """Say which language of a protocol nobody could print (D-17).

    :param choice: as in :func:`languages`
    :param installed: languages that are active here
    """
    return [
        block("language_not_active", "R544-17", language=Term(f"language_{code}"))
        for code in (CHOICES[choice] if choice else ())
        if code not in installed
    ]


def judge_texts(
    texts: Iterable[tuple[str, str, str, bool]], names: Collection[str]
) -> list[Verdict]:
    """Say which text stands in one version of the protocol and not in the other (D-17).

    :param texts: key of the place, name of the place, language, and whether anything
        is written there
    :param names: languages of the protocol
    """
    titles: dict[str, str] = {}
    written: dict[str, set[str]] = {}
    for key, title, code, filled in texts:
        titles[key] = title
        if filled:
            written.setdefault(key, set()).add(code)
    return [
        block(
            "text_in_one_language",
            "R544-17",
            place=titles[key],
            language=Term(f"language_{code}"),
        )
        for key, codes in written.items()
        for code in names
        if code not in codes
    ]
