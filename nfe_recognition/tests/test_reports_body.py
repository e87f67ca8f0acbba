"""Printed documents on commissions (D-06, D-29, D-30; R544-11, ATT125-24, -34)."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common_body import BodyCommon
from .common_change import ChangeCommon
from .printed import squeezed


@tagged("post_install", "-at_install")
class TestReportsBody(BodyCommon, ChangeCommon):
    def _page(self, name, records, user=None):
        report = self.env.ref(f"nfe_recognition.action_report_{name}")
        page, _kind = report.with_user(user or self.user_manager)._render_qweb_html(
            report.report_name, records.ids
        )
        return squeezed(page.decode())

    def _code_of(self, records, kind):
        return self.env["recognition.check"]._codes(records, kind)

    def test_order(self):
        """D-06, R544-11: members, secretary who is none, term, presider, signatory."""
        today = self._today()
        draft = self._body(
            "recognition",
            [
                Command.create({"partner_id": user.partner_id.id, "job": "Professor"})
                for user in self.users_member
            ],
            date_from=today,
            date_to=today + timedelta(days=365),
        )
        draft.temporary_presider_id = draft.member_ids[4]
        page = self._page("commission_order", draft)
        self.assertIn("Draft: not signed, not in force", page)
        for text in (
            "Order",
            "no. 21-n",
            "Professor",
            "Secretary, not a member",
            self.user_secretary.name,
            "Presides until the election of the chair",
            self.users_member[4].name,
            "Director",
            "In office",
        ):
            self.assertIn(text, page)
        self.assertNotIn("Represents", page)
        draft.action_activate()
        self.assertNotIn("Draft: not signed", self._page("commission_order", draft))
        self.assertTrue(self._code_of(draft, "order"))

    def test_directive(self):
        """D-06, YU-4.5: a faculty's commission is made by a directive."""
        self.company.recognition_kind = "he"
        draft = self._body("faculty", self._rows(0, 3, chair=False))
        draft.instrument = "directive"
        self.assertIn(
            '<h1 class="nfe_title">Directive', self._page("commission_order", draft)
        )

    def test_order_of_an_attestation_commission(self):
        """D-29, ATT125-24: members with their side, the share, the appointed chair."""
        commission = self._body("attestation")
        commission.action_activate()
        page = self._page("commission_order", commission)
        for text in ("Represents", "Employer", "Institution", "Chair", "3 of 4"):
            self.assertIn(text, page)
        self.assertIn(self.body.name, page)

    def test_composition_act(self):
        """D-30, ATT125-34-1: the act names the chamber's letter and who creates it."""
        commission = self._body(
            "qualification",
            chamber="regional",
            chamber_name="Chamber of the region",
            chamber_letter="77",
            chamber_date=self._today(),
        )
        commission.action_activate()
        page = self._page("commission_order", commission)
        self.assertIn('<h1 class="nfe_title">Composition act', page)
        for text in (
            "Chamber of the region, letter no. 77 of",
            f"{self.body.name} creates",
        ):
            self.assertIn(text, page)

    def test_order_shows_who_came_by_it(self):
        """R544-11: printed later, the order names those whom it named."""
        commission = self._body("attestation")
        commission.action_activate()
        old = commission.member_ids[2]
        self._sheet(
            commission,
            leaver_ids=[Command.set(old.ids)],
            line_ids=[self._newcomer(self.user_adviser, side="employer")],
        ).action_apply()
        page = self._page("commission_order", commission)
        self.assertIn(old.partner_id.name, page)
        self.assertNotIn(self.user_adviser.name, page)
        change = self._page("commission_change", commission.instrument_ids[-1])
        for text in (
            "on a change of a commission",
            "Leave the commission",
            old.partner_id.name,
            "Come into the commission",
            self.user_adviser.name,
            "no. 30-n",
        ):
            self.assertIn(text, change)

    def test_composition_as_of_a_day(self):
        """R544-11, CT152-42: printed as of any day, for those who read it."""
        for user in self.user_member, self.user_secretary, self.user_auditor:
            sheet = (
                self.env["recognition.composition"]
                .with_user(user)
                .create({"commission_id": self.commission.id})
            )
            page = self._page("composition", sheet, user)
            self.assertIn("as of", page)
            self.assertIn(self.users_member[4].name, page)
            self.assertNotIn("Draft", page)
            self.assertTrue(sheet.action_print())
        self.assertFalse(self._code_of(sheet, "composition"))

    def test_results_for_the_certification_body(self):
        """D-29, D-30, ATT125-34 para 2: what was decided, to the certification body."""
        commission = self._body("attestation")
        commission.action_activate()
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create({"commission_id": commission.id, "date": fields.Datetime.now()})
        )
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Group T-41"})
        sitting.action_all_present()
        sitting.action_open()
        self._voted(sitting)
        sitting.action_close()
        protocol = sitting.protocol_id
        page = self._page("results", protocol, self.user_secretary)
        for text in (self.body.name, "Group T-41", "adopted", self.user_secretary.name):
            self.assertIn(text, page)
        self.assertIn("Represents", self._page("protocol", protocol))
        with self.assertRaises(AccessError):
            self._page("results", protocol, self.user_intake)

    def test_no_results_of_a_recognition_commission(self):
        """ATT125-34, R544-18: extracts of recognition go to the study department."""
        self._create_case()
        sitting = self._sitting(None)
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Other"})
        self._voted(sitting)
        sitting.action_close()
        with self.assertRaisesRegex(UserError, r"no list of results.*\[ATT125-34\]"):
            self._page("results", sitting.protocol_id)
