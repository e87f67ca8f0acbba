"""Dates on the screen of a person who works in Kazakh."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from .institution import ZONE

MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)
WEEKDAYS = ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]
NARROW_WEEKDAYS = ["д", "с", "с", "б", "ж", "с", "ж"]
# what a browser without Kazakh writes in place of a month
NAMELESS = re.compile(r"\bM\d\d?\b")


def see_dates(client, sitting):
    """See Kazakh names in a list, a calendar and a date picker.

    :param int sitting: id of a sitting of today, planned or open
    """
    month = MONTHS[datetime.now(ZoneInfo(ZONE)).month - 1]
    client.open("recognition-sittings")
    _named(client.rows().first.locator("td[name=date]"), month[:3])
    client.shot("kazakh-list")
    client.scope.locator(".o_switch_view.o_calendar").click()
    calendar = client.scope.locator(".o_calendar_view")
    expect(calendar.locator(".fc-event").first).to_be_visible()
    client.settle()
    _named(calendar, month)
    assert _days(calendar.locator(".o_calendar_widget .fc-col-header-cell")) == WEEKDAYS
    client.shot("kazakh-calendar")
    client.open(f"recognition-sittings/{sitting}")
    box = client.field("date")
    box.locator("input, button").first.click()
    picker = client.page.locator(".o_datetime_picker")
    _named(picker.locator(".o_datetime_picker_header"), month)
    assert _days(picker.locator(".o_day_of_week_cell")) == NARROW_WEEKDAYS
    client.shot("kazakh-picker")
    client.page.keyboard.press("Escape")


def _named(where, month):
    expect(where).to_contain_text(re.compile(month, re.IGNORECASE))
    expect(where).not_to_contain_text(NAMELESS)


def _days(heads):
    """Return the weekdays above the columns, in small letters."""
    shown = [text.strip().lower() for text in heads.all_inner_texts()]
    return [day for day in shown if day]
