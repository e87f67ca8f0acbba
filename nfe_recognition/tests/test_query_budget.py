"""Query budgets: costs grow with the page shown and with nothing else.

Times depend on the machine and are figures of the bench; how many queries a click
takes does not. Everything is measured as the web client does it: by a user under his
record rules, with the chatter at work, on a cold cache, up to what a commit flushes.
"""

from odoo import Command, fields
from odoo.tests import tagged

from . import web_client
from .common import RecognitionCommon

# More rows mean another statement for every hundred of them, not one for each.
BY_THE_HUNDRED = 10


class QueryBudget(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Unlike in other tests, notes and followers are made as for people.
        cls.context = {
            "lang": "en_US",
            "tz": "Asia/Almaty",
            "allowed_company_ids": cls.company.ids,
        }
        cls.learners_made = 0

    def _as(self, user, model, ids=()):
        """Return records as the web client of ``user`` has them: browsed anew."""
        return self.env(user=user, context=self.context)[model].browse(ids)

    def _queries(self, action):
        """Return the number of queries of one request."""
        self.env.cr.flush()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        action()
        self.env.cr.flush()
        return self.env.cr.sql_log_count - before

    # ------------------------------------------------------------------
    # Cases by the dozen
    # ------------------------------------------------------------------
    def _enrolments(self, number):
        names = [f"Learner {self.learners_made + place}" for place in range(number)]
        self.__class__.learners_made += number
        partners = self.env["res.partner"].create([{"name": name} for name in names])
        return self.env["recognition.enrolment"].create(
            [
                {
                    "partner_id": partner.id,
                    "programme_id": self.programme.id,
                    "company_id": self.company.id,
                    "number": partner.name,
                    "adviser_id": self.user_adviser.id,
                }
                for partner in partners
            ]
        )

    def _values(self, number, courses=3, disciplines=None):
        """Return values of cases with three courses and two claims each."""
        disciplines = disciplines or self.disciplines[:2]
        values = []
        for enrolment in self._enrolments(number):
            case = self._case_values(
                enrolment,
                claim_ids=[
                    Command.create({"discipline_id": discipline.id})
                    for discipline in disciplines
                ],
            )
            certificate = case["document_ids"][1][2]
            certificate["achievement_ids"] *= courses
            values.append(case)
        return values

    def _drafts(self, number, **kwargs):
        """Return complete drafts, made in two calls."""
        values = self._values(number, **kwargs)
        cases = self._as(self.user_intake, "recognition.case").create(values)
        self._as(self.user_intake, "recognition.claim.source").create(
            [
                {"claim_id": claim.id, "achievement_id": course.id}
                for case in cases
                for claim, course in zip(
                    case.claim_ids, case.achievement_ids, strict=False
                )
            ]
        )
        return cases

    def _at_work(self, number, state="commission"):
        """Return cases that experts, members, secretary and intake all may read."""
        cases = self._drafts(number)
        cases._step_write(
            {
                "state": state,
                "deadline": self._today(),
                "expert_group_id": self.expert_group.id,
                "registered_on": self._today(),
            }
        )
        cases[-20:].activity_schedule(
            "mail.mail_activity_data_todo", user_id=self.user_intake.id
        )
        return cases


@tagged("post_install", "-at_install")
class TestReadingBudget(QueryBudget):
    def _readers(self):
        self._create_department()
        return (
            self.user_intake,
            self.user_secretary,
            self.user_member,
            self.user_expert,
            self.user_department_head,
        )

    def _later_readers(self):
        return self.user_registrar, self.user_adviser, self.user_manager

    def _measured(self, open_view, readers):
        """Return the queries of opening a view of cases, by the user's login."""
        counts = {}
        for user in readers:
            cases = self._as(user, "recognition.case")
            # Twice: what the server keeps between requests is not counted.
            for _request in range(2):
                count = self._queries(lambda cases=cases: open_view(cases))
            counts[user.login] = count
        return counts

    def _assert_constant(self, open_view, limit, state="commission", readers=None):
        readers = readers or self._readers()
        self._at_work(90, state)
        few = self._measured(open_view, readers)
        self._at_work(180, state)
        many = self._measured(open_view, readers)
        self.assertEqual(few, many)
        for login, count in many.items():
            with self.subTest(login=login):
                self.assertLessEqual(count, limit)
        return many

    def test_list(self):
        """A page of 80 takes ten queries at most, under everybody's record rules."""

        def open_list(cases):
            page = web_client.open_list(cases)
            self.assertEqual(len(page["records"]), web_client.PAGE)

        self._assert_constant(open_list, 10)
        self._assert_constant(open_list, 10, "decided", self._later_readers())

    def test_columns(self):
        """The columns of the kanban and their counts take two queries at most."""
        self._assert_constant(lambda cases: web_client.count_columns(cases, "state"), 2)

    def test_kanban(self):
        """The kanban with its cards: activities and avatars, whatever the number."""
        self._assert_constant(lambda cases: web_client.open_kanban(cases, "state"), 18)

    def test_form(self):
        """The form of a case costs the same with two claims and with twenty."""
        disciplines = self.env["recognition.discipline"].create(
            [
                {
                    "code": f"MORE{place}",
                    "name": f"Discipline {place}",
                    "credits": 5,
                    "company_id": self.company.id,
                }
                for place in range(20)
            ]
        )
        self.programme.line_ids = [
            Command.create({"discipline_id": discipline.id})
            for discipline in disciplines
        ]
        small = self._drafts(1)
        large = self._drafts(1, courses=20, disciplines=disciplines)
        (small | large).action_submit()

        def open_form(case):
            case = self._as(self.user_intake, "recognition.case", case.ids)
            return self._queries(lambda: web_client.open_form(case))

        open_form(small)
        self.assertEqual(open_form(small), open_form(large))
        self.assertLessEqual(open_form(large), 40)

    def test_completeness(self):
        """What is missing in 200 cases is found as quickly as in 20."""
        cases = self._drafts(200)

        def judge(number):
            chosen = self._as(self.user_intake, "recognition.case", cases[:number].ids)
            return self._queries(
                lambda: [case._completeness_verdicts() for case in chosen]
            )

        judge(1)
        self.assertEqual(judge(20), judge(200))
        self.assertLessEqual(judge(200), 21)


@tagged("post_install", "-at_install")
class TestWritingBudget(QueryBudget):
    def test_create(self):
        """A case with two claims, three courses and a file takes a query at most."""
        cases = self._as(self.user_intake, "recognition.case")
        cases.create(self._values(1))
        fifty, hundred = self._values(50), self._values(100)
        few = self._queries(lambda: cases.create(fifty))
        many = self._queries(lambda: cases.create(hundred))
        self.assertLessEqual(few, 40)
        self.assertLessEqual(many - few, BY_THE_HUNDRED)

    def test_steps(self):
        """No step takes a query for each case; a number without gaps takes four."""
        self._way(1)
        few, many = self._way(10), self._way(40)
        for step, count in many.items():
            with self.subTest(step=step):
                allowed = BY_THE_HUNDRED
                if step == "register":
                    allowed += 4 * 30
                self.assertLessEqual(count - few[step], allowed)

    def _way(self, number):
        """Take cases from the draft to the transcript; return the queries by step."""
        cases = self._drafts(number)
        counts = {}

        def step(name, user, records, action):
            records = self._as(user, records._name, records.ids)
            counts[name] = self._queries(lambda: action(records))

        intake, secretary = self.user_intake, self.user_secretary
        step("submit", intake, cases, lambda r: r.action_submit())
        step("return", intake, cases, lambda r: r._return("The scan is blurred."))
        step("correct", intake, cases, lambda r: r.action_submit())
        step("register", intake, cases, lambda r: r.action_register())
        now = fields.Datetime.now()
        step("send", secretary, cases, lambda r: r._send(self.expert_group, now))
        self._assess(step, cases)
        sitting = self._vote(step)
        step("close", secretary, sitting, lambda r: r.action_close())
        protocol = self._signed(sitting.with_env(self.env))
        step("issue", secretary, protocol, lambda r: r.action_issue_extracts())
        extracts, registrar = protocol.extract_ids, self.user_registrar
        self.assertEqual(len(extracts), number)
        step("receive", registrar, extracts, lambda r: r.action_receive())
        step("post", registrar, extracts, lambda r: r.action_post())
        step("print protocol", secretary, protocol, self._html)
        step("print extracts", registrar, extracts, self._html)
        self.assertEqual(set(cases.mapped("state")), {"recorded"})
        return counts

    def _assess(self, step, cases):
        """Let the expert fill in and submit all conclusions."""
        expert = self.user_expert
        conclusions = cases.with_env(self.env).conclusion_ids
        criteria = {"verdict": "met", "text": "Compared."}
        step("criteria", expert, conclusions.criterion_ids, lambda r: r.write(criteria))
        proposal = {"proposal": "recognise", "graded": True, "percent": 84}
        step("propose", expert, conclusions, lambda r: r.write(proposal))
        step("conclude", expert, conclusions, lambda r: r.action_submit())

    def _vote(self, step):
        """Return a sitting at which everybody voted for everything."""
        secretary = self.user_secretary
        sitting = self._as(secretary, "recognition.sitting").create(
            {"commission_id": self.commission.id, "date": fields.Datetime.now()}
        )
        step("agenda", secretary, sitting, lambda r: r.action_add_ready_cases())
        sitting.action_all_present()
        sitting.action_open()
        items = sitting.item_ids
        step("put to vote", secretary, items, lambda r: r.action_open_vote())
        for place, member in enumerate(self.users_member):
            step(f"vote {place}", member, items, lambda r: r.action_vote_for())
        step("count", secretary, items, lambda r: r.action_close_vote())
        return sitting

    def _html(self, records):
        kind = records._name.rpartition(".")[2]
        reports = records.env["ir.actions.report"]
        report = f"nfe_recognition.action_report_{kind}"
        reports._render_qweb_html(report, records.ids)
