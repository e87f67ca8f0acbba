"""A case whose claims are decided in two sittings (R544-17, R544-18)."""

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestTwoSittings(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._concluded(self._create_double_case())

    def _held(self, *choices, percent=None):
        """Return the sealed protocol of a sitting on the open claims.

        :param choices: ``"for"`` or ``"against"`` for each question, in order; None
            puts it off
        """
        sitting = self._sitting(self.case)
        for item, choice in zip(sitting.item_ids, choices, strict=True):
            if choice is None:
                item.action_put_off()
                continue
            if percent:
                item.exact_percent = percent
            item.action_open_vote()
            for user in self.users_member:
                getattr(item.with_user(user), f"action_vote_{choice}")()
            item.action_close_vote()
            if choice == "against" or percent:
                item.reason = "By vote of the commission."
        sitting.action_close()
        return self._signed(sitting)

    def _is(self, state, outcome=False, entries=0):
        self.assertEqual(
            (self.case.state, self.case.outcome, len(self.case.entry_ids)),
            (state, outcome, entries),
        )

    def _waits(self):
        """Return whether the case lies on the secretary's pile of extracts."""
        self.env.flush_all()
        self.env.invalidate_all()
        pile = self.env.ref("nfe_recognition.desk_secretary_extracts")
        domain = pile.with_user(self.user_secretary).action_open()["domain"]
        cases = self.env["recognition.case"].with_user(self.user_secretary)
        return self.case in cases.search(domain)

    # ------------------------------------------------------------------
    # Orders of decision and posting
    # ------------------------------------------------------------------
    def test_posted_then_recognised(self):
        """The first extract is posted before the second claim is decided."""
        first = self._posted(self._issued(self._held("for", None)))
        self._is("commission", entries=1)
        second = self._issued(self._held("for"))
        self.assertNotEqual(first, second)
        self.assertEqual(
            (first | second).claim_ids, self.case.claim_ids.with_env(first.env)
        )
        self._is("decided", "recognised", 1)
        self._posted(second)
        self._is("recorded", "recognised", 2)

    def test_posted_then_refused(self):
        """Nothing is left to post when the second sitting refuses: it is recorded."""
        self._posted(self._issued(self._held("for", None)))
        self._held("against")
        self._is("recorded", "partly", 1)
        self.assertEqual(self.case.recorded_on, self._today())

    def test_posted_then_below_the_threshold(self):
        """YU-5.7: as with a refusal, whatever the vote."""
        self._posted(self._issued(self._held("for", None)))
        self._held("for", percent=30)
        self._is("recorded", "partly", 1)

    def test_refused_before_the_first_is_posted(self):
        """The posting finishes what the second sitting could not."""
        extract = self._issued(self._held("for", None))
        self._held("against")
        self._is("decided", "partly")
        self._posted(extract)
        self._is("recorded", "partly", 1)

    def test_refused_before_the_first_is_issued(self):
        """As before, with the extract issued last."""
        protocol = self._held("for", None)
        self._held("against")
        self._is("decided", "partly")
        self._posted(self._issued(protocol))
        self._is("recorded", "partly", 1)

    def test_refused_then_recognised(self):
        """A sitting that recognised nothing has no extract and holds nothing up."""
        refused = self._held("against", None)
        self._is("commission")
        self.assertFalse(self._issued(refused))
        extract = self._issued(self._held("for"))
        self._is("decided", "partly")
        self._posted(extract)
        self._is("recorded", "partly", 1)

    def test_second_posted_first(self):
        """The case is recorded with the last of its extracts, whichever it is."""
        first, second = self._held("for", None), self._held("for")
        self._posted(self._issued(second))
        self._is("decided", "recognised", 1)
        self._posted(self._issued(first))
        self._is("recorded", "recognised", 2)

    def test_both_posted_at_once(self):
        """Both extracts of a case in one click."""
        first, second = self._held("for", None), self._held("for")
        self._posted(self._issued(first) | self._issued(second))
        self._is("recorded", "recognised", 2)

    def test_both_refused(self):
        """R544-18: nothing recognised, nothing to post: it stays decided."""
        self._held("against", None)
        self._held("against")
        self._is("decided", "not_recognised")

    def test_rest_withdrawn(self):
        """What was recognised is posted, though the learner takes the rest back."""
        protocol = self._held("for", None)
        self.case.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        self.assertTrue(self._waits())
        self._posted(self._issued(protocol))
        self._is("withdrawn", entries=1)

    # ------------------------------------------------------------------
    # Who sees what
    # ------------------------------------------------------------------
    def test_pile_of_extracts(self):
        """Each sealed protocol that recognised something waits for its extract."""
        self.assertFalse(self._waits())
        first = self._held("for", None)
        self.assertTrue(self._waits())
        self._posted(self._issued(first))
        self.assertFalse(self._waits())
        second = self._held("for")
        self.assertTrue(self._waits())
        self._issued(second)
        self.assertFalse(self._waits())

    def test_pile_of_refusals(self):
        """A protocol that recognised nothing waits for no extract."""
        self._posted(self._issued(self._held("for", None)))
        self._held("against")
        self.assertFalse(self._waits())

    def test_what_is_missing_of_a_decided_case(self):
        """The case says which discipline still waits to be posted."""
        self._posted(self._issued(self._held("for", None)))
        self._held("for")
        case = self.case.with_user(self.user_intake)
        self.assertIn("Programming", case.missing)
        self.assertNotIn("Databases", case.missing)
        self.assertIn("[R544-18]", case.missing)

    def test_registrar_reads_what_his_extract_names(self):
        """R544-18: the case of an extract, also while its rest is undecided."""
        registrar = self.case.with_user(self.user_registrar)
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertRaises(AccessError):
            registrar.read(["number"])
        extract = self._issued(self._held("for", None))
        other = self._concluded(
            self._create_case(self._create_learner("Other Learner", "S-2"))
        )
        self.env.flush_all()
        self.env.invalidate_all()
        registrar.read(["number"])
        self.assertEqual(extract.claim_ids.mapped("percent"), [84])
        html, _kind = (
            self.env["ir.actions.report"]
            .with_user(self.user_registrar)
            ._render_qweb_html("nfe_recognition.report_extract", extract.ids)
        )
        self.assertIn(self.case.number.encode(), html)
        for closed in (
            other.with_user(self.user_registrar),
            self.case.claim_ids[1].with_user(self.user_registrar),
        ):
            with self.assertRaises(AccessError):
                closed.read(["display_name"])
