"""Odoo's web client as one person uses it: what is looked for, clicked and typed.

Everything is found by the names of fields and buttons, never by their labels, so that
the same steps serve each language.
"""

import re
from contextlib import contextmanager
from datetime import date

import pytest
from playwright.sync_api import expect

from .institution import PASSWORD, ZONE
from .rpc import Refused

WAIT = 30_000
expect.set_options(timeout=WAIT)

DESKTOP = {"width": 1366, "height": 900}
PHONE = {"width": 390, "height": 844}
LOCALES = {"kk_KZ": "kk-KZ", "ru_RU": "ru-RU", "en_US": "en-US"}
DATES = {"kk_KZ": "%d.%m.%Y", "ru_RU": "%d.%m.%Y", "en_US": "%m/%d/%Y"}

# Errors on the console that are Odoo's or the browser's own. By message and reason.
HARMLESS = {}

# Counts the calls that a page waits for, so that nothing is typed into a form which is
# about to be drawn anew.
COUNT_CALLS = """
window.callsUnderWay = 0;
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function () {
    window.callsUnderWay += 1;
    this.addEventListener("loadend", () => (window.callsUnderWay -= 1));
    return send.apply(this, arguments);
};
"""
# Three frames without a call: what came of the last one is drawn.
CALM = "() => (window.calm = window.callsUnderWay ? 0 : (window.calm || 0) + 1) > 3"


