"""Cases that go over to another commission (R544-11, R544-17)."""

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon
from .refusal import Refusal


class MoveCommon(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.user_secretary2 = self._create_user("rec_secretary2", "secretary")
        self.other = self._create_commission(
            "Next year's commission",
            users=self.users_member[:3],
            secretary_id=self.user_secretary2.id,
        )
        self.case = self._create_case()

    def _refuses(self, sentence, exception=UserError):
        self.env.flush_all()
        return Refusal(self, exception, sentence)

    def _wizard(self, user=None, **values):
        user = user or self.user_manager
        self.env.flush_all()
        self.env.invalidate_all()
        commission = self.commission.with_user(user)
        action = commission.action_open_move_cases()
        self.assertEqual(action["res_model"], "recognition.move.cases")
        wizards = self.env["recognition.move.cases"].with_user(user)
        return wizards.with_context(**action["context"]).create(values)

    def _moved(self, **values):
        wizard = self._wizard(target_id=self.other.id, **values)
        wizard.action_move()
        return wizard


@tagged("post_install", "-at_install")
class TestMoveCases(MoveCommon):
    # ------------------------------------------------------------------
    # What moves
    # ------------------------------------------------------------------
    def test_closing_points_to_the_button(self):
        """R544-17: a commission with cases is told how to be rid of them."""
        self._registered(self.case)
        commission = self.commission.with_user(self.user_manager)
        with self._refuses(r"1.*“Move cases to another commission”.*\[R544-17\]"):
            commission.action_close()
        self.assertTrue(commission.can_move)
        self._moved()
        self.env.invalidate_all()
        commission.action_close()
        self.assertEqual(commission.state, "closed")

    def test_open_cases_move_in_every_state(self):
        """Drafts too: they could not be filed with a commission that has closed."""
        cases = {"draft": self.case}
        cases["submitted"] = self._create_case()
        cases["submitted"].with_user(self.user_intake).action_submit()
        cases["registered"] = self._registered(self._create_case())
        cases["expertise"] = self._sent(self._create_case())
        cases["commission"] = self._concluded(self._create_case())
        done = self._create_case()
        done.with_user(self.user_intake)._withdraw("No", fields.Datetime.now())
        wizard = self._moved()
        self.assertEqual(len(wizard.case_ids), 5)
        for state, case in cases.items():
            self.assertEqual((case.state, case.commission_id), (state, self.other))
        self.assertEqual(done.commission_id, self.commission)

    def test_moved_case_goes_on(self):
        """The other commission's secretary and members take it to the transcript."""
        self._concluded(self.case)
        self._moved()
        self.env.flush_all()
        self.env.invalidate_all()
        cases = self.env["recognition.case"]
        for user in self.user_secretary2, self.users_member[0]:
            self.assertIn(self.case, cases.with_user(user).search([]))
        for user in self.user_secretary, self.users_member[4]:
            self.assertNotIn(self.case, cases.with_user(user).search([]))
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary2)
            .create({"commission_id": self.other.id, "date": fields.Datetime.now()})
        )
        sitting.action_add_ready_cases()
        sitting.action_all_present()
        sitting.action_open()
        self._voted(sitting).action_close()
        self.assertEqual(
            (self.case.state, self.case.outcome), ("decided", "recognised")
        )

    def test_chosen_cases_only(self):
        """The manager may leave some of them where they are."""
        self._registered(self.case)
        second = self._registered(self._create_case())
        self._moved(case_ids=[Command.set(second.ids)])
        self.assertEqual(second.commission_id, self.other)
        self.assertEqual(self.case.commission_id, self.commission)

    def test_put_off_goes_free(self):
        """A question put off by a sitting that is over holds nothing."""
        self._concluded(self.case)
        sitting = self._sitting(self.case)
        sitting.item_ids.action_put_off()
        sitting.action_close()
        self._moved()
        self.assertEqual(self.case.commission_id, self.other)

    def test_logged_in_both(self):
        """Both commissions and the case say who moved what where."""
        self._registered(self.case)
        # Unlike in other tests, notes are made as for people.
        context = {"lang": "en_US", "allowed_company_ids": self.company.ids}
        env = self.env(user=self.user_manager, context=context)
        self.env.cr.flush()
        wizard = env["recognition.move.cases"].create(
            {"commission_id": self.commission.id, "target_id": self.other.id}
        )
        wizard.action_move()
        self.env.cr.flush()
        for commission, name in (
            (self.commission, self.other.name),
            (self.other, self.commission.name),
        ):
            note = commission.message_ids[0]
            self.assertIn(name, note.body)
            self.assertIn(self.case.number, note.body)
            self.assertEqual(note.author_id, self.user_manager.partner_id)
        values = self.case.message_ids.tracking_value_ids
        tracked = values.filtered(lambda v: v.field_id.name == "commission_id")
        self.assertEqual(
            (tracked.old_value_char, tracked.new_value_char),
            (self.commission.name, self.other.name),
        )

    # ------------------------------------------------------------------
    # What stays
    # ------------------------------------------------------------------
    def test_case_on_a_running_agenda_stays(self):
        """R544-17: a question that a sitting has before it is decided there."""
        self._concluded(self.case)
        sitting = self._sitting(self.case)
        free = self._registered(self._create_case())
        wizard = self._wizard(target_id=self.other.id)
        self.assertEqual(wizard.case_ids.ids, free.ids)
        self.assertIn(self.case.number, wizard.staying)
        for step in (
            lambda: None,
            sitting.item_ids.action_open_vote,
            lambda: self._vote(sitting),
        ):
            step()
            with self._refuses(r"agenda.*[Pp]ut.*off.*\[R544-17\]"):
                self._moved(case_ids=[Command.set(self.case.ids)])
        sitting.action_close()
        self.assertEqual(self.case.commission_id, self.commission)

    def _vote(self, sitting):
        for user in self.users_member:
            sitting.item_ids.with_user(user).action_vote_for()
        sitting.item_ids.action_close_vote()

    def test_case_decided_in_part_stays(self):
        """R544-17: who decided a part of it decides the rest."""
        case = self._concluded(self._create_double_case())
        sitting = self._sitting(case)
        sitting.item_ids[1].action_put_off()
        item = sitting.item_ids[0]
        item.action_open_vote()
        for user in self.users_member:
            item.with_user(user).action_vote_for()
        item.action_close_vote()
        sitting.action_close()
        self.assertNotIn(case, self._wizard().case_ids)
        with self._refuses(r"decided a part.*\[R544-17\]"):
            self._moved(case_ids=[Command.set(case.ids)])

    def test_closed_case_stays(self):
        """A decision stays with who took it; so does a case of somebody else."""
        self._decided(self.case)
        with self._refuses(r"\[R544-17\]"):
            self._moved(case_ids=[Command.set(self.case.ids)])
        foreign = self._create_case(commission_id=self.other.id)
        third = self._create_commission("Third", users=self.users_member[:3])
        with self._refuses(r"\[R544-17\]"):
            self._wizard(
                target_id=third.id, case_ids=[Command.set(foreign.ids)]
            ).action_move()
        self.assertEqual(foreign.commission_id, self.other)

    def test_form(self):
        """The dialog offers the cases that move, and the commissions to move to."""
        self._registered(self.case)
        commission = self.commission.with_user(self.user_manager)
        action = commission.action_open_move_cases()
        wizards = self.env["recognition.move.cases"].with_user(self.user_manager)
        with Form(wizards.with_context(**action["context"])) as form:
            self.assertEqual(form.case_ids.ids, self.case.ids)
            form.target_id = self.other
        form.record.action_move()
        self.assertEqual(self.case.commission_id, self.other)

    def test_nothing_chosen(self):
        """An empty list moves nothing, and says so."""
        with self._refuses("Choose the cases"):
            self._moved(case_ids=[Command.clear()])

    def test_question_left_behind(self):
        """R544-17: no commission votes on a case that is another's by now."""
        self._concluded(self.case)
        sitting = self._sitting(self.case)
        # Stands in for an agenda filled in the same moment as the case was moved.
        self.case._step_write({"commission_id": self.other.id})
        with self._refuses(r"Put the question off.*\[R544-17\]"):
            sitting.item_ids.with_env(self.env).action_open_vote()

    # ------------------------------------------------------------------
    # Where to
    # ------------------------------------------------------------------
    def test_targets(self):
        """R544-11: another commission at work, of the same institution."""
        company = self._create_institution("Other University", "he")
        elsewhere = self.env["recognition.commission"].create(
            {"name": "Elsewhere", "company_id": company.id}
        )
        elsewhere._step_write({"state": "active"})
        draft = self.other.copy({"order_number": "11-n"})
        wizard = self._wizard()
        self.assertEqual(wizard.allowed_target_ids.ids, self.other.ids)
        for target in draft, self.commission, elsewhere:
            with (
                self.subTest(target=target.name),
                self._refuses(r"\[R544-11\]"),
            ):
                self.commission._move_cases(target, self.case)
        self.assertEqual(self.case.commission_id, self.commission)
