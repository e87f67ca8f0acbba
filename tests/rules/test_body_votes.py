"""How a type of commission votes (R544-11, YU-5.9, TVET578-6; C-01, C-16, S-07)."""

import pytest
from rules import bodies, body_votes

TVET = ("admissions", "examination")


@pytest.mark.parametrize("code", bodies.CODES)
def test_c_01_the_edition_unless_the_type_says_otherwise(code):
    """C-01, C-16: bare R544 at a college leaves TVET578-6 to its own commissions."""
    profile = bodies.LEGAL[code]
    bare = body_votes.quorum(profile.quorum, (0, 1))
    tie = body_votes.tie_rule(profile.tie_rule, "none")
    assert (bare, tie) == (((2, 3), "chair") if code in TVET else ((0, 1), "none"))


def test_r544_11_an_institution_regulates_its_commission():
    """S-07, S-08: what the type sets goes before the edition, stricter or not."""
    assert body_votes.quorum((3, 4), (2, 3)) == (3, 4)
    assert body_votes.quorum((1, 2), (2, 3)) == (1, 2)
    assert body_votes.quorum((0, 1), (2, 3)) == (2, 3)


def test_two_thirds_are_the_least_and_not_the_most():
    """TVET578-6, S-07: an edition that asks for more is kept where the act binds."""
    assert body_votes.quorum((2, 3), (3, 4), code="admissions") == (3, 4)
    assert body_votes.quorum((2, 3), (1, 2), code="examination") == (2, 3)
    assert body_votes.quorum((2, 3), (0, 0), code="examination") == (2, 3)
    assert body_votes.quorum((2, 3), (3, 4), code="faculty") == (2, 3)
    assert body_votes.tie_rule("none", "chair") == "none"
    assert body_votes.tie_rule("edition", "chair") == "chair"


@pytest.mark.parametrize("edition", [True, False])
def test_c_13_abstention_as_the_type_or_the_edition_says(edition):
    assert body_votes.abstention("edition", edition=edition) is edition
    assert body_votes.abstention("offered", edition=edition) is True
    assert body_votes.abstention("not_offered", edition=edition) is False


@pytest.mark.parametrize("code", TVET)
def test_tvet578_6_more_than_two_thirds_is_lawful(code):
    for share in ((2, 3), (3, 4), (1, 1), (67, 100)):
        assert body_votes.check(code, own=share, tie="chair", fewest=2) == []
