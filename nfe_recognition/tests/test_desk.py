"""Desks of secretary, member and chair: each number opens the list behind it."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from . import web_client
from .common import RecognitionCommon
from .test_query_budget import QueryBudget

CHAIRS = ("open", "close", "cases", "protocols")


class DeskCommon(RecognitionCommon):
    def _pile(self, name, user):
        """Return a pile as ``user`` has it on a fresh screen."""
        self.env.flush_all()
        self.env.invalidate_all()
        desk = self.env.ref(f"nfe_recognition.desk_{name}").with_user(user)
        return desk.with_context(allowed_company_ids=self.company.ids)

    def _counts(self, name, user):
        pile = self._pile(name, user)
        return pile.count, pile.late_count

    def _behind(self, name, user):
        """Return the records that the number of a pile opens."""
        action = self._pile(name, user).action_open()
        records = self.env[action["res_model"]].with_user(user)
        return records.search(action["domain"])

    def _mine(self, user):
        """Return the piles on the desk of ``user``."""
        return self._pile("chair_open", user).search([("mine", "=", True)])

    def _plan(self, **values):
        sittings = self.env["recognition.sitting"].with_user(self.user_secretary)
        return sittings.create(
            {
                "commission_id": self.commission.id,
                "date": fields.Datetime.now(),
                **values,
            }
        )


@tagged("post_install", "-at_install")
class TestDesk(DeskCommon):
    def test_chair_is_an_office(self):
        """R544-12: piles of chairs are shown by the office, whatever the role."""
        chairs = self.env["recognition.desk"]
        for name in CHAIRS:
            chairs |= self.env.ref(f"nfe_recognition.desk_chair_{name}")
        for place, user in enumerate(self.users_member):
            with self.subTest(place=place):
                seen = self._mine(user) & chairs
                self.assertEqual(seen, chairs if place < 2 else chairs.browse())
        for user in (self.user_secretary, self.user_manager, self.user_intake):
            self.assertFalse(self._mine(user) & chairs)
        member = self._pile("member_votes", self.user_member)
        self.assertTrue(member.mine)
        self.assertEqual(self._pile("chair_open", self.user_member).role, "Chair")
        self.assertFalse(self._pile("chair_open", self.users_member[3]).mine)

    def test_chair_until_the_election(self):
        """S-32: whom the order names has the desk of a chair until the election."""
        users = self.users_member[3:]
        body = self._create_commission("New one", users=users, order_number="9")
        body.member_ids._step_write({"position": "member"})
        self.assertFalse(self._pile("chair_open", users[1]).mine)
        body.sudo()._step_write({"temporary_presider_id": body.member_ids[1].id})
        self.assertTrue(self._pile("chair_open", users[1]).mine)

    def test_closed_commission(self):
        self.commission.action_close()
        self.assertFalse(self._pile("chair_open", self.user_member).mine)

    def test_secretary(self):
        """Ready cases, sittings, protocols, extracts, what is overdue."""
        user = self.user_secretary
        other = self._create_user("rec_secretary2", "secretary")
        case = self._concluded(self._create_case())
        self.assertEqual(self._counts("secretary_ready", user), (1, 0))
        self.assertEqual(self._counts("secretary_ready", other), (0, 0))
        case.sudo()._step_write({"deadline": self._today() - timedelta(days=1)})
        self.assertEqual(self._counts("secretary_overdue", user), (1, 1))
        self.assertEqual(self._behind("secretary_overdue", user), case)
        sitting = self._sitting(case)
        self.assertEqual(self._counts("secretary_sittings", user), (1, 0))
        self._voted(sitting).action_close()
        self.assertEqual(self._counts("secretary_protocols", user), (1, 0))
        protocol = self._signed(sitting)
        self.assertEqual(self._behind("secretary_extracts", user), case)
        extracts = self._issued(protocol)
        self.assertEqual(self._behind("secretary_hand_over", user), extracts)
        self.assertEqual(self._counts("secretary_hand_over", other), (0, 0))
        extracts.action_receive()
        for name in ("ready", "sittings", "protocols", "extracts", "hand_over"):
            self.assertEqual(self._counts(f"secretary_{name}", user), (0, 0), name)

    def test_member_and_chair(self):
        """Votes to give, signatures, sittings to open and to close, cases waiting."""
        chair, member = self.user_member, self.users_member[3]
        case = self._concluded(self._create_case())
        self.assertEqual(self._behind("chair_cases", chair), case)
        sitting = self._plan()
        sitting.action_add_ready_cases()
        sitting.action_all_present()
        self.assertEqual(self._behind("chair_open", chair), sitting)
        self.assertEqual(self._behind("member_sittings", member), sitting)
        sitting.with_user(chair).action_open()
        self.assertEqual(self._counts("chair_open", chair), (0, 0))
        self.assertEqual(self._behind("chair_close", chair), sitting)
        self.assertFalse(self._behind("chair_close", self.users_member[1]))
        sitting.item_ids.action_open_vote()
        self.assertEqual(self._behind("member_votes", member), sitting.item_ids)
        for user in self.users_member:
            sitting.item_ids.with_user(user).action_vote_for()
        sitting.item_ids.action_close_vote()
        sitting.with_user(chair).action_close()
        self.assertEqual(case.state, "decided")
        protocol = sitting.protocol_id
        self.assertEqual(protocol.state, "draft")
        self.assertEqual(self._behind("chair_protocols", chair), protocol)
        protocol.action_send_to_sign()
        self.assertEqual(self._behind("member_signatures", chair), protocol)
        self._signed_by_all(protocol)
        self.assertEqual(self._counts("member_signatures", chair), (0, 0))
        self.assertEqual(self._counts("chair_protocols", chair), (0, 0))

    def _signed_by_all(self, protocol):
        for signature in protocol.signature_ids:
            protocol.with_user(signature.user_id)._sign(fields.Datetime.now())

    def test_later_sitting(self):
        """A sitting of tomorrow waits for nobody today; one of yesterday is late."""
        self._plan(date=fields.Datetime.now() + timedelta(days=2))
        self.assertEqual(self._counts("chair_open", self.user_member), (0, 0))
        self._plan(date=fields.Datetime.now() - timedelta(days=2))
        self.assertEqual(self._counts("chair_open", self.user_member), (1, 1))

    def test_registrar_files(self):
        """YU-5.10: what is posted waits for its personal file."""
        case = self._create_case()
        self._posted(self._issued(self._signed(self._decided(case))))
        user = self.user_registrar
        self.assertEqual(self._behind("registrar_papers", user), case)
        own = case.with_user(user)
        own._file_papers("1", dict.fromkeys(own.document_ids, 1))
        self.assertFalse(self._behind("registrar_papers", user))


@tagged("post_install", "-at_install")
class TestPresider(DeskCommon):
    """R544-12: whoever presides opens and closes, and nobody else but the secretary."""

    def _ready(self, present):
        sitting = self._plan()
        rows = sitting.attendance_ids
        rows.filtered(lambda row: row.member_id in present).present = True
        return sitting

    def test_chair_opens(self):
        sitting = self._ready(self.members)
        for user in self.users_member[1:]:
            self.assertFalse(sitting.with_user(user).can_open)
            with self.assertRaises(AccessError):
                sitting.with_user(user).action_open()
        mine = sitting.with_user(self.user_member)
        self.assertTrue(mine.can_open)
        mine.action_open()
        self.assertEqual(sitting.state, "open")
        self.assertEqual(sitting.presider_id.user_id, self.user_member)
        self.assertEqual(sitting.secretary_id, self.user_secretary)
        self.assertFalse(mine.can_edit)
        self.assertTrue(mine.can_close)

    def test_deputy_opens_without_the_chair(self):
        sitting = self._ready(self.members[1:])
        self.assertFalse(sitting.with_user(self.user_member).can_open)
        sitting.with_user(self.users_member[1]).action_open()
        self.assertEqual(sitting.presider_id, self.members[1])

    def test_chair_is_judged_like_the_secretary(self):
        """YU-5.9: without a quorum the chair opens nothing either."""
        sitting = self._ready(self.members[:2])
        with self.assertRaisesRegex(Exception, r"YU-5\.9"):
            sitting.with_user(self.user_member).action_open()

    def test_members_do_not_close(self):
        sitting = self._voted(self._sitting(self._concluded(self._create_case())))
        for user in self.users_member[1:]:
            self.assertFalse(sitting.with_user(user).can_close)
            with self.assertRaises(AccessError):
                sitting.with_user(user).action_close()
        sitting.with_user(self.user_member).action_close()
        self.assertEqual(sitting.state, "closed")

    def test_chair_writes_nothing_else(self):
        sitting = self._ready(self.members)
        mine = sitting.with_user(self.user_member)
        for way in (
            lambda: mine.write({"place": "Hall"}),
            mine.action_cancel,
            mine.action_all_present,
            mine.action_add_ready_cases,
            lambda: mine.attendance_ids[0].write({"present": False}),
        ):
            with self.assertRaises(AccessError):
                way()


@tagged("post_install", "-at_install")
class TestDeskBudget(QueryBudget):
    """A pile costs the same, however much lies on it."""

    def _open(self, user):
        desks = self._as(user, "recognition.desk")
        domain = [("mine", "=", True)]
        specification = web_client.specification(desks, "kanban")
        return desks.web_search_read(domain, specification)

    def _measured(self, user):
        for _request in range(2):
            count = self._queries(lambda: self._open(user))
        return count

    def test_constant(self):
        users = (self.user_secretary, self.user_member, self.users_member[3])
        users += (self.user_intake, self.user_registrar, self.user_manager)
        self._at_work(10)
        few = [self._measured(user) for user in users]
        self._at_work(90)
        many = [self._measured(user) for user in users]
        self.assertEqual(few, many)
        for user, count in zip(users, many, strict=True):
            piles = self._open(user)["length"]
            with self.subTest(login=user.login, piles=piles):
                self.assertLessEqual(count, 8 + 4 * piles)
