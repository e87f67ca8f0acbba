"""Papers: what a paper of an application is, and what is asked of every one.

Clauses R544-2(1), R544-2(3), R544-4, R544-10, R544-20, TVET578-18, TVET578-A1.8;
settings S-22, S-24.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .verdict import Verdict, block, ok

# Medical, photo and status papers of an admission are none of them (C-06).
KINDS = (
    "application",
    "certificate",
    "qualification",
    "transcript",
    "identity",
    "other",
)

# A course on an international platform; which ones there are is data (R544-10(4)).
MOOC = "mooc"
# Who may issue a certificate (R544-10).
ISSUERS = (
    "tvet",
    "higher",
    "additional",
    "retraining",
    "employer_centre",
    "employer",
    "labour_exchange",
    MOOC,
)
# Who issues a document on a professional qualification (R544-2(3), R544-20).
CENTRE = "recognition_centre"

ACCREDITATION = ("off", "warn", "block")


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One course of a certificate as its annex states it (R544-10).

    :param title: title of the course
    :param volume: stated volume; None where the annex states none
    :param unit: unit of the volume, or None
    :param grade_text: grade as written, empty where there is none
    """

    title: str
    volume: Decimal | None
    unit: str | None
    grade_text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of an application.

    :param kind: one of :data:`KINDS`
    :param name: what people call it
    :param has_file: a file is attached
    :param on_paper: it was handed in on paper
    :param number: its number, empty where there is none
    :param issued_on: day of issue
    :param expires_on: last day on which it is valid; None where it shows none
    :param issuer_category: one of :data:`ISSUERS`, or :data:`CENTRE`; None where it
        is not known
    :param lines: its courses
    :param key: by what the caller finds it again
    :param issuer_own: the recognising institution issued it itself (R544-4)
    :param issuer_listed: the issuer stands on the institution's own list (S-22)
    :param issuer_platform: the issuer is one of the known platforms (R544-10(4))
    :param accreditation: number of the issuer's accreditation (R544-2(3))
    :param accredited_from: first day of that accreditation
    :param accredited_to: its last day; None where it has no end
    :param profession: the profession that a qualification is for (R544-2(1))
    :param qualification: the qualification as stated (R544-2(1))
    :param needs_expiry: a paper of this type has to show its last day (TVET578-18)
    """

    kind: str
    name: str
    has_file: bool
    on_paper: bool
    number: str
    issued_on: date | None
    expires_on: date | None
    issuer_category: str | None
    lines: Sequence[CourseLine] = ()
    key: Hashable = None
    issuer_own: bool = False
    issuer_listed: bool = False
    issuer_platform: bool = False
    accreditation: str = ""
    accredited_from: date | None = None
    accredited_to: date | None = None
    profession: str = ""
    qualification: str = ""
    needs_expiry: bool = False


@dataclass(frozen=True, slots=True)
class Demands:
    """What the institution asks of every paper.

    :param today: day on which the papers are checked
    :param institution: ``"he"`` or ``"tvet"``, the kind of the recognising side
    :param accreditation: check of recognition centres, one of :data:`ACCREDITATION`
        (S-24)
    :param whitelist: only issuers on the institution's own list are taken (S-22)
    :raises ValueError: for an unknown check
    """

    today: date
    institution: str = "he"
    accreditation: str = "warn"
    whitelist: bool = False

    def __post_init__(self) -> None:
        if self.accreditation not in ACCREDITATION:
            raise ValueError(f"Unknown check: {self.accreditation}")


def judge_type(paper: str, *, kind: str, type_kind: str | None) -> Verdict:
    """Say whether a paper is called by a type of its own kind (TVET578-A1.8).

    :param paper: what people call the type
    :param kind: kind of the paper, one of :data:`KINDS`
    :param type_kind: kind that the type belongs to; None where none is chosen
    :return: ``paper_type_fits`` or the blocking ``paper_type_of_other_kind``
    """
    if type_kind in (None, kind):
        return ok("paper_type_fits", "TVET578-A1.8", paper=paper)
    return block("paper_type_of_other_kind", "TVET578-A1.8", paper=paper)


def judge_accreditation(
    accredited_from: date | None, accredited_to: date | None
) -> list[Verdict]:
    """Judge the dates of an accreditation as they are entered (R544-2(3)).

    :param accredited_from: its first day
    :param accredited_to: its last day; None where it has no end
    :return: blocking ``accreditation_ends_before``, or nothing
    """
    if accredited_from and accredited_to and accredited_to < accredited_from:
        return [
            block(
                "accreditation_ends_before",
                "R544-2(3)",
                first=accredited_from,
                last=accredited_to,
            )
        ]
    return []
