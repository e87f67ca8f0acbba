"""A sitting on several screens: who checks in and who votes is seen at once (R544-17).

Nobody presses reload: what other people do arrives by itself, and takes nothing away
from somebody who is writing.
"""

import json
import re
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from devtools.logs import check_log
from devtools.serving import free_port, serve
from tests.browser.client import PHONE
from tests.browser.rpc import Rpc
from tests.conftest import PATIENCE, VIEWPORT, sign_in
from tests.rpc_world import INSTITUTION

WORLD = """
env["ir.config_parameter"].set_param("report.url", "{url}")
sitting = env["recognition.sitting"].with_user(World.user_secretary).create({{
    "commission_id": World.commission.id, "date": fields.Datetime.now(),
    "place": "Room 1"}})
World.users_member[4].sudo().group_ids = env.ref("base.group_portal")
item = sitting.item_ids.create({{"sitting_id": sitting.id, "subject": "Plan of work"}})
env.cr.commit()
print("WORLD " + json.dumps({{
    "sitting": sitting.id, "item": item.id,
    "secretary": World.user_secretary.login,
    "members": World.users_member.mapped("login"),
    "names": World.members.mapped("display_name"),
}}))
"""


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a running server with a sitting to be opened."""
    name, port = make_database("plain"), free_port()
    script = INSTITUTION + WORLD.format(url=f"http://127.0.0.1:{port}")
    printed = databases.script(name, script)
    line = next(x for x in printed.splitlines() if x.startswith("WORLD "))
    facts = SimpleNamespace(**json.loads(line.removeprefix("WORLD ")))
    with serve(databases, name, port=port) as running:
        facts.url, facts.database = running.url, name
        yield facts
    check_log(running.log.read_text(errors="replace"))


@pytest.fixture
def open_page(request, world, chromium, artefacts):
    """Return a function that opens a page of a user; what it logs as error fails."""
    pages, errors = [], []

    def enter(login, path, viewport=VIEWPORT):
        context = chromium.new_context(
            base_url=world.url, viewport=viewport, locale="en-US"
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: errors.append(str(error)))
        pages.append(page)
        sign_in(page, login, login)
        page.goto(path)
        return page

    yield enter
    report = getattr(request.node, "report_call", None)
    for number, page in enumerate(pages):
        if report is None or report.failed:
            page.screenshot(path=artefacts / f"{request.node.name}-{number}.png")
        page.context.close()
    assert not errors


def test_seen_at_once(world, open_page):
    """R544-17, YU-5.9: quorum, votes and questions without a reload, nothing lost."""
    members = [Rpc(world.url, world.database, m, m) for m in world.members]
    sitting, item = [world.sitting], [world.item]
    page = open_page(world.secretary, f"/odoo/recognition-sittings/{world.sitting}")
    shown = page.locator(".o_form_view")
    expect(shown).to_contain_text("0 of 5 members attend")

    # Nothing is being written: the whole form follows.
    members[0].call("recognition.sitting", "action_attend", sitting)
    expect(shown).to_contain_text("1 of 5 members attend")
    present = page.locator("[name=attendance_ids] .o_data_row td[name=present] input")
    expect(present.nth(0)).to_be_checked()

    # Something is: figures follow, counted with what is not saved, and nothing is lost.
    place = page.locator(".o_field_widget[name=place] input")
    place.fill("Hall of the senate")
    present.nth(4).check()
    expect(shown).to_contain_text("2 of 5 members attend")
    place.focus()
    members[1].call("recognition.sitting", "action_attend", sitting)
    expect(shown).to_contain_text("3 of 5 members attend")
    expect(place).to_have_value("Hall of the senate")
    expect(place).to_be_focused()
    expect(present.nth(4)).to_be_checked()
    expect(present.nth(1)).not_to_be_checked()
    page.locator(".o_form_button_save").click()
    expect(present.nth(1)).to_be_checked()
    expect(shown).to_contain_text("3 of 5 members attend")
    expect(place).to_have_value("Hall of the senate")

    # What was thrown away does not hide what came meanwhile.
    place.fill("Cellar")
    place.blur()
    members[2].call("recognition.sitting", "action_attend", sitting)
    expect(shown).to_contain_text("4 of 5 members attend")
    page.locator(".o_form_button_cancel").click()
    expect(place).to_have_value("Hall of the senate")
    expect(present.nth(2)).to_be_checked()
    expect(shown).to_contain_text("there is a quorum")

    # A question comes to the phones when it is put, and goes when it is closed.
    phone = open_page(world.members[0], "/odoo/recognition-my-votes", PHONE)
    cards = phone.locator(".o_kanban_record:not(.o_kanban_ghost)")
    expect(phone.get_by_text("No vote is asked of you now")).to_be_visible()
    outside = open_page(world.members[4], f"/my/sittings/{world.sitting}", PHONE)
    expect(outside.get_by_role("status")).to_contain_text("4 of 5 members attend")
    page.locator("button[name=action_open]").click()
    page.get_by_role("tab", name="Agenda").click()
    page.locator("button[name=action_open_vote]").click()
    expect(cards).to_have_count(1)
    against = outside.get_by_role("button", name="Against", exact=True)
    expect(against).to_be_visible()

    # Votes arrive on the secretary's screen.
    votes = page.locator("[name=item_ids] .o_data_row td[name=vote_count]")
    expect(votes).to_have_text("0")
    cards.locator("button[name=action_vote_for]").click()
    expect(votes).to_have_text("1")
    members[1].call("recognition.item", "action_vote_against", item)
    expect(votes).to_have_text("2")
    against.click()
    expect(votes).to_have_text("3")
    expect(outside.get_by_text("My vote: Against")).to_be_visible()
    agenda = page.get_by_role("tab", name="Agenda")
    expect(agenda).to_have_class(re.compile(r"\bactive\b"))

    members[2].call("recognition.sitting", "action_leave", sitting)
    expect(shown).to_contain_text("3 of 5 members attend")
    expect(outside.get_by_role("status")).to_contain_text("3 of 5 members attend")
