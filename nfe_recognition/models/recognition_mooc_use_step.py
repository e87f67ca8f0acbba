"""The teacher's steps with a MOOC inside a discipline (YU-5.1(3), YU-5.3)."""

from odoo import api, fields, models

from ..rules import mooc
from ..rules.verdict import Term, block, blocking

# From which states each step of the teacher starts.
SOURCES = {
    "handed_in": ("draft", "incomplete"),
    "accepted": ("handed_in",),
    "not_accepted": ("handed_in",),
}


class RecognitionMoocUse(models.Model):
    _inherit = "recognition.mooc.use"

    can_hand_in = fields.Boolean(compute="_compute_can")
    can_decide = fields.Boolean(compute="_compute_can")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("state")
    @api.depends_context("uid")
    def _compute_can(self):
        own = self.filtered("id")._filtered_access("write")
        for use in self:
            use.can_hand_in = use in own and use.state in SOURCES["handed_in"]
            use.can_decide = use in own and use.state in SOURCES["accepted"]

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _step_verdicts(self, target):
        """Return what keeps a use from a step of its teacher (YU-5.3).

        :param str target: key of ``SOURCES``
        :rtype: list[Verdict]
        """
        self.ensure_one()
        if self.state not in SOURCES[target]:
            states = {
                "use": self.display_name,
                "state": Term(f"mooc_state_{self.state}"),
            }
            return [block("mooc_step_not_now", "YU-5.3", **states)]
        if target == "handed_in":
            return self._use_verdicts()
        if target == "accepted":
            return blocking(self._result_verdicts())
        if target == "not_accepted" and not (self.reason or "").strip():
            return [block("mooc_without_reason", "YU-5.3")]
        return []

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def action_hand_in(self):
        """Note that the learner handed in; the rules say what is late or missing."""
        self._take("handed_in", fields.Datetime.now())

    def action_accept(self):
        """Accept: it counts in the discipline's own grade, and nowhere else (C-19)."""
        self._take("accepted", fields.Datetime.now())

    def action_refuse(self):
        """Do not accept, for the reason given."""
        self._take("not_accepted", fields.Datetime.now())

    def _take(self, target, moment):
        """Take a step of the teacher, with what the rules make of it (AE-29).

        :param str target: key of ``SOURCES``
        :param datetime moment: moment of the step
        """
        self.check_access("write")
        for use in self:
            use._refuse(use._step_verdicts(target))
        for use in self:
            vals = {"state": target, "decided_on": moment}
            if target == "handed_in":
                found = mooc.state_of(use._result_verdicts())
                vals = {"handed_in_on": moment}
                vals["state"] = target if found == "accepted" else found
            use._step_write(vals)
