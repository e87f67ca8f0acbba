"""People who act at the same instant on what was decided: appeal, extract, disposal."""

import pytest

from tests import record_race_world
from tests.racing import assert_whole, meeting, post_together, rows, statuses, together

CLOSE = "recognition.sitting/action_close"
ENTER = "recognition.appeal/create"
CONFIRM = "recognition.disposal/action_confirm"


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a running server, and ways to ask it and its database."""
    name = make_database("plain")
    with meeting(databases, name, record_race_world.world, prints=True) as facts:
        yield facts


def appeal(world, claim):
    """Return the values of an appeal against the decision on a claim."""
    return {
        "claim_id": claim,
        "grounds": "Misread.",
        "commission_id": world.hearing,
    }


def test_two_appeals_on_one_decision(world):
    """S-18: a decision is appealed once, whoever enters the appeal."""
    for claim in world.appealed:
        values = appeal(world, claim)
        answers = post_together(
            world,
            [
                (user, ENTER, {"vals_list": [values]})
                for user in ("intake", "other_intake")
            ],
        )
        assert statuses(answers).count(200) == 1, answers
        (refused,) = [answer for status, answer in answers if status != 200]
        assert "An appeal against this decision is under way" in refused
        made = rows(
            world, "SELECT count(*) FROM recognition_appeal WHERE claim_id = %s", claim
        )
        assert made == [("1",)]


def test_an_appeal_and_a_sitting_decide_on_one_case(world):
    """S-18: both decisions stand, each once; the case is decided with the last."""
    for race in world.decided:
        answers = together(
            world,
            [("secretary", CLOSE, race["sitting"]), ("keeper", CLOSE, race["hearing"])],
        )
        assert statuses(answers) == [200, 200], answers
        case = rows(
            world,
            "SELECT state, outcome FROM recognition_case WHERE id = %s",
            race["case"],
        )
        assert case == [("decided", "recognised")]
        claims = rows(
            world,
            "SELECT decision, superseded, (SELECT count(*) FROM recognition_seal"
            "   WHERE res_model = 'recognition.claim' AND res_id = claim.id)"
            " FROM recognition_claim claim WHERE case_id = %s ORDER BY id",
            race["case"],
        )
        old, new = ("not_recognised", "t", "1"), ("recognised", "f", "1")
        assert claims == [old, old, new, new]
    assert_whole(world)


def test_extracts_are_issued_twice(world):
    """R544-18: each case has one extract; whoever comes second gets what there is."""
    issue = "recognition.protocol/action_issue_extracts"
    for protocol in world.issued:
        answers = together(world, [("secretary", issue, protocol)] * 2)
        assert statuses(answers) == [200, 200], answers
        extracts = rows(
            world,
            "SELECT count(*), count(DISTINCT case_id), count(DISTINCT extract.number),"
            " (SELECT count(*) FROM recognition_seal WHERE kind = 'extract'"
            "   AND res_id = ANY(array_agg(extract.id))),"
            " (SELECT count(*) FROM recognition_check WHERE kind = 'extract'"
            "   AND res_id = ANY(array_agg(extract.id)))"
            " FROM recognition_extract extract WHERE protocol_id = %s",
            protocol,
        )
        assert extracts == [("2",) * 5]
    assert_whole(world)


def disposed(world, race):
    """Return whether the list is done, and files, digests and notes of its case."""
    query = """
        SELECT (SELECT state FROM recognition_disposal WHERE id = {disposal}),
               (SELECT count(*) FROM ir_attachment file
                  JOIN recognition_document paper ON paper.id = file.res_id
                 WHERE file.res_model = 'recognition.document'
                   AND file.res_field = 'file' AND paper.case_id = {case}),
               (SELECT count(*) FROM recognition_document
                 WHERE case_id = {case} AND disposed_sha256 IS NOT NULL),
               (SELECT count(*) FROM mail_message
                 WHERE model = 'recognition.case' AND res_id = {case}
                   AND body LIKE '%erased by the disposal list%')
    """
    return world.sql(query.format(**race))


def test_a_disposal_is_confirmed_twice(world):
    """S-14: one manager erases the files; they are noted as erased once."""
    for race in world.confirmed:
        answers = together(
            world,
            [
                (user, CONFIRM, race["disposal"])
                for user in ("other_manager", "third_manager")
            ],
        )
        assert statuses(answers).count(200) == 1, answers
        assert disposed(world, race) == "done|0|1|1"


def test_a_case_comes_back_into_use_meanwhile(world):
    """S-14, S-18: files of a decision that is appealed stay, or had gone before."""
    for race in world.revived:
        (confirmed, sentence), (entered, answer) = post_together(
            world,
            [
                ("other_manager", CONFIRM, {"ids": [race["disposal"]]}),
                ("intake", ENTER, {"vals_list": [appeal(world, race["claim"])]}),
            ],
        )
        assert entered == 200, answer
        if confirmed == 200:
            assert disposed(world, race) == "done|0|1|1"
        else:
            assert "still under way" in sentence
            assert disposed(world, race) == "proposed|1|0|0"
