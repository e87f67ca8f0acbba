"""Commission: R544-11, R544-12; AE-19; C-02, C-11, S-32."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import commission

SEVEN = tuple(f"member {n}" for n in range(1, 8))


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


def test_ae_19_a_member_cannot_be_the_secretary():
    """AE-19: one of the seven is entered as secretary."""
    (found,) = commission.composition("member 3", SEVEN)
    assert (found.code, found.clause, found.level) == (
        "secretary_is_member",
        "R544-12",
        "block",
    )


def test_ae_19_the_secretary_cannot_become_the_eighth_member():
    assert commission.composition("secretary", SEVEN) == []
    assert codes(commission.composition("secretary", [*SEVEN, "secretary"])) == [
        "secretary_is_member"
    ]


@pytest.mark.parametrize("members", [(), SEVEN])
def test_no_secretary_is_no_member(members):
    assert commission.composition(None, members) == []


def test_a_commission_with_all_it_needs_starts():
    assert commission.activation(True, 7) == []
    assert commission.activation(True, commission.FEWEST_MEMBERS) == []


def test_what_keeps_a_commission_from_starting():
    """R544-11, R544-12: the order, a chair and a deputy to be elected, a secretary."""
    found = commission.activation(False, 0, has_secretary=False)
    assert [(v.code, v.clause) for v in found] == [
        ("commission_without_order", "R544-11"),
        ("commission_too_few_members", "R544-12"),
        ("commission_without_secretary", "R544-12"),
    ]
    assert found[1].facts == {"members": 0, "needed": 2}
    assert not any(v.allowed for v in found)


def test_r544_11_the_regulation_may_ask_for_more_members():
    (found,) = commission.activation(True, 4, fewest=5)
    assert found.code == "commission_too_few_members"
    assert found.facts == {"members": 4, "needed": 5}
    assert commission.activation(True, 5, fewest=5) == []


def test_r544_11_the_regulation_on_the_commission():
    """R544-11 para 2, R544-22: seen where it is missing, never a bar."""
    (found,) = commission.activation(True, 7, has_regulation=False)
    assert (found.code, found.clause, found.level) == (
        "commission_without_regulation",
        "R544-11",
        "warn",
    )


def test_c_02_a_directive_is_for_formal_learning():
    """C-02, YU-4.5: such a commission may start; each case asks whether it suffices."""
    (found,) = commission.activation(True, 7, instrument="directive")
    assert (found.code, found.level) == ("commission_by_directive", "warn")


def test_wrong_input_is_refused():
    with pytest.raises(ValueError, match="counted from zero"):
        commission.activation(True, -1)
    with pytest.raises(ValueError, match="instrument"):
        commission.activation(True, 7, instrument="letter")


@pytest.mark.parametrize(
    ("present", "code", "person"),
    [
        ({"chair", "deputy", "named"}, "chair_presides", "chair"),
        ({"deputy", "named"}, "deputy_presides", "deputy"),
        ({"named"}, "no_presider", None),
        (set(), "no_presider", None),
    ],
)
def test_who_conducts_a_sitting(present, code, person):
    """R544-12 para 2: chair, else deputy, else nobody."""
    found = commission.presider(
        chair="chair",
        deputy="deputy",
        temporary="named",
        elected=True,
        present=frozenset(present),
    )
    assert (found[0].code, found[1]) == (code, person)
    assert found[0].allowed is (person is not None)


@pytest.mark.parametrize(
    ("temporary", "present", "code", "person"),
    [
        ("named", {"named", "other"}, "temporary_presides", "named"),
        ("named", {"other"}, "no_temporary_presider", None),
        (None, {"other"}, "no_temporary_presider", None),
    ],
)
def test_s_32_who_conducts_until_the_election(temporary, present, code, person):
    """S-32, C-11: the person whom the order names."""
    found = commission.presider(
        chair=None,
        deputy=None,
        temporary=temporary,
        elected=False,
        present=frozenset(present),
    )
    assert (found[0].code, found[1]) == (code, person)


def test_a_chair_elected_first_conducts_the_election_of_the_deputy():
    found = commission.presider(
        chair="chair",
        deputy=None,
        temporary="named",
        elected=False,
        present=frozenset({"chair", "named"}),
    )
    assert found[1] == "chair"


@given(
    st.sampled_from(SEVEN),
    st.sampled_from(SEVEN),
    st.booleans(),
    st.sets(st.sampled_from(SEVEN)),
)
def test_who_conducts_is_always_there(chair, deputy, elected, present):
    found, person = commission.presider(
        chair=chair,
        deputy=deputy,
        temporary=SEVEN[0],
        elected=elected,
        present=frozenset(present),
    )
    assert found.allowed == (person in present)


def test_r544_12_no_case_before_the_election():
    found = commission.may_decide(False)
    assert (found.code, found.clause, found.allowed) == (
        "election_first",
        "R544-12",
        False,
    )
    assert commission.may_decide(True).allowed


RECEIVES = {
    "itself": False,
    "active": True,
    "same_institution": True,
    "decides": True,
}
MOVES = {"waits": True, "decided_in_part": False, "on_agenda": False}


def test_r544_11_another_commission_at_work_takes_cases_over():
    assert commission.may_receive("B", **RECEIVES) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"itself": True}, "commission_takes_no_cases"),
        ({"same_institution": False}, "commission_takes_no_cases"),
        ({"decides": False}, "commission_takes_no_cases"),
        ({"active": False}, "commission_not_active"),
    ],
)
def test_r544_11_who_takes_no_cases_over(change, code):
    (found,) = commission.may_receive("B", **{**RECEIVES, **change})
    assert (found.code, found.clause, found.allowed) == (code, "R544-11", False)


def test_r544_17_a_waiting_case_moves():
    assert commission.may_move("2026/0001", **MOVES) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"waits": False}, "case_not_waiting"),
        ({"decided_in_part": True}, "case_decided_in_part"),
        ({"on_agenda": True}, "case_on_agenda"),
        ({"decided_in_part": True, "on_agenda": True}, "case_decided_in_part"),
    ],
)
def test_r544_17_what_stays_with_its_commission(change, code):
    (found,) = commission.may_move("2026/0001", **{**MOVES, **change})
    assert (found.code, found.clause, found.allowed) == (code, "R544-17", False)
