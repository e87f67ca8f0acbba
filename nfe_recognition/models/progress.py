# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""How far a long step is, told to whoever takes it while it runs.

A step of the procedure is one transaction: of what it does nobody sees anything before
all of it is done. Only words and numbers leave it earlier, through a cursor of their
own, to the bus channel of the user who waits. Every loop that takes time names its
stage (``through``); what the database or the PDF engine does in one go is named
beforehand (``begin``). Neither does anything outside of a step that is told of.
"""

import logging
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import uuid4

import psycopg2

from odoo import SUPERUSER_ID, api
from odoo.tools.translate import LazyTranslate

_logger = logging.getLogger(__name__)
_lt = LazyTranslate(__name__)

# Of the name that static/src/progress listens to.
NOTIFICATION = "nfe_recognition.progress"
# Fewer records are done with before anybody would have read how far they are.
MANY = 50
# A stage is told of when it begins and at each fifth: the news costs a connection, and
# more of it is not read.
PARTS = 5

STEPS = {
    "put": _lt("Questions are being put to the vote"),
    "vote": _lt("Votes are being noted"),
    "decide_block": _lt("The block is being decided"),
    "count": _lt("Votes are being counted"),
    "close": _lt("Sitting no. %(number)s is being closed"),
    "seal": _lt("Protocol %(number)s is being sealed"),
    "issue": _lt("Extracts from protocol %(number)s are being issued"),
    "post": _lt("Extracts are being posted"),
    "print": _lt("Documents are being printed"),
}
STAGES = {
    "checks": _lt("Checks of the questions"),
    "votes": _lt("Votes"),
    "results": _lt("Results of the votes"),
    "decisions": _lt("Decisions on the claims"),
    "outcomes": _lt("Outcomes of the cases"),
    "protocol": _lt("Protocol"),
    "extracts": _lt("Extracts"),
    "duties": _lt("Duties of the offices"),
    "entries": _lt("Transcript entries"),
    "texts": _lt("Texts of the documents"),
    "pdf": _lt("PDF"),
    "seals": _lt("Seals"),
}

_running = ContextVar("recognition_progress", default=None)


@contextmanager
def progress(env, step, size, **facts):
    """Tell the current user how far a step is until it ends, however it ends.

    A step within another one is told of as a part of that.

    :param env: environment of the step
    :param str step: key of :data:`STEPS`
    :param int size: number of records; nothing is told of fewer than :data:`MANY`
    :param facts: what the words of the step name
    """
    if size < MANY or _running.get():
        yield
        return
    words = env._(STEPS[step])
    telling = _Progress(env, words % facts)
    token = _running.set(telling)
    try:
        yield
    finally:
        _running.reset(token)
        telling.end()


def begin(stage):
    """Tell that the step goes on with what has no parts.

    :param str stage: key of :data:`STAGES`
    """
    if telling := _running.get():
        telling.tell(stage)


def through(parts, stage, weigh=None):
    """Yield ``parts`` one by one, and tell how far the step is in them.

    :param parts: recordset, list or view of a dictionary
    :param str stage: key of :data:`STAGES`
    :param weigh: function that says for how many records a part stands; one unless told
    """
    telling = _running.get()
    total = sum(map(weigh, parts)) if weigh else len(parts)
    if not telling or not total:
        yield from parts
        return
    done = reached = 0
    telling.tell(stage, 0, total)
    for part in parts:
        yield part
        done += weigh(part) if weigh else 1
        if reached < done * PARTS // total < PARTS:
            reached = done * PARTS // total
            telling.tell(stage, done, total)


class _Progress:
    """A step that runs, and the way to whom it is told of."""

    def __init__(self, env, title):
        self.env = env
        self.partner_id = env.user.partner_id.id
        self.title = title
        self.key = uuid4().hex
        self.begun = False
        self.failed = False

    def tell(self, stage, done=0, total=0):
        """Tell how far the step is: ``done`` of ``total`` records of a stage."""
        if not self.failed:
            self.begun = True
            self._send(
                {
                    "title": self.title,
                    "stage": self.env._(STAGES[stage]),
                    "done": done,
                    "total": total,
                }
            )

    def end(self):
        """Tell that the step is over."""
        if self.begun:
            self._send({"over": True})

    def _send(self, news):
        """Send ``news`` at once; a step does not fail because they did not arrive."""
        try:
            with self.env.registry.cursor() as cursor:
                # The step holds what it changed: it must not wait for itself.
                cursor.execute("SET LOCAL lock_timeout = '1s'")
                env = api.Environment(cursor, SUPERUSER_ID, {})
                partner = env["res.partner"].browse(self.partner_id)
                partner._bus_send(NOTIFICATION, {"key": self.key, **news})
        except psycopg2.Error:
            self.failed = True
            _logger.warning("How far a step is could not be told.", exc_info=True)
