"""Steps that rest on one another wait, in transactions of their own."""

import json

import pytest

from tests import lock_world

# The second must wait: what it changes or rests on is being changed.
WAITING = [
    # who attends, and what is counted from it
    ("attendance", "open the vote"),
    ("open the vote", "attendance"),
    ("all present", "open the vote"),
    ("attendance while all is settled", "close the sitting"),
    ("close the sitting", "attendance while all is settled"),
    # the agenda
    ("new question", "close the sitting"),
    ("close the sitting", "new question"),
    ("reason", "close the sitting"),
    ("put off", "open the vote"),
    ("open the vote", "cancel"),
    ("declare a conflict", "open the vote"),
    ("add the ready", "withdraw the ready"),
    ("withdraw the ready", "add the ready"),
    ("withdraw", "open the vote"),
    ("open the vote", "withdraw"),
    # the vote
    ("vote", "another votes"),
    ("vote", "close the vote"),
    ("close the vote", "vote"),
    ("vote", "put off the vote"),
    # what a learner gains in all (YU-4.6), enrolled or not
    ("close the vote on an entrant", "close the other vote on him"),
    ("vote", "leave"),
    ("leave", "vote"),
    # the block
    ("vote on the block", "count the block"),
    ("count the block", "vote on the block"),
    ("take out of the block", "count the block"),
    ("count the block", "take out of the block"),
    # the day that ends
    ("adjourn", "open the vote"),
    ("open the vote", "adjourn"),
    ("attendance", "adjourn"),
    # the protocol
    ("word a text", "send to sign"),
    ("send to sign", "word a text"),
    # files that go
    ("confirm the disposal", "confirm the disposal"),
    # members, numbers, what ends and what begins
    ("leave", "open the sitting"),
    ("open the sitting", "leave"),
    ("plan", "plan"),
    ("conclude", "conclude the other"),
    ("file", "end the commission"),
    ("end the commission", "file"),
]
# These have nothing to wait for.
FREE = [("vote", "vote on another question")]


@pytest.fixture(scope="module")
def found(databases, make_database):
    """Return what each pair of steps did, by their names."""
    printed = databases.script(
        make_database("plain"), lock_world.script([*WAITING, *FREE])
    )
    line = next(x for x in printed.splitlines() if x.startswith("FOUND "))
    return json.loads(line.removeprefix("FOUND "))


@pytest.mark.parametrize("pair", WAITING, ids=", ".join)
def test_the_second_waits(found, pair):
    """Neither sees half of what the other does."""
    assert found[", ".join(pair)] == "waited"


@pytest.mark.parametrize("pair", FREE, ids=", ".join)
def test_the_second_need_not_wait(found, pair):
    """Members vote on several questions at once."""
    assert found[", ".join(pair)] == "went on"


@pytest.mark.parametrize(
    ("taken", "outcome"),
    [
        ("lock before lock", "starts anew"),
        ("lock before share", "starts anew"),
        ("share before lock", "went on"),
        ("share before share", "went on"),
    ],
)
def test_an_older_judgement_does_not_stand(found, taken, outcome):
    """A row that was taken stops whoever judged before, changed or not."""
    assert found[taken] == outcome
