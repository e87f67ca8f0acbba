"""Papers filed in the learner's personal file (D-24; YU-5.10)."""

from collections.abc import Iterable

from .verdict import Verdict, block

CLAUSE = "YU-5.10"


def judge_filing(number: str, papers: Iterable[tuple[str, int]]) -> list[Verdict]:
    """Say what is missing before papers are filed: the file, and sheets of each.

    :param number: number of the personal file
    :param papers: name of each paper with the number of its sheets
    :return: blocking verdicts, or nothing
    """
    found = []
    if not (number or "").strip():
        found.append(block("file_number_missing", CLAUSE))
    found += [
        block("sheets_missing", CLAUSE, paper=name)
        for name, sheets in papers
        if sheets < 1
    ]
    return found


def judge_list(document: str, *, filed: bool) -> list[Verdict]:
    """Say what keeps the archive list from being printed (D-24).

    :param document: name of the case, for the sentence
    :param filed: its papers are in a personal file
    """
    if filed:
        return []
    return [block("archive_list_not_filed", CLAUSE, document=document)]
