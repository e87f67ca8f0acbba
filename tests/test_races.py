"""People who act at the same instant: votes, signatures, numbers, postings."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests import race_world
from tests.browser.rpc import Rpc
from tests.racing import assert_whole, done, in_waves, meeting, statuses, together


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a running server, and ways to ask it and its database."""
    with meeting(databases, make_database("plain"), race_world.world) as facts:
        yield facts


def votes(world, item):
    """Return how many votes a question has, and by how many members."""
    query = "SELECT count(*), count(DISTINCT member_id) FROM recognition_vote"
    return world.sql(f"{query} WHERE item_id = {item}")


def test_two_members_vote(world):
    """R544-12: both votes are there, each once."""
    steps = [
        ("member", "recognition.item/action_vote_for"),
        ("other_member", "recognition.item/action_vote_against"),
    ]
    for item, answers in in_waves(world, world.voting, *steps):
        assert statuses(answers) == [200, 200], answers
        assert votes(world, item) == "2|2"


def test_a_member_votes_on_two_devices(world):
    """R544-12: a member has one vote, whichever device came last."""
    steps = [
        ("member", "recognition.item/action_vote_for"),
        ("member", "recognition.item/action_vote_against"),
    ]
    for item, answers in in_waves(world, world.devices, *steps):
        assert statuses(answers) == [200, 200], answers
        assert votes(world, item) == "1|1"


def test_a_vote_meets_the_close(world):
    """R544-17: counted, or refused with the sentence; never lost, never after."""
    steps = [
        ("member", "recognition.item/action_vote_for"),
        ("secretary", "recognition.item/action_close_vote"),
    ]
    for item, answers in in_waves(world, world.closing, *steps):
        (voted, sentence), (closed, answer) = answers
        assert closed == 200, answer
        count = 2 if voted == 200 else 1
        if voted != 200:
            assert "not open for voting" in sentence
        assert votes(world, item) == f"{count}|{count}"
        counted = world.sql(
            "SELECT state != 'voting', in_favour + against + abstained"
            f" FROM recognition_item WHERE id = {item}"
        )
        assert counted == f"t|{count}"


def signer(world, user):
    """Return a session of a user, who signs in person, and what it asks with."""
    login = world.logins[user]
    return Rpc(world.url, world.database, login, world.passwords[user])


def sign(world, user, session, protocol):
    """Sign; give the password where it is asked for (it is not, just after that)."""
    action = session.call("recognition.protocol", "action_sign", [protocol])
    if action:
        check = [action["res_id"]]
        known = {"password": world.passwords[user]}
        session.call("res.users.identitycheck", "run_check", check, context=known)


def test_the_last_two_signatures(world):
    """R544-17: both are in, and the protocol is sealed exactly once."""
    users = ("member", "secretary")
    sessions = [(user, signer(world, user)) for user in users]
    first, *others = world.protocols
    for user, session in sessions:
        sign(world, user, session, first)
    barrier = Barrier(len(sessions))

    def meet(user, session, protocol):
        barrier.wait(timeout=60)
        sign(world, user, session, protocol)

    for protocol in others:
        with ThreadPoolExecutor(len(sessions)) as pool:
            signing = [pool.submit(meet, *one, protocol) for one in sessions]
        for one in signing:
            one.result()
        found = world.sql(
            "SELECT state, signed_count, pdf_sha256 IS NOT NULL,"
            " (SELECT count(*) FROM recognition_signature"
            f"  WHERE protocol_id = {protocol} AND signed_on IS NOT NULL),"
            " (SELECT count(*) FROM recognition_seal WHERE res_id = protocol.id"
            "  AND res_model = 'recognition.protocol')"
            f" FROM recognition_protocol protocol WHERE id = {protocol}"
        )
        assert found == "sealed|2|t|2|1"
    assert_whole(world)


