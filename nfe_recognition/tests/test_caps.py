"""The cap on non-formal learning: at filing, on the agenda, at the vote (YU-4.6)."""

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestCaps(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.nfe_cap_percent = 20
        cls.big = cls.env["recognition.discipline"].create(
            [
                {
                    "code": f"BIG{credits}",
                    "name": f"Discipline of {credits}",
                    "credits": credits,
                    "company_id": cls.company.id,
                }
                for credits in (15, 18, 19, 30)
            ]
        )
        cls.programme.line_ids = [
            Command.create({"discipline_id": discipline.id}) for discipline in cls.big
        ]
        cls.fifteen, cls.eighteen, cls.nineteen, cls.thirty = cls.big

    def _gained(self, discipline, **values):
        """Return the closed sitting in which ``discipline`` was recognised."""
        return self._decided(self._create_case(discipline=discipline, **values))

    def test_arithmetic(self):
        """YU-4.6: 20 % of 240 = 48; 30 recognised + 15 asked = 45, 3 left."""
        self._gained(self.thirty)
        case = self._create_case(discipline=self.fifteen)
        self.assertEqual(
            case.with_user(self.user_intake).cap_sentence,
            "20 % of 240 = 48 credits of non-formal learning at most: 30 recognised + "
            "15 asked for = 45, 3 left. [YU-4.6]",
        )
        self._registered(case)

    def test_reaching_it_is_allowed(self):
        """YU-4.6: 30 + 18 = 48 is not above 20 % of 240."""
        self._gained(self.thirty)
        case = self._registered(self._create_case(discipline=self.eighteen))
        self.assertEqual(case.state, "registered")

    def test_filing_beyond(self):
        """YU-4.6: 30 + 19 = 49 is one credit too many: it is not filed."""
        self._gained(self.thirty)
        case = self._create_case(discipline=self.nineteen)
        with Refusal(self, UserError, "Over the cap.*1 too many.*18 are left"):
            case.with_user(self.user_intake).action_submit()
        self.assertIn("Over the cap", case.with_user(self.user_intake).missing)

    def test_registering_beyond(self):
        """YU-4.6: what was decided since the filing counts."""
        case = self._create_case(discipline=self.nineteen)
        case.with_user(self.user_intake).action_submit()
        self._gained(self.thirty)
        with Refusal(self, UserError, "Over the cap"):
            case.with_user(self.user_intake).action_register()

    def test_individual_total(self):
        """S-17, CT152-9: 20 % of an own total of 150 are 30."""
        self.regulation.cap_base = "individual"
        self.learner.individual_credits = 150
        self._registered(self._create_case(discipline=self.thirty))
        other = self._create_case(discipline=self.fifteen)
        self.assertIn("20 % of 150 = 30", other.cap_sentence)

    def test_other_kinds_do_not_count(self):
        """YU-4.6, S-16: credits of transfer and mobility stay out."""
        case = self._create_case(
            discipline=self.thirty,
            kind="formal",
            reason="transfer",
            origin_institution="Other University",
            origin_programme="Informatics",
        )
        self.assertFalse(case.cap_sentence)
        case._step_write({"state": "commission", "number": "F-1"})
        self._voted(self._sitting(case)).action_close()
        self.assertEqual(case.recognised_credits, 30)
        later = self._create_case(discipline=self.nineteen)
        self.assertIn(": 0 recognised + 19", later.cap_sentence)

    def test_qualifications_by_the_edition(self):
        """S-16: qualifications count where the edition says so."""
        case = self._create_case(discipline=self.thirty, kind="qualification")
        self.assertFalse(case.cap_sentence)
        self.regulation.cap_counts_qualification = True
        case.invalidate_recordset()
        self.assertIn("30 asked for", case.cap_sentence)

    def test_no_cap(self):
        """S-15: without a percentage nothing is said and nothing barred."""
        self.regulation.nfe_cap_percent = 0
        case = self._create_case(discipline=self.thirty)
        self.assertFalse(case.cap_sentence)
        self._registered(case)

    # ------------------------------------------------------------------
    # Before the commission
    # ------------------------------------------------------------------
    def _two_beyond(self):
        """Return two cases before the commission: 30 and 19 credits, 48 at most."""
        cases = self._create_case(discipline=self.thirty)
        cases |= self._create_case(discipline=self.nineteen)
        return self._concluded(cases)

    def _sitting_on(self, case):
        """Return an open sitting with this case alone on its agenda."""
        sitting = self._sitting(None)
        sitting._add_cases(case)
        return sitting

    def test_no_question_beyond_is_adopted(self):
        """YU-4.6: of 30 and 19 one is adopted, the other rejected with the reason."""
        cases = self._two_beyond()
        sitting = self._sitting(cases)
        first, second = sitting.item_ids
        for item in (first, second):
            item.action_open_vote()
            for member in self.members:
                item.with_user(member.user_id).action_vote_for()
        first.action_close_vote()
        self.assertEqual(first.state, "adopted")
        self.assertIn("1 too many", second.cap_sentence)
        with Refusal(self, UserError, "Over the cap: 20 % of 240"):
            second.action_close_vote()
        for member in self.members:
            second.with_user(member.user_id).action_vote_against()
        second.action_close_vote()
        second.reason = "Beyond the cap."
        sitting.action_close()
        self.assertEqual(
            cases.claim_ids.mapped("decision"), ["recognised", "not_recognised"]
        )

    def test_a_sitting_elsewhere_counts(self):
        """YU-4.6: what another sitting has just adopted counts as well."""
        cases = self._two_beyond()
        self._voted(self._sitting_on(cases[0]))
        item = self._sitting_on(cases[1]).item_ids
        item.action_open_vote()
        for member in self.members:
            item.with_user(member.user_id).action_vote_for()
        with Refusal(self, UserError, "Over the cap"):
            item.action_close_vote()

    def test_seen_before_the_agenda(self):
        """YU-4.6: the secretary sees on the case what will not be adopted."""
        cases = self._two_beyond()
        self._voted(self._sitting_on(cases[0])).action_close()
        self.assertIn("Over the cap", cases[1].with_user(self.user_secretary).remarks)

    def test_what_is_not_adopted_stays_free(self):
        """YU-4.6: a question that is rejected takes nothing from the cap."""
        cases = self._two_beyond()
        sitting = self._sitting_on(cases[0])
        self._voted(sitting, dict.fromkeys(self.members, "against"))
        sitting.action_close()
        self._voted(self._sitting_on(cases[1])).action_close()
        self.assertEqual(cases[1].claim_ids.decision, "recognised")

    # ------------------------------------------------------------------
    # Costs
    # ------------------------------------------------------------------
    def test_lists_cost_no_more(self):
        """The caps of many cases take as many queries as those of few."""

        def queries(cases):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            cases.mapped("cap_sentence")
            return self.env.cr.sql_log_count - before

        few, many = self._cases_in_numbers(2), self._create_case()
        for place in range(12):
            learner = self._create_learner(f"More {place}", f"M-{place}")
            many |= self._create_case(learner)
        queries(few)
        self.assertLessEqual(queries(many), queries(few))
        self.assertTrue(all(many.mapped("cap_sentence")))
