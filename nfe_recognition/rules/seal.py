"""Seal: a chain of digests over what was printed and signed.

Each sealed record carries the digest of its own text and of the digest before it, so
that a changed, removed, added or moved record is found (R544-17, CT152-42). Each link
bears the version of the edition it was written by, and is read by that one for ever.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Payload = Mapping[str, object] | str
# Names in a payload; where a name stands for a payload or a list of them, theirs.
Fields = Mapping[str, "Fields | None"]
# Version, digest before, payload (None where the record is gone or another), digest.
Link = tuple[int, str, Payload | None, str]


class UnknownVersion(ValueError):
    """No edition of the seal bears this version."""


@dataclass(frozen=True)
class Edition:
    """One way of writing and digesting what is sealed; never changed once in use.

    :param fields: for each kind of record the names that its payload has
    :param write: turns a payload of plain values into its text
    :param digest: turns the bytes of a link into hexadecimal digits
    :param link: names of what a text says of its own link; none where it says nothing
    """

    fields: Mapping[str, Fields]
    write: Callable[[object], str]
    digest: Callable[[bytes], str]
    link: Fields | None = None


def _sorted_json(payload: object) -> str:
    return json.dumps(
        payload, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def _sha256(link: bytes) -> str:
    return hashlib.sha256(link).hexdigest()


def _names(words: str, **inner: Fields) -> Fields:
    return {**dict.fromkeys(words.split()), **inner}


_PROTOCOL_1 = _names(
    "number date company commission order sitting begins place presider "
    "secretary attendance discussion signatures texts pdf",
    items=_names(
        "sequence kind case claim discipline candidate subject grade "
        "conflict state result counts presider reason votes"
    ),
)
_ENTRY_1 = _names(
    "learner partner enrolment programme programme_names case claim "
    "extract protocol protocol_date period discipline discipline_names "
    "code credits hours percent letter digital traditional grade_mode "
    "sources"
)

# What is final, by the names that the records themselves have.
_SITTING_3 = _names(
    "number date day place state kind commission_id company_id regulation_id "
    "presider_id secretary_id opened_on closed_on duration online online_url "
    "notified_on final session adjourned_on"
)
_ATTENDANCE_3 = _names(
    "id sitting_id company_id member_id session day current present arrived_on left_on "
    "noted_by"
)
_VOTE_3 = _names(
    "id item_id sitting_id company_id member_id choice voted_on recorded_by"
)
_QUESTION_3 = _names(
    "sitting_id company_id day kind state claim_id case_id candidate_id subject "
    "exact_percent without_grade conflict_member_ids in_favour against abstained "
    "attending needed result_code result_clause presider_id opened_on closed_on ballot "
    "appeal_id remedy block asked_whom asked answer_due",
    votes=_VOTE_3,
)
_SIGNATURE_3 = _names(
    "protocol_id company_id sequence role member_id partner_id user_id signed_on"
)
_PROTOCOL_3 = _names(
    "sitting_id commission_id company_id number date state signed_count discussion "
    "texts pdf pdf_name pdf_sha256 sealed_on languages register_year register_place",
    blocks=_names("id protocol_id company_id sequence place item_id lang body"),
    meeting=_SITTING_3,
    roster=_ATTENDANCE_3,
    questions={**_QUESTION_3, **_names("id sequence reason")},
    signers={**_SIGNATURE_3, **_names("id")},
)
_SIGNATURE_FILE_3 = _names(
    "protocol_id company_id file file_name file_sha256 algorithm digest signer_name "
    "issuer_name certificate_serial valid_from valid_to signed_at added_on added_by"
)
_DECISION_3 = _names(
    "case_id company_id sequence discipline_id source_hours target_hours coverage "
    "volume_met graded proposed_percent decision exact_percent percent letter digital "
    "traditional credits hours grade_mode decision_reason item_id decided_on "
    "target_names target_code previous_id syllabus syllabus_name syllabus_year",
    sources=_names("id claim_id case_id company_id achievement_id hours by_hand"),
)
_EXTRACT_3 = _names(
    "basis protocol_id commission_id company_id case_id partner_id programme_id number "
    "recipient claim_ids issued_on issued_by"
)
_POSTING_3 = _names(
    "company_id number state doubles handed_on handed_name received_on received_by "
    "received_name posted_on posted_by"
)
# By who attended a question the majority is counted and an appeal panel is judged.
_QUESTION_4 = {**_QUESTION_3, **_names("attending_ids")}
_PROTOCOL_4 = {
    **_PROTOCOL_3,
    "questions": {**_QUESTION_4, **_names("id sequence reason")},
}
_LINK_3 = _names("company position kind model record sealed_on")
_KINDS_3: dict[str, Fields] = {
    "question": _QUESTION_3,
    "decision": _DECISION_3,
    "signature": _SIGNATURE_3,
    "protocol": _PROTOCOL_3,
    "signature_file": _SIGNATURE_FILE_3,
    "extract": _EXTRACT_3,
    "posting": _POSTING_3,
    "entry": {**_ENTRY_1, **_names("basis company several_periods cancels")},
}

EDITIONS: dict[int, Edition] = {
    1: Edition(
        fields={"protocol": _PROTOCOL_1, "entry": _ENTRY_1},
        write=_sorted_json,
        digest=_sha256,
    ),
    # An entry also says what it rests on: protocol, agreement or transcript.
    2: Edition(
        fields={"protocol": _PROTOCOL_1, "entry": {**_ENTRY_1, **_names("basis")}},
        write=_sorted_json,
        digest=_sha256,
    ),
    # Questions, decisions, signatures and extracts have links of their own, and a text
    # also says where it stands, of which record and since when.
    3: Edition(fields=_KINDS_3, write=_sorted_json, digest=_sha256, link=_LINK_3),
    # A question also says who attended it.
    4: Edition(
        fields={**_KINDS_3, "question": _QUESTION_4, "protocol": _PROTOCOL_4},
        write=_sorted_json,
        digest=_sha256,
        link=_LINK_3,
    ),
}
# The edition that new links are written by.
VERSION = 4


def is_known(version: int) -> bool:
    """Return True if there is an edition of the seal of this version."""
    return version in EDITIONS


def names(kind: str, part: str | None = None) -> frozenset[str]:
    """Return the plain names that any edition has in the payloads of a kind.

    :param kind: as for :func:`text`
    :param part: name that stands for payloads; theirs are returned then
    """
    found: set[str] = set()
    for edition in EDITIONS.values():
        fields = edition.fields.get(kind, {})
        fields = (fields.get(part) or {}) if part else fields
        found |= {name for name, inner in fields.items() if inner is None}
    return frozenset(found)


def seals(kind: str, *, version: int = VERSION) -> bool:
    """Return True if the edition of a version seals records of this kind.

    :param kind: as for :func:`text`
    :raises UnknownVersion: where there is no such edition
    """
    return kind in _edition(version).fields


def text(
    kind: str,
    payload: Mapping[str, object],
    *,
    link: Mapping[str, object],
    version: int = VERSION,
) -> str:
    """Return the text of a record as the edition of a version writes it.

    What the payload has beyond the fields of that edition came later and is left out.

    :param kind: ``"question"`` (put to the vote and counted), ``"decision"`` (on a
        claim), ``"signature"``, ``"protocol"``, ``"signature_file"``, ``"extract"``
        (issued), ``"posting"`` (of an extract) or ``"entry"`` (of a transcript)
    :param payload: as for :func:`canonical`
    :param link: what the link itself says: institution, place, record, moment; not all
        editions write it into the text
    :raises KeyError: where the payload lacks a field of the edition, or the edition
        the kind
    :raises UnknownVersion: where there is no such edition
    """
    edition = _edition(version)
    chosen = _chosen(payload, edition.fields[kind])
    if edition.link:
        chosen = {"link": _chosen(link, edition.link), "record": chosen}
    return canonical(chosen, version=version)


def canonical(payload: Mapping[str, object], *, version: int = VERSION) -> str:
    """Return a payload as the one text that stands for it.

    Keys are sorted and nothing is left to layout. Days and decimal numbers become
    text. Floating numbers are refused: how they print is not the same for ever.

    :param payload: texts, whole numbers, truth values, days, decimals, None, and
        lists and mappings of these
    :raises TypeError: for any other value, and for a key that is no text
    :raises UnknownVersion: where there is no such edition
    """
    return _edition(version).write(_plain(payload))


def digest(previous: str, payload: Payload, *, version: int = VERSION) -> str:
    """Return the digest of a record in its chain, as hexadecimal digits.

    :param previous: digest of the record before, ``""`` for the first
    :param payload: the payload, or its text as :func:`canonical` wrote it
    :raises UnknownVersion: where there is no such edition
    """
    edition = _edition(version)
    written = (
        payload if isinstance(payload, str) else canonical(payload, version=version)
    )
    return edition.digest(f"{version}\n{previous}\n{written}".encode())


def first_broken(links: Iterable[Link], *, head: str | None = None) -> int | None:
    """Return the index of the first link that does not fit its chain.

    A link of a version that nobody knows does not fit, nor does one without a record.

    :param links: the links in order, each read by its own version
    :param head: digest of the last record as kept elsewhere; with it, records
        missing from the end are found as well
    :return: index from zero; the number of links where the end is missing; None
        where the chain is whole
    """
    expected, count = "", 0
    for version, previous, payload, stored in links:
        if payload is None or previous != expected or not is_known(version):
            return count
        if digest(previous, payload, version=version) != stored:
            return count
        expected, count = stored, count + 1
    return None if head is None or head == expected else count


def _edition(version: int) -> Edition:
    if not is_known(version):
        raise UnknownVersion(f"No edition of the seal has the version {version}")
    return EDITIONS[version]


def _chosen(payload: Mapping[str, object], fields: Fields) -> dict[str, object]:
    return {
        name: _inner(payload[name], inner) if inner else payload[name]
        for name, inner in fields.items()
    }


def _inner(value: object, fields: Fields) -> object:
    if isinstance(value, Mapping):
        return _chosen(value, fields)
    return [_chosen(row, fields) for row in value]


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_plain(item) for item in value]
    raise TypeError(f"A seal cannot hold {type(value).__name__}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"A key of a seal is text, not {type(key).__name__}")
    return key
