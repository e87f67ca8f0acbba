"""Seal: a chain in which every change is found."""

import hashlib
import json
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import seal

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
payloads = st.dictionaries(st.text(max_size=6), values, max_size=4)
chains = st.lists(payloads, min_size=1, max_size=6)


def build(items):
    records, previous = [], ""
    for payload in items:
        stored = seal.digest(previous, payload)
        records.append((seal.VERSION, previous, payload, stored))
        previous = stored
    return records


# ---------------------------------------------------------------------------
# Text and digest
# ---------------------------------------------------------------------------
def test_the_text_of_a_payload():
    payload = {
        "б": ["Деректер қоры", None, True],
        "a": {"day": date(2025, 9, 2), "digital": Decimal("3.0")},
        "n": 85,
    }
    assert seal.canonical(payload) == (
        '{"a":{"day":"2025-09-02","digital":"3.0"},"n":85,'
        '"б":["Деректер қоры",null,true]}'
    )


def test_the_digest_stays_as_it_is_for_ever():
    """What is sealed today must verify in ten years: the formula is written out."""
    text = '1\nabc\n{"grade":85}'
    expected = hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert seal.digest("abc", {"grade": 85}, version=1) == expected
    assert seal.digest("abc", '{"grade":85}', version=1) == expected


def test_version_two_says_what_an_entry_rests_on():
    """CT152-48, CT152-50: an entry may rest on an agreement; the rest is as before."""
    text = '2\nabc\n{"grade":85}'
    expected = hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert seal.digest("abc", {"grade": 85}, version=2) == expected
    one, two = seal.EDITIONS[1].fields, seal.EDITIONS[2].fields
    assert two["protocol"] == one["protocol"]
    assert set(two["entry"]) - set(one["entry"]) == {"basis"}


def test_version_one_stays_as_it_is_for_ever():
    """The names in the payloads of the first edition, written out."""
    fields = seal.EDITIONS[1].fields
    assert sorted(fields["protocol"]) == [
        *("attendance", "begins", "commission", "company", "date", "discussion"),
        *("items", "number", "order", "pdf", "place", "presider", "secretary"),
        *("signatures", "sitting", "texts"),
    ]
    assert sorted(fields["protocol"]["items"]) == [
        *("candidate", "case", "claim", "conflict", "counts", "discipline", "grade"),
        *("kind", "presider", "reason", "result", "sequence", "state", "subject"),
        "votes",
    ]
    assert sorted(fields["entry"]) == [
        *("case", "claim", "code", "credits", "digital", "discipline"),
        *("discipline_names", "enrolment", "extract", "grade_mode", "hours"),
        *("learner", "letter", "partner", "percent", "period", "programme"),
        *("programme_names", "protocol", "protocol_date", "sources", "traditional"),
    ]


def test_version_three_stays_as_it_is_for_ever():
    """How the third edition digests, and the kinds that it seals."""
    text = '3\nabc\n{"grade":85}'
    expected = hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert seal.digest("abc", {"grade": 85}, version=3) == expected
    fields = seal.EDITIONS[3].fields
    kinds = "decision entry extract posting protocol question signature signature_file"
    assert sorted(fields) == kinds.split()
    assert set(seal.EDITIONS[2].fields["entry"]) < set(fields["entry"])


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (3, "7472372efd1067248cd2a3499bf7487c9221dd1e4c94869650f9f57372d88515"),
        (4, "fe38a92febd74e82a7d936c701f430db3a9bc4beff8b22b2add31832e2052123"),
    ],
)
def test_an_edition_in_use_never_changes(version, expected):
    """What it seals, as a digest: a name more or less belongs to the next edition."""
    edition = seal.EDITIONS[version]
    names = json.dumps([edition.fields, edition.link], sort_keys=True)
    assert hashlib.sha256(names.encode()).hexdigest() == expected


def test_version_three_says_where_a_text_stands():
    """The same record at another place, in another chain or later is another text."""
    payload = dict.fromkeys(seal.EDITIONS[3].fields["posting"])
    link = {
        "company": 1,
        "position": 5,
        "kind": "posting",
        "model": "extract",
        "record": 7,
        "sealed_on": datetime(2026, 3, 1, 9, 30),
    }
    texts = {seal.text("posting", payload, link=link)}
    assert '"sealed_on":"2026-03-01T09:30:00"' in texts.copy().pop()
    for name in link:
        texts.add(seal.text("posting", payload, link={**link, name: "other"}))
    assert len(texts) == len(link) + 1


def test_parts_of_a_payload():
    """A part may be one mapping or a list of them; each edition takes its names."""
    payload = dict.fromkeys(seal.names("protocol"))
    for part in ("items", "roster", "questions", "signers", "blocks"):
        payload[part] = [dict.fromkeys(seal.names("protocol", part))]
    payload["questions"][0]["votes"] = [dict.fromkeys(seal.names("question", "votes"))]
    payload["meeting"] = {**dict.fromkeys(seal.names("protocol", "meeting")), "new": 1}
    link = dict.fromkeys(seal.EDITIONS[3].link)
    written = json.loads(seal.text("protocol", payload, link=link, version=3))
    assert "new" not in written["record"]["meeting"]
    assert "choice" in written["record"]["questions"][0]["votes"][0]
    assert "items" not in written["record"]


def test_what_an_edition_seals():
    assert seal.seals("entry", version=1)
    assert not seal.seals("decision", version=2)
    assert seal.seals("decision")
    with pytest.raises(KeyError):
        seal.text("decision", {}, link={}, version=2)
    assert seal.names("question", "no such part") == frozenset()


