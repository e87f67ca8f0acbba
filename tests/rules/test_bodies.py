"""Types of commission: R544-11, -12, -18, -21, YU-4.5, TVET578-6, ATT125-24, -34."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import bodies, body_votes, routes
from rules.bodies import LEGAL, Profile


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


def test_every_type_has_a_profile():
    assert tuple(LEGAL) == bodies.CODES


@pytest.mark.parametrize("code", bodies.CODES)
def test_what_is_shipped_is_lawful(code):
    assert bodies.check_profile(code, LEGAL[code]) == []


@pytest.mark.parametrize(
    ("code", "change", "found", "clause"),
    [
        # C-16: neither admissions nor attestation commissions recognise.
        *(
            (code, {"decides": {"nonformal"}}, "type_decides_no_cases", "R544-11")
            for code in ("appeal", "admissions", "examination", "attestation")
        ),
        ("recognition", {"decides": {"nonformal"}}, "type_decides_both", "R544-21"),
        ("recognition", {"decides": set()}, "type_decides_both", "R544-21"),
        (
            "recognition",
            {"instruments": set(routes.INSTRUMENTS)},
            "type_needs_order",
            "R544-11",
        ),
        (
            "attestation",
            {"instruments": {"directive"}},
            "type_needs_order",
            "ATT125-24",
        ),
        ("faculty", {"instruments": {"directive"}}, "type_without_order", "R544-11"),
        ("faculty", {"instruments": set()}, "type_without_order", "R544-11"),
        *(
            (code, {"chair": "appointed"}, "type_elects_chair", "R544-12")
            for code in ("recognition", "faculty", "appeal")
        ),
        ("attestation", {"signers": "edition"}, "type_all_sign", "ATT125-34"),
        ("attestation", {"employers": False}, "type_needs_share", "ATT125-24"),
        ("qualification", {"employers": False}, "type_needs_share", "ATT125-34-1"),
        ("qualification", {"chamber": False}, "type_needs_chamber", "ATT125-34-1"),
        ("examination", {"recording": False}, "type_needs_recording", "TVET578-6"),
        ("examination", {"recording_years": 0}, "type_years", "TVET578-6"),
        ("admissions", {"protocol_years": 2}, "type_years", "TVET578-6"),
        *(
            (code, {"quorum": share}, "type_two_thirds", "TVET578-6")
            for code in ("admissions", "examination")
            for share in ((0, 1), (1, 2), (65, 100))
        ),
        *(
            (code, {"tie_rule": tie}, "type_chair_decides", "TVET578-6")
            for code in ("admissions", "examination")
            for tie in ("edition", "none")
        ),
        *(
            ("recognition", {"quorum": share}, "quorum_not_a_share", "YU-5.9")
            for share in ((4, 3), (-1, 3), (0, 0))
        ),
        ("recognition", {"fewest": 1}, "type_too_few", "R544-12"),
        ("attestation", {"recipient": "records"}, "type_recipient_body", "ATT125-34"),
        (
            "recognition",
            {"recipient": "certification_body"},
            "type_recipient_records",
            "R544-18",
        ),
        (
            "attestation",
            {"institutions": {"he", "tvet"}},
            "type_of_other_institution",
            "ATT125-24",
        ),
        ("faculty", {"institutions": {"tvet"}}, "type_of_other_institution", "YU-4.5"),
        ("recognition", {"institutions": set()}, "type_of_other_institution", ""),
    ],
)
def test_no_profile_asks_less_than_the_acts(code, change, found, clause):
    change = {
        name: frozenset(value) if isinstance(value, set) else value
        for name, value in change.items()
    }
    (verdict,) = bodies.check_profile(code, replace(LEGAL[code], **change))
    assert (verdict.code, verdict.clause, verdict.level) == (found, clause, "block")


profiles = st.builds(
    Profile,
    decides=st.frozensets(st.sampled_from(routes.KINDS)),
    instruments=st.frozensets(st.sampled_from(routes.INSTRUMENTS)),
    chair=st.sampled_from(bodies.CHAIRS),
    signers=st.sampled_from(["edition", "all"]),
    employers=st.booleans(),
    chamber=st.booleans(),
    recording=st.booleans(),
    protocol_years=st.integers(0, 10),
    recording_years=st.integers(0, 10),
    recipient=st.sampled_from(["records", "certification_body"]),
    institutions=st.frozensets(st.sampled_from(bodies.INSTITUTIONS)),
    quorum=st.tuples(st.integers(0, 4), st.integers(1, 4)),
    tie_rule=st.sampled_from(body_votes.TIES),
    abstention=st.sampled_from(body_votes.ABSTENTIONS),
    fewest=st.integers(1, 5),
)


@given(code=st.sampled_from(bodies.CODES), profile=profiles)
def test_lawful_profiles_keep_every_minimum(code, profile):
    """What a lawful profile can never be, whatever else it says."""
    if bodies.check_profile(code, profile):
        return
    assert "order" in profile.instruments
    assert profile.institutions <= LEGAL[code].institutions
    assert not profile.decides or code in ("recognition", "faculty")
    assert profile.chair == "elected" or LEGAL[code].chair == "appointed"
    assert profile.employers >= LEGAL[code].employers
    assert profile.chamber >= LEGAL[code].chamber
    assert profile.recording >= LEGAL[code].recording
    assert profile.protocol_years >= LEGAL[code].protocol_years
    assert profile.recording_years >= LEGAL[code].recording_years
    assert LEGAL[code].signers in (profile.signers, "edition")
    assert Fraction(*profile.quorum) >= Fraction(*LEGAL[code].quorum)
    assert LEGAL[code].tie_rule in (profile.tie_rule, "edition")
    assert profile.fewest >= 2


@given(code=st.sampled_from(bodies.CODES), profile=profiles)
def test_asking_for_more_stays_lawful(code, profile):
    """More years, more signatures, a recording nobody asks for: never refused."""
    before = codes(bodies.check_profile(code, profile))
    stricter = replace(
        profile,
        signers="all",
        employers=True,
        chamber=True,
        recording=True,
        protocol_years=profile.protocol_years + 3,
        recording_years=profile.recording_years + 3,
        quorum=(1, 1),
        fewest=profile.fewest + 3,
    )
    assert set(codes(bodies.check_profile(code, stricter))) <= set(before)


@pytest.mark.parametrize(
    "change",
    [
        {"chair": "crowned"},
        {"signers": "nobody"},
        {"recipient": "nobody"},
        {"protocol_years": -1},
        {"tie_rule": "lot"},
        {"abstention": "maybe"},
        {"decides": frozenset({"weather"})},
    ],
)
def test_unknown_values_are_errors(change):
    with pytest.raises(ValueError, match=r"Unknown|No such|from zero"):
        bodies.check_profile("recognition", replace(LEGAL["recognition"], **change))


def test_an_unknown_type_is_an_error():
    with pytest.raises(ValueError, match="parliament"):
        bodies.check_profile("parliament", Profile())


@pytest.mark.parametrize("kind", routes.KINDS)
def test_what_a_body_decides(kind):
    for code, profile in LEGAL.items():
        verdict = bodies.judge_case(kind, profile.decides)
        assert verdict.allowed == (code in ("recognition", "faculty"))


def test_who_decides_names_its_clause():
    clauses = {kind: bodies.judge_case(kind, ()).clause for kind in routes.KINDS}
    assert clauses == {
        "nonformal": "R544-11",
        "qualification": "R544-21",
        "formal": "YU-4.5",
        "mobility": "YU-4.5",
    }
    with pytest.raises(ValueError, match="weather"):
        bodies.judge_case("weather", ())


def test_made_by_what_and_where():
    recognition, faculty = LEGAL["recognition"], LEGAL["faculty"]
    made = bodies.judge_making
    assert made(recognition, instrument="order", institution="he") == []
    assert made(faculty, instrument="directive", institution="he") == []
    assert codes(made(recognition, instrument="directive", institution="he")) == [
        "body_needs_order"
    ]
    assert codes(made(faculty, instrument="order", institution="tvet")) == [
        "body_not_of_institution"
    ]


def test_attestation_protocols_are_signed_by_all():
    """ATT125-34: chair, members, secretary, whatever the edition says (S-19)."""
    for edition in ("chair_secretary", "chair_members_secretary"):
        assert bodies.signers(LEGAL["recognition"], edition) == edition
        assert (
            bodies.signers(LEGAL["attestation"], edition) == "chair_members_secretary"
        )


def test_who_receives_the_extract():
    """R544-18, ATT125-34 para 2."""
    assert bodies.recipient(LEGAL["recognition"], "he") == "registrar"
    assert bodies.recipient(LEGAL["recognition"], "tvet") == "study_department"
    assert bodies.recipient(LEGAL["attestation"], "tvet") == "certification_body"


@pytest.mark.parametrize("code", bodies.CODES)
def test_what_the_order_leaves_open(code):
    """C-11, ATT125-34, ATT125-34-1: appointed chair, certification body."""
    found = bodies.judge_founding(LEGAL[code], chair=False, body=False)
    appointed = ("admissions", "examination", "attestation", "qualification")
    assert ("chair_not_appointed" in codes(found)) == (code in appointed)
    clauses = [v.clause for v in found if v.code == "body_without_certification"]
    assert clauses == {
        "attestation": ["ATT125-34"],
        "qualification": ["ATT125-34-1"],
    }.get(code, [])
    assert bodies.judge_founding(LEGAL[code], chair=True, body=True) == []
