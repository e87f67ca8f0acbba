"""News of a sitting to the screens of its people, once it is committed (R544-17)."""

import json

from odoo.tests import tagged

from ..models.recognition_sitting_live import NEWS
from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestSittingLive(RecognitionCommon):
    def _news(self, step):
        """Return whom a step tells of which sittings: partner id → list of ids."""
        self.env.cr.precommit.run()
        bus = self.env["bus.bus"].sudo()
        before = bus.search([])
        step()
        self.env.cr.precommit.run()
        told = {}
        for record in bus.search([]) - before:
            message = json.loads(record.message)
            if message["type"] == NEWS:
                _database, model, partner = json.loads(record.channel)
                self.assertEqual(model, "res.partner")
                told.setdefault(partner, []).append(message["payload"])
        return told

    def _tells(self, sitting, step, who=None):
        """A step tells secretary and members once, and only which sitting it was.

        Who takes it has its answer already.
        """
        people = (self.users_member | self.user_secretary) - (who or sitting.env.user)
        told = {user.partner_id.id: [{"ids": sitting.ids}] for user in people}
        self.assertEqual(self._news(step), told)

    def test_what_is_told(self):
        """Attendance, votes, questions and the state: by whoever takes the step."""
        self._concluded(self._create_double_case())
        sitting = self._sitting(True, present=self.members[:4])
        member = self.users_member[4]
        self._tells(sitting, lambda: sitting.with_user(member).action_attend(), member)
        items = sitting.item_ids
        self._tells(sitting, items.action_open_vote)
        self._tells(sitting, items[0].with_user(member).action_vote_for, member)
        self._tells(sitting, items[0].with_user(member).action_vote_against, member)
        self._tells(sitting, items[0].action_close_vote)
        self._tells(sitting, lambda: sitting.with_user(member).action_leave(), member)
        self._tells(
            sitting, lambda: items.create({"sitting_id": sitting.id, "subject": "Plan"})
        )

    def test_people_from_outside_are_told_too(self):
        """The page of a member on the portal listens like the screens of the others."""
        outside = self.users_member[4]
        sitting = self._sitting(None)
        outside.sudo().group_ids = self.env.ref("base.group_portal")
        told = self._news(lambda: sitting.write({"place": "Hall"}))
        self.assertEqual(told[outside.partner_id.id], [{"ids": sitting.ids}])

    def test_nothing_happened(self):
        sitting = self._sitting(None)
        self.assertFalse(self._news(lambda: sitting.read(["quorum_sentence"])))