class Client:
    """One signed-in person in a browser context of his own."""

    def __init__(self, browser, url, person, rpc, folder):
        """Open a context with the person's language and screen.

        :param person: ``institution.Person``
        :param rpc: session of the same person, to learn words of his language
        :param folder: where the pictures go
        """
        self.person, self.rpc, self.folder = person, rpc, folder
        self.errors, self.refusals = [], []
        small = {"is_mobile": True, "has_touch": True} if person.phone else {}
        self.context = browser.new_context(
            base_url=url,
            viewport=PHONE if person.phone else DESKTOP,
            locale=LOCALES[person.lang],
            timezone_id=ZONE,
            accept_downloads=True,
            **small,
        )
        self.context.set_default_timeout(WAIT)
        self.context.add_init_script(COUNT_CALLS)
        self.page = self.context.new_page()
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.errors.append(f"page: {error}"))
        self.scope = self.page.locator(".o_action_manager")

    # -- coming and going ----------------------------------------------------------

    def sign_in(self):
        """Sign in to the desk, as from a bookmark, and return this client."""
        self.page.goto("/web/login?redirect=/odoo/recognition")
        self.page.fill("input[name=login]", self.person.login)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("button[type=submit]")
        self.wait_for_view()
        return self

    def leave(self):
        """Close the browser's context."""
        self.context.close()

    def open(self, path):
        """Load a page of the web client and wait for its view."""
        self.page.goto(f"/odoo/{path}")
        self.wait_for_view()

    def wait_for_view(self):
        """Wait until a view is shown and nothing stands in front of it."""
        expect(self.scope.locator(".o_view_controller").last).to_be_visible()
        expect(self.page.locator(".o_blockUI")).to_have_count(0)
        self.settle()
        self.check()

    def settle(self):
        """Wait until the page has its answers and has drawn them."""
        self.page.evaluate("window.calm = 0")
        self.page.wait_for_function(CALM)

    def check(self):
        """No error was written to the console, none is shown."""
        assert self.errors == [], f"{self.person.login}: {self.errors}"
        expect(self.page.locator(".o_error_dialog")).to_have_count(0)

    def shot(self, name, unhurt=True):
        """Keep a picture of what the person sees.

        :param bool unhurt: no error may be on it
        """
        if unhurt:
            self.check()
        number = len(list(self.folder.glob("*.png"))) + 1
        file = f"{number:02}-{self.person.login}-{name}.png"
        self.page.screenshot(path=self.folder / file, animations="disabled")

    def _listen(self, message):
        if message.type != "error":
            return
        text = f"{message.text} ({message.location.get('url', '')})"
        if not any(known in text for known in HARMLESS):
            self.errors.append(text)

    def open_pile(self, desk):
        """Open a pile of the desk.

        :param int desk: id of the ``recognition.desk``
        """
        self.open("recognition")
        (pile,) = self.rpc.read("recognition.desk", [("id", "=", desk)], "name")
        cards = self.scope.locator(".o_kanban_record:not(.o_kanban_ghost)")
        card = cards.filter(has_text=pile["name"])
        card.locator("a[name=action_open]").first.click()
        expect(self.scope.locator(".o_recognition_desk")).to_have_count(0)
        self.wait_for_view()

    def open_row(self, text):
        """Open the record of the list that shows a text."""
        self.rows().filter(has_text=text).locator("td.o_data_cell").first.click()
        expect(self.scope.locator(".o_form_view")).to_be_visible()
        self.wait_for_view()

    # -- what the server says ------------------------------------------------------

    def refusal(self, model, method, record):
        """Return what the server answers this person in his language, refusing.

        :param int record: id of the record
        """
        with pytest.raises(Refused) as refusal:
            self.rpc.call(model, method, [record])
        return str(refusal.value)

    # -- words ---------------------------------------------------------------------

    def label(self, model, field, value):
        """Return how a choice of a selection field is called on the screen."""
        facts = self.rpc.call(model, "fields_get", [field], ["selection"])
        return dict(facts[field]["selection"])[value]

    def day(self, day):
        """Return a date as this person types it."""
        return date.strftime(day, DATES[self.person.lang])

    # -- forms ---------------------------------------------------------------------

    def field(self, name, within=None):
        """Return the widget of a field."""
        return (within or self.scope).locator(f".o_field_widget[name={name}]").first

    def fill(self, name, text, within=None):
        """Type into a field of one or more lines, a number or a date."""
        box = self.field(name, within).locator("input, textarea").first
        box.fill(text)
        box.press("Tab")
        self.settle()

    def pick(self, name, text, within=None):
        """Choose a record: type part of its name, take what is offered."""
        box = self.field(name, within).locator("input").first
        with self.page.expect_response(lambda reply: _searches(reply, text)):
            box.fill(text)
        offered = self.page.locator(".o-autocomplete--dropdown-item")
        offered.filter(has_text=text).first.click()
        expect(self.page.locator(".o-autocomplete--dropdown-menu")).to_have_count(0)
        self.settle()

    def select(self, name, label, within=None):
        """Choose from a drop-down list, by what it shows."""
        offered = self.page.locator(".o_select_menu_item")
        if not offered.count():
            self.field(name, within).locator("input").first.click()
        offered.get_by_text(label, exact=True).click()
        expect(offered).to_have_count(0)
        self.settle()

    def choose(self, name, value, within=None):
        """Choose one of some round buttons, by its technical value."""
        self.field(name, within).locator(f"input[data-value={value}]").check()
        self.settle()

    def tick(self, name, within=None):
        """Tick a box."""
        self.field(name, within).locator("input[type=checkbox]").check()
        self.settle()

    def edit(self, row, name):
        """Begin to edit a row of a list in the column of a field."""
        row.locator(f"td[name={name}]").click()
        expect(row).to_have_class(re.compile(r"\bo_selected_row\b"))
        self.settle()

    def shows(self, name, text, within=None):
        """Wait until a field shows a text."""
        expect(self.field(name, within)).to_contain_text(text)

    def holds(self, name, text, within=None):
        """Wait until the box of a field holds a text."""
        box = self.field(name, within).locator("input").first
        expect(box).to_have_value(re.compile(re.escape(text)))

    def tab(self, name):
        """Open a page of the notebook."""
        head = self.scope.locator(f".o_notebook_headers a[name={name}]")
        head.click()
        expect(head).to_have_class(re.compile(r"\bactive\b"))

    def save(self):
        """Save the form and wait until it is saved."""
        self.scope.locator(".o_form_button_save").click()
        unsaved = self.scope.locator(".o_form_status_indicator_buttons")
        expect(unsaved).to_have_class(re.compile(r"\binvisible\b"))
        self.settle()
        self.check()

    def record(self):
        """Return the id of the record that the form shows, from its address."""
        return int(re.search(r"/(\d+)(?:\?|$)", self.page.url)[1])

    def state(self, value):
        """Wait until the status bar stands on a state."""
        current = f"[data-value={value}].o_arrow_button_current"
        expect(self.field("state").locator(current)).to_have_count(1)
        self.check()

    # -- buttons and dialogs -------------------------------------------------------

    def button(self, name, within=None):
        """Return the button of that name, if it is shown."""
        return (within or self.scope).locator(f"button[name='{name}']:visible")

    def press(self, name, within=None):
        """Press a button."""
        self.button(name, within).first.click()
        self.settle()

    def refused(self, name, within=None):
        """Press a button that the server refuses; return the sentence it shows."""
        self.press(name, within)
        error = self.page.locator(".o_error_dialog")
        said = error.locator("[role=alert]").inner_text()
        self.refusals.append(said)
        self.shot("refused", unhurt=False)
        error.locator("footer button").first.click()
        expect(error).to_have_count(0)
        self.settle()
        return said

    def no_button(self, name, within=None):
        """See that there is no such button for this person now."""
        expect(self.button(name, within)).to_have_count(0)

    def confirm(self, name, within=None):
        """Press a button that asks back, and agree."""
        dialogs = self.page.locator(".o_dialog")
        self.press(name, within)
        expect(dialogs).to_have_count(1)
        dialogs.locator("footer .btn-primary").click()
        expect(dialogs).to_have_count(0)

    def confirm_in_person(self, name):
        """Press a button that asks back and then for the password; give it."""
        dialogs = self.page.locator(".o_dialog")
        self.press(name)
        expect(dialogs).to_have_count(1)
        dialogs.locator("footer .btn-primary").click()
        dialogs.locator(".o_field_widget[name=password] input").fill(PASSWORD)
        dialogs.locator("button[name=run_check]:visible").click()
        expect(dialogs).to_have_count(0)
        self.settle()

    @contextmanager
    def dialog(self):
        """Work in the dialog that has just been opened, until it closes."""
        dialogs = self.page.locator(".o_dialog")
        depth = self.depth = getattr(self, "depth", 0) + 1
        expect(dialogs).to_have_count(depth)
        outer, self.scope = self.scope, dialogs.nth(depth - 1)
        self.settle()
        yield self.scope
        expect(dialogs).to_have_count(depth - 1)
        self.scope, self.depth = outer, depth - 1
        self.settle()
        self.check()

    def keep(self):
        """Close the dialog of a line by its first button: keep what was entered."""
        self.scope.locator("footer .o_form_button_save").click()

    def discard(self):
        """Close the dialog of a line and change nothing."""
        self.scope.locator("footer .o_form_button_cancel").click()

    def add_line(self, name):
        """Ask for a new line of a list in the form: in a dialog or in a new row."""
        self.field(name).locator(".o_field_x2many_list_row_add a").first.click()

    def add_row(self, name):
        """Ask for a new line of a list that is edited in place; return its row."""
        known = self.rows(name).count()
        self.add_line(name)
        expect(self.rows(name)).to_have_count(known + 1)
        row = self.rows(name).nth(known)
        expect(row).to_have_class(re.compile(r"\bo_selected_row\b"))
        return row

    def rows(self, name=None):
        """Return the rows of a list: of a field, or of the list view itself."""
        where = self.field(name) if name else self.scope.locator(".o_list_view")
        return where.locator("tr.o_data_row")

    # -- files ---------------------------------------------------------------------

    def download(self, link, name):
        """Click what starts a download; return the path of the file.

        :param link: locator of a button or link
        :param str name: of the file to keep
        """
        with self.page.expect_download() as waiting:
            link.click()
        path = self.folder / name
        waiting.value.save_as(path)
        self.check()
        return path


def _searches(reply, text):
    """Tell whether a reply is to the search for a name, as typed."""
    return "name_search" in reply.url and text in (reply.request.post_data or "")
