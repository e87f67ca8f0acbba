"""What somebody tries who has a role, a login and no scruples (design.md 4)."""

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.service.model import get_public_method
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon
from .refusal import Refusal

# What Odoo or its client calls by these names; ours checks as they do.
OVERRIDDEN = {
    *("copy_data", "create", "default_get", "ensure_one", "onchange", "unlink", "write")
}


@tagged("post_install", "-at_install")
class TestAccessForging(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case()

    def _refuses(self, sentence, exception=UserError):
        """Assert a refusal that leaves no trace."""
        self.env.flush_all()
        return Refusal(self, exception, sentence)

    def _new_sitting(self, user=None):
        return (
            self.env["recognition.sitting"]
            .with_user(user or self.user_secretary)
            .create(
                {"commission_id": self.commission.id, "date": fields.Datetime.now()}
            )
        )

    # ------------------------------------------------------------------
    # Defaults of the caller
    # ------------------------------------------------------------------
    def test_defaults_do_not_reach_conclusions(self):
        """R544-16: conclusions are born empty, whatever the defaults say."""
        self._registered(self.case)
        self._stored_default("recognition.conclusion", "proposal", "recognise")
        self._stored_default("recognition.conclusion.criterion", "verdict", "met")
        self.case.with_user(self.user_secretary).with_context(
            default_state="submitted", default_text="Written by the secretary"
        )._send(self.expert_group, fields.Datetime.now())
        conclusion = self.case.conclusion_ids
        self.assertEqual(conclusion.state, "draft")
        self.assertFalse(conclusion.proposal or conclusion.text)
        self.assertEqual(conclusion.criterion_ids.mapped("verdict"), [False] * 4)

    def _stored_default(self, model, field, value):
        self.env["ir.default"].with_user(self.user_secretary).set(
            model, field, value, user_id=self.user_secretary.id
        )

    def test_defaults_do_not_reach_agenda(self):
        """R544-17: a question is put before it is adopted."""
        self._concluded(self.case)
        self._stored_default("recognition.item", "in_favour", 5)
        sitting = self._sitting(None)
        sitting.with_context(default_state="adopted").action_add_ready_cases()
        self.assertEqual(sitting.item_ids.mapped("state"), ["pending"])
        self.assertFalse(sitting.item_ids.in_favour)

    def test_defaults_do_not_reach_protocol(self):
        """R544-17: a protocol is drawn up unsigned, an extract issued unposted."""
        self._concluded(self.case)
        sitting = self._voted(self._sitting(self.case))
        self._stored_default("recognition.protocol", "signed_count", 9)
        sitting.with_context(
            default_state="sealed",
            default_signature_ids=[
                Command.create(
                    {"role": "chair", "user_id": 1, "partner_id": 1, "protocol_id": 1}
                )
            ],
        ).action_close()
        protocol = sitting.protocol_id
        self.assertEqual((protocol.state, protocol.signed_count), ("draft", 0))
        self.assertFalse(protocol.signature_ids)
        protocol.with_user(self.user_secretary).with_context(
            default_signed_on="2020-01-01 00:00:00"
        ).action_send_to_sign()
        self.assertFalse(any(protocol.signature_ids.mapped("signed_on")))
        for signature in protocol.signature_ids:
            protocol.with_user(signature.user_id)._sign(fields.Datetime.now())
        protocol.with_user(self.user_secretary).with_context(
            default_state="posted", default_posted_by=self.user_registrar.id
        ).action_issue_extracts()
        self.assertEqual(protocol.extract_ids.state, "issued")
        self.assertFalse(protocol.extract_ids.posted_by)

    # ------------------------------------------------------------------
    # Computed values
    # ------------------------------------------------------------------
    def test_computed_values_are_not_entered(self):
        """Grades, hours, quorum and users are computed; nobody fills them in."""
        sitting = self._new_sitting()
        weak = self.regulation.copy({"quorum_num": 0, "date_from": "2001-01-01"})
        for record, user, values in (
            (self.case.achievement_ids, self.user_intake, {"percent": 99}),
            (self.case.achievement_ids, self.user_intake, {"hours": 900}),
            (self.case.claim_ids, self.user_intake, {"proposed_percent": 99}),
            (self.case.claim_ids, self.user_intake, {"volume_met": True}),
            (self.case, self.user_intake, {"regulation_id": weak.id}),
            (sitting, self.user_secretary, {"regulation_id": weak.id}),
            (sitting, self.user_secretary, {"day": "2020-01-01"}),
            (self.members[2], self.user_manager, {"user_id": self.user_manager.id}),
        ):
            for writer in (record.with_user(user), record.sudo()):
                with (
                    self.subTest(model=record._name, values=values),
                    self._refuses("computed from"),
                ):
                    writer.write(values)

    def test_computed_values_are_not_born(self):
        """Nor on create, by a default or through the parent."""
        weak = self.regulation.copy({"quorum_num": 0, "date_from": "2001-01-01"})
        sittings = self.env["recognition.sitting"].with_user(self.user_secretary)
        values = {"commission_id": self.commission.id, "date": fields.Datetime.now()}
        with self._refuses("computed from"):
            sittings.create({**values, "regulation_id": weak.id})
        sitting = sittings.with_context(default_regulation_id=weak.id).create(values)
        self.assertEqual(sitting.regulation_id, self.regulation)
        with self._refuses("computed from"):
            self.case.with_user(self.user_intake).write(
                {
                    "claim_ids": [
                        Command.update(self.case.claim_ids.id, {"coverage": 100})
                    ]
                }
            )

    # ------------------------------------------------------------------
    # Moves
    # ------------------------------------------------------------------
    def test_nothing_moves_into_a_closed_case(self):
        """R544-13: a draft's papers and claims are not slipped into a filed case."""
        filed = self._create_case(
            self._create_learner("Filed", "S-2"), self.disciplines[1]
        )
        self._registered(filed)
        paper, claim = self.case.document_ids[1], self.case.claim_ids
        for record, values in (
            (paper, {"case_id": filed.id}),
            (claim, {"case_id": filed.id}),
            (self.case.achievement_ids, {"document_id": filed.document_ids[1].id}),
            (claim.source_ids, {"claim_id": filed.claim_ids.id}),
        ):
            for writer in (record.with_user(self.user_intake), record.sudo()):
                with self.subTest(model=record._name), self._refuses("R544-13|C-34"):
                    writer.write(values)
        with self._refuses("R544-13"):
            filed.with_user(self.user_intake).write(
                {"document_ids": [Command.link(paper.id)]}
            )

    def test_nothing_moves_into_a_closed_sitting(self):
        """R544-17: no question is added to a sitting, or its protocol, afterwards."""
        closed = self._decided(self.case)
        protocol = self._signed(closed)
        sitting = self._new_sitting()
        item = self.env["recognition.item"].with_user(self.user_secretary)
        item = item.create({"sitting_id": sitting.id, "subject": "Later"})
        with self._refuses(r"\[R544-17\]"):
            item.sitting_id = closed.id
        with self._refuses(r"\[R544-17\]"):
            item.create({"sitting_id": closed.id, "subject": "Later"})
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))
        self.assertEqual(protocol.state, "sealed")

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_outcome_does_not_change_sides(self):
        """Intake writes outcomes of courses, managers those of disciplines."""
        outcome = self.env["recognition.outcome"].create(
            {"name": "Own", "achievement_id": self.case.achievement_ids.id}
        )
        with self._refuses("", AccessError):
            outcome.with_user(self.user_intake).write(
                {"achievement_id": False, "discipline_id": self.disciplines[0].id}
            )

    def test_signature_rows_are_made_by_sending(self):
        """R544-17: nobody is entered as a signer by hand, in the draft neither."""
        protocol = self._decided(self.case).protocol_id
        rows = self.env["recognition.signature"].with_user(self.user_secretary)
        values = {
            "protocol_id": protocol.id,
            "role": "chair",
            "user_id": self.user_nobody.id,
            "partner_id": self.user_nobody.partner_id.id,
        }
        with self._refuses("set by the steps"):
            rows.create(values)
        del values["protocol_id"]
        with self._refuses("set by the steps"):
            protocol.with_user(self.user_secretary).write(
                {"signature_ids": [Command.create(values)]}
            )

    # ------------------------------------------------------------------
    # Surface
    # ------------------------------------------------------------------
    def test_public_methods(self):
        """Actions and Odoo's own names are all that RPC may call."""
        for name, model in self.env.registry.items():
            if not name.startswith("recognition."):
                continue
            for cls in model.mro():
                if not cls.__module__.startswith("odoo.addons.nfe_recognition"):
                    continue
                public = {
                    method
                    for method, value in vars(cls).items()
                    if callable(value) and not method.startswith("_")
                }
                with self.subTest(model=name, where=cls.__module__):
                    self.assertEqual(
                        {m for m in public if not m.startswith("action_")} - OVERRIDDEN,
                        set(),
                    )

    def test_private_methods_are_not_called(self):
        """The work behind the actions is out of reach of RPC."""
        for model, method in (
            ("recognition.case", "_decide"),
            ("recognition.case", "_step_write"),
            ("recognition.case", "_send"),
            ("recognition.claim", "_record_decisions"),
            ("recognition.item", "_give_votes"),
            ("recognition.item", "_record_hands"),
            ("recognition.commission.member", "_elect"),
            ("recognition.protocol", "_print"),
            ("recognition.extract", "_post"),
            ("recognition.seal", "_seal"),
            ("recognition.seal", "_seal_unsealed"),
            ("recognition.check", "_issue"),
        ):
            with (
                self.subTest(model=model, method=method),
                self.assertRaises(AccessError),
            ):
                get_public_method(self.env[model], method)
