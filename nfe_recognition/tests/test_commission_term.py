"""The term of a commission, prolonged and shortened by an order (R544-11, D-06)."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import format_date

from .common import PDF
from .common_body import BodyCommon
from .printed import squeezed
from .test_commission_change import ChangeCommon


@tagged("post_install", "-at_install")
class TestCommissionTerm(BodyCommon, ChangeCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.today = cls._today()
        cls.begin = cls.today - timedelta(days=300)
        cls.end = cls.today + timedelta(days=30)
        cls.later = cls.today + timedelta(days=200)
        cls.body_in_term = cls._termed(cls.begin, cls.end)

    @classmethod
    def _termed(cls, begin, end, **line):
        """Return a recognition commission at work with this term."""
        commission = cls._body(
            "recognition",
            [
                Command.create({"partner_id": user.partner_id.id, **line})
                for user in cls.users_member
            ],
            date_from=begin,
            date_to=end,
        )
        commission.order_date = begin
        commission.temporary_presider_id = commission.member_ids[0]
        commission.action_activate()
        return commission.with_env(cls.env)

    def _prolong(self, commission=None, **values):
        sheet = self._sheet(
            commission or self.body_in_term, **{"until": self.later, **values}
        )
        sheet.action_apply()
        return (commission or self.body_in_term).instrument_ids[-1]

    def _planned(self, day):
        """Return a sitting with something on its agenda, planned for noon of a day."""
        noon = fields.Datetime.to_datetime(day) + timedelta(hours=7)
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {
                    "commission_id": self.body_in_term.id,
                    "date": noon,
                    "place": "Room 1",
                }
            )
        )
        sitting.action_all_present()
        return sitting

    def _page(self, name, records):
        report = self.env.ref(f"nfe_recognition.action_report_{name}")
        page, _kind = report.with_user(self.user_manager)._render_qweb_html(
            report.report_name, records.ids
        )
        return squeezed(page.decode())

    # ------------------------------------------------------------------
    # Prolonged and shortened
    # ------------------------------------------------------------------
    def test_prolonged_by_an_order(self):
        """R544-11, D-06: number, day, signatory and scan stay; the history shows it."""
        order = self._prolong(scan=PDF, scan_name="order.pdf")
        self.assertEqual(self.body_in_term.date_to, self.later)
        self.assertEqual(
            (order.number, order.date, order.signatory, order.date_to),
            ("30-n", self.today, "Rector", self.later),
        )
        self.assertTrue(order.scan)
        shown = format_date(self.env, self.later)
        self.assertIn(shown, order.summary)
        self.assertIn(shown, self.body_in_term.message_ids[0].body)
        self.assertEqual(self.body_in_term._founding().date_to, self.end)
        # Who sits in it stays, and its chair with it.
        self.assertEqual(len(self.body_in_term._members_on(self.later)), 5)

    def test_shortened_by_an_order(self):
        """R544-11, CT152-42: an order shortens the term, not below a sitting held."""
        self._planned(self.today).action_open()
        with self.assertRaisesRegex(UserError, r"was in office then.*\[CT152-42\]"):
            self._prolong(
                day=self.today - timedelta(days=2),
                date=self.today - timedelta(days=2),
                until=self.today - timedelta(days=1),
            )
        self._prolong(until=self.today)
        self.assertEqual(self.body_in_term.date_to, self.today)

    def test_members_and_term_in_one_order(self):
        """R544-11: one order replaces a member and prolongs the term."""
        old = self.body_in_term.member_ids[4]
        order = self._prolong(
            leaver_ids=[Command.set(old.ids)], line_ids=[self._newcomer()]
        )
        self.assertIn(old.display_name, order.summary)
        self.assertIn(format_date(self.env, self.later), order.summary)

    def test_members_named_until_the_end_stay(self):
        """R544-11: who was named for the whole term is a member of the longer one."""
        commission = self._termed(self.begin, self.end, date_to=self.end)
        short = commission.member_ids[4]
        short._step_write({"date_to": self.end - timedelta(days=5)})
        self._prolong(commission)
        self.assertEqual(commission._members_on(self.later), commission.member_ids[:4])
        self.assertEqual(short.date_to, self.end - timedelta(days=5))

    def test_what_is_refused(self):
        """R544-11: no order, no term; the same one, and one before its order."""
        for values, sentence in (
            ({"number": False}, r"number, day and signatory"),
            ({"kind": "directive"}, r"changed by an order"),
            ({"until": self.end}, r"already.*\[R544-11\]"),
            (
                {"until": self.today - timedelta(days=1)},
                r"before the order holds.*\[R544-11\]",
            ),
        ):
            with (
                self.subTest(sentence=sentence),
                self.assertRaisesRegex(UserError, sentence),
                self.cr.savepoint(),
            ):
                self._prolong(**values)
        self.assertEqual(self.body_in_term.date_to, self.end)

    def test_a_term_that_ran_out_stays_so(self):
        """R544-11: no order fills a gap in which there was no commission."""
        ended = self.today - timedelta(days=3)
        commission = self._termed(self.begin, ended)
        with self.assertRaisesRegex(UserError, r"no commission.*\[R544-11\]"):
            self._prolong(commission)
        # An order of that time, entered late, fills nothing: there was no gap.
        self._prolong(commission, date=ended, day=ended)
        self.assertTrue(commission._in_office(self.today))

    def test_no_other_way(self):
        """R544-11: neither manager nor sudo writes the term or an order's."""
        order = self._prolong()
        for target in self.body_in_term.with_user(self.user_manager), self.body_in_term:
            with self.assertRaisesRegex(UserError, r"Change by a new order.*\[R544-11"):
                target.sudo(target.env.su).date_to = self.end
        with self.assertRaises(UserError):
            order.sudo().date_to = self.end
        draft = self._body("recognition", self._rows(0, 3, chair=False))
        draft.instrument_ids.unlink()
        with self.assertRaisesRegex(UserError, "set by the steps"):
            draft.sudo().instrument_ids = [Command.create({"date_to": self.end})]
        with self.assertRaises(AccessError):
            self.body_in_term.with_user(self.user_secretary)._change(
                {}, day=self.today, leavers=[], newcomers=[], offices={}
            )

    # ------------------------------------------------------------------
    # Sittings
    # ------------------------------------------------------------------
    def test_sitting_after_the_term(self):
        """R544-11: refused with its remedy; after the order it opens."""
        self._prolong(until=self.today)
        sitting = self._planned(self.today + timedelta(days=1))
        self.assertIn("prolongs the term", sitting.problems)
        for step in "action_open", "action_notify":
            with self.assertRaisesRegex(
                UserError, r"order that prolongs the term.*\[R544-11\]"
            ):
                getattr(sitting, step)()
        self._prolong(number="31-n")
        self.env.invalidate_all()
        self.assertNotIn("prolongs the term", sitting.problems)
        sitting.action_notify()

    # ------------------------------------------------------------------
    # As it was
    # ------------------------------------------------------------------
    def test_term_as_of_any_day(self):
        """D-06, CT152-42: the term and the members as the orders had them that day."""
        self._prolong()
        yesterday = self.today - timedelta(days=1)
        term_on = self.body_in_term._term_on
        self.assertEqual(term_on(yesterday), (self.begin, self.end))
        self.assertEqual(term_on(self.today), (self.begin, self.later))
        self.assertFalse(self.body_in_term._in_office(self.begin - timedelta(days=1)))
        self.assertFalse(self.body_in_term._in_office(self.later + timedelta(days=1)))
        for user in self.user_member, self.user_secretary, self.user_auditor:
            sheet = (
                self.env["recognition.composition"]
                .with_user(user)
                .create({"commission_id": self.body_in_term.id, "day": yesterday})
            )
            self.assertEqual((sheet.term_to, sheet.in_office), (self.end, True))
            sheet.day = self.later + timedelta(days=1)
            self.assertFalse(sheet.in_office)
            self.assertIn(
                "On this day the commission was not in office",
                self._page("composition", sheet),
            )

    def test_not_in_office_after_the_end_of_its_work(self):
        """R544-11: a commission that an order ended is in office no more."""
        self._sheet(self.body_in_term, what="ends").action_apply()
        self.assertFalse(self.body_in_term._in_office(self.today))
        self.assertTrue(self.body_in_term._in_office(self.today - timedelta(days=1)))

    def test_secretary_as_of_any_day(self):
        """R544-12, CT152-42: who was secretary on a day, whoever is now."""
        other = self._create_user("rec_secretary2", "secretary")
        tracked = self.body_in_term.with_user(self.user_manager).with_context(
            tracking_disable=False, mail_notrack=False
        )
        self.cr.flush()
        tracked.secretary_id = other
        self.cr.flush()
        yesterday = self.today - timedelta(days=1)
        for user in self.user_member, self.user_auditor:
            sheet = (
                self.env["recognition.composition"]
                .with_user(user)
                .create({"commission_id": self.body_in_term.id, "day": yesterday})
            )
            self.assertEqual(sheet.secretary, self.user_secretary.name)
            self.assertIn(self.user_secretary.name, self._page("composition", sheet))
            sheet.day = self.today
            self.assertEqual(sheet.secretary, other.name)
            self.assertIn(other.name, self._page("composition", sheet))

    def test_printed_orders(self):
        """D-06: each order prints the term that it set itself."""
        document = self._prolong()
        first, last = (
            format_date(self.env, day, date_format="d MMMM y")
            for day in (self.end, self.later)
        )
        founding = self._page("commission_order", self.body_in_term)
        change = self._page("commission_change", document)
        self.assertIn("prolonged until", change)
        for day, pages in (first, (founding, change)), (last, (change,)):
            for page in pages:
                self.assertIn(day.split()[-2], page)
        self.assertNotIn("prolonged", founding)
        shorter = self._prolong(number="31-n", until=self.end)
        self.assertIn("instead of", self._page("commission_change", shorter))
