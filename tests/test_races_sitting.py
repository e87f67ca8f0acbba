"""People who act at the same instant in a sitting: blocks, ballots, its end."""

import pytest

from tests import sitting_race_world
from tests.racing import assert_whole, meeting, rows, statuses, together

DECIDE = "recognition.block.vote/action_decide"
COUNT = "recognition.sitting/action_close_block"
ADJOURN = "recognition.adjourn/action_adjourn"


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a running server, and ways to ask it and its database."""
    name = make_database("plain")
    with meeting(databases, name, sitting_race_world.world) as facts:
        yield facts


def results(world, items):
    """Return state, counts, votes given and members that gave them, by question."""
    return rows(
        world,
        "SELECT state, coalesce(in_favour, 0), coalesce(against, 0), count(vote.id),"
        " count(DISTINCT vote.member_id),"
        " (SELECT count(*) FROM recognition_seal seal WHERE seal.res_id = item.id"
        "   AND seal.res_model = 'recognition.item')"
        " FROM recognition_item item"
        " LEFT JOIN recognition_vote vote ON vote.item_id = item.id"
        " WHERE item.id IN (%s) GROUP BY item.id ORDER BY item.id",
        *items,
    )


def test_two_secretaries_decide_a_block(world):
    """R544-17: one of them decides all of it; nothing is mixed, nothing doubled."""
    for race in world.twice:
        answers = together(
            world, [("secretary", DECIDE, sheet) for sheet in race["sheets"]]
        )
        assert statuses(answers).count(200) == 1, answers
        adopted = statuses(answers)[0] == 200
        votes = ("4", "0") if adopted else ("0", "4")
        state = "adopted" if adopted else "rejected"
        assert results(world, race["items"]) == [(state, *votes, "4", "4", "1")] * 2
    assert_whole(world)


def test_a_vote_meets_the_block(world):
    """R544-17: a member's own vote is kept, or he is told that it is decided."""
    vote = "recognition.sitting/action_vote_block_against"
    for race in world.given:
        (decided, answer), (voted, sentence) = together(
            world,
            [("secretary", DECIDE, race["sheet"]), ("member", vote, race["sitting"])],
        )
        assert decided == 200, answer
        votes = ("3", "1") if voted == 200 else ("4", "0")
        if voted != 200:
            assert "R544-17" in sentence or "R544-12" in sentence
        assert results(world, race["items"]) == [("adopted", *votes, "4", "4", "1")] * 2
    assert_whole(world)


def test_a_question_is_taken_out_of_the_block(world):
    """R544-17: counted with the others, or open by itself; never both."""
    take_out = "recognition.item/action_take_out"
    for race in world.taken:
        first, _second = race["items"]
        (taken, _sentence), (counted, answer) = together(
            world,
            [("secretary", take_out, first), ("secretary", COUNT, race["sitting"])],
        )
        assert counted == 200, answer
        both = ("adopted", "3", "0", "3", "3", "1")
        alone = ("voting", "0", "0", "3", "3", "0")
        assert results(world, race["items"]) == [alone if taken == 200 else both, both]
        block = rows(world, "SELECT block FROM recognition_item WHERE id = %s", first)
        assert block == [("0" if taken == 200 else "1",)]
    assert_whole(world)


def test_a_case_is_withdrawn_meanwhile(world):
    """R544-17: what is withdrawn is not decided, and what is decided not withdrawn."""
    withdraw = "recognition.withdraw/action_withdraw"
    for race in world.withdrawn:
        (decided, _), (withdrawn, _) = answers = together(
            world,
            [
                ("secretary", DECIDE, race["sheet"]),
                ("intake", withdraw, race["wizard"]),
            ],
        )
        state = rows(
            world, "SELECT state FROM recognition_case WHERE id = %s", race["case"]
        )
        assert state == [("withdrawn" if withdrawn == 200 else "commission",)], answers
        found = results(world, race["items"])
        if decided == 200:
            assert found == [("adopted", "4", "0", "4", "4", "1")] * 2
        else:
            assert withdrawn == 200, answers
            assert found == [("pending", "0", "0", "0", "0", "0")] * 2


