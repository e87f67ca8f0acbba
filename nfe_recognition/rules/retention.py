"""How long papers and files are kept, and what may go afterwards.

Clauses TVET578-6 para 2 and 3 (recording, protocol), CT152-42 and YU-3(5) (what is
never deleted); conflict C-30 (no act says how long papers of a recognition commission
are kept); setting S-14; example AE-26.
"""

from datetime import date

from .dossier import ENDED
from .edition_limits import ADMISSION_YEARS, RECORDING_YEARS
from .verdict import Verdict, block, ok

# What an institution sets itself (C-30).
OWN = "S-14"
LAW = "TVET578-6"
FOR_EVER = "CT152-42"


def protocol_years(
    commission: str, *, protocol: int | None, admission: int | None, body: int = 0
) -> int | None:
    """Return how many years a protocol is kept at least; None for ever.

    The papers of a case are kept as long as the protocol that rests on them (C-30). Of
    what the act, the edition and the type of the commission say, the longest counts:
    nothing is kept shorter than one of them asks (TVET578-6 para 3).

    :param commission: type of the commission that sat
    :param protocol: years of the edition for protocols; None for ever (S-14)
    :param admission: the same of admissions commissions; None for no own value
    :param body: years that the type of the commission sets; 0 for none
    """
    if commission == "admissions":
        return max(ADMISSION_YEARS, admission or 0, body)
    return None if protocol is None else max(protocol, body)


def recording_years(*, recording: int | None, body: int = 0) -> int:
    """Return how many years the recording of a final sitting is kept at least.

    Of an examination commission one year at least (TVET578-6 para 2). Of others no act
    says anything (C-30): recorded all the same, they are kept no shorter.

    :param recording: years of the edition for recordings; None for no own value (S-14)
    :param body: years that the type of the commission sets; 0 for none
    """
    return max(RECORDING_YEARS, recording or 0, body)


def protocol_clause(commission: str) -> str:
    """Return by which clause a protocol is kept (TVET578-6 para 3, S-14)."""
    return LAW if commission == "admissions" else OWN


def recording_clause(commission: str) -> str:
    """Return by which clause a recording is kept (TVET578-6 para 2, S-14)."""
    return LAW if commission == "examination" else OWN


def keep_until(day: date | None, years: int | None) -> date | None:
    """Return the last day on which something is kept (AE-26); None for ever.

    A period of years ends on the same day of its last year. Where that year has no 29
    February it ends on 1 March, so that nothing is kept shorter.

    :param day: day of the sitting or of the decision; None while there is none
    :param years: years to keep it; None for ever
    """
    if day is None or years is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def judge_deletion(
    record: str, *, until: date | None, today: date, clause: str = OWN
) -> list[Verdict]:
    """Say why a record of the procedure is not deleted: it never is (CT152-42).

    Before its day nothing of it goes (TVET578-6); after that day its files may, by a
    disposal list, and the record stays (YU-3(5)).

    :param record: name of the record
    :param until: last day on which it is kept; None for ever
    :param today: day of the deletion
    :param clause: clause by which it is kept until then
    :return: one blocking verdict, always
    """
    if until is None or today > until:
        return [block("kept_for_ever", FOR_EVER, record=record)]
    return [block("kept_until", clause, record=record, day=until)]


def judge_disposal(
    file: str,
    *,
    present: bool,
    ended: bool,
    until: date | None,
    today: date,
    clause: str = OWN,
) -> list[Verdict]:
    """Say what keeps a file from being disposed of (S-14, TVET578-6; AE-26).

    :param file: name of the file
    :param present: it is still there
    :param ended: the case or sitting that it belongs to has come to its end
    :param until: last day on which it is kept; None for ever
    :param today: day of the disposal
    :param clause: clause by which it is kept until then
    :return: blocking verdicts, or nothing where it may go
    """
    if not present:
        return [block("disposal_gone", "", record=file)]
    if not ended:
        return [block("disposal_under_way", "", record=file)]
    if until is None:
        return [block("disposal_for_ever", clause, record=file)]
    if today <= until:
        return [block("kept_until", clause, record=file, day=until)]
    return []


def judge_confirmation(*, proposed_by: int, user: int) -> Verdict:
    """Say whether this manager may confirm a disposal list: not his own (S-14).

    :param proposed_by: key of whoever proposed it
    :param user: key of whoever confirms
    """
    if proposed_by == user:
        return block("disposal_own_list", OWN)
    return ok("disposal_other_manager", OWN)


def has_ended(state: str, *, to_post: bool, appealed: bool = False) -> bool:
    """Return True once a case waits for nothing any more (R544-18, S-18).

    :param state: state of the case
    :param to_post: something recognised is not in the transcript yet
    :param appealed: an appeal against a decision on it is open
    """
    return state in ENDED and not to_post and not appealed


def sitting_has_ended(*, over: bool, sealed: bool, appealed: bool) -> bool:
    """Return True once nobody needs the recording of a sitting to prove anything.

    :param over: the sitting is closed or was called off
    :param sealed: its protocol is signed and sealed, or it has none (R544-17)
    :param appealed: an appeal against one of its decisions is open (S-18)
    """
    return over and sealed and not appealed
