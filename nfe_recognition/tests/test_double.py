"""A discipline is recognised once for a learner (CT152-12)."""

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestDouble(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.first = self._create_case()
        self.second = self._create_double_case()

    def _extract(self, case):
        """Return the extract of ``case``, issued and received."""
        extract = self._issued(self._signed(self._decided(case)))
        extract.action_receive()
        return extract

    # ------------------------------------------------------------------
    # Posting
    # ------------------------------------------------------------------
    def test_the_rest_is_posted(self):
        """One discipline that stands already does not hold up the others."""
        extract = self._extract(self.second)
        before = self._posted(self._issued(self._signed(self._decided(self.first))))
        self.assertFalse(extract.problems)
        self.assertRegex(extract.remarks, r"Databases.*\[CT152-12\]")
        extract.action_post()
        self.assertEqual(extract.state, "posted")
        self.assertEqual(self.second.entry_ids.discipline_id, self.disciplines[1])
        self.assertEqual(self.second.state, "recorded")
        double, posted = self.second.claim_ids
        self.assertIn(before.protocol_number, double.posting_note)
        self.assertRegex(double.posting_note, r"Databases.*not posted.*\[CT152-12\]")
        self.assertFalse(posted.posting_note)
        notes = self.second.message_ids.mapped("body")
        self.assertTrue(any("[CT152-12]" in note for note in notes))
        self.assertEqual(self.learner.exemption_ids.discipline_id, self.disciplines[:2])

    def test_stamp_stays(self):
        """What the posting noted is changed by nobody, sudo included."""
        extract = self._extract(self.second)
        self._posted(self._issued(self._signed(self._decided(self.first))))
        extract.action_post()
        for target in extract, extract.sudo():
            with self.assertRaises(UserError):
                target.write({"doubles": {}})
        with self.assertRaises(UserError):
            extract.sudo()._step_write({"doubles": {}})

    def test_nothing_left_to_post(self):
        """An extract whose every discipline stands already is closed all the same."""
        again = self._create_case()
        extract = self._extract(again)
        self._posted(self._issued(self._signed(self._decided(self.first))))
        extract.action_post()
        self.assertFalse(again.entry_ids)
        self.assertEqual((extract.state, again.state), ("posted", "recorded"))
        self.assertIn("[CT152-12]", again.claim_ids.posting_note)

    def test_posted_together(self):
        """Of two extracts posted in one click the first one enters the discipline."""
        extracts = self._extract(self.first) | self._extract(self.second)
        self.assertFalse(any(extracts.mapped("remarks")))
        extracts.action_post()
        self.assertEqual(self.first.entry_ids.discipline_id, self.disciplines[0])
        self.assertEqual(self.second.entry_ids.discipline_id, self.disciplines[1])
        self.assertIn(
            extracts[0].protocol_number, self.second.claim_ids[0].posting_note
        )
        self.assertEqual(set(extracts.mapped("state")), {"posted"})

    def test_other_learners_do_not_matter(self):
        """Each learner has his own transcript."""
        other = self._create_case(self._create_learner("Other Learner", "S-2"))
        extract = self._extract(self.first)
        self._posted(self._issued(self._signed(self._decided(other))))
        self.assertFalse(extract.remarks)
        extract.action_post()
        self.assertEqual(self.first.entry_ids.discipline_id, self.disciplines[0])

    def test_chain_stays_whole(self):
        """CT152-42: what is not posted is not sealed."""
        extracts = self._extract(self.first) | self._extract(self.second)
        extracts.action_post()
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))

    def test_many_doubles_cost_no_more(self):
        """Stamping takes no query for each discipline that stands already."""

        def path(size, start):
            known, again = (self.env["recognition.case"] for _ in range(2))
            for place in range(start, start + size):
                learner = self._create_learner(f"Many {place}", f"M-{place}")
                known |= self._create_case(learner)
                again |= self._create_case(learner)
            extracts = self._extract(again)
            self._posted(self._issued(self._signed(self._decided(known))))
            self.env.flush_all()
            self.env.invalidate_all()
            extracts = extracts.browse(extracts.ids)
            before = self.env.cr.sql_log_count
            extracts.action_post()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        few, many = path(2, 0), path(12, 100)
        self.assertLess((many - few) / 10, 1)

    # ------------------------------------------------------------------
    # Warnings on open cases
    # ------------------------------------------------------------------
    def test_asked_for_in_two_cases(self):
        """Both open cases say so; neither is stopped."""
        self._registered(self.first | self.second)
        for case, other in (self.first, self.second), (self.second, self.first):
            remarks = case.with_user(self.user_intake).remarks
            self.assertIn(other.number, remarks)
            self.assertRegex(remarks, r"“Databases”.*\[CT152-12\]")
            self.assertNotRegex(remarks, r"“Programming”[^\n]*\[CT152-12\]")
            self.assertFalse(case.missing)
        self._concluded_on(self.second)
        self.assertEqual(self.second.state, "commission")
        self.assertIn(
            self.first.number, self.second.with_user(self.user_secretary).remarks
        )

    def test_closed_cases_do_not_warn(self):
        """Withdrawn and refused cases, and other learners', are no double."""
        self.provider.recognition_platform = True
        self.second.with_user(self.user_intake)._withdraw("No", fields.Datetime.now())
        self._create_case(self._create_learner("Other Learner", "S-2"))
        self._decided(
            self._create_case(), choices=dict.fromkeys(self.members, "against")
        )
        self.first.with_user(self.user_intake).action_submit()
        self.assertFalse(self.first.with_user(self.user_intake).remarks)

    def test_recognised_in_another_case_not_posted_yet(self):
        """A case that is decided and waits for its posting counts as well."""
        self._registered(self.second)
        self._decided(self.first)
        self.assertIn(
            self.first.number, self.second.with_user(self.user_intake).remarks
        )

    def test_recognised_meanwhile(self):
        """After registration it is a warning, with the protocol that recognised."""
        self._registered(self.second)
        extract = self._posted(self._issued(self._signed(self._decided(self.first))))
        remarks = self.second.with_user(self.user_secretary).remarks
        self.assertIn(extract.protocol_number, remarks)
        self.assertRegex(remarks, r"“Databases”.*\[CT152-12\]")

    def test_recognised_before_registration(self):
        """Before registration the claim is taken out."""
        self._posted(self._issued(self._signed(self._decided(self.first))))
        case = self.second.with_user(self.user_intake)
        case.action_submit()
        with self.assertRaisesRegex(UserError, r"Databases.*\[CT152-12\]"):
            case.action_register()
        self.assertEqual(case.state, "submitted")

    def test_remarks_of_a_form_being_filled(self):
        """A draft that is not saved yet can be warned as well."""
        form = self.env["recognition.case"].with_user(self.user_intake)
        draft = form.new({"partner_id": self.learner.partner_id.id})
        self.assertFalse(draft.remarks)

    def _concluded_on(self, case):
        """Send a registered case to the experts and let them conclude."""
        case.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )
        for conclusion in case.conclusion_ids.with_user(self.user_expert):
            conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
            conclusion.proposal = "recognise"
            conclusion.action_submit()
