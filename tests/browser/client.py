"""Odoo's web client as one person uses it: what is looked for, clicked and typed.

Everything is found by the names of fields and buttons, never by their labels, so that
the same steps serve each language.
"""

from datetime import date

import pytest
from playwright.sync_api import expect

from .forms import Forms
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


class Client(Forms):
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
