"""Modules and their members, and what has to be mastered before (CT152-16, -33)."""

from odoo import api, fields, models

from ..rules import curriculum, transcript
from ..rules.verdict import block


class RecognitionDiscipline(models.Model):
    _inherit = "recognition.discipline"

    member_ids = fields.Many2many(
        comodel_name="recognition.discipline",
        relation="recognition_discipline_member_rel",
        column1="module_id",
        column2="member_id",
        string="Disciplines of the module",
        check_company=True,
        copy=False,
        help="Recognising the module covers them (CT152-2(17), CT152-16).",
    )
    module_ids = fields.Many2many(
        comodel_name="recognition.discipline",
        relation="recognition_discipline_member_rel",
        column1="member_id",
        column2="module_id",
        string="Part of the modules",
        check_company=True,
        copy=False,
    )
    prerequisite_ids = fields.Many2many(
        comodel_name="recognition.discipline",
        relation="recognition_discipline_prerequisite_rel",
        column1="discipline_id",
        column2="prerequisite_id",
        string="Prerequisites",
        check_company=True,
        copy=False,
        help="What has to be mastered before; a recognised discipline counts as "
        "mastered (CT152-33, CT152-35).",
    )

    @api.constrains("member_ids", "kind")
    def _check_members(self):
        """Only a module has members, and none is its own (CT152-2(17))."""
        for discipline in self:
            name = discipline.name
            if discipline.member_ids and discipline.kind != "module":
                discipline._invalid([block("members_not_of_module", "", name=name)])
            if discipline._has_cycle("member_ids"):
                discipline._invalid([block("module_of_itself", "", name=name)])

    def _catalogue(self):
        """Return all that these disciplines hold, are part of and rest on.

        :return: by id, each as the rules see it
        :rtype: dict[int, curriculum.Study]
        """
        known, fresh = self.browse(), self
        # One step for each level of modules, whatever their number.
        while fresh:
            known |= fresh
            fresh = fresh.member_ids | fresh.module_ids | fresh.prerequisite_ids
            fresh -= known
        return {
            discipline.id: curriculum.Study(
                name=discipline.name,
                members=tuple(discipline.member_ids.ids),
                prerequisites=tuple(discipline.prerequisite_ids.ids),
                several_periods=discipline.several_periods,
            )
            for discipline in known
        }

    def _place_in(self, period):
        """Return the place in a transcript that is taken once (CT152-12).

        :param period: ``recognition.period`` that is asked for
        :rtype: tuple
        """
        self.ensure_one()
        return transcript.place(self, period, several_periods=self.several_periods)

    def _with_members(self):
        """Return these disciplines with all that is inside their modules."""
        catalogue = self._catalogue()
        inside, waiting = set(), list(self.ids)
        while waiting:
            key = waiting.pop()
            if key not in inside:
                inside.add(key)
                waiting += catalogue[key].members
        return self.browse(inside)


class RecognitionEnrolment(models.Model):
    _inherit = "recognition.enrolment"

    def _mastered(self):
        """Return the disciplines of these learners that are recognised to their end.

        :rtype: recognition.discipline
        """
        # Whoever reads the learner may see what is left; entries stay closed.
        entries = self.sudo().entry_ids
        if not entries:
            return entries.discipline_id.with_env(self.env)
        lines = self.programme_id.line_ids
        found = curriculum.mastered(
            [entry.discipline_id.id for entry in entries],
            [line.discipline_id.id for line in lines],
            entries.discipline_id._catalogue(),
        )
        return entries.discipline_id.filtered(lambda one: one.id in found).with_env(
            self.env
        )

    def action_view_difference(self):
        """Open what of the curriculum is still to be taken (CT152-22)."""
        self.ensure_one()
        self.check_access("read")
        disciplines = self.programme_id.line_ids.discipline_id
        mastered = self._mastered()
        left = curriculum.difference(
            disciplines.ids, mastered.ids, (disciplines | mastered)._catalogue()
        )
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_discipline_action"
        )
        title = self.env._("Still to be taken: %(name)s", name=self.partner_id.name)
        return action | {
            "name": title,
            "display_name": title,
            "domain": [("id", "in", left)],
            "context": {"create": False},
        }


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    def _module_verdicts(self):
        """Judge members of modules asked for or recognised (CT152-16, CT152-12).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        asked = self.claim_ids.discipline_id
        # As for what is recognised itself: every entry counts, whoever asks.
        entries = self.sudo().enrolment_id.entry_ids.filtered(
            lambda entry: entry.case_id != self._origin
        )
        recognised = entries.discipline_id
        found = curriculum.doubles(
            asked.ids, recognised.ids, (asked | recognised)._catalogue()
        )
        # The same discipline once more is told with its protocol.
        return [verdict for verdict in found if verdict.code != "recognised_before"]

    def _prerequisite_verdicts(self):
        """Warn of prerequisites that are not recognised (CT152-33, CT152-35).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        asked = self.claim_ids.discipline_id
        # Most have none: then nobody asks what the learner has mastered.
        if not asked._with_members().prerequisite_ids:
            return []
        mastered = self.sudo().enrolment_id._mastered() | asked
        catalogue = (asked | mastered)._catalogue()
        return [
            verdict
            for discipline in asked
            for verdict in curriculum.judge_prerequisites(
                discipline.id, mastered.ids, catalogue
            )
        ]
