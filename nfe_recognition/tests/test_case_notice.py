"""What the learner is told, and how (S-29, TVET578-16)."""

from odoo.tests import tagged
from odoo.tools import format_date

from .common import RecognitionCommon
from .test_query_budget import QueryBudget


@tagged("post_install", "-at_install")
class TestNotice(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.learner.partner_id.email = "learner@student.example"
        self.case = self._create_case().with_user(self.user_intake)

    def _mails(self, case=None):
        return (
            self.env["mail.mail"]
            .sudo()
            .search(
                [
                    ("model", "=", "recognition.case"),
                    ("res_id", "=", (case or self.case).id),
                ]
            )
        )

    def test_registered(self):
        """TVET578-16: number and day, to the learner's address, seen in the case."""
        self._registered(self.case)
        mail = self._mails()
        self.assertEqual(mail.recipient_ids, self.learner.partner_id)
        self.assertEqual(mail.state, "outgoing")
        self.assertIn(self.case.number, mail.body_html)
        self.assertIn("[TVET578-16]", mail.body_html)
        self.assertEqual(mail.mail_message_id.res_id, self.case.id)
        # The mail may go once it is sent; what was said stays in the case.
        message = mail.mail_message_id
        mail.unlink()
        self.assertTrue(message.exists())

    def test_returned(self):
        """TVET578-16: what to put right, and until when."""
        self.case.document_ids[1].file = False
        self.case.action_submit()
        self.case._return()
        body = self._mails().body_html
        self.assertIn("neither a file", body)
        self.assertIn(str(self.case.correction_due.year), body)

    def test_refused(self):
        """TVET578-16, A1.9: grounds and explanation; nothing of it is markup."""
        self.case.action_submit()
        ground = self.env.ref("nfe_recognition.ground_incomplete")
        self.case._refuse_intake(
            ground, "Line <b>one</b>\nLine two", self.case.submitted_on
        )
        body = self._mails().body_html
        self.assertIn(ground.clause, body)
        self.assertIn("Line &lt;b&gt;one", body)

    def test_decided(self):
        """D-19: each discipline with its decision."""
        self._decided(self.case.with_env(self.env))
        body = self._mails().sorted("id")[-1].body_html
        self.assertIn("recognised, credits: 5", body)
        self.assertIn(self.disciplines[0].name, body)

    def test_in_the_learners_language(self):
        """S-29: he reads his language, whatever the office works in."""
        self.env["res.lang"]._activate_lang("ru_RU")
        case = self._create_case(
            self._create_learner("Bolat Otherov", "S-0002"), lang="ru_RU"
        ).with_user(self.user_intake)
        case.partner_id.email = "other@student.example"
        self._registered(case)
        day = format_date(self.env, case.registered_on, lang_code="ru_RU")
        self.assertIn(day, self._mails(case).body_html)

    def test_without_an_address(self):
        """Nobody is written to at no address: the office is asked to tell him."""
        self.learner.partner_id.email = False
        self._registered(self.case)
        self.assertFalse(self._mails())
        self.assertIn("no e-mail address", self.case.message_ids.sorted("id")[-1].body)

    def test_switched_off(self):
        """S-29: an institution may tell nobody."""
        self.regulation.notify_applicant = False
        case = self._create_case().with_user(self.user_intake)
        self._registered(case)
        self.assertFalse(self._mails(case))
        self.assertFalse(
            case.message_ids.filtered(lambda message: "TVET578-16" in message.body)
        )

    def test_number_of_an_identity_paper(self):
        """R544-24(2): what is told of an identity paper never names its number."""
        passport = self.env.ref("nfe_recognition.document_type_passport")
        self.case.document_ids.create(
            {
                "case_id": self.case.id,
                "kind": "identity",
                "type_id": passport.id,
                "number": "N12345678",
                "on_paper": True,
            }
        )
        self.case.action_submit()
        self.case._return()
        self.assertIn("Passport", self.case.return_note)
        self.assertNotIn("N12345678", self.case.return_note + self._mails().body_html)


@tagged("post_install", "-at_install")
class TestNoticeBudget(QueryBudget):
    def test_batched(self):
        """S-29: a hundred learners are told in as many queries as ten, nearly."""
        few, many = self._drafts(10), self._drafts(60)
        for cases in few, many:
            cases.partner_id.email = "learner@student.example"
            cases._step_write(
                {"registered_on": self.period.date_start, "number": False}
            )

        def tell(cases):
            chosen = self._as(self.user_intake, "recognition.case", cases.ids)
            return self._queries(lambda: chosen._notify("registered"))

        tell(few[:1])
        self.assertLessEqual(tell(many) - tell(few), 10)
