"""Rare turns of a sitting and its people, kept as they were found right."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestEdges(RecognitionCommon):
    def _refuses(self, sentence, exception=UserError):
        self.env.flush_all()
        return Refusal(self, exception, sentence)

    def _verify(self):
        self.env.flush_all()
        self.env.invalidate_all()
        return self.env["recognition.seal"]._verify(self.company)

    # ------------------------------------------------------------------
    # The seal and who has left since
    # ------------------------------------------------------------------
    def _with_conflict(self, member):
        """Return the closed sitting of a case in which ``member`` had a conflict."""
        sitting = self._sitting(self._concluded(self._create_case()))
        item = sitting.item_ids
        item.with_user(member.user_id).action_declare_conflict()
        item.action_open_vote()
        for user in (self.members - member).user_id:
            item.with_user(user).action_vote_for()
        item.action_close_vote()
        sitting.action_close()
        return sitting

    def test_archived_after_the_seal(self):
        """CT152-42: a member in conflict who is archived does not break the seal."""
        member = self.members[4]
        protocol = self._signed(self._with_conflict(member))
        self.assertIsNone(self._verify())
        self._seat(member, active=False)
        self.assertIsNone(self._verify())
        protocol = protocol.browse(protocol.id)
        self.assertEqual(
            protocol.item_ids._seal_payload()["conflict_member_ids"], member.ids
        )
        self._seat(member, active=True)
        self.assertIsNone(self._verify())

    def test_archived_before_the_seal(self):
        """S-21: who was in conflict stands in the protocol, archived or not."""
        member = self.members[4]
        sitting = self._with_conflict(member)
        self._seat(member, active=False)
        self.env.flush_all()
        self.env.invalidate_all()
        protocol = self._signed(sitting.browse(sitting.id))
        self.assertEqual(protocol.state, "sealed")
        self.assertIsNone(self._verify())
        self._seat(member, active=True)
        self.assertIsNone(self._verify())
        item = sitting.item_ids
        self.assertEqual(item._seal_payload()["conflict_member_ids"], member.ids)
        html, _kind = self.env["ir.actions.report"]._render_qweb_html(
            "nfe_recognition.report_protocol", protocol.ids
        )
        self.assertIn(member.partner_id.name.encode(), html)

    # ------------------------------------------------------------------
    # Elections
    # ------------------------------------------------------------------
    def _first_sitting(self):
        """Return the open first sitting of a commission with nobody elected."""
        commission = self._create_commission("New")
        commission.member_ids._step_write({"position": "member"})
        commission.temporary_presider_id = commission.member_ids[2]
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create({"commission_id": commission.id, "date": fields.Datetime.now()})
        )
        sitting.action_all_present()
        sitting.action_open()
        return sitting

    def test_two_elections_one_candidate(self):
        """R544-12: put at once with one candidate, only one office is won."""
        sitting = self._first_sitting()
        members = sitting.commission_id.member_ids
        chair, deputy = sitting.item_ids
        (chair | deputy).write({"candidate_id": members[0].id})
        (chair | deputy).action_open_vote()
        for user in members.user_id:
            (chair | deputy).with_user(user).action_vote_for()
        with self._refuses(r"two persons.*\[R544-12\]"):
            (chair | deputy).action_close_vote()
        self.assertEqual(set((chair | deputy).mapped("state")), {"voting"})
        chair.action_close_vote()
        with self._refuses(r"two persons.*\[R544-12\]"):
            deputy.action_close_vote()
        self.assertEqual(members[0].position, "chair")
        deputy.action_put_off()
        self.assertEqual(sitting.commission_id.chair_id, members[0])
        self.assertFalse(sitting.commission_id.deputy_id)

    # ------------------------------------------------------------------
    # Who presides
    # ------------------------------------------------------------------
    def test_chair_leaves_between_two_questions(self):
        """R544-12: the deputy presides over what follows, the chair over what was."""
        case = self._concluded(self._create_double_case())
        sitting = self._sitting(case)
        chair, deputy = self.members[0], self.members[1]
        first, second = sitting.item_ids
        first.action_open_vote()
        # The chair gives no vote: who has voted cannot be noted as absent.
        for user in (self.members - chair).user_id:
            first.with_user(user).action_vote_for()
        first.action_close_vote()
        row = sitting.attendance_ids.filtered(lambda row: row.member_id == chair)
        row.action_leave()
        second.action_open_vote()
        self.assertEqual(sitting.presider_id, deputy)
        with self._refuses(r"\[R544-17\]"):
            second.with_user(chair.user_id).action_vote_for()
        for member, choice in zip(
            self.members[1:], ("against", "for", "for", "against"), strict=True
        ):
            getattr(second.with_user(member.user_id), f"action_vote_{choice}")()
        second.action_close_vote()
        self.assertEqual((first.presider_id, second.presider_id), (chair, deputy))
        self.assertEqual((first.attending, second.attending), (5, 4))
        # 2:2 with the deputy presiding and against (YU-5.9).
        self.assertEqual(second.result_code, "not_adopted_by_presider")
        second.reason = "The outcomes differ."
        sitting.action_close()
        self.assertEqual((case.state, case.outcome), ("decided", "partly"))
        protocol = self._signed(sitting)
        chairs = protocol.signature_ids.filtered(lambda row: row.role == "chair")
        self.assertEqual(chairs.member_id, deputy)
        self.assertIsNone(self._verify())

    def test_chair_and_deputy_leave(self):
        """R544-12: with neither of them there no further question is put."""
        case = self._concluded(self._create_double_case())
        sitting = self._sitting(case)
        rows = sitting.attendance_ids.filtered(
            lambda row: row.member_id in self.members[:1]
        )
        rows.present = False
        sitting.item_ids[0].action_open_vote()
        sitting.item_ids[0].action_put_off()
        row = sitting.attendance_ids.filtered(
            lambda row: row.member_id == self.members[1]
        )
        row.action_leave()
        with self._refuses(r"\[(R544-12|YU-5.9)\]"):
            sitting.item_ids[1].action_open_vote()

    # ------------------------------------------------------------------
    # Several roles in one hand
    # ------------------------------------------------------------------
    def test_expert_and_manager(self):
        """R544-15: a manager who is expert elsewhere writes no foreign conclusion."""
        both = self._create_user("rec_expert_manager", "expert", "manager")
        group = self.env["recognition.expert.group"].create(
            {
                "name": "Experts in law",
                "company_id": self.company.id,
                "order_number": "13-n",
                "order_date": self._today() - timedelta(days=10),
                "order_signatory": "Rector",
                "member_ids": [
                    Command.create({"partner_id": user.partner_id.id, "role": role})
                    for user, role in (
                        (both, "teacher"),
                        (self.user_practitioner, "practitioner"),
                    )
                ],
            }
        )
        group.action_activate()
        case = self._sent(self._create_case())
        foreign = case.conclusion_ids.with_user(both)
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertFalse(foreign.can_submit)  # the manager may read it
        for call in (
            lambda: foreign.write({"text": "Mine", "proposal": "recognise"}),
            lambda: foreign.criterion_ids.write({"verdict": "met", "text": "Mine"}),
            lambda: foreign.write(
                {
                    "criterion_ids": [
                        Command.update(foreign.criterion_ids[0].id, {"text": "Mine"})
                    ]
                }
            ),
            foreign.action_submit,
        ):
            with self._refuses("", AccessError):
                call()
        self.assertFalse(case.conclusion_ids.text)
        other = self._registered(self._create_case())
        other.with_user(self.user_secretary)._send(group, fields.Datetime.now())
        own = other.conclusion_ids.with_user(both)
        own.write({"text": "Mine"})
        self.assertEqual(own.text, "Mine")

    # ------------------------------------------------------------------
    # Approvals
    # ------------------------------------------------------------------
    def test_approval_in_use_stays(self):
        """R544-O.1: an approval on which grades of filed cases rest stays."""
        case = self._registered(self._create_case())
        conversion = self.conversion_ten.with_user(self.user_manager)
        before = case.claim_ids.proposed_percent
        gone = {"approved_on": False, "approved_by": False}
        moved = {"approved_on": self._today() + timedelta(days=1)}
        for values in gone, moved, {"approved_by": "Somebody else"}:
            for target in conversion, conversion.sudo():
                with self._refuses(r"new conversion scale.*\[R544-O\.1\]"):
                    target.write(values)
        self.assertTrue(conversion.approved_on)
        self.assertEqual(case.claim_ids.proposed_percent, before)
        self.conversion_percent.with_user(self.user_manager).write(gone)
        self.assertFalse(self.conversion_percent.approved_on)
