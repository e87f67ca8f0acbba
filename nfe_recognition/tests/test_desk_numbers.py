"""Every number of every desk opens exactly the list that it counts; next sittings."""

from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from .test_desk import DeskCommon


@tagged("post_install", "-at_install")
class TestDeskNumbers(DeskCommon):
    def _people(self):
        """Return a user of each role, and the members besides the chair."""
        return (
            *self.users_member,
            *(self.user_intake, self.user_expert, self.user_secretary),
            *(self.user_registrar, self.user_adviser, self.user_manager),
            *(self.user_auditor, self.user_teacher, self.user_department_head),
        )

    def _work(self):
        """Let something lie on as many piles as possible, late things among it."""
        self._create_case(self._create_learner("Draft", "D-1"))
        self._registered(self._create_case(self._create_learner("New", "D-2")))
        late = self._sent(self._create_case(self._create_learner("Expert", "D-3")))
        late.sudo()._step_write({"deadline": self._today() - timedelta(days=3)})
        soon = self._concluded(self._create_case(self._create_learner("Soon", "D-4")))
        soon.sudo()._step_write(
            {"deadline": self._today() + timedelta(days=1), "soon_from": self._today()}
        )
        decided = self._decided(self._create_case(self._create_learner("Old", "D-5")))
        self._signed(decided)
        signing = self._decided(self._create_case(self._create_learner("Sign", "D-6")))
        signing.protocol_id.action_send_to_sign()
        posted = self._create_case(self._create_learner("Posted", "D-7"))
        self._posted(self._issued(self._signed(self._decided(posted))))
        self._concluded(self._create_case(self._create_learner("Vote", "D-8")))
        sitting = self._sitting(True)
        sitting.item_ids.action_open_vote()
        sitting.item_ids[0].with_user(self.users_member[2]).action_vote_for()
        self._plan(date=fields.Datetime.now() + timedelta(days=2))
        self._plan(date=fields.Datetime.now() - timedelta(days=2))

    def test_each_number_is_its_list(self):
        """Of each pile on each desk: all of it, what is late, what is due soon."""
        self._work()
        seen = self.env["recognition.desk"]
        for user in self._people():
            for pile in self._mine(user):
                own = self._pile("member_votes", user).browse(pile.id)
                for number, step in (
                    ("count", "action_open"),
                    ("late_count", "action_open_late"),
                    ("soon_count", "action_open_soon"),
                ):
                    if number != "count" and not own[number]:
                        continue
                    action = getattr(own, step)()
                    records = self.env[action["res_model"]].with_user(user)
                    listed = records.with_context(
                        allowed_company_ids=self.company.ids
                    ).web_search_read(action["domain"], {}, count_limit=10001)
                    with self.subTest(login=user.login, pile=pile.name, number=number):
                        self.assertEqual(own[number], listed["length"])
                        self.assertEqual(action["context"], {})
                        seen |= pile if listed["length"] else pile.browse()
        # Not a comparison of nothing with nothing.
        self.assertGreaterEqual(len(seen), 20)

    def test_votes_to_give(self):
        """R544-12: a vote that is given, or that nobody may give, waits no more."""
        self._concluded(self._create_case())
        sitting = self._sitting(True, present=self.members[:4])
        sitting.item_ids.action_open_vote()
        voter, absent = self.users_member[2], self.users_member[4]
        self.assertEqual(self._behind("member_votes", voter), sitting.item_ids)
        self.assertFalse(self._behind("member_votes", absent))
        sitting.item_ids.with_user(voter).action_vote_for()
        self.assertEqual(self._counts("member_votes", voter), (0, 0))

    def test_who_left_has_no_desk_of_it(self):
        """R544-12: members and chairs of before have neither sittings nor an office."""
        gone = self.members[0]
        gone._step_write({"date_to": self._today() - timedelta(days=1)})
        self.env["recognition.commission.member"].flush_model()
        sitting = self._plan()
        self.assertFalse(self._pile("chair_open", gone.user_id).mine)
        self.assertFalse(self._behind("chair_open", gone.user_id))
        self.assertFalse(self._behind("member_sittings", gone.user_id))
        self.assertEqual(self._behind("member_sittings", self.users_member[3]), sitting)

    def test_terms_that_end(self):
        """R544-11: managers see which commissions are to be prolonged."""
        user = self.user_manager
        end = self._today() + timedelta(days=10)
        self.commission._step_write({"date_to": end})
        pile = self._pile("manager_commissions", user)
        self.assertEqual((pile.late_count, pile.soon_count), (0, 1))
        self.commission._step_write({"date_to": self._today() - timedelta(days=1)})
        pile = self._pile("manager_commissions", user)
        self.assertEqual((pile.late_count, pile.soon_count), (1, 0))


@tagged("post_install", "-at_install")
class TestNextSitting(DeskCommon):
    """D-14: the next sitting with day, hour, place and what is missing for it."""

    def _next(self, name, user):
        pile = self._pile(name, user)
        return pile.next_sitting, pile.next_missing

    def test_secretary_prepares(self):
        """Place, agenda and notice are asked for; once all is there nothing is."""
        user = self.user_secretary
        self.assertEqual(self._next("secretary_sittings", user), (False, False))
        far = self._plan(date=fields.Datetime.now() + timedelta(days=9))
        near = self._plan(date=fields.Datetime.now() + timedelta(days=2))
        when, missing = self._next("secretary_sittings", user)
        self.assertIn(near.display_name, when)
        hour = self.company._recognition_local(near.date)
        self.assertIn(f"{hour:%H:%M}", when)
        self.assertIn("no place yet", when)
        for words in ("place of the sitting", "nothing on the agenda", "Send them"):
            self.assertIn(words, missing)
        # It is not its day: who attends is not missing yet.
        self.assertNotIn("quorum", missing)
        near.place = "Room 305"
        near.item_ids.create({"sitting_id": near.id, "subject": "Plan"})
        near.action_notify()
        when, missing = self._next("secretary_sittings", user)
        self.assertIn("Room 305", when)
        self.assertFalse(missing)
        near.date = near.date + timedelta(hours=1)
        self.assertIn("again", self._next("secretary_sittings", user)[1])
        action = self._pile("secretary_sittings", user).action_open_next()
        self.assertEqual(action["res_id"], near.id)
        near.action_cancel()
        self.assertIn(far.display_name, self._next("secretary_sittings", user)[0])

    def test_on_its_day(self):
        """YU-5.9, R544-12: on the day quorum and presider are missing, for both."""
        sitting = self._plan(place="Room 1")
        chair, member = self.user_member, self.users_member[3]
        for name, user in (
            ("secretary_sittings", self.user_secretary),
            ("chair_open", chair),
        ):
            missing = self._next(name, user)[1]
            self.assertIn("No quorum: 0 of 5", missing)
            self.assertIn("Neither chair nor deputy", missing)
        when, missing = self._next("member_sittings", member)
        self.assertIn(sitting.display_name, when)
        self.assertFalse(missing)
        sitting.action_all_present()
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
        sitting.action_open()
        self.assertIn("not settled", self._next("chair_close", chair)[1])

    def test_other_piles_have_none(self):
        self._plan()
        self.assertEqual(
            self._next("secretary_ready", self.user_secretary), (False, False)
        )
