"""What institutions share, and what is one institution's own, in one database."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestSharedData(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls._create_institution("Other University", "he")

    def _shared(self):
        """Return a record that all institutions share, of each model that has such."""
        conversion = self._create_conversion("Five points", 2, 5)
        return [
            (self.env.ref("nfe_recognition.ground_consent"), {"clause": "X"}),
            (
                self.env.ref("nfe_recognition.document_type_passport"),
                {"needs_expiry": False},
            ),
            (self.scale, {"name": "Another scale"}),
            (self.scale.band_ids[:1], {"digital": 3.9}),
            (
                conversion.copy({"company_id": False, "name": "Shared"}),
                {"source_low": 1},
            ),
        ]

    def test_nobody_changes_what_others_follow(self):
        """R544-3: a manager keeps the data of the institutions that he works in."""
        for record, values in self._shared():
            own = record.with_user(self.user_manager)
            copied = record._name != "recognition.scale.band"
            for call in (
                lambda own=own, values=values: own.write(values),
                own.unlink,
                *([own.copy] if copied else []),
            ):
                with (
                    self.subTest(model=record._name),
                    Refusal(self, AccessError, r"shared with.*\[R544-3\]"),
                ):
                    call()

    def test_who_works_everywhere(self):
        """R544-3: with one institution, or with all, shared data are one's own."""
        self.user_manager.company_ids = [
            Command.set(self.env["res.company"].search([]).ids)
        ]
        ground = self.env["recognition.refusal.ground"].with_user(self.user_manager)
        ground = ground.create({"name": "Not legible"})
        ground.name = "Illegible"
        ground.unlink()

    def test_lists_of_providers(self):
        """S-22, YU-1.1: each institution keeps its own list and no other."""
        self.provider.recognition_list_ids = [Command.set(self.other.ids)]
        own = self.provider.with_user(self.user_manager)
        for command in (
            Command.set(self.company.ids),
            Command.clear(),
            Command.unlink(self.other.id),
        ):
            with Refusal(self, AccessError, r"own institution only.*\[YU-1.1\]"):
                own.recognition_list_ids = [command]
        own.recognition_list_ids = [Command.link(self.company.id)]
        self.assertEqual(
            self.provider.sudo().recognition_list_ids, self.company | self.other
        )

    def test_words_of_a_refusal(self):
        """TVET578-18, TVET578-A1.9: a refusal that was given keeps its words."""
        ground = self.env["recognition.refusal.ground"].create(
            {"name": "No seal", "clause": "Own rules", "company_id": self.company.id}
        )
        ground.with_user(self.user_manager).name = "No stamp"
        case = self._create_case()
        case.with_user(self.user_intake).action_submit()
        case.with_user(self.user_intake)._refuse_intake(
            ground, "The certificate bears none.", case.submitted_on
        )
        for values in ({"name": "Too late"}, {"clause": "R544-13"}):
            with Refusal(self, UserError, r"its words stay.*\[TVET578-18\]"):
                ground.with_user(self.user_manager).write(values)
        ground.with_user(self.user_manager).active = False
