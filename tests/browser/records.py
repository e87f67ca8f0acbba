"""The registrar: receives and posts the extract, prints the transcript."""

from playwright.sync_api import expect

from .institution import DISCIPLINES, LEARNER
from .intake import CLAIMS


def post(registrar, desk):
    """Receive the extract and post it to the transcript."""
    registrar.shot("desk")
    registrar.open_pile(desk)
    registrar.shot("extracts")
    registrar.open_row(LEARNER)
    registrar.no_button("action_post")
    registrar.press("action_receive")
    registrar.state("received")
    registrar.shot("received")
    registrar.confirm("action_post")
    registrar.state("posted")
    registrar.shot("posted")


def see_exemptions(registrar):
    """See what the learner need not take."""
    registrar.open("recognition-exemptions")
    expect(registrar.rows()).to_have_count(len(CLAIMS))
    for code in CLAIMS:
        names, _credits = DISCIPLINES[code]
        row = registrar.rows().filter(has_text=names[registrar.person.lang])
        expect(row).to_contain_text(LEARNER)
    registrar.shot("exemptions")


def print_transcript(registrar, enrolment):
    """Print the transcript from the learner's enrolment; return the PDF's path.

    :param int enrolment: id of the enrolment
    """
    registrar.open(f"recognition-learners/{enrolment}")
    registrar.shot("learner")
    registrar.scope.locator(".o_cp_action_menus button:has(.fa-cog)").click()
    # the only document of a learner stands in the menu by itself
    entry = registrar.page.locator(".o-dropdown--menu .o_menu_item:has(.fa-print)")
    return registrar.download(entry, "transcript.pdf")
