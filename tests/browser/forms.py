"""Forms of Odoo's web client as one person uses them: fields, buttons, dialogs."""

import re
from contextlib import contextmanager

from playwright.sync_api import expect

from .institution import PASSWORD


class Forms:
    """What a :class:`~.client.Client` does on the page that is before him."""

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


def _searches(reply, text):
    """Tell whether a reply is to the search for a name, as typed."""
    return "name_search" in reply.url and text in (reply.request.post_data or "")
