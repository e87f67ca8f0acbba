"""The secretary sends a case to the experts, an expert writes the conclusions."""

from playwright.sync_api import expect

from .institution import DISCIPLINES, EXPERTS
from .intake import CLAIMS

CRITERIA = ("outcomes", "goals", "volume", "assessment")
REASONING = "Екі жақ салыстырылды: сәйкес келеді."


def send(secretary, desk, number):
    """Send the registered case to the expert group.

    :param int desk: id of the secretary's pile
    :param str number: registration number of the case
    """
    secretary.shot("desk")
    secretary.open_pile(desk)
    secretary.shot("to-send")
    secretary.open_row(number)
    secretary.press("action_open_send")
    with secretary.dialog():
        secretary.holds("group_id", EXPERTS[secretary.person.lang])
        secretary.shot("send")
        secretary.press("action_send")
    secretary.state("expertise")
    secretary.shot("sent")


def conclude(expert, desk):
    """Write and submit the conclusion on each claim."""
    expert.shot("desk")
    for code in CLAIMS:
        names, _credits = DISCIPLINES[code]
        expert.open_pile(desk)
        expert.shot("conclusions")
        expert.open_row(names[expert.person.lang])
        _write(expert)
        expert.press("action_submit")
        expert.state("submitted")
        expert.shot("submitted")


def _write(expert):
    # what is empty is named one by one, and there is nothing to press
    expert.no_button("action_submit")
    expert.shows("missing", "[R544-16]")
    expert.shot("conclusion-empty")
    met = expert.label("recognition.conclusion.criterion", "verdict", "met")
    for place in range(len(CRITERIA)):
        row = expert.rows("criterion_ids").nth(place)
        expert.edit(row, "verdict")
        expert.select("verdict", met, row)
        expert.fill("text", REASONING, row)
    expert.choose("proposal", "recognise")
    expert.save()
    expect(expert.field("missing")).to_have_count(0)
    expert.shot("conclusion-written")
