"""The portal pages of a member from outside, as he and as a stranger try them."""

from datetime import timedelta

from odoo import Command, http
from odoo.exceptions import AccessError
from odoo.tests import HttpCase, new_test_user, tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestPortalSittings(HttpCase, RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.outside = cls._portal_user("rec_outside")
        cls.stranger = cls._portal_user("rec_stranger")
        # Stands in for an instrument by which a practitioner joins the body.
        cls.member = cls.env["recognition.commission.member"]._step_create(
            [
                {
                    "commission_id": cls.commission.id,
                    "partner_id": cls.outside.partner_id.id,
                }
            ]
        )
        cls.cases = cls._concluded(cls._cases_in_numbers(2))
        cls.sitting = cls._sitting(cls.cases, cls.members)
        cls.items = cls.sitting.item_ids
        cls.page = f"/my/sittings/{cls.sitting.id}"

    @classmethod
    def _portal_user(cls, login):
        return new_test_user(
            cls.env,
            login=login,
            groups="base.group_portal",
            company_id=cls.company.id,
            company_ids=[Command.set(cls.company.ids)],
        )

    def _post(self, path, page=None, **values):
        self.env.flush_all()
        token = {"csrf_token": http.Request.csrf_token(self)}
        return self.url_open(f"{page or self.page}/{path}", data={**token, **values})

    def test_a_sitting_on_the_phone(self):
        """R544-12: attends, votes, thinks again; all as the member that he is."""
        self.authenticate("rec_outside", "rec_outside")
        self.assertIn(self.commission.name, self.url_open("/my/sittings").text)
        self.items[0].action_open_vote()
        text = self.url_open(self.page).text
        self.assertIn("I attend", text)
        self.assertNotIn(f"question/{self.items[0].id}/for", text)
        self._post("attend")
        row = self.sitting.attendance_ids.filtered(
            lambda one: one.member_id == self.member
        )
        self.assertTrue(row.present)
        self.assertEqual(row.noted_by, self.outside)
        # Put before he came: not his to vote on (R544-17).
        answer = self._post(f"question/{self.items[0].id}/for")
        self.assertIn("[R544-17]", answer.text)
        self.assertFalse(self.items[0].vote_ids)
        self.items[1].action_open_vote()
        self.assertIn(f"/{self.items[1].id}/for", self.url_open(self.page).text)
        self._post(f"question/{self.items[1].id}/for")
        self._post(f"question/{self.items[1].id}/against")
        (vote,) = self.items[1].vote_ids
        self.assertEqual((vote.member_id, vote.choice), (self.member, "against"))
        self.assertEqual(vote.recorded_by, self.outside)

    def test_the_sitting_under_way_is_first(self):
        """What goes on, then what comes next, then what is over."""
        later, sooner = (
            self.sitting.sudo().create(
                {
                    "commission_id": self.commission.id,
                    "date": self.sitting.date + timedelta(days=days),
                }
            )
            for days in (9, 2)
        )
        self.authenticate("rec_outside", "rec_outside")
        text = self.url_open("/my/sittings").text
        places = [
            text.index(f'"/my/sittings/{sitting.id}"')
            for sitting in (self.sitting, sooner, later)
        ]
        self.assertEqual(places, sorted(places))

    def test_block_and_conflict(self):
        """R544-17, S-21: one vote for all put together, none where he is partial."""
        self.authenticate("rec_outside", "rec_outside")
        self._post("attend")
        self._post(f"question/{self.items[0].id}/conflict")
        self.assertEqual(self.items[0].conflict_member_ids, self.member)
        self.sitting._put_block(self.items, self.sitting.opened_on)
        self._post("all-for")
        self.assertEqual(self.items.vote_ids.item_id, self.items[1])
        answer = self._post(f"question/{self.items[0].id}/for")
        self.assertIn("[YU-1.2]", answer.text)

    def test_a_stranger(self):
        """R544-12: a stranger sees nothing, takes no step and learns of nothing."""
        self.items[0].action_open_vote()
        self.authenticate("rec_stranger", "rec_stranger")
        self.assertNotIn(self.commission.name, self.url_open("/my/sittings").text)
        for path in (self.page, "/my/sittings/999999999"):
            answer = self.url_open(path, allow_redirects=False)
            self.assertEqual(answer.headers["Location"].rpartition("/")[2], "my")
        for path in (
            "attend",
            "leave",
            "all-for",
            f"question/{self.items[0].id}/for",
            f"question/{self.items[0].id}/conflict",
        ):
            answer = self._post(path)
            self.assertNotIn(self.commission.name, answer.text)
        self.assertFalse(self.items.vote_ids)
        self.assertFalse(self.items.conflict_member_ids)

    def _sitting_elsewhere(self):
        """Return a sitting in session in which the stranger is a member."""
        commission = self._create_commission(
            "Second commission", self.stranger | self.user_expert
        )
        sitting = self.sitting.with_user(self.user_secretary).create(
            {"commission_id": commission.id, "date": self.sitting.date}
        )
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
        sitting.action_all_present()
        sitting.action_open()
        sitting.item_ids.action_open_vote()
        return sitting

    def test_a_member_of_another_commission(self):
        """R544-12: his own page is no door to the questions of another commission."""
        own = self._sitting_elsewhere()
        self.sitting._put_block(self.items, self.sitting.opened_on)
        self.authenticate("rec_stranger", "rec_stranger")
        self.assertIn(own.commission_id.name, self.url_open("/my/sittings").text)
        mine, foreign = f"/my/sittings/{own.id}", self.page
        for page, path, values in (
            (mine, f"question/{self.items[0].id}/for", {}),
            (mine, f"question/{self.items[0].id}/conflict", {}),
            (mine, "for", {"question": self.items[0].id}),
            (mine, "all-for", {"number": self.sitting.id, "ids": self.items.ids}),
            (foreign, f"question/{own.item_ids.id}/for", {}),
            (foreign, f"question/{self.items[0].id}/for", {}),
            (foreign, "attend", {"member_id": self.members[4].id}),
            (foreign, "leave", {}),
            (foreign, "all-against", {}),
        ):
            with self.subTest(page=page, path=path):
                answer = self._post(path, page, **values)
                for name in (self.commission.name, *self.items.mapped("title")):
                    self.assertNotIn(name, answer.text)
                self.assertFalse((self.items | own.item_ids).vote_ids)
                self.assertFalse(self.items.conflict_member_ids)
        self.assertEqual(
            self.sitting.attendance_ids.filtered("present").member_id,
            self.members,
        )
        self._post(f"question/{own.item_ids.id}/for", mine)
        self.assertEqual(own.item_ids.vote_ids.recorded_by, self.stranger)

    def test_a_vote_for_another(self):
        """R544-12: who votes is who is signed in, whatever the form says."""
        self.items[0].action_open_vote()
        self.authenticate("rec_outside", "rec_outside")
        self._post("attend")
        self.items[1].action_open_vote()
        other = self.members[1]
        self._post(
            f"question/{self.items[1].id}/for",
            member_id=other.id,
            user_id=other.user_id.id,
            uid=other.user_id.id,
        )
        self.assertEqual(self.items[1].vote_ids.member_id, self.member)
        self.items[1].action_close_vote()
        answer = self._post(f"question/{self.items[1].id}/against")
        self.assertIn("[R544-12]", answer.text)
        self.assertEqual(self.items[1].vote_ids.choice, "for")

    def test_whoever_left(self):
        """R544-12: who is no longer a member has no page of the sitting."""
        # Stands in for a replacement by a new instrument.
        self.member._step_write({"date_to": "2020-01-01"})
        self.authenticate("rec_outside", "rec_outside")
        answer = self.url_open(self.page, allow_redirects=False)
        self.assertEqual(answer.headers["Location"].rpartition("/")[2], "my")

    def test_no_other_door(self):
        """R544-12: the page gives no rights on the models, and takes its own steps."""
        records = self.sitting | self.sitting.browse()
        for model, ids in (
            ("recognition.sitting", records.ids),
            ("recognition.item", self.items.ids),
            ("recognition.attendance", self.sitting.attendance_ids.ids),
            ("recognition.vote", []),
            ("recognition.case", self.cases.ids),
        ):
            mine = self.env[model].with_user(self.outside).browse(ids)
            with self.assertRaises(AccessError):
                mine.check_access("read")
        self.authenticate("rec_outside", "rec_outside")
        self._post("attend")
        for path in (
            "close",
            "action_close",
            f"question/{self.items[0].id}/action_close_vote",
            "question/999999999/for",
        ):
            self._post(path)
        self.assertEqual(self.sitting.state, "open")
        self.assertEqual(set(self.items.mapped("state")), {"pending"})

    @mute_logger("odoo.http")
    def test_forged_request(self):
        """Another site cannot vote: a request without the token is refused."""
        self.items[0].action_open_vote()
        self.authenticate("rec_outside", "rec_outside")
        path = f"{self.page}/attend"
        self.assertEqual(self.url_open(path, data={"x": "1"}).status_code, 400)
        self.assertIn(self.url_open(path).status_code, (404, 405))
        self.logout()
        self.assertIn("/web/login", self.url_open(self.page).url)
