"""A sitting of two hundred cases takes batches of queries, not one for each case."""

from odoo import fields
from odoo.tests import HttpCase, tagged

from ..models.recognition_seal_verify import BATCH
from .test_query_budget import QueryBudget

FEW, MANY = 20, 200
# What is put, voted on, decided and passed on: the claims, two of each case. More of
# them mean a few more statements for every hundred.
HUNDREDS = 2 * (MANY - FEW) / 100
STATEMENTS = 6
# A part of the chain is read with the records under it.
STATEMENTS_OF_A_PART = 15
REPORT = "nfe_recognition.action_report_"


class SizeCommon(QueryBudget):
    """Sittings of many cases, with the queries that each step takes."""

    def _concluded_at_once(self, number):
        """Bring cases before the commission, each step for all of them."""
        cases = self._sent(self._drafts(number))
        conclusions = cases.conclusion_ids.with_user(self.user_expert)
        conclusions.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusions.write({"proposal": "recognise", "graded": True, "percent": 84})
        conclusions.action_submit()
        return cases

    def _held(self, number):
        """Hold a sitting of ``number`` cases; return the queries by step, and extracts.

        :rtype: tuple[dict[str, int], recognition.extract]
        """
        cases = self._concluded_at_once(number)
        counts = {}

        def step(name, user, records, action):
            records = self._as(user, records._name, records.ids)
            counts[name] = self._queries(lambda: action(records))

        secretary, registrar = self.user_secretary, self.user_registrar
        sitting = self._as(secretary, "recognition.sitting").create(
            {"commission_id": self.commission.id, "date": fields.Datetime.now()}
        )
        step("agenda", secretary, sitting, lambda r: r.action_add_ready_cases())
        step("attend", secretary, sitting, lambda r: r.action_all_present())
        step("open", secretary, sitting, lambda r: r.action_open())
        items = sitting.item_ids
        self.assertEqual(len(items), 2 * number)
        step("put to vote", secretary, items, lambda r: r.action_open_vote())
        for place, member in enumerate(self.users_member):
            step(f"vote {place}", member, items, lambda r: r.action_vote_for())
        step("count", secretary, items, lambda r: r.action_close_vote())
        step("close", secretary, sitting, lambda r: r.action_close())
        protocol = sitting.with_env(self.env).protocol_id
        step("send", secretary, protocol, lambda r: r.action_send_to_sign())
        now = fields.Datetime.now()
        for row in protocol.signature_ids:
            step(f"sign {row.role}", row.user_id, protocol, lambda r: r._sign(now))
        step("issue", secretary, protocol, lambda r: r.action_issue_extracts())
        extracts = protocol.extract_ids
        self.assertEqual(extracts.case_id, cases.with_env(self.env))
        step("print", secretary, extracts, self._html)
        step("receive", registrar, extracts, lambda r: r.action_receive())
        step("post", registrar, extracts, lambda r: r.action_post())
        return counts, extracts

    def _html(self, extracts):
        reports = extracts.env["ir.actions.report"]
        reports._render_qweb_html(f"{REPORT}extract", extracts.ids)


@tagged("post_install", "-at_install")
class TestSittingSize(SizeCommon):
    def test_queries(self):
        """From the agenda to the transcript, every step goes in batches."""
        self._held(1)
        few, _extracts = self._held(FEW)
        many, _extracts = self._held(MANY)
        for step, count in many.items():
            with self.subTest(step=step):
                self.assertLessEqual(count - few[step], STATEMENTS * HUNDREDS)

    def test_verification(self):
        """A chain is read in parts, not link by link."""
        seals = self.env["recognition.seal"]

        def verified(number):
            self._held(number)
            count = self._queries(
                lambda: self.assertIsNone(seals._verify(self.company))
            )
            return count, seals.search_count([("company_id", "=", self.company.id)])

        few, short = verified(FEW)
        many, long = verified(MANY)
        self.assertGreater(long - short, 1000)
        parts = (long - short) // BATCH + 1
        self.assertLessEqual(many - few, STATEMENTS_OF_A_PART * parts)


@tagged("post_install", "-at_install")
class TestSittingPrint(SizeCommon, HttpCase):
    def test_one_call_of_the_engine(self):
        """A document kind is one page for the PDF engine, however many there are."""
        calls = []
        reports = self.env.registry["ir.actions.report"]
        run = reports._run_wkhtmltopdf

        def counted(self, *args, **kwargs):
            calls.append(self)
            return run(self, *args, **kwargs)

        self.env["ir.config_parameter"].set_param("report.print_delay", "0")
        _counts, extracts = self._held(FEW)
        self.patch(reports, "_run_wkhtmltopdf", counted)
        for records in extracts, extracts.protocol_id:
            calls.clear()
            kind = records._name.rpartition(".")[2]
            engine = self.env["ir.actions.report"].with_context(
                force_report_rendering=True
            )
            pdf, _kind = engine._render_qweb_pdf(REPORT + kind, res_ids=records.ids)
            self.assertTrue(pdf.startswith(b"%PDF"))
            self.assertEqual(len(calls), 1, kind)
