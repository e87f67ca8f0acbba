"""Sittings: roster, quorum, agenda, opening and closing (R544-12, R544-17, YU-5.9)."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon


class SittingCommon(RecognitionCommon):
    def _plan(self, **values):
        return (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {
                    "commission_id": self.commission.id,
                    "date": fields.Datetime.now(),
                    **values,
                }
            )
        )

    def _attend(self, sitting, members):
        sitting.attendance_ids.filtered(
            lambda row: row.member_id in members
        ).present = True


@tagged("post_install", "-at_install")
class TestSitting(SittingCommon):
    def test_roster(self):
        """R544-17: the roster is the members on the day, by itself."""
        self._seat(self.members[4], date_to=fields.Date.today() - timedelta(days=1))
        sitting = self._plan()
        self.assertEqual(sitting.attendance_ids.member_id, self.members[:4])
        self._seat(self.members[4], date_to=False)
        self.assertEqual(sitting.attendance_ids.member_id, self.members)
        later = fields.Date.today() + timedelta(days=30)
        self._seat(self.members[0], date_from=later)
        self.assertEqual(sitting.attendance_ids.member_id, self.members[1:])

    def test_numbers(self):
        """Sittings are counted in their commission."""
        other = self._create_commission("Second commission")
        first, second = self._plan(), self._plan()
        self.assertEqual((first.number, second.number), (1, 2))
        self.assertEqual(self._plan(commission_id=other.id).number, 1)
        self.assertIn("1", first.display_name)

    def test_quorum_of_nine(self):
        """AE-20, YU-5.9: of 9 members 6 open the sitting, 5 do not."""
        users = self.users_member
        for place in range(4):
            users |= self._create_user(f"rec_more{place}", "member")
        commission = self._create_commission("Nine", users=users)
        sitting = self._plan(commission_id=commission.id)
        self._attend(sitting, commission.member_ids[:5])
        self.assertFalse(sitting.quorum_met)
        self.assertEqual((sitting.member_count, sitting.quorum_needed), (9, 6))
        self.assertIn("5 of 9", sitting.quorum_sentence)
        self.assertIn("2/3", sitting.quorum_sentence)
        with self.assertRaisesRegex(UserError, r"5 of 9.*\[YU-5.9\]"):
            sitting.action_open()
        self.assertEqual(sitting.state, "planned")
        self._attend(sitting, commission.member_ids[5])
        sitting.action_open()
        self.assertEqual(sitting.state, "open")

    def test_bare_r544(self):
        """AE-20, R544-17: where no quorum is set, any attendance will do."""
        self.regulation.quorum_num = 0
        sitting = self._plan()
        self._attend(sitting, self.members[0])
        self.assertIn("no quorum", sitting.quorum_sentence)
        sitting.action_open()
        self.assertEqual(sitting.state, "open")

    def test_presider(self):
        """R544-12: the chair presides, in his absence the deputy, else nobody."""
        self.regulation.quorum_num = 1
        sitting = self._plan()
        self._attend(sitting, self.members)
        sitting.action_open()
        self.assertEqual(sitting.presider_id, self.members[0])
        second = self._plan()
        self._attend(second, self.members[1:])
        second.action_open()
        self.assertEqual(second.presider_id, self.members[1])
        third = self._plan()
        self._attend(third, self.members[2:])
        with self.assertRaisesRegex(UserError, r"Neither chair.*\[R544-12\]"):
            third.action_open()

    def test_opens_on_its_day(self):
        """R544-17: decisions bear the day of the sitting; it does not open ahead."""
        sitting = self._plan(date=fields.Datetime.now() + timedelta(days=3))
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"opens on its day.*\[R544-17\]"):
            sitting.action_open()
        sitting.date = fields.Datetime.now()
        sitting.action_open()

    def test_opens_in_the_term(self):
        """R544-11: a commission sits while it is in office."""
        # Stands in for a commission whose term has run out.
        ended = fields.Date.today() - timedelta(days=10)
        self.commission._step_write({"date_to": ended})
        sitting = self._plan()
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"not in office.*\[R544-11\]"):
            sitting.action_open()

    def test_day_of_the_institution(self):
        """The day is that of the institution's clock, not of the server's."""
        sitting = self._plan(date="2026-03-09 20:30:00")
        self.assertEqual(sitting.day, fields.Date.to_date("2026-03-10"))

    def test_ready_cases(self):
        """R544-16 para 3: only cases with conclusions, each claim once."""
        ready = self._concluded(self._create_case())
        waiting = self._sent(self._create_case())
        sitting = self._plan()
        sitting.action_add_ready_cases()
        self.assertEqual(sitting.item_ids.case_id, ready)
        self.assertEqual(sitting.item_ids.exact_percent, 84)
        sitting.action_add_ready_cases()
        self.assertEqual(len(sitting.item_ids), 1)
        with self.assertRaises(UserError):
            sitting._add_cases(waiting)
        with self.assertRaises(UserError):
            self._plan()._add_cases(ready)

    def test_ready_cases_of_other_commissions_stay(self):
        """A sitting takes the cases of its own commission."""
        case = self._concluded(self._create_case())
        other = self._create_commission("Second commission")
        sitting = self._plan(commission_id=other.id)
        sitting.action_add_ready_cases()
        self.assertFalse(sitting.item_ids)
        self.assertTrue(case)

    def test_claims_only_from_cases(self):
        """A question on a claim comes from a ready case, never by hand."""
        case = self._create_case()
        sitting = self._plan()
        for values in (
            {"kind": "claim", "claim_id": case.claim_ids.id},
            {"kind": "other", "state": "adopted"},
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                self.env["recognition.item"].with_user(self.user_secretary).create(
                    {"sitting_id": sitting.id, **values}
                )
        self.assertFalse(sitting.item_ids)

    def test_cancelled_agenda_is_free(self):
        """Questions of a cancelled sitting go to another one."""
        case = self._concluded(self._create_case())
        sitting = self._plan()
        sitting.action_add_ready_cases()
        sitting.action_cancel()
        second = self._plan()
        second.action_add_ready_cases()
        self.assertEqual(second.item_ids.case_id, case)
        with self.assertRaises(UserError):
            sitting.action_open()

    def test_closing_needs_settled_questions(self):
        """R544-17: every question is settled or put off, and a refusal has a reason."""
        cases = self._concluded(self._create_case())
        sitting = self._sitting(cases)
        with self.assertRaisesRegex(UserError, r"1 questions.*\[R544-17\]"):
            sitting.action_close()
        item = sitting.item_ids
        item.action_open_vote()
        for user in self.users_member:
            item.with_user(user).action_vote_against()
        item.action_close_vote()
        with self.assertRaisesRegex(UserError, r"no reason.*\[R544-17\]"):
            sitting.action_close()
        self.assertEqual((sitting.state, cases.state), ("open", "commission"))
        self.assertFalse(cases.claim_ids.decision)
        item.reason = "The outcomes differ."
        sitting.action_close()
        self.assertEqual((sitting.state, cases.state), ("closed", "decided"))
        self.assertEqual(cases.claim_ids.decision_reason, "The outcomes differ.")

    def test_grade_below_the_threshold(self):
        """AE-07, YU-5.7: adopted with 49 % is not recognised, and needs a reason."""
        cases = self._concluded(self._create_case(), percent=49)
        sitting = self._voted(self._sitting(cases))
        self.assertEqual(sitting.item_ids.state, "adopted")
        with self.assertRaisesRegex(UserError, "no reason"):
            sitting.action_close()
        sitting.item_ids.reason = "Below the threshold."
        sitting.action_close()
        self.assertEqual(cases.claim_ids.decision, "not_recognised")
        self.assertEqual(cases.outcome, "not_recognised")

    def test_closing_needs_an_agenda(self):
        """An empty sitting is cancelled, not closed."""
        sitting = self._sitting(None)
        with self.assertRaisesRegex(UserError, "nothing on the agenda"):
            sitting.action_close()
        sitting.action_cancel()

    def test_decision_reaches_the_case(self):
        """R544-17: grade, credits and hours stand on the claim with the day."""
        case = self._create_case()
        sitting = self._decided(case)
        claim = case.claim_ids
        self.assertEqual(
            (claim.decision, claim.percent, claim.letter, claim.credits, claim.hours),
            ("recognised", 84, "B", 5, 150),
        )
        self.assertEqual(
            (claim.item_id, claim.decided_on), (sitting.item_ids, sitting.day)
        )
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))

    def test_put_off(self):
        """A question put off leaves its case before the commission."""
        case = self._concluded(self._create_case())
        sitting = self._sitting(case)
        sitting.item_ids.action_put_off()
        sitting.action_close()
        self.assertEqual(case.state, "commission")
        again = self._voted(self._sitting(case))
        again.action_close()
        self.assertEqual(case.state, "decided")

    def test_closed_stays(self):
        """R544-17: a closed sitting, its roster and questions stay, sudo included."""
        sitting = self._decided(self._create_case())
        for target in sitting, sitting.sudo():
            for values in (
                {"place": "Room 2"},
                {"date": "2025-01-01"},
                {"state": "open"},
            ):
                with self.assertRaises(UserError):
                    target.write(values)
            with self.assertRaises(UserError):
                target.item_ids.write({"reason": "Other"})
            with self.assertRaises(UserError):
                target.attendance_ids[0].write({"present": False})
            with self.assertRaises(UserError):
                target.item_ids.sudo().unlink()
        for step in "action_open", "action_close", "action_cancel":
            with self.assertRaises(UserError):
                getattr(sitting, step)()

    def test_open_keeps_its_day(self):
        """What quorum and decision rest on is not moved while the commission sits."""
        sitting = self._sitting(None)
        with self.assertRaisesRegex(UserError, r"\[R544-17\]"):
            sitting.date = fields.Datetime.now() - timedelta(days=1)
        with self.assertRaises(UserError):
            sitting.presider_id = self.members[3]
        sitting.place = "Hall"

    def test_roster_is_not_written_by_hand(self):
        """R544-17: nobody adds, moves or removes lines of the roster."""
        sitting = self._plan()
        former = self.members[4]
        self._seat(former, date_to=fields.Date.today() - timedelta(days=1))
        rows = self.env["recognition.attendance"]
        for model in rows.with_user(self.user_secretary), rows.sudo():
            with self.assertRaises(UserError):
                model.create(
                    {
                        "sitting_id": sitting.id,
                        "member_id": former.id,
                        "present": True,
                    }
                )
        with self.assertRaises(UserError):
            sitting.attendance_ids[0].sudo().member_id = self.members[1]
        with self.assertRaises(AccessError):
            sitting.attendance_ids[0].unlink()

    def test_attendance_while_voting(self):
        """R544-17: the base of the majority does not move during a vote."""
        sitting = self._sitting(self._concluded(self._create_case()), self.members[:4])
        row = sitting.attendance_ids.filtered(lambda r: r.member_id == self.members[4])
        sitting.item_ids.action_open_vote()
        with self.assertRaisesRegex(UserError, r"being voted on.*\[R544-17\]"):
            row.present = True
        for user in self.users_member[:4]:
            sitting.item_ids.with_user(user).action_vote_for()
        sitting.item_ids.action_close_vote()
        row.present = True
        voter = sitting.attendance_ids.filtered(
            lambda r: r.member_id == self.members[3]
        )
        with self.assertRaisesRegex(UserError, r"has voted.*\[R544-17\]"):
            voter.present = False

    def test_quorum_lost(self):
        """YU-5.9: when members leave below the quorum no further question is put."""
        sitting = self._sitting(self._concluded(self._create_case()), self.members[:4])
        leaving = sitting.attendance_ids.filtered("present")[3]
        leaving.present = False
        with self.assertRaisesRegex(UserError, r"3 of 5.*\[YU-5.9\]"):
            sitting.item_ids.action_open_vote()
        self.assertEqual(sitting.item_ids.state, "pending")

    def test_rights(self):
        """Only the commission's own secretary runs its sittings."""
        other = self._create_user("rec_secretary2", "secretary")
        sitting = self._plan()
        everybody = (
            other | self.user_manager | self.user_member | self.user_auditor
        ) | self.user_registrar
        for user in everybody:
            foreign = sitting.with_user(user)
            for step in ("action_open", "action_add_ready_cases", "action_all_present"):
                with self.assertRaises(AccessError):
                    getattr(foreign, step)()
            with self.assertRaises(AccessError):
                foreign.create(
                    {
                        "commission_id": self.commission.id,
                        "date": fields.Datetime.now(),
                    }
                )
        self.assertFalse(sitting.with_user(other).search([("id", "=", sitting.id)]))
        for user in self.user_nobody, self.user_portal, self.user_intake:
            with self.assertRaises(AccessError):
                sitting.with_user(user).search([])

    def test_roles_do_not_add_up(self):
        """A member here who is secretary elsewhere keeps no sitting here."""
        both = self._create_user("rec_both", "member", "secretary")
        self.env["recognition.commission.member"]._step_create(
            [{"commission_id": self.commission.id, "partner_id": both.partner_id.id}]
        )
        own = self._create_commission("Kept by him", secretary_id=both.id)
        sitting = self._sitting(self._concluded(self._create_case()))
        here = sitting.with_user(both)
        self.assertEqual(here.item_ids.title, sitting.item_ids.title)
        for record, step in (
            (here, "action_close"),
            (here, "action_add_ready_cases"),
            (here.item_ids, "action_open_vote"),
            (here.item_ids, "action_put_off"),
            (here.item_ids, "action_record_hands"),
        ):
            with self.assertRaises(AccessError):
                getattr(record, step)()
        with self.assertRaises(AccessError):
            here.item_ids.exact_percent = 100
        with self.assertRaises(AccessError):
            here.attendance_ids[0].present = False
        there = here.create(
            {"commission_id": own.id, "date": fields.Datetime.now(), "place": "Hall"}
        )
        self.assertTrue(there.can_edit)
        self.assertFalse(here.can_edit)

    def test_sitting_of_a_foreign_commission(self):
        """A sitting or question is not carried over to another's commission."""
        other = self._create_user("rec_secretary2", "secretary")
        foreign = self._create_commission("Kept by another", secretary_id=other.id)
        sitting = self._plan()
        item = self.env["recognition.item"].with_user(self.user_secretary)
        item = item.create({"sitting_id": sitting.id, "subject": "Plan"})
        theirs = (
            self.env["recognition.sitting"]
            .with_user(other)
            .create({"commission_id": foreign.id, "date": fields.Datetime.now()})
        )
        with self.assertRaises(UserError):
            sitting.commission_id = foreign
        with self.assertRaises(UserError):
            item.sitting_id = theirs.with_user(self.user_secretary)

    def test_college(self):
        """TVET578-6: at a college the quorum is that of the TVET rules."""
        self.company.recognition_kind = "tvet"
        self.regulation.copy({"name": "College", "institution": "tvet"})
        sitting = self._plan()
        self.assertIn("[TVET578-6]", sitting.quorum_sentence)

    def test_form(self):
        """The secretary's form plans a sitting and shows what is missing."""
        form = Form(self.env["recognition.sitting"].with_user(self.user_secretary))
        self.assertEqual(form.commission_id, self.commission)
        form.date = fields.Datetime.now()
        sitting = form.save()
        self.assertIn("[YU-5.9]", sitting.problems)
        with Form(sitting) as form:
            for place in range(4):
                with form.attendance_ids.edit(place) as line:
                    line.present = True
        self.assertTrue(sitting.quorum_met)
        with Form(sitting) as form, form.item_ids.new() as line:
            line.title = "Plan of work"
        self.assertEqual(sitting.item_ids.subject, "Plan of work")
        self.assertEqual(sitting.item_ids.title, "Plan of work")

    def test_closing_costs(self):
        """Closing a sitting takes no query for each of its questions."""

        def cost(size):
            cases = self.env["recognition.case"]
            for place in range(size):
                number = f"{size}-{place}"
                cases |= self._create_case(self._create_learner(number, number))
            sitting = self._voted(self._sitting(self._concluded(cases)))
            self.env.flush_all()
            self.env.invalidate_all()
            sitting = sitting.browse(sitting.id)
            before = self.env.cr.sql_log_count
            sitting.action_close()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        cost(1)
        few, many = cost(2), cost(12)
        self.assertLess((many - few) / 10, 1)