# ---------------------------------------------------------------------------
# Editions
# ---------------------------------------------------------------------------
def test_an_edition_takes_its_own_fields():
    """What later editions add is no part of what an earlier one sealed."""
    payload = dict.fromkeys(seal.EDITIONS[1].fields["protocol"], "")
    question = dict.fromkeys(seal.EDITIONS[1].fields["protocol"]["items"], "")
    payload["items"] = [question]
    text = seal.text("protocol", payload, link={}, version=1)
    later = {**payload, "items": [{**question, "new": 1}], "added": "later"}
    assert seal.text("protocol", later, link={}, version=1) == text
    assert text == seal.canonical(payload)


def test_a_field_of_the_edition_is_not_left_out():
    with pytest.raises(KeyError, match="learner"):
        seal.text("entry", {}, link={}, version=1)


@pytest.mark.parametrize("version", [0, -1, 10**6, None])
def test_an_unknown_version_is_said(version):
    assert not seal.is_known(version)
    with pytest.raises(seal.UnknownVersion):
        seal.digest("", {}, version=version)
    with pytest.raises(seal.UnknownVersion):
        seal.canonical({}, version=version)
    with pytest.raises(seal.UnknownVersion):
        seal.text("entry", {}, link={}, version=version)


@given(chains, st.data())
def test_a_link_of_an_unknown_version_is_a_break(items, data):
    records = build(items)
    index = data.draw(st.integers(0, len(records) - 1))
    records[index] = (10**6, *records[index][1:])
    assert seal.first_broken(records) == index


def test_each_link_is_read_by_its_own_version(monkeypatch):
    """A chain goes on over a change of edition, and both parts verify."""
    monkeypatch.setitem(seal.EDITIONS, 7, seal.EDITIONS[1])
    records, previous = [], ""
    for version in (1, 7, 1):
        stored = seal.digest(previous, {"a": version}, version=version)
        records.append((version, previous, {"a": version}, stored))
        previous = stored
    assert seal.first_broken(records, head=previous) is None
    records[1] = (1, *records[1][1:])
    assert seal.first_broken(records, head=previous) == 1


def test_a_link_without_a_record_is_a_break():
    """Not even where its digest was made to fit: nothing has no digest."""
    stored = seal.digest("", "")
    assert seal.first_broken([(seal.VERSION, "", None, stored)]) == 0


@given(payloads)
def test_the_order_of_keys_is_no_difference(payload):
    assert seal.canonical(dict(reversed(payload.items()))) == seal.canonical(payload)


@given(payloads, payloads)
def test_different_payloads_have_different_texts(one, other):
    if one != other:
        assert seal.canonical(one) != seal.canonical(other)


def test_true_is_not_one():
    """Python holds them equal; the seal does not."""
    assert seal.canonical({"n": True}) != seal.canonical({"n": 1})


@pytest.mark.parametrize("value", [3.67, b"text", {1, 2}, object(), [1.5], {"a": 0.1}])
def test_what_does_not_print_the_same_for_ever_is_refused(value):
    with pytest.raises(TypeError, match="cannot hold"):
        seal.canonical({"value": value})


def test_a_key_is_text():
    with pytest.raises(TypeError, match="key"):
        seal.canonical({1: "one"})


# ---------------------------------------------------------------------------
# The chain
# ---------------------------------------------------------------------------
def test_an_empty_chain_is_whole():
    assert seal.first_broken([]) is None
    assert seal.first_broken([], head="") is None
    assert seal.first_broken([], head="abc") == 0


@given(chains)
def test_an_untouched_chain_is_whole(items):
    records = build(items)
    assert seal.first_broken(records) is None
    assert seal.first_broken(iter(records), head=records[-1][3]) is None


@given(chains, st.data())
def test_a_changed_payload_is_found(items, data):
    records = build(items)
    index = data.draw(st.integers(0, len(records) - 1))
    version, previous, payload, stored = records[index]
    changed = data.draw(payloads.map(seal.canonical))
    if changed == seal.canonical(payload):
        changed += " "
    records[index] = (version, previous, changed, stored)
    assert seal.first_broken(records) == index


@given(chains, st.data())
def test_a_changed_digest_is_found(items, data):
    records = build(items)
    index = data.draw(st.integers(0, len(records) - 1))
    *link, stored = records[index]
    records[index] = (*link, "0" + stored[:-1])
    assert seal.first_broken(records) == index


@given(chains, st.data())
def test_a_record_sealed_anew_breaks_the_next(items, data):
    """Who also computes the digest again is found at the record after."""
    records = build([*items, {"last": True}])
    index = data.draw(st.integers(0, len(records) - 2))
    version, previous = records[index][:2]
    forged = {"forged": True}
    records[index] = (version, previous, forged, seal.digest(previous, forged))
    assert seal.first_broken(records) == index + 1


@given(st.lists(payloads, min_size=2, max_size=6), st.data())
def test_a_moved_record_is_found(items, data):
    records = build(items)
    order = data.draw(st.permutations(range(len(records))))
    moved = [records[index] for index in order]
    changed = [place for place, index in enumerate(order) if place != index]
    assert seal.first_broken(moved) == (changed[0] if changed else None)


@given(chains, st.data())
def test_a_removed_record_is_found(items, data):
    """Also the last one, where the head of the chain is kept elsewhere."""
    records = build(items)
    head = records[-1][3]
    index = data.draw(st.integers(0, len(records) - 1))
    del records[index]
    assert seal.first_broken(records, head=head) == index


@given(chains, st.data())
def test_an_added_record_is_found(items, data):
    records = build(items)
    head = records[-1][3]
    index = data.draw(st.integers(0, len(records)))
    previous = records[index - 1][3] if index else ""
    forged = {"forged": True}
    link = (seal.VERSION, previous, forged, seal.digest(previous, forged))
    records.insert(index, link)
    broken = seal.first_broken(records, head=head)
    assert broken == index + 1
