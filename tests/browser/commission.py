"""Sittings: the secretary keeps them, the members vote and sign."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from .institution import CHAIR, DEPUTY, DISCIPLINES, LEARNER, MEMBERS, ZONE
from .intake import CLAIMS


def elect(secretary):
    """Hold the first sitting: chair and deputy are elected by raised hands."""
    secretary.open("recognition-sittings/new")
    secretary.fill("date", _now(secretary))
    secretary.fill("place", "305")
    secretary.save()
    secretary.tab("agenda")
    for place, person in enumerate((CHAIR, DEPUTY)):
        row = secretary.rows("item_ids").nth(place)
        secretary.edit(row, "candidate_id")
        secretary.pick("candidate_id", person.name, row)
    secretary.save()
    secretary.shot("first-sitting")
    secretary.press("action_all_present")
    secretary.press("action_open")
    secretary.state("open")
    for place in range(2):
        row = secretary.rows("item_ids").nth(place)
        secretary.press("action_open_vote", row)
        secretary.press("action_record_hands", row)
        with secretary.dialog():
            secretary.shot("raised-hands")
            secretary.press("action_all_for")
        secretary.press("action_close_vote", row)
        secretary.no_button("action_close_vote", row)
    secretary.shot("elected")
    secretary.confirm("action_close")
    secretary.state("closed")


def plan(secretary, number):
    """Plan the sitting that decides, with the ready cases on its agenda.

    :param str number: registration number of the case
    :return: id of the sitting
    """
    secretary.open("recognition-sittings/new")
    secretary.fill("date", _now(secretary))
    secretary.fill("place", "305")
    secretary.save()
    secretary.press("action_add_ready_cases")
    secretary.tab("agenda")
    expect(secretary.rows("item_ids")).to_have_count(len(CLAIMS))
    secretary.shot("agenda")
    return secretary.record()


def take_attendance(secretary):
    """Note who attends and open the sitting; without a quorum it does not open."""
    secretary.tab("attendance")
    attend(secretary, MEMBERS[:3])
    secretary.save()
    secretary.shows("problems", "[YU-5.9]")
    said = secretary.refused("action_open")
    assert "[YU-5.9]" in said
    sitting = secretary.record()
    assert said == secretary.refusal("recognition.sitting", "action_open", sitting)
    secretary.state("planned")
    attend(secretary, MEMBERS[3:])
    secretary.save()
    secretary.press("action_open")
    secretary.state("open")
    secretary.shot("open")


def attend(secretary, people):
    """Switch on the presence of some members."""
    for person in people:
        row = secretary.rows("attendance_ids").filter(has_text=person.name)
        toggle = row.locator(".o_field_widget[name=present] input")
        secretary.settle()
        toggle.click()
        expect(toggle).to_be_checked()


def put_to_vote(secretary):
    """Put every question to the vote."""
    secretary.tab("agenda")
    for place in range(len(CLAIMS)):
        row = secretary.rows("item_ids").nth(place)
        secretary.press("action_open_vote", row)
        expect(secretary.button("action_close_vote", row)).to_have_count(1)
    secretary.shot("voting")


def vote(member, desk, codes=tuple(CLAIMS)):
    """Vote in favour on the disciplines of ``codes``, from the member's own desk."""
    member.shot("desk")
    member.open_pile(desk)
    member.shot("my-votes")
    for code in codes:
        card = question(member, code)
        member.press("action_vote_for", card)
        expect(card).to_have_count(0)
    member.shot("voted")


def question(member, code):
    """Return the card of the question on a discipline."""
    names, _credits = DISCIPLINES[code]
    cards = member.scope.locator(".o_kanban_record:not(.o_kanban_ghost)")
    return cards.filter(has_text=names[member.person.lang])


def vote_too_late(member, code):
    """See a question that was closed leave the page by itself; vote on it anyway."""
    expect(question(member, code)).to_have_count(0)
    member.shot("question-gone")
    domain = [("discipline_id.code", "=", code)]
    (item,) = member.rpc.read("recognition.item", domain, "vote_count")
    said = member.refusal("recognition.item", "action_vote_for", item["id"])
    member.refusals.append(said)
    assert "[R544-12]" in said


def count(secretary, sitting, given):
    """Close the questions and see the votes counted.

    :param int sitting: id of the sitting
    :param given: number of votes on each question
    """
    secretary.open(f"recognition-sittings/{sitting}")
    secretary.tab("agenda")
    for place, votes in enumerate(given):
        row = secretary.rows("item_ids").nth(place)
        expect(row.locator("td[name=vote_count]")).to_have_text(str(votes))
        secretary.press("action_close_vote", row)
        secretary.no_button("action_close_vote", row)
    secretary.shot("counted")


def close(secretary):
    """Close the sitting and send its protocol to those who sign it."""
    secretary.confirm("action_close")
    secretary.state("closed")
    secretary.shot("closed")
    secretary.press("action_open_protocol")
    secretary.wait_for_view()
    secretary.state("draft")
    secretary.tab("texts")
    row = secretary.rows("text_ids").nth(1)
    secretary.edit(row, "body")
    secretary.page.keyboard.type("Сөйледі: Д. Құрманғазыұлы.")
    secretary.save()
    secretary.shot("protocol-draft")
    secretary.press("action_send_to_sign")
    secretary.state("signing")
    return secretary.record()


def sign(person, protocol, state):
    """Sign the protocol with the password; see in which state it is then."""
    person.open(f"recognition-protocols/{protocol}")
    person.shot("to-sign")
    person.confirm_in_person("action_sign")
    person.state(state)
    person.shot("signed")


def print_protocol(secretary):
    """Take the sealed PDF from the protocol; return its path."""
    link = secretary.field("pdf").locator(".o_download, .fa-download, a").first
    return secretary.download(link, "protocol.pdf")


def issue_extracts(secretary):
    """Issue the extracts of the sealed protocol: one, of the one case."""
    secretary.press("action_issue_extracts")
    expect(secretary.rows()).to_have_count(1)
    expect(secretary.rows()).to_contain_text(LEARNER)
    secretary.shot("extracts-issued")


def _now(client):
    now = datetime.now(ZoneInfo(ZONE))
    return client.day(now) + now.strftime(" %H:%M:%S")
