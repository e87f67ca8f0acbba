"""Register of protocols: numbers of each commission and year, without gaps."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestRegister(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.second = cls._create_commission("Second commission")

    def _closed(self, commission=None, days=0):
        """Return the protocol of a sitting on one question."""
        commission = commission or self.commission
        moment = fields.Datetime.now() - timedelta(days=days)
        sitting = self.env["recognition.sitting"].create(
            {"commission_id": commission.id, "date": moment}
        )
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
        sitting.action_all_present()
        sitting.action_open()
        self._voted(sitting)
        sitting.action_close()
        return sitting.protocol_id

    def _numbers(self, protocols):
        return [protocol.number for protocol in protocols]

    def test_each_commission_counts_its_own(self):
        """R544-17: two commissions in turn, each without a gap, no number twice."""
        order = [self.commission, self.second] * 2 + [self.commission]
        protocols = [self._closed(commission) for commission in order]
        year = protocols[0].date.year
        one, two = self.commission.register_mark, self.second.register_mark
        self.assertNotEqual(one, two)
        self.assertEqual(
            self._numbers(protocols),
            [
                f"{year}-{one}-0001",
                f"{year}-{two}-0001",
                f"{year}-{one}-0002",
                f"{year}-{two}-0002",
                f"{year}-{one}-0003",
            ],
        )

    def test_each_year_begins_anew(self):
        """R544-17: the year is that of the sitting, whenever it was closed."""
        first = self._closed()
        days = (fields.Date.today() - fields.Date.today().replace(month=1, day=1)).days
        before = self._closed(days=days + 1)
        again = self._closed()
        self.assertEqual(before.register_place, 1)
        self.assertEqual(before.register_year, first.register_year - 1)
        self.assertTrue(before.number.startswith(f"{before.date.year}-"))
        self.assertEqual(again.register_place, 2)

    def test_several_at_once(self):
        """R544-17: sittings closed together have places one after another."""
        sittings = self.env["recognition.sitting"]
        for commission in self.commission, self.second, self.commission:
            sittings |= sittings.create(
                {"commission_id": commission.id, "date": fields.Datetime.now()}
            )
        places = self.env["recognition.protocol"]._register_vals(sittings)
        self.assertEqual([row["register_place"] for row in places], [1, 1, 2])

    def test_what_a_person_does_not_read_counts(self):
        """R544-17: another secretary of the commission goes on counting."""
        self._closed()
        self.commission.secretary_id = self._create_user("rec_secretary2", "secretary")
        self.env.flush_all()
        protocol = self._closed()
        self.assertEqual(protocol.register_place, 2)

    def test_marks(self):
        """R544-17: a new commission gets a mark, or the one that was entered."""
        self.assertTrue(self.commission.register_mark)
        given = self._create_commission("Given", register_mark="КП")
        self.assertEqual(given.register_mark, "КП")
        with self.assertRaisesRegex(UserError, r"letters and figures.*\[R544-17\]"):
            self._create_commission("Unreadable", register_mark="1-1")
        with self.assertRaisesRegex(UserError, r"another commission has the mark"):
            self._create_commission("Doubled", register_mark="кп")

    def test_mark_of_a_copy(self):
        """A commission made after another one has a mark of its own."""
        self.assertNotEqual(
            self.commission.copy().register_mark, self.commission.register_mark
        )

    def test_mark_stays_in_use(self):
        """R544-17: changed before the first protocol, not after it."""
        managed = self.commission.with_user(self.user_manager)
        with Form(managed) as form:
            form.register_mark = "К1"
        protocol = self._closed()
        self.assertIn("-К1-", protocol.number)
        with self.assertRaisesRegex(UserError, r"it stays.*\[R544-17\]"):
            managed.register_mark = "К2"

    def test_places_are_nobodys_to_write(self):
        """R544-17: neither place nor number is changed, and none is thrown away."""
        protocol = self._closed()
        for vals in {"register_place": 9}, {"register_year": 2000}, {"number": "9"}:
            with self.assertRaises(UserError):
                protocol.sudo().write(vals)
        with self.assertRaises(UserError):
            protocol.sudo().unlink()
