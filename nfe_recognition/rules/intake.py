"""Intake: the grounds of a reasoned refusal, and what the law proposes.

Clauses TVET578-18, TVET578-A1.5, TVET578-A1.9; setting S-20; example AE-31. The list of
grounds is data and may grow; these are those that the law names. Whether a refusal is
whole is judged in ``dossier.refusal``, which of receipt and refusal exists in
``documents``.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from .defects import defect_of
from .verdict import Verdict, block, blocking

# Ground → clause, in the order in which a refusal names them.
GROUNDS = {
    "incomplete": "TVET578-18",
    "expired": "TVET578-18",
    "unreliable": "TVET578-A1.9(1)",
    "requirements": "TVET578-A1.9(2)",
    "verdict": "TVET578-A1.9(3)",
    "consent": "TVET578-A1.9(4)",
}

# What a set may fail in and still be whole: who issued a paper and what it is.
_REQUIREMENTS = frozenset(
    {
        "issuer_not_listed",
        "issuer_not_on_list",
        "issuer_not_centre",
        "issuer_not_formal",
        "accreditation_not_valid",
        "applicant_too_young",
        "target_not_in_programme",
        "target_barred",
        "filed_late",
        "filed_late_refused",
        "filed_late_no_period",
        "qualification_late",
        "recognised_before",
    }
)


def grounds_of(verdicts: Iterable[Verdict]) -> list[str]:
    """Return the grounds that findings propose for a refusal (TVET578-18, A1.9).

    Unreliable papers and court verdicts are found by people only.

    :param verdicts: what was found at intake; what does not block is no ground
    :return: keys of :data:`GROUNDS`, each once, in their order
    """
    found = {_ground(verdict) for verdict in blocking(verdicts)}
    return [ground for ground in GROUNDS if ground in found]


def answer_due(*, registered: bool, refused: bool) -> Literal["receipt", "refusal", ""]:
    """Return which paper the applicant is owed: exactly one (TVET578-A1.5, AE-31).

    :param registered: the application has its registration number
    :param refused: it was refused at intake
    :return: ``"receipt"``, ``"refusal"``, or nothing before either has happened
    """
    if refused:
        return "refusal"
    return "receipt" if registered else ""


def delivery(channel: str | None) -> Literal["account", "person"]:
    """Return how a reasoned refusal reaches its applicant (TVET578-18, TVET578-A1.5).

    Whoever applied by the portal gets it into the personal account, signed
    electronically; whoever came in person gets it on paper.

    :param channel: one of ``routes.CHANNELS``, where the application came
    """
    return "account" if channel == "portal" else "person"


def check_consent(given_on: date | None, text: str, *, today: date) -> list[Verdict]:
    """Judge a consent as it is entered: to which text, and when (TVET578-A1.9(4)).

    :param given_on: day on which it was given; None where it was not
    :param text: which version of the text was agreed to
    :param today: day of entry
    :return: blocking verdicts, or nothing
    """
    if given_on is None:
        return []
    found = []
    if not text.strip():
        found.append(block("consent_without_text", "TVET578-A1.9(4)"))
    if given_on > today:
        found.append(block("consent_in_future", "TVET578-A1.9(4)", day=given_on))
    return found


def check_birth(born_on: date | None, *, today: date) -> list[Verdict]:
    """Judge a date of birth as it is entered (S-23, YU-3(3)).

    :param born_on: day of birth; None where it is not known
    :param today: day of entry
    :return: blocking ``born_in_future``, or nothing
    """
    if born_on is None or born_on <= today:
        return []
    return [block("born_in_future", "YU-3(3)", day=born_on)]


def _ground(verdict: Verdict) -> str:
    if verdict.code == "consent_missing":
        return "consent"
    if verdict.code in _REQUIREMENTS:
        return "requirements"
    return "expired" if defect_of(verdict) == "expired" else "incomplete"


def hand_over(case: str, *, by_role: bool, to_role: bool) -> list[Verdict]:
    """Say whether a case may be handed over to a colleague (YU-5.5).

    :param case: name of the case
    :param by_role: who hands over takes cases in, or manages the institution's rules
    :param to_role: the colleague takes cases in at the same institution
    :return: blocks; empty where nothing speaks against it
    """
    found = []
    if not by_role:
        found.append(block("hand_over_not_yours", ""))
    if not to_role:
        found.append(block("colleague_not_intake", "", case=case))
    return found