class ElectionCommon(SittingCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.commission = cls.commission.create(
            {
                "name": "Not elected yet",
                "company_id": cls.company.id,
                "order_number": "10-n",
                "order_date": fields.Date.today(),
                "order_signatory": "Rector",
                "secretary_id": cls.user_secretary.id,
                "member_ids": [
                    Command.create({"partner_id": user.partner_id.id})
                    for user in cls.users_member
                ],
            }
        )
        cls.commission.action_activate()
        cls.members = cls.commission.member_ids
        cls.company.recognition_commission_id = cls.commission

    def _first_sitting(self):
        self.commission.temporary_presider_id = self.members[4]
        sitting = self._plan()
        self._attend(sitting, self.members)
        sitting.action_open()
        return sitting

    def _vote(self, item, *choices):
        item.action_open_vote()
        for member, choice in zip(self.members, choices, strict=False):
            getattr(item.with_user(member.user_id), f"action_vote_{choice}")()
        item.action_close_vote()


@tagged("post_install", "-at_install")
class TestElection(ElectionCommon):
    def test_election_stands_on_the_agenda(self):
        """R544-12: the first sitting has the elections on its agenda by itself."""
        sitting = self._plan()
        self.assertEqual(sitting.item_ids.mapped("kind"), ["chair", "deputy"])
        self.assertEqual(sitting.kind, "first")

    def test_temporary_presider(self):
        """S-32, C-11: until the election presides whom the order names, else nobody."""
        sitting = self._plan()
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"Nobody may preside.*\[R544-12\]"):
            sitting.action_open()
        self.commission.temporary_presider_id = self.members[4]
        sitting.action_open()
        self.assertEqual(sitting.presider_id, self.members[4])

    def test_election(self):
        """R544-12: elected by majority of those attending; then the chair presides."""
        sitting = self._first_sitting()
        chair, deputy = sitting.item_ids
        chair.candidate_id = self.members[0]
        self._vote(chair, "for", "for", "for", "against", "against")
        self.assertEqual(chair.state, "adopted")
        self.assertEqual(self.members[0].position, "chair")
        self.assertEqual(sitting.presider_id, self.members[0])
        self.assertEqual(chair.presider_id, self.members[4])
        deputy.candidate_id = self.members[1]
        self._vote(deputy, "for", "for", "against", "against", "against")
        self.assertEqual(
            (deputy.state, self.members[1].position), ("rejected", "member")
        )
        again = sitting.item_ids.create(
            {
                "sitting_id": sitting.id,
                "kind": "deputy",
                "candidate_id": self.members[2].id,
            }
        )
        self._vote(again, "for", "for", "for", "for", "for")
        self.assertEqual(self.commission.deputy_id, self.members[2])
        sitting.action_close()
        self.assertEqual(sitting.protocol_id.state, "draft")

    def test_no_case_before_the_election(self):
        """R544-12: no case is decided before chair and deputy are elected."""
        sitting = self._first_sitting()
        self._concluded(self._create_case())
        sitting.action_add_ready_cases()
        question = sitting.item_ids.filtered(lambda item: item.kind == "claim")
        with self.assertRaisesRegex(UserError, r"not elected.*\[R544-12\]"):
            question.action_open_vote()
        chair, deputy = sitting.item_ids - question
        chair.candidate_id = self.members[0]
        self._vote(chair, "for", "for", "for", "for", "for")
        with self.assertRaisesRegex(UserError, r"not elected.*\[R544-12\]"):
            question.action_open_vote()
        deputy.candidate_id = self.members[1]
        self._vote(deputy, "for", "for", "for", "for", "for")
        question.action_open_vote()
        self.assertEqual(question.state, "voting")

    def test_candidates(self):
        """R544-12: candidates are members, and the two offices two persons."""
        sitting = self._first_sitting()
        chair, deputy = sitting.item_ids
        with self.assertRaisesRegex(UserError, r"No candidate.*\[R544-12\]"):
            chair.action_open_vote()
        stranger = self._create_commission("Other").member_ids[0]
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            chair.candidate_id = stranger
        chair.candidate_id = self.members[0]
        self._vote(chair, "for", "for", "for", "for", "for")
        deputy.candidate_id = self.members[0]
        with self.assertRaisesRegex(UserError, r"other office.*\[R544-12\]"):
            deputy.action_open_vote()

    def test_new_chair_follows_the_old(self):
        """R544-12: a later election gives the office to one person only."""
        sitting = self._first_sitting()
        for item, member in zip(sitting.item_ids, self.members, strict=False):
            item.candidate_id = member
            self._vote(item, "for", "for", "for", "for", "for")
        sitting.action_close()
        self._seat(self.members[0], date_to=fields.Date.today() - timedelta(days=1))
        second = self._plan()
        self.assertEqual(second.item_ids.mapped("kind"), ["chair"])
        self._attend(second, self.members)
        second.action_open()
        self.assertEqual(second.presider_id, self.members[1])
        second.item_ids.candidate_id = self.members[2]
        second.item_ids.action_open_vote()
        for member in self.members[1:]:
            second.item_ids.with_user(member.user_id).action_vote_for()
        second.item_ids.action_close_vote()
        self.assertEqual(self.members[0].position, "member")
        self.assertEqual(self.commission.chair_id, self.members[2])
