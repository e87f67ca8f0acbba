"""Sitting: its day, its notice, its adjournment to another day, and its recording.

Clauses R544-16, R544-17, YU-5.9, TVET578-6; example AE-26; documents D-14, D-28. No
clause speaks of notice or adjournment: a sitting to which nobody is called, or whose
roster is that of another day, cannot show who attended it (R544-17).
"""

from datetime import date, datetime

from .verdict import Verdict, block

CLAUSE = "R544-17"

# How the files of recordings begin: offset and bytes.
_RECORDINGS = (
    (0, b"ID3"),
    (0, b"\xff\xfb"),
    (0, b"\xff\xf3"),
    (0, b"OggS"),
    (0, b"fLaC"),
    (0, b"\x1a\x45\xdf\xa3"),
    (4, b"ftyp"),
    (8, b"WAVE"),
)


def may_notify(*, state: str, where: bool, questions: int) -> list[Verdict]:
    """Say what keeps notice and agenda from the members (D-14).

    :param state: state of the sitting
    :param where: it has a place or an online link
    :param questions: questions on its agenda
    """
    if state != "planned":
        return [block("notice_not_planned", CLAUSE)]
    found = []
    if not where:
        found.append(block("notice_without_place", CLAUSE))
    if not questions:
        found.append(block("notice_without_agenda", CLAUSE))
    return found


def not_told(*, notified: bool, stale: bool) -> list[Verdict]:
    """Say what the members of a planned sitting have not been told (D-14).

    :param notified: notice and agenda were sent
    :param stale: day, hour or place changed since
    """
    if not notified:
        return [block("notice_missing", CLAUSE)]
    return [block("notice_outdated", CLAUSE)] if stale else []


def not_a_link(text: str) -> Verdict:
    """Return the verdict on an online link that is no web address (D-14).

    :param text: what was entered
    """
    return block("online_not_a_link", "", text=text)


def not_before(what: str, *, day: date, since: date | None) -> list[Verdict]:
    """Say whether something had come before the commission when it sat (R544-16).

    A sitting may be entered after it was held, not before what it decided on was there.

    :param what: name of the case or appeal
    :param day: day of the sitting
    :param since: day on which it was ready to be decided; None where none is known
    """
    if since is None or since <= day:
        return []
    return [
        block("sitting_before_question", "R544-16", what=what, day=day, since=since)
    ]


def may_adjourn(
    sitting: str,
    *,
    state: str,
    voting: int,
    moment: datetime,
    to: datetime | None,
) -> list[Verdict]:
    """Say what keeps a sitting from going on on another day (R544-17).

    :param sitting: its name
    :param state: its state
    :param voting: questions that are being voted on
    :param moment: now
    :param to: when it goes on; None where no moment was named
    """
    if state != "open":
        return [block("sitting_not_open", CLAUSE, sitting=sitting)]
    found = []
    if voting:
        found.append(block("adjourn_while_voting", CLAUSE, count=voting))
    if to is None or to <= moment:
        found.append(block("adjourn_not_later", CLAUSE))
    return found


def judge_recording(
    *, final: bool, needed: bool, file: bool, reference: bool
) -> list[Verdict]:
    """Say whether a recording is missing before the sitting closes (TVET578-6, AE-26).

    :param final: it is the final sitting
    :param needed: the commission's type asks for a recording of it
    :param file: the recording is attached
    :param reference: it is written down where the recording is stored
    """
    if final and needed and not (file or reference):
        return [block("recording_missing", "TVET578-6")]
    return []


def note_of_recording(*, recorded: bool) -> list[Verdict]:
    """Say what keeps the note on a recording from being printed (D-28, TVET578-6).

    :param recorded: the recording is attached, or written down where it is
    """
    return [] if recorded else [block("recording_not_there", "TVET578-6")]


def is_recording(content: bytes) -> bool:
    """Say by its first bytes whether a file is a recording in sound or pictures.

    :param content: the file, or its beginning
    """
    return any(content[at : at + len(mark)] == mark for at, mark in _RECORDINGS)
