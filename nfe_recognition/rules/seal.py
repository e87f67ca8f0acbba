"""Seal: a chain of digests over what was printed and signed.

Each sealed record carries the digest of its own text and of the digest before it, so
that a changed, removed, added or moved record is found (R544-17, CT152-42).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

# Edition of the way in which payloads are written and digested.
VERSION = 1

Payload = Mapping[str, object] | str


def canonical(payload: Mapping[str, object]) -> str:
    """Return a payload as the one text that stands for it.

    Keys are sorted and nothing is left to layout. Days and decimal numbers become
    text. Floating numbers are refused: how they print is not the same for ever.

    :param payload: texts, whole numbers, truth values, days, decimals, None, and
        lists and mappings of these
    :raises TypeError: for any other value, and for a key that is no text
    """
    return json.dumps(
        _plain(payload), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def digest(previous: str, payload: Payload) -> str:
    """Return the SHA-256 digest of a record in its chain, 64 hexadecimal digits.

    :param previous: digest of the record before, ``""`` for the first
    :param payload: the payload, or its text as :func:`canonical` wrote it
    """
    text = payload if isinstance(payload, str) else canonical(payload)
    return hashlib.sha256(f"{VERSION}\n{previous}\n{text}".encode()).hexdigest()


def first_broken(
    records: Iterable[tuple[str, Payload, str]], *, head: str | None = None
) -> int | None:
    """Return the index of the first record that does not fit its chain.

    :param records: digest before, payload and digest of each record, in order
    :param head: digest of the last record as kept elsewhere; with it, records
        missing from the end are found as well
    :return: index from zero; the number of records where the end is missing; None
        where the chain is whole
    """
    expected, count = "", 0
    for previous, payload, stored in records:
        if previous != expected or digest(previous, payload) != stored:
            return count
        expected, count = stored, count + 1
    return None if head is None or head == expected else count


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
