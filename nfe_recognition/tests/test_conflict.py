"""Conflicts of interest that the records know of (S-21, YU-1.2)."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestConflict(RecognitionCommon):
    def _voting(self):
        """Return a question that is open for voting, all members attending."""
        item = self._sitting(self._concluded(self._create_case())).item_ids
        item.action_open_vote()
        return item

    def test_a_member_of_the_provider_is_named(self):
        """S-21: by default the commission is told, and the vote is his."""
        self.members[2].partner_id.parent_id = self.provider
        item = self._voting()
        name = self.members[2].display_name
        self.assertRegex(item.conflict_hint, rf"{name} belongs to .*\[YU-1.2\]")
        item.with_user(self.members[2].user_id).action_vote_for()
        self.assertEqual(item.vote_ids.member_id, self.members[2])

    def test_the_declaration_ends_the_hint(self):
        """S-21: what is declared need not be pointed out."""
        self.members[2].partner_id.parent_id = self.provider
        item = self._voting()
        item.with_user(self.members[2].user_id).action_declare_conflict()
        self.assertFalse(item.conflict_hint)

    def test_barred_from_the_vote(self):
        """S-21: by his own hand, by the secretary's sheet and by RPC alike."""
        self.regulation.conflict_policy = "block"
        self.members[2].partner_id.parent_id = self.provider
        item = self._voting()
        own = item.with_user(self.members[2].user_id)
        self.assertFalse(own.can_vote)
        with self.assertRaisesRegex(UserError, r"belongs to .*\[YU-1.2\]"):
            own.action_vote_for()
        secretary = item.with_user(self.user_secretary)
        with self.assertRaisesRegex(UserError, r"belongs to .*\[YU-1.2\]"):
            secretary._record_hands({self.members[2]: "for"})
        sheet = self.env["recognition.vote.record"].with_user(self.user_secretary)
        lines = sheet.with_context(default_item_id=item.id).create({}).line_ids
        self.assertNotIn(self.members[2], lines.member_id)
        self.assertIn(self.members[3], lines.member_id)
        self.assertFalse(item.vote_ids)

    def test_nobody_votes_on_his_own_case(self):
        """S-21: a member who learns here too."""
        self.regulation.conflict_policy = "block"
        item = self._voting()
        item.case_id.sudo()._step_write({"partner_id": self.members[3].partner_id.id})
        with self.assertRaisesRegex(UserError, r"neither concludes nor votes"):
            item.with_user(self.members[3].user_id).action_vote_for()

    def test_the_institution_itself_makes_nobody_partial(self):
        """S-21, R544-4: own courses are recognised by own people."""
        self.regulation.conflict_policy = "block"
        self.members[2].partner_id.parent_id = self.company.partner_id
        item = self._voting()
        papers = item.claim_id.sudo().source_ids.achievement_id.document_id
        papers._step_write({"issuer_id": self.company.partner_id.id})
        self.assertFalse(item.conflict_hint)
        item.with_user(self.members[2].user_id).action_vote_for()
        self.assertTrue(item.vote_ids)

    def test_switched_off(self):
        """S-21: nothing is looked at."""
        self.regulation.conflict_policy = "off"
        self.members[2].partner_id.parent_id = self.provider
        self.assertFalse(self._voting().conflict_hint)

    def _asked_of_an_expert_of_the_provider(self):
        """Return the conclusion as that expert has it, and as his colleague has it."""
        self.user_expert.partner_id.parent_id = self.provider
        conclusion = self._sent(self._create_case()).conclusion_ids
        return (
            conclusion.with_user(self.user_expert),
            conclusion.with_user(self.user_practitioner),
        )

    def test_an_expert_of_the_provider_is_named(self):
        """S-21: by default the expert sees it and concludes."""
        own, other = self._asked_of_an_expert_of_the_provider()
        self.assertRegex(own.conflict_hint, r"belongs to .*\[YU-1.2\]")
        self.assertFalse(other.conflict_hint)
        self.assertNotIn("belongs to", own.missing)

    def test_an_expert_of_the_provider_is_barred(self):
        """S-21: where the edition bars it another expert concludes."""
        self.regulation.conflict_policy = "block"
        own, other = self._asked_of_an_expert_of_the_provider()
        self.assertIn("belongs to", own.missing)
        self.assertNotIn("belongs to", other.missing)
        with self.assertRaisesRegex(UserError, r"belongs to .*\[YU-1.2\]"):
            own.action_submit()
        self.assertEqual(own.state, "draft")
