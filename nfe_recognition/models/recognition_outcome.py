"""Learning outcomes, on both sides of a comparison."""

from odoo import api, fields, models


class RecognitionOutcome(models.Model):
    """One learning outcome, of a discipline or of a completed course (R544-2(5)).

    Managers write the outcomes of disciplines. Intake officers write those of a
    certificate's courses while the case is a draft; whoever reads the case reads them.
    """

    _name = "recognition.outcome"
    _description = "Learning outcome"
    _inherit = ["recognition.master", "recognition.guarded"]
    _order = "sequence, id"
    _check_company_auto = True

    _text_limits = {"name": 2000, "code": 16}

    name = fields.Text(string="Learning outcome", required=True, translate=True)
    code = fields.Char()
    sequence = fields.Integer(default=10)
    discipline_id = fields.Many2one(
        comodel_name="recognition.discipline",
        string="Discipline",
        index="btree_not_null",
        ondelete="cascade",
        check_company=True,
    )
    achievement_id = fields.Many2one(
        comodel_name="recognition.achievement",
        string="Completed course",
        index="btree_not_null",
        ondelete="cascade",
        check_company=True,
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        compute="_compute_company_id",
        store=True,
        index=True,
        precompute=True,
    )

    _one_owner = models.Constraint(
        "CHECK (num_nonnulls(discipline_id, achievement_id) = 1)",
        "An outcome belongs either to a discipline or to a completed course.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("discipline_id.company_id", "achievement_id.company_id")
    def _compute_company_id(self):
        for outcome in self:
            owner = outcome.discipline_id or outcome.achievement_id
            outcome.company_id = owner.company_id

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("achievement_id")
    def _check_achievement_id(self):
        """An outcome does not move into a case that is closed to edits (R544-13)."""
        self._refuse(self._frozen_verdicts(frozenset()))

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """What the sender wrote stays as it was filed (R544-13)."""
        return self.achievement_id._frozen_verdicts(frozenset({"outcome_ids"}))