def test_a_vote_is_opened_while_the_sitting_is_adjourned(world):
    """R544-17: no question is open in a sitting that is over for the day."""
    open_vote = "recognition.item/action_open_vote"
    for race in world.putting:
        (opened, _), (adjourned, _) = answers = together(
            world,
            [
                ("secretary", open_vote, race["item"]),
                ("secretary", ADJOURN, race["wizard"]),
            ],
        )
        assert statuses(answers).count(200) == 1, answers
        assert [adjourned == 200, opened == 200] in ([True, False], [False, True])
        found = rows(
            world,
            "SELECT item.state, sitting.state, sitting.session"
            " FROM recognition_item item"
            " JOIN recognition_sitting sitting ON sitting.id = item.sitting_id"
            " WHERE item.id = %s",
            race["item"],
        )
        put = ("voting", "open", "1")
        assert found == [put if opened == 200 else ("pending", "planned", "2")]


def test_a_vote_is_given_and_counted_while_the_sitting_is_adjourned(world):
    """R544-17: adjourned after the count or not at all; every vote is counted."""
    steps = [
        ("member", "recognition.item/action_vote_against", "item"),
        ("secretary", "recognition.item/action_close_vote", "item"),
        ("secretary", ADJOURN, "wizard"),
    ]
    for race in world.counting:
        (voted, _), (counted, answer), (adjourned, sentence) = together(
            world, [(user, path, race[record]) for user, path, record in steps]
        )
        assert counted == 200, answer
        assert adjourned == 200 or "R544-17" in sentence
        count = "2" if voted == 200 else "1"
        ((state, in_favour, against, given, members, seals),) = results(
            world, [race["item"]]
        )
        assert state in ("adopted", "rejected")
        assert (given, members, seals) == (count, count, "1")
        assert int(in_favour) + int(against) == int(count)
        session = rows(
            world,
            "SELECT state, session FROM recognition_sitting WHERE id = %s",
            race["sitting"],
        )
        assert session == [("planned", "2") if adjourned == 200 else ("open", "1")]
    assert_whole(world)


def test_a_vote_meets_the_end_of_a_ballot(world):
    """R544-12: whoever has the majority of what was counted is elected, nobody else."""
    steps = [
        ("member", "recognition.item/action_vote_for"),
        ("secretary", "recognition.item/action_close_vote"),
    ]
    for race in world.elections:
        (voted, _), (closed, answer) = together(
            world, [(*step, race["item"]) for step in steps]
        )
        assert closed == 200, answer
        count, state = ("3", "adopted") if voted == 200 else ("2", "rejected")
        assert results(world, [race["item"]]) == [
            (state, count, "0", count, count, "1")
        ]
        chairs = rows(
            world,
            "SELECT count(*) FROM recognition_commission_member"
            " WHERE position = 'chair' AND commission_id = %s",
            race["body"],
        )
        assert chairs == [("1" if voted == 200 else "0",)]
    assert_whole(world)


def test_a_member_votes_while_he_is_replaced(world):
    """R544-11: he leaves after the sitting, so his vote of that day stays."""
    steps = [
        ("member", "recognition.item/action_vote_for", "item"),
        ("manager", "recognition.commission.change/action_apply", "wizard"),
    ]
    for race in world.leaving:
        answers = together(
            world, [(user, path, race[record]) for user, path, record in steps]
        )
        assert statuses(answers) == [200, 200], answers
        assert results(world, [race["item"]]) == [("voting", "0", "0", "1", "1", "0")]
        left = rows(
            world,
            "SELECT date_to IS NOT NULL FROM recognition_commission_member"
            " WHERE id = %s",
            race["member"],
        )
        assert left == [("t",)]
