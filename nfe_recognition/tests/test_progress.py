"""How far long steps are, told to those who wait for them and to nobody else."""

import json

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models.progress import MANY, NOTIFICATION, PARTS, STAGES
from .common import RecognitionCommon

APPLICATION = "nfe_recognition.action_report_application"
LOGGER = "odoo.addons.nfe_recognition.models.progress"


@tagged("post_install", "-at_install")
class TestProgress(RecognitionCommon):
    """The news is read from another connection: nothing here is ever committed."""

    def _read(self, query, *values):
        with self.env.registry.cursor() as cursor:
            cursor.execute(query, values)
            return cursor.fetchall()

    def _told(self, action, user=None):
        """Return what was told ``user`` while ``action`` ran, in order.

        :param user: ``res.users``; the secretary unless told
        :rtype: list[dict]
        """
        ((last,),) = self._read("SELECT coalesce(max(id), 0) FROM bus_bus")
        action()
        rows = self._read(
            "DELETE FROM bus_bus WHERE id > %s AND message LIKE %s"
            " RETURNING id, channel, message",
            *(last, f"%{NOTIFICATION}%"),
        )
        partner = (user or self.user_secretary).partner_id
        own = [self.env.cr.dbname, partner._name, partner.id]
        told = []
        for _id, channel, message in sorted(rows):
            # No other channel, and nothing but words and numbers.
            self.assertEqual(json.loads(channel), own)
            news = json.loads(message)["payload"]
            self.assertLessEqual(
                news.keys(), {"key", "title", "stage", "done", "total", "over"}
            )
            told.append(news)
        return told

    def _stages(self, told):
        """Return the stages told of in order, and how far each was."""
        stages = {}
        for news in told[:-1]:
            stages.setdefault(news["stage"], []).append((news["done"], news["total"]))
        return stages

    def _words(self, *stages):
        return [self.env._(STAGES[stage]) for stage in stages]

    def _at_fifths(self, number):
        return [(number * part // PARTS, number) for part in range(PARTS)]

    def _questions(self, number):
        """Return a sitting with questions that a user of his own put to the vote."""
        sitting = self._sitting(self.env["recognition.case"])
        items = sitting.item_ids.with_user(self.user_secretary)
        return items.create(
            [
                {"sitting_id": sitting.id, "subject": f"Question {place}"}
                for place in range(number)
            ]
        )

    def _assert_one_step(self, told, title):
        self.assertEqual(len({news["key"] for news in told}), 1)
        self.assertEqual({news["title"] for news in told[:-1]}, {title})
        self.assertTrue(told[-1]["over"])
        self.assertNotIn("over", set().union(*told[:-1]))

    def test_close(self):
        """A sitting that closes tells its stages, each at fifths, and its end."""
        sitting = self._sitting(self._concluded(self._cases_in_numbers(MANY)))
        self._voted(sitting)
        told = self._told(sitting.with_user(self.user_secretary).action_close)
        self._assert_one_step(told, f"Sitting no. {sitting.number} is being closed")
        stages = self._stages(told)
        order = self._words("decisions", "outcomes", "protocol", "seals")
        self.assertEqual(list(stages), order)
        self.assertEqual(stages["Decisions on the claims"], self._at_fifths(MANY))
        self.assertEqual(stages["Outcomes of the cases"], [(0, 0)])
        self.assertEqual(stages["Seals"], self._at_fifths(MANY))

    def test_number_of_news(self):
        """Twice the records, as much news: of stages and their parts, not of each."""
        counts = []
        for number in MANY, 2 * MANY:
            items = self._questions(number)
            counts.append(len(self._told(items.action_open_vote)))
        self.assertEqual(counts, [PARTS + 1] * 2)

    def test_block(self):
        """Steps within a step are told of as its stages."""
        sitting = self._sitting(self._concluded(self._cases_in_numbers(MANY)))
        sitting = sitting.with_user(self.user_secretary)
        hands = dict.fromkeys(sitting._present_members(), "for")
        told = self._told(
            lambda: sitting._decide_block(
                sitting.item_ids, hands, fields.Datetime.now()
            )
        )
        self._assert_one_step(told, "The block is being decided")
        stages = self._stages(told)
        order = self._words("checks", "votes", "results", "seals")
        self.assertEqual(list(stages), order)
        self.assertEqual(stages["Votes"], self._at_fifths(MANY * len(hands)))

    def test_print(self):
        """Many documents printed at once are told of as well."""
        cases = self._cases_in_numbers(MANY).with_user(self.user_intake)
        reports = cases.env["ir.actions.report"]
        told = self._told(
            lambda: reports._render_qweb_pdf(APPLICATION, res_ids=cases.ids),
            self.user_intake,
        )
        self._assert_one_step(told, "Documents are being printed")
        self.assertEqual(self._stages(told)["Texts of the documents"], [(0, 0)])
        few = cases[:-1].ids
        self.assertEqual(
            self._told(lambda: reports._render_qweb_pdf(APPLICATION, res_ids=few)), []
        )

    def test_few(self):
        """What is done with at once is not told of."""
        items = self._questions(MANY - 1)
        self.assertEqual(self._told(items.action_open_vote), [])

    def test_refused(self):
        """A step that is refused on its way is over as well."""
        items = self._questions(MANY)
        items.action_open_vote()
        items[:-1].with_user(self.user_member).action_vote_for()

        def refused():
            with self.assertRaises(UserError):
                items.action_close_vote()

        told = self._told(refused)
        self._assert_one_step(told, "Votes are being counted")
        # The next one is told of anew.
        items[-1].with_user(self.user_member).action_vote_for()
        again = self._told(items.action_close_vote)
        self._assert_one_step(again, "Votes are being counted")
        self.assertNotEqual(again[0]["key"], told[0]["key"])

    def test_untold(self):
        """A step goes on where nothing can be told; the log says so, once for each."""
        items = self._questions(MANY)
        with (
            self.env.registry.cursor() as other,
            mute_logger("odoo.sql_db"),
            self.assertLogs(LOGGER, "WARNING") as log,
        ):
            other.execute("LOCK TABLE bus_bus IN SHARE MODE")
            items.action_open_vote()
            other.rollback()
        self.assertEqual(set(items.mapped("state")), {"voting"})
        # When it began and when it ended, and not at each part.
        self.assertEqual(len(log.records), 2)
        self.assertEqual(self._told(items.read), [])