def test_two_extracts_on_one_discipline(world):
    """CT152-12: a learner gains a discipline once; the other extract says so."""
    for user in "member", "secretary":
        sign(world, user, signer(world, user), world.protocol)
    done(
        *(world, "secretary", "recognition.protocol/action_issue_extracts"),
        world.protocol,
    )
    for learner in world.learners:
        extracts = world.sql(
            "SELECT extract.id FROM recognition_extract extract"
            " JOIN recognition_case own ON own.id = extract.case_id"
            f" WHERE own.enrolment_id = {learner} ORDER BY extract.id"
        ).split()
        for extract in extracts:
            done(world, "registrar", "recognition.extract/action_receive", int(extract))
        post = "recognition.extract/action_post"
        answers = together(world, [("registrar", post, int(e)) for e in extracts])
        assert [status for status, _answer in answers] == [200, 200], answers
        doubles = world.sql(
            "SELECT count(*) FROM recognition_extract"
            f" WHERE id IN ({','.join(extracts)}) AND jsonb_typeof(doubles) = 'object'"
        )
        assert doubles == "1"
        entries = world.sql(
            "SELECT count(*), (SELECT count(*) FROM recognition_exemption"
            "  JOIN recognition_transcript_entry e ON e.id = entry_id"
            f"  WHERE e.enrolment_id = {learner})"
            f" FROM recognition_transcript_entry WHERE enrolment_id = {learner}"
        )
        assert entries == "1|1"
        states = world.sql(
            "SELECT string_agg(state, ' ' ORDER BY state) FROM recognition_extract"
            f" WHERE id IN ({','.join(extracts)})"
        )
        assert states == "posted posted"
    assert_whole(world)


def test_two_sittings_on_one_entrant(world):
    """YU-4.6, C-26: the cap holds for who has no enrolment yet as well."""
    close = "recognition.item/action_close_vote"
    for items in world.entrants:
        answers = together(world, [("secretary", close, item) for item in items])
        assert sorted(statuses(answers))[0] == 200, answers
        (refused,) = [answer for status, answer in answers if status != 200]
        assert "Over the cap" in refused
        states = world.sql(
            "SELECT string_agg(state, ' ' ORDER BY state) FROM recognition_item"
            f" WHERE id IN ({','.join(map(str, items))})"
        )
        assert states == "adopted voting"


def test_two_cases_registered(world):
    """R544-14: different numbers, none left out, from the first one on."""
    register = "recognition.case/action_register"
    for one, other in zip(world.filed[::2], world.filed[1::2], strict=True):
        answers = together(
            world, [("intake", register, one), ("intake", register, other)]
        )
        assert statuses(answers) == [200, 200], answers
    numbers = world.sql(
        "SELECT split_part(number, '/', 2) FROM recognition_case"
        f" WHERE id IN ({','.join(map(str, world.filed))}) ORDER BY number"
    )
    count = len(world.filed)
    assert numbers.split() == [f"{n:04}" for n in range(1, count + 1)]


def test_sittings_of_two_commissions_closed(world):
    """R544-17: numbers of each commission follow one another, none left out."""
    before = world.sql("SELECT count(*) FROM recognition_protocol")
    close = "recognition.sitting/action_close"
    for start in range(0, len(world.ended), 3):
        three = world.ended[start : start + 3]
        answers = together(world, [("secretary", close, s) for s in three])
        assert statuses(answers) == [200] * 3, answers
    registers = world.sql(
        "SELECT count(*), count(DISTINCT number), max(register_place),"
        " bool_and(number = concat_ws('-', register_year, register_mark,"
        "  lpad(register_place::text, 4, '0')))"
        " FROM recognition_protocol protocol"
        " JOIN recognition_commission body ON body.id = protocol.commission_id"
        " GROUP BY body.id, register_year ORDER BY body.id"
    ).split()
    counts = [register.split("|") for register in registers]
    assert len(counts) == 2
    for count, different, last, readable in counts:
        assert count == different == last
        assert readable == "t"
    total = sum(int(count) for count, *_rest in counts)
    assert total == int(before) + len(world.ended)
