"""Types of commission as data (R544-11, R544-12, TVET578-6, ATT125-24; C-11, C-16)."""

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from ..rules import bodies
from .common_body import BodyCommon


@tagged("post_install", "-at_install")
class TestCommissionType(BodyCommon):
    def test_shipped_types_are_those_of_the_acts(self):
        """R544-11, YU-4.5, TVET578-6, ATT125-24, -34, -34-1: shipped as the rules."""
        for code in bodies.CODES:
            with self.subTest(code=code):
                kind = self._type(code)
                self.assertEqual(kind.code, code)
                self.assertEqual(kind._profile(), bodies.LEGAL[code])

    def test_less_than_the_acts_is_refused(self):
        """C-16, C-25: an own type asks for more, never for less."""
        types = self.env["recognition.commission.type"].with_user(self.user_manager)
        for values, clause in (
            ({"code": "recognition", "chair": "appointed"}, r"R544-12"),
            ({"code": "recognition", "directive": True}, r"R544-11"),
            ({"code": "recognition", "protocol_years": -1}, r"S-14"),
            ({"code": "appeal"}, r"R544-11"),
        ):
            with (
                self.subTest(values=values),
                self.assertRaisesRegex(ValidationError, rf"\[{clause}\]"),
            ):
                types.create({"name": "Own", **values})
        stricter = self._type("attestation").copy(
            {"name": "Own", "final_recording": True, "protocol_years": 10}
        )
        self.assertEqual(stricter._profile().protocol_years, 10)
        with self.assertRaisesRegex(ValidationError, r"\[ATT125-34\]"):
            stricter.signers = "edition"

    def test_a_type_at_work_stays(self):
        """R544-11: commissions go by their type; its name may be put right."""
        kind = self._type("attestation").copy({"name": "Own"})
        commission = self._body("attestation", type_id=kind.id)
        kind.final_recording = True
        commission.action_activate()
        for target in kind, kind.sudo():
            with self.assertRaisesRegex(UserError, r"what it says stays.*\[R544-11\]"):
                target.final_recording = False
        with self.assertRaises(UserError):
            kind.unlink()
        kind.name = "Own, renamed"

    def test_rights(self):
        """Managers keep types; every role reads them."""
        kind = self._type("recognition")
        for user in self.user_secretary, self.user_member, self.user_intake:
            self.assertTrue(kind.with_user(user).name)
            with self.assertRaises(AccessError):
                kind.with_user(user).name = "Mine"

    def test_only_for_its_kind_of_institution(self):
        """C-16: universities have no attestation commission, colleges no faculty."""
        self.assertIn("no commission", self._body("faculty").activation_problems)
        self.company.recognition_kind = "he"
        with self.assertRaisesRegex(UserError, "no commission of this type"):
            self._body("attestation").action_activate()

    def test_attestation_commissions_recognise_nothing(self):
        """C-16, R544-11: a case comes before a recognition commission."""
        commission = self._body("attestation")
        commission.action_activate()
        case = self._create_case(commission_id=commission.id)
        with self.assertRaisesRegex(UserError, r"do not decide.*\[R544-11\]"):
            case.with_user(self.user_intake).action_submit()
        self.assertNotIn(commission, self.commission._targets())
        with self.assertRaisesRegex(UserError, r"decides on applications"):
            self.commission.with_user(self.user_manager)._move_cases(
                commission, self._create_case()
            )

    def test_secretary_of_each_type(self):
        """AE-19, TVET578-6, R544-12: no member of any commission is its secretary."""
        secretary = self.user_secretary.partner_id
        for code in bodies.CODES:
            with (
                self.subTest(code=code),
                self.assertRaisesRegex(UserError, r"secretary and member.*\[R544-12\]"),
                self.cr.savepoint(),
            ):
                commission = self._body(code)
                commission.member_ids = [Command.create({"partner_id": secretary.id})]
            with (
                self.subTest(code=code, way="secretary"),
                self.assertRaisesRegex(UserError, r"secretary and member.*\[R544-12\]"),
                self.cr.savepoint(),
            ):
                self._body(code, secretary_id=self.users_member[0].id)

    def test_share_of_employers(self):
        """ATT125-24, S-10: 75 percent, at least; more employers are welcome."""
        for employers, others, met in ((3, 1, True), (4, 0, True), (2, 2, False)):
            commission = self._body("attestation", self._rows(employers, others))
            with self.subTest(employers=employers):
                self.assertIn(f"{employers} of 4", commission.share_sentence)
                problems = commission.activation_problems or ""
                self.assertEqual("[ATT125-24]" in problems, not met)
        with self.assertRaisesRegex(UserError, r"2 of 4.*3.*\[ATT125-24\]"):
            commission.action_activate()
        self.regulation.employer_tolerance = 25
        commission.action_activate()

    def test_share_where_the_edition_is_silent(self):
        """ATT125-24, ATT125-34-1: 75 percent also under an edition that sets none."""
        self.regulation.employer_share = 0
        for code, clause in (("attestation", "24"), ("qualification", "34-1")):
            commission = self._body(code, self._rows(2, 2))
            with (
                self.subTest(code=code),
                self.assertRaisesRegex(UserError, rf"2 of 4.*75.*\[ATT125-{clause}\]"),
            ):
                commission.action_activate()

    def test_share_only_where_the_type_asks(self):
        """S-10: recognition and examination commissions have no such share."""
        commission = self._body("examination", self._rows(0, 3))
        commission.action_activate()
        self.assertFalse(commission.share_sentence)

    def test_chair_by_order(self):
        """C-11: the order appoints the chair; nobody elects, nobody else."""
        with self.assertRaisesRegex(UserError, r"order appoints the chair"):
            self._body("examination", self._rows(0, 3, chair=False)).action_activate()
        commission = self._body("examination", self._rows(0, 3))
        self.assertFalse(commission.chair_id)
        commission.action_activate()
        chair = commission.member_ids[0]
        self.assertEqual(commission.chair_id, chair)
        self.assertEqual(commission.instrument_ids.chair_id, chair)
        self.assertTrue(commission._constituted(self._today()))
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create({"commission_id": commission.id, "date": fields.Datetime.now()})
        )
        self.assertFalse(sitting.item_ids)
        sitting.action_all_present()
        sitting.action_open()
        self.assertEqual(sitting.presider_id, chair)
        election = sitting.item_ids.create(
            {
                "sitting_id": sitting.id,
                "kind": "chair",
                "candidate_id": commission.member_ids[1].id,
            }
        )
        with self.assertRaisesRegex(UserError, r"elects nobody"):
            election.action_open_vote()

    def test_certification_body(self):
        """ATT125-34, ATT125-34-1, ATT125-2(5): it is known by name."""
        for code, clause in (("attestation", "34"), ("qualification", "34-1")):
            commission = self._body(code, certification_body_id=False)
            self.assertIn(f"[ATT125-{clause}]", commission.activation_problems)

    def test_commission_of_a_certification_body(self):
        """ATT125-2(4): a type of its own, of a body outside the institution."""
        commission = self._qualification()
        self.assertEqual(commission.kind, "qualification")
        self.assertTrue(commission.asks_body)
        self.assertNotEqual(self.body, self.company.partner_id)
        for nobody in (self.body.browse(), self.company.partner_id):
            commission.certification_body_id = nobody
            with self.assertRaisesRegex(UserError, r"certification.*\[ATT125-34-1\]"):
                commission.action_activate()
        commission.certification_body_id = self.body
        commission.action_activate()
        self.assertEqual(commission._extract_recipient(), "certification_body")

    def test_whom_its_extracts_go_to(self):
        """R544-18, ATT125-34: the type decides before the institution does."""
        attestation = self._body("attestation")
        self.assertEqual(attestation._extract_recipient(), "certification_body")
        office = self.commission._extract_recipient()
        self.assertIn(office, ("registrar", "study_department"))

    def _qualification(self, **values):
        return self._body(
            "qualification",
            **{
                "chamber": "regional",
                "chamber_name": "Chamber of the region",
                "chamber_letter": "77",
                "chamber_date": self._today(),
                **values,
            },
        )

    def test_chair_agreed_with_the_chamber(self):
        """ATT125-34-1: letter of the chamber that the subordination asks for."""
        self.assertFalse(self._qualification().activation_problems)
        for name in "chamber", "chamber_name", "chamber_letter", "chamber_date":
            draft = self._qualification(**{name: False})
            self.assertIn("[ATT125-34-1]", draft.activation_problems)
        draft = self._qualification()
        self.company.recognition_subordination = "republican"
        self.assertIn(
            "National Chamber",
            "\n".join(draft._sentences(draft._activation_verdicts())),
        )
        self.company.recognition_subordination = "autonomous"
        self.assertFalse(self._qualification(chamber=False).activation_problems)

    def test_form_without_an_institution(self):
        """ATT125-34-1: what is missing is told also before one is chosen."""
        draft = self.env["recognition.commission"].new(
            {
                "type_id": self._type("qualification").id,
                "company_id": False,
                "instrument": "order",
            }
        )
        self.assertTrue(draft.asks_chamber)
        self.assertIn("[ATT125-34-1]", draft.activation_problems)

    def test_chair_is_an_employer(self):
        """ATT125-34-1: the chair comes from an enterprise."""
        rows = self._rows(3, 1, chair=False)
        rows[3][2]["appointment"] = "chair"
        with self.assertRaisesRegex(UserError, r"association of employers"):
            self._qualification(member_ids=rows).action_activate()

    def test_fourth_time_in_the_chair_warns(self):
        """ATT125-34-1 (UNSURE): counted, seen above three, never barred."""
        for _time in range(3):
            commission = self._qualification()
            self.assertFalse(commission.activation_problems)
            commission.action_activate()
        fourth = self._qualification()
        self.assertIn("for the 4. time", fourth.activation_problems)
        fourth.action_activate()
        self.assertEqual(fourth.state, "active")

    def test_all_sign_for_an_attestation(self):
        """ATT125-34, S-19: chair, members and secretary, whatever the edition says."""
        self.assertEqual(self.regulation.signers, "chair_secretary")
        commission = self._body("attestation")
        commission.action_activate()
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create({"commission_id": commission.id, "date": fields.Datetime.now()})
        )
        self.assertEqual(sitting._signers_rule(), "chair_members_secretary")
        sitting.action_all_present()
        sitting.action_open()
        item = sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Results"})
        self._voted(sitting)
        sitting.action_close()
        self.assertEqual(item.state, "adopted")
        roles = [row["role"] for row in sitting.protocol_id._signers()]
        self.assertEqual(roles, ["chair", "member", "member", "member", "secretary"])

    def test_recording_of_the_final_sitting(self):
        """TVET578-6 para 2: asked of an examination commission, of no other here."""
        asked = {
            code: self.env["recognition.sitting"]
            .new({"commission_id": self._body(code, self._rows(3, 1)).id})
            ._recording_needed()
            for code in ("admissions", "examination", "attestation")
        }
        self.assertEqual(
            asked, {"admissions": False, "examination": True, "attestation": False}
        )
