"""What is measured."""

from datetime import datetime, time, timedelta

from odoo.addons.nfe_recognition.tests import web_client

from . import rows
from .path import Path
from .world import LANGUAGE, MEMBERS

PROTOCOL = "nfe_recognition.action_report_protocol"
EXTRACT = "nfe_recognition.action_report_extract"
ONE_PAGE = "web.action_report_externalpreview"

# The columns of the list of cases, for the page and its count. The conditions are
# written as Odoo writes them: an index for them is used for no other wording.
BARE_LIST = """
    SELECT c.id, c.number, c.claimed_credits, c.submitted_on, c.registered_on,
           c.deadline, c.outcome, c.state, c.company_id, c.commission_id,
           c.expert_group_id, c.enrolment_id,
           c.partner_id, learner.complete_name,
           c.programme_id, programme.code, programme.name->>%(lang)s,
           c.period_id, period.name->>%(lang)s,
           c.provider_id, provider.complete_name,
           c.user_id, officer.name
      FROM recognition_case c
      JOIN res_partner learner ON learner.id = c.partner_id
      JOIN recognition_programme programme ON programme.id = c.programme_id
      JOIN recognition_period period ON period.id = c.period_id
 LEFT JOIN res_partner provider ON provider.id = c.provider_id
 LEFT JOIN res_users u ON u.id = c.user_id
 LEFT JOIN res_partner officer ON officer.id = u.partner_id
     WHERE c.active IS TRUE AND c.company_id IN (%(company)s)
  ORDER BY c.id DESC LIMIT 80
"""
BARE_COUNT = """
    SELECT COUNT(*) FROM (
        SELECT FROM recognition_case
         WHERE active IS TRUE AND company_id IN (%(company)s) LIMIT 10001
    ) counted
"""
BARE_COLUMNS = """
    SELECT state, COUNT(*) FROM recognition_case
     WHERE active IS TRUE AND company_id IN (%(company)s) GROUP BY state
"""


