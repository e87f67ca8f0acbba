"""The expert group and its conclusions."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestExpertise(RecognitionCommon):
    def test_group_needs_order_and_both_sides(self):
        """AE-24, R544-15, R544-26: teachers without a practitioner are no group."""
        group = self.env["recognition.expert.group"].create(
            {
                "name": "Teachers only",
                "company_id": self.company.id,
                "member_ids": [
                    Command.create({"partner_id": user.partner_id.id})
                    for user in self.users_member[:3]
                ],
            }
        )
        with self.assertRaisesRegex(UserError, r"(?s)no order.*no practitioner"):
            group.action_activate()
        group.write({"order_number": "1", "order_date": self._today()})
        group.member_ids[0].role = "practitioner"
        with self.assertRaisesRegex(UserError, "signatory"):
            group.action_activate()
        group.order_signatory = "Rector"
        group.action_activate()
        self.assertEqual(group.state, "active")

    def test_one_sided_group_where_the_edition_warns(self):
        """S-11, R544-15: the institution may let a group start with a warning."""
        self.regulation.group_balance = "warn"
        group = self.expert_group.copy({"order_number": "9", "order_signatory": "R."})
        group.order_date = self._today()
        group.member_ids.filtered(lambda m: m.role == "practitioner").unlink()
        self.assertIn("no practitioner", group.activation_problems)
        group.action_activate()
        self.assertEqual(group.state, "active")

    def test_experts_stand_in_the_order(self):
        """R544-15: nobody joins or leaves an active group by hand, sudo included."""
        group, member = self.expert_group, self.expert_group.member_ids[0]
        for call in (
            lambda: group.sudo().write(
                {
                    "member_ids": [
                        Command.create({"partner_id": self.user_nobody.partner_id.id})
                    ]
                }
            ),
            lambda: member.sudo().write({"role": "practitioner"}),
            lambda: member.sudo().unlink(),
        ):
            with self.assertRaisesRegex(UserError, "R544-15"):
                call()

    def test_sent_to_the_group_with_its_five_days(self):
        """R544-14, R544-16: hand-over is stamped, a conclusion opens per claim."""
        case = self._sent(self._create_case())
        self.assertEqual(case.state, "expertise")
        self.assertEqual(case.sent_by, self.user_secretary)
        self.assertEqual(case.deadline, case.expert_due)
        workdays = self.company._recognition_workdays(
            case.sent_on + timedelta(days=1), case.expert_due
        )
        self.assertEqual(len(workdays), 5)
        self.assertEqual(case.conclusion_ids.claim_id, case.claim_ids)
        self.assertEqual(
            case.conclusion_ids.criterion_ids.mapped("criterion"),
            ["outcomes", "goals", "volume", "assessment"],
        )
        self.assertEqual(case.conclusion_ids.percent, 84)

    def test_conclusion_with_an_empty_criterion(self):
        """AE-24, R544-16: goals are empty, the message names them."""
        case = self._sent(self._create_case())
        conclusion = case.conclusion_ids.with_user(self.user_expert)
        filled = conclusion.criterion_ids.filtered(lambda c: c.criterion != "goals")
        filled.write({"verdict": "met", "text": "Compared."})
        conclusion.proposal = "recognise"
        self.assertFalse(conclusion.can_submit)
        with self.assertRaisesRegex(UserError, r"programme goals.*R544-16"):
            conclusion.action_submit()
        self.assertEqual(conclusion.state, "draft")
        self.assertEqual(case.state, "expertise")

    def test_submitted_conclusion_brings_the_case_before_the_commission(self):
        """R544-16 para 3."""
        case = self._concluded(self._create_case())
        self.assertEqual(case.state, "commission")
        self.assertTrue(case.concluded_on)
        conclusion = case.conclusion_ids
        for record, values in (
            (conclusion, {"percent": 99}),
            (conclusion.criterion_ids[0], {"text": "Otherwise."}),
        ):
            with self.assertRaisesRegex(UserError, "R544-16"):
                record.sudo().write(values)

    def test_case_waits_for_all_conclusions(self):
        """R544-16: one of two conclusions is not enough."""
        case = self._create_case()
        course = case.achievement_ids.copy({"name": "Second course"})
        self._add_claim(case, self.disciplines[1], course)
        self._sent(case)
        first, second = case.conclusion_ids.with_user(self.user_expert)
        for conclusion in (first, second):
            conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
            conclusion.proposal = "recognise"
        first.action_submit()
        self.assertEqual(case.state, "expertise")
        second.action_submit()
        self.assertEqual(case.state, "commission")

    def test_only_own_group_concludes(self):
        """R544-15: an expert of another group neither reads nor writes."""
        case = self._sent(self._create_case())
        stranger = self._create_user("rec_other_expert", "expert")
        conclusion = case.conclusion_ids.with_user(stranger)
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertRaises(AccessError):
            conclusion.read(["text"])
        with self.assertRaises(AccessError):
            conclusion.action_submit()

    def test_no_group_no_hand_over(self):
        """R544-15: without an active group the secretary is told."""
        case = self._registered(self._create_case())
        self.expert_group.action_close()
        with self.assertRaisesRegex(UserError, "R544-15"):
            case.with_user(self.user_secretary)._send(
                self.expert_group, fields.Datetime.now()
            )
        self.assertEqual(case.state, "registered")

    def test_group_of_the_profile(self):
        """R544-15: practitioners of another profile do not examine; a group that names
        no programme examines all. The profile stands in the order."""
        other = self.programme.copy({"code": "6B04101", "name": "Management"})
        group = self.expert_group.copy(
            {
                "order_number": "12",
                "order_date": self._today(),
                "order_signatory": "Rector",
                "programme_ids": [Command.set(other.ids)],
            }
        )
        group.action_activate()
        case = self._registered(self._create_case())
        secretary = case.with_user(self.user_secretary)
        with self.assertRaisesRegex(UserError, r"this programme.*\[R544-15\]"):
            secretary._send(group, fields.Datetime.now())
        wizard = self.env["recognition.send.to.experts"].with_user(self.user_secretary)
        wizard = wizard.create({"case_ids": [Command.set(case.ids)]})
        self.assertEqual(wizard.allowed_group_ids, self.expert_group)
        with self.assertRaisesRegex(UserError, r"by its order.*\[R544-15\]"):
            group.programme_ids += self.programme
        everything = group.copy(
            {
                "order_number": "13",
                "order_date": self._today(),
                "order_signatory": "Rector",
                "programme_ids": False,
            }
        )
        everything.action_activate()
        secretary._send(everything, fields.Datetime.now())
        self.assertEqual(case.expert_group_id, everything)

    def test_order_of_the_group(self):
        """R544-15: number, day and signatory of the order, each of them."""
        order = {
            "order_number": "14",
            "order_date": self._today(),
            "order_signatory": "Rector",
        }
        for name in order:
            group = self.expert_group.copy({**order, name: False})
            with (
                self.subTest(name=name),
                self.assertRaisesRegex(UserError, r"no order.*\[R544-15\]"),
            ):
                group.action_activate()

    def test_wizard_proposes_the_fitting_group(self):
        """R544-15: the group of the programme, and the day of its answer."""
        case = self._registered(self._create_case())
        wizard = (
            self.env["recognition.send.to.experts"]
            .with_user(self.user_secretary)
            .create({"case_ids": [Command.set(case.ids)]})
        )
        self.assertEqual(wizard.group_id, self.expert_group)
        wizard.action_send()
        self.assertEqual(case.expert_due, wizard.due)

    # ------------------------------------------------------------------
    # The comparison on the screen
    # ------------------------------------------------------------------
    def _compared(self, **course):
        """Return the lines of a conclusion by criterion, as its expert reads them."""
        discipline = self.disciplines[0]
        discipline.write(
            {
                "goals": "To design databases",
                "content": "Normal forms",
                "competences": "Analyses data",
                "assessment": "Examination",
                "outcome_ids": [Command.create({"name": "Designs a schema"})],
            }
        )
        case = self._create_case(discipline=discipline)
        case.achievement_ids.write(course)
        self._sent(case)
        lines = case.conclusion_ids.criterion_ids.with_user(self.user_expert)
        return {line.criterion: line for line in lines}

    def test_both_sides_stand_beside_each_other(self):
        """R544-6, R544-9: each of the five rows has the learner's side and ours."""
        lines = self._compared(
            goals="To know databases",
            content="Tables",
            competences="Reads a schema",
            assessment="Quizzes",
            outcome_ids=[Command.create({"name": "Draws a schema"})],
        )
        for criterion, ours, theirs in (
            ("outcomes", "Designs a schema", "Draws a schema"),
            ("outcomes", "Analyses data", "Reads a schema"),
            ("goals", "To design databases", "To know databases"),
            ("goals", "Normal forms", "Tables"),
            ("volume", "5 credits, 150 h", "150 (Academic hours), used 150 h"),
            ("assessment", "Examination", "Quizzes"),
        ):
            self.assertIn(ours, lines[criterion].discipline_side)
            self.assertIn(theirs, lines[criterion].course_side)

    def test_what_the_provider_left_out_is_said(self):
        """R544-6: an empty side is no blank, and what was written is no markup."""
        lines = self._compared(goals="<b>To know</b>")
        self.assertIn("Not stated", lines["assessment"].course_side)
        self.assertIn("&lt;b&gt;To know&lt;/b&gt;", lines["goals"].course_side)

    def test_what_courses_share_is_said_once(self):
        """Two courses of one specialisation: one goal, said once, with both names."""
        case = self._create_case()
        course = case.achievement_ids
        course.goals = "To know databases"
        case.claim_ids.source_ids.create(
            {
                "claim_id": case.claim_ids.id,
                "achievement_id": course.copy({"name": "Second"}).id,
            }
        )
        third = course.copy({"name": "Third", "goals": "To write queries"})
        case.claim_ids.source_ids.create(
            {"claim_id": case.claim_ids.id, "achievement_id": third.id}
        )
        self._sent(case)
        lines = case.conclusion_ids.criterion_ids
        side = lines.filtered(lambda line: line.criterion == "goals").course_side
        self.assertEqual(side.count("To know databases"), 1)
        self.assertIn(f"{course.name}, Second", side)
        self.assertIn("To write queries", side)
