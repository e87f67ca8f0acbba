"""Bodies: the types of commission and what no type may fall short of.

Seven types with a profile each. Data may set a profile otherwise, an institution its
own; what the acts ask of a type is the least (:func:`check_profile`). Clauses R544-11,
R544-12, R544-18, R544-21, YU-4.5, TVET578-6, ATT125-24, ATT125-34, ATT125-34-1;
conflicts C-01, C-02, C-11, C-16, C-25; settings S-07, S-08, S-10, S-19, S-35.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from . import body_votes, routes
from .body_people import SHARE_CLAUSES
from .commission import FEWEST_MEMBERS
from .transcript import addressee
from .verdict import Term, Verdict, block, ok

CODES = (
    "recognition",
    "faculty",
    "appeal",
    "admissions",
    "examination",
    "attestation",
    "qualification",
)
INSTITUTIONS = ("he", "tvet")
CHAIRS = ("elected", "appointed")

_BOTH = frozenset(INSTITUTIONS)
_TVET = frozenset({"tvet"})
_ALL_KINDS = frozenset(routes.KINDS)
_ORDER = frozenset({"order"})
# Types before which applications come; the others are neither (C-16).
_DECIDING = frozenset({"recognition", "faculty"})
# Which act asks for an order of the head.
_ORDER_CLAUSES = {"recognition": "R544-11", "attestation": "ATT125-24"}
# Where chair and deputy are won by a vote and in no other way (C-11).
_ELECTED = frozenset({"recognition", "faculty", "appeal"})
_KINDS_OF_INSTITUTION = {
    "faculty": (frozenset({"he"}), "YU-4.5"),
    "admissions": (_TVET, "TVET578-6"),
    "examination": (_TVET, "TVET578-6"),
    "attestation": (_TVET, "ATT125-24"),
    "qualification": (_TVET, "ATT125-34-1"),
}
_CASE_CLAUSES = {"nonformal": "R544-11", "qualification": "R544-21"}


@dataclass(frozen=True, slots=True)
class Profile:
    """How a type of commission works.

    :param decides: kinds of case that come before it, of :data:`routes.KINDS`
    :param instruments: by which it may be created, of :data:`routes.INSTRUMENTS`
    :param chair: ``"elected"`` by the members or ``"appointed"`` by the instrument
    :param signers: ``"edition"`` for whom the edition names (S-19), or ``"all"``
    :param employers: employers have the share that the edition sets (S-10)
    :param chamber: the chair is agreed with the chamber of entrepreneurs
    :param recording: its final sitting is recorded
    :param protocol_years: years to keep protocols; 0 for what the edition says
    :param recording_years: years to keep recordings; 0 for what the edition says
    :param recipient: of extracts, ``"records"`` or ``"certification_body"``
    :param institutions: kinds of institution that have it
    :param quorum: share of members that must attend; 0 of 1 for what the edition says
    :param tie_rule: on equal votes, one of :data:`body_votes.TIES`
    :param abstention: one of :data:`body_votes.ABSTENTIONS`
    :param fewest: members at least
    """

    decides: frozenset[str] = frozenset()
    instruments: frozenset[str] = _ORDER
    chair: str = "elected"
    signers: str = "edition"
    employers: bool = False
    chamber: bool = False
    recording: bool = False
    protocol_years: int = 0
    recording_years: int = 0
    recipient: str = "records"
    institutions: frozenset[str] = field(default=_BOTH)
    quorum: body_votes.Share = (0, 1)
    tie_rule: str = "edition"
    abstention: str = "edition"
    fewest: int = FEWEST_MEMBERS


# What is shipped: the acts, and nothing that they do not say.
LEGAL: dict[str, Profile] = {
    "recognition": Profile(decides=_ALL_KINDS),
    "faculty": Profile(
        decides=_ALL_KINDS,
        instruments=frozenset(routes.INSTRUMENTS),
        institutions=frozenset({"he"}),
    ),
    "appeal": Profile(),
    "admissions": Profile(
        chair="appointed",
        protocol_years=3,
        institutions=_TVET,
        quorum=(2, 3),
        tie_rule="chair",
    ),
    "examination": Profile(
        chair="appointed",
        recording=True,
        recording_years=1,
        institutions=_TVET,
        quorum=(2, 3),
        tie_rule="chair",
    ),
    "attestation": Profile(
        chair="appointed",
        signers="all",
        employers=True,
        recipient="certification_body",
        institutions=_TVET,
    ),
    "qualification": Profile(
        chair="appointed",
        employers=True,
        chamber=True,
        recipient="certification_body",
        institutions=_TVET,
    ),
}


def check_profile(code: str, profile: Profile) -> list[Verdict]:
    """Say where a profile asks for less than the acts ask of its type.

    :param code: one of :data:`CODES`
    :return: blocking verdicts, or nothing
    :raises ValueError: for an unknown type, or a value that no profile knows
    """
    _known(code, profile)
    return [
        *_check_cases(code, profile),
        *_check_making(code, profile),
        *_check_people(code, profile),
        *_check_papers(code, profile),
        *body_votes.check(
            code, own=profile.quorum, tie=profile.tie_rule, fewest=profile.fewest
        ),
    ]


def judge_case(kind: str, decides: Collection[str]) -> Verdict:
    """Say whether a commission of this type decides this kind of case (C-02, C-16).

    By which instrument it has to be created says :func:`routes.judge_instrument`.

    :param kind: one of :data:`routes.KINDS`
    :param decides: kinds of case of its profile
    :raises ValueError: for an unknown kind
    """
    if kind not in routes.KINDS:
        raise ValueError(f"Unknown kind of case: {kind}")
    answer, code = (ok, "body_decides") if kind in decides else (block, "body_strange")
    clause = _CASE_CLAUSES.get(kind, "YU-4.5")
    return answer(code, clause, kind=Term(f"kind_{kind}"))


def judge_making(
    profile: Profile, *, instrument: str, institution: str
) -> list[Verdict]:
    """Say whether an institution may have this body, made so (S-35, C-16).

    :param instrument: one of :data:`routes.INSTRUMENTS`
    :param institution: one of :data:`INSTITUTIONS`
    """
    found = []
    if instrument not in profile.instruments:
        found.append(block("body_needs_order", "R544-11"))
    if institution not in profile.institutions:
        found.append(block("body_not_of_institution", ""))
    return found


def judge_founding(profile: Profile, *, chair: bool, body: bool) -> list[Verdict]:
    """Say what the instrument that creates a commission leaves open (C-11).

    :param chair: it appoints one of the members chair
    :param body: the certification body is known, other than the institution, which
        creates a qualification commission and receives the extracts (ATT125-34 para 2,
        ATT125-34-1)
    """
    found = []
    if profile.chair == "appointed" and not chair:
        found.append(block("chair_not_appointed", "R544-11"))
    if profile.recipient == "certification_body" and not body:
        clause = "ATT125-34-1" if profile.chamber else "ATT125-34"
        found.append(block("body_without_certification", clause))
    return found


def signers(profile: Profile, edition: str) -> str:
    """Return who signs the protocol, in the words of the edition (S-19, ATT125-34).

    :param edition: ``"chair_secretary"`` or ``"chair_members_secretary"``
    """
    return "chair_members_secretary" if profile.signers == "all" else edition


def recipient(profile: Profile, institution: str) -> str:
    """Return who receives the extract (R544-18, ATT125-34 para 2).

    :param institution: one of :data:`INSTITUTIONS`
    """
    if profile.recipient == "certification_body":
        return profile.recipient
    return addressee(institution)


def _check_cases(code: str, profile: Profile) -> list[Verdict]:
    if profile.decides and code not in _DECIDING:
        return [block("type_decides_no_cases", "R544-11")]
    # One commission serves both chapters of the rules.
    if code == "recognition" and not profile.decides >= routes.R544_KINDS:
        return [block("type_decides_both", "R544-21")]
    return []


def _check_making(code: str, profile: Profile) -> list[Verdict]:
    found = []
    order_alone = _ORDER_CLAUSES.get(code)
    if order_alone and profile.instruments != _ORDER:
        found.append(block("type_needs_order", order_alone))
    elif "order" not in profile.instruments:
        found.append(block("type_without_order", "R544-11"))
    allowed, clause = _KINDS_OF_INSTITUTION.get(code, (_BOTH, ""))
    if not profile.institutions or not profile.institutions <= allowed:
        found.append(block("type_of_other_institution", clause))
    return found


def _check_people(code: str, profile: Profile) -> list[Verdict]:
    found = []
    if code in _ELECTED and profile.chair != "elected":
        found.append(block("type_elects_chair", "R544-12"))
    if code in SHARE_CLAUSES and not profile.employers:
        found.append(block("type_needs_share", SHARE_CLAUSES[code]))
    if code == "qualification" and not profile.chamber:
        found.append(block("type_needs_chamber", "ATT125-34-1"))
    return found


def _check_papers(code: str, profile: Profile) -> list[Verdict]:
    found = []
    legal = LEGAL[code]
    if legal.signers == "all" and profile.signers != "all":
        found.append(block("type_all_sign", "ATT125-34"))
    if legal.recording and not profile.recording:
        found.append(block("type_needs_recording", "TVET578-6"))
    for name in ("protocol_years", "recording_years"):
        least = getattr(legal, name)
        if getattr(profile, name) < least:
            what = Term(f"type_{name}")
            found.append(block("type_years", "TVET578-6", what=what, least=least))
    if code == "attestation" and profile.recipient != "certification_body":
        found.append(block("type_recipient_body", "ATT125-34"))
    if code in _DECIDING and profile.recipient != "records":
        found.append(block("type_recipient_records", "R544-18"))
    return found


def _known(code: str, profile: Profile) -> None:
    if code not in CODES:
        raise ValueError(f"Unknown type of commission: {code}")
    if profile.chair not in CHAIRS or profile.signers not in ("edition", "all"):
        raise ValueError(f"No such way of working: {profile}")
    votes = (
        (profile.tie_rule, body_votes.TIES),
        (
            profile.abstention,
            body_votes.ABSTENTIONS,
        ),
    )
    if any(choice not in choices for choice, choices in votes):
        raise ValueError(f"No such way of voting: {profile}")
    if profile.recipient not in ("records", "certification_body"):
        raise ValueError(f"Unknown recipient: {profile.recipient}")
    if min(profile.protocol_years, profile.recording_years) < 0:
        raise ValueError("Years are counted from zero")
    unknown = (
        (profile.decides - _ALL_KINDS)
        | (profile.instruments - frozenset(routes.INSTRUMENTS))
        | (profile.institutions - _BOTH)
    )
    if unknown:
        raise ValueError(f"Unknown in a profile: {sorted(unknown)}")