class Scenes:
    """The scenes of one bench; each is played in a transaction that is rolled back."""

    def __init__(self, world, meter, batch):
        self.world = world
        self.meter = meter
        self.batch = batch
        self.played = 0

    def _as(self, env, role, model):
        return self.world.env(env, role)[model]

    # -- writing -------------------------------------------------------------------

    def create(self, env):
        """Create cases, applicants, and the rows of the cases without Odoo."""
        self.played += 1
        lap, count = self.meter.lap, self.batch
        values = self.world.case_values(count, distinct=f"case {self.played}")
        cases = self._as(env, "intake", "recognition.case")
        with lap(env, "create_cases", "Create cases in one call", count):
            cases.create(values)
        values = self.world.applicant_values(count, distinct=f"job {self.played}")
        applicants = self._as(env, "recruiter", "hr.applicant")
        with lap(env, "create_applicants", "Create applicants in one call", count):
            applicants.create(values)

    def rows_of_cases(self, env):
        """Return the rows that creating the cases writes."""
        values = self.world.case_values(self.batch, distinct="rows")
        cases = self._as(env, "intake", "recognition.case")
        return rows.written(env, lambda: cases.create(values))

    def insert(self, env, found):
        """Write the rows of the cases by ``execute_values``."""
        with self.meter.lap(
            env, "insert_rows", "Insert the cases' rows (execute_values)", self.batch
        ):
            rows.insert(env, found)

    # -- reading -------------------------------------------------------------------

    def read(self, env, size):
        """Open lists and kanbans among ``size`` records."""
        among = f"among {size:,}"
        for role in ("intake", "secretary", "member"):
            self._read(env, role, "recognition.case", f"cases_{role}", "state", size)
        self._read(env, "recruiter", "hr.applicant", "applicants", "stage_id", size)
        facts = {"company": self.world.company, "lang": LANGUAGE}
        lap = self.meter.lap
        with lap(env, f"list_bare_{size}", f"List of 80 by bare SQL, {among}"):
            env.cr.execute(BARE_LIST, facts)
            env.cr.fetchall()
            env.cr.execute(BARE_COUNT, facts)
            env.cr.fetchall()
        with lap(env, f"group_bare_{size}", f"Columns by bare SQL, {among}"):
            env.cr.execute(BARE_COLUMNS, facts)
            env.cr.fetchall()

    def _read(self, env, role, model_name, word, groupby, size):
        model = self._as(env, role, model_name)
        what = f"{word.replace('_', ', ')}, among {size:,}"
        lap = self.meter.lap
        # Which views there are is known before their records are read.
        model.get_views([(False, kind) for kind in ("list", "kanban")])
        with lap(env, f"list_{word}_{size}", f"List of 80, {what}"):
            web_client.open_list(model)
        with lap(env, f"group_{word}_{size}", f"Columns, {what}"):
            web_client.count_columns(model, groupby)
        with lap(env, f"kanban_{word}_{size}", f"Kanban with cards, {what}"):
            web_client.open_kanban(model, groupby)

    def search(self, env, size):
        """Leaf far back, and look for a learner."""
        cases = self._as(env, "intake", "recognition.case")
        lap, half = self.meter.lap, size // 2
        with lap(env, "list_far", f"List of 80 from place {half:,}"):
            web_client.open_list(cases, offset=half)
        learner = [("partner_id", "ilike", "learner 77")]
        with lap(env, "list_learner", "List of 80 by a learner's name"):
            web_client.open_list(cases, learner)
        with lap(env, "list_number", "List of 80 by a part of the number"):
            web_client.open_list(cases, [("number", "ilike", "/0777")])

    def recount(self, env, number):
        """Enter a holiday while ``number`` deadlines are open."""
        company = env["res.company"].browse(self.world.company)
        env.cr.execute(
            """
            UPDATE recognition_case
               SET deadline_from = current_date, deadline_days = 3
             WHERE id IN (
                   SELECT id FROM recognition_case
                    WHERE deadline IS NOT NULL AND company_id = %s
                 ORDER BY id LIMIT %s)
            """,
            (company.id, number),
        )
        env.invalidate_all()
        company._recognition_recount()
        open_case = env["recognition.case"].search(
            [("company_id", "=", company.id), ("deadline_days", "=", 3)], limit=1
        )
        noon = datetime.combine(open_case.deadline, time(7))
        leaves = env["resource.calendar.leaves"].with_company(company)
        values = {
            "name": "Holiday",
            "date_from": noon - timedelta(hours=12),
            "date_to": noon + timedelta(hours=12, seconds=-1),
        }
        with self.meter.lap(
            env, "recount", "A holiday: count open deadlines anew", number
        ):
            leaves.create(values)

    def forms(self, env):
        """Open the form of a case and of an applicant."""
        path = Path(env, self.world, 1)
        path.submit()
        case = path.cases("intake")
        with self.meter.lap(env, "form_case", "Form of a case"):
            web_client.open_form(case)
        applicant = self._as(env, "recruiter", "hr.applicant").create(
            self.world.applicant_values(1)
        )
        applicant = applicant.browse(applicant.id)
        with self.meter.lap(env, "form_applicant", "Form of an applicant"):
            web_client.open_form(applicant)

    # -- steps ---------------------------------------------------------------------

    def steps(self, env, number):
        """Take ``number`` cases all the way, each step for all of them at once."""
        path = Path(env, self.world, number)

        def step(key, label, action, rows_=number):
            with self.meter.lap(env, f"step_{key}", label, rows_):
                action()

        step("submit", "File the applications", path.submit)
        step("register", "Register", path.register)
        step("send", "Send to the experts", path.send)
        conclusions = path.conclusions()
        path.assess(conclusions)
        claims = len(conclusions)
        step("conclude", "Submit the conclusions", conclusions.action_submit)
        path.plan()
        sitting, questions = path.sitting(), path.questions
        step("agenda", "Put on the agenda", sitting.action_add_ready_cases)
        step("open", "Open sitting and questions", path.put_to_vote, claims)
        step("vote", "One member votes on all", lambda: path.vote(0), claims)
        for place in range(1, MEMBERS):
            path.vote(place)
        step(
            "count",
            "Count the votes",
            lambda: questions("secretary").action_close_vote(),
            claims,
        )
        step("close", "Close the sitting: decide", path.sitting().action_close)
        path.protocol("secretary").action_send_to_sign()
        path.sign("member0")
        step("seal", "Last signature: print and seal", lambda: path.sign("secretary"))
        protocol = path.protocol("secretary")
        step("issue", "Issue the extracts", protocol.action_issue_extracts)
        step("receive", "Receive", lambda: path.extracts("registrar").action_receive())
        step(
            "post",
            "Post to transcripts",
            lambda: path.extracts("registrar").action_post(),
        )

    def sitting(self, env, number):
        """Hold a sitting of ``number`` cases; verify the chain; print all extracts."""
        path = Path(env, self.world, number).concluded()
        lap = self.meter.lap
        with lap(env, "sitting", "A sitting, from opening to extracts", number):
            path.held()
        chains = env["recognition.seal.chain"].with_context(lang=LANGUAGE)
        company = env["res.company"].browse(self.world.company)
        links = chains.search([("company_id", "=", company.id)]).position
        with lap(env, "verify", "Verify the chain of seals", links):
            verdict = chains._company_verdict(company)
        assert verdict.allowed
        self._print(
            env,
            "pdf_sitting",
            "PDF: extracts of a sitting in one call",
            EXTRACT,
            path.extracts("registrar"),
        )

    # -- printing ------------------------------------------------------------------

    def printing(self, env, number):
        """Print a protocol of one question, a page of Odoo's own, and extracts."""
        one = Path(env, self.world, 1, claims=1).sealed().protocol("secretary")
        many = Path(env, self.world, number).sealed()
        many.protocol("secretary").action_issue_extracts()
        extracts = many.extracts("registrar")
        company = self._as(env, "secretary", "res.company").browse(self.world.company)
        self._print(
            env, "pdf_one_page", "PDF: Odoo's one-page report", ONE_PAGE, company
        )
        self._print(env, "pdf_protocol", "PDF: a protocol", PROTOCOL, one)
        self._print(
            env, "pdf_extracts", "PDF: extracts in one batch", EXTRACT, extracts
        )

    def _print(self, env, key, label, report, records):
        reports = records.env["ir.actions.report"]
        with self.meter.lap(env, key, label, len(records)):
            pdf, kind = reports._render_qweb_pdf(report, res_ids=records.ids)
        assert kind == "pdf"
        assert pdf.startswith(b"%PDF")
