"""Which course serves which claim, with how many of its hours."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import dossier
from ..rules.verdict import block


class RecognitionClaimSource(models.Model):
    """A completed course used for a claim; several courses may make one discipline.

    Entered with the claim, while the case is a draft.
    """

    _name = "recognition.claim.source"
    _description = "Course used for a claim"
    _inherit = ["recognition.guarded"]
    _order = "claim_id, id"
    _check_company_auto = True
    _guarded = frozenset({"by_hand"})

    claim_id = fields.Many2one(
        comodel_name="recognition.claim", required=True, index=True, ondelete="cascade"
    )
    case_id = fields.Many2one(related="claim_id.case_id", store=True, index=True)
    company_id = fields.Many2one(related="claim_id.company_id", store=True, index=True)
    achievement_id = fields.Many2one(
        comodel_name="recognition.achievement",
        string="Course",
        required=True,
        index=True,
        ondelete="cascade",
        domain="[('case_id', '=', parent.case_id)]",
    )
    hours = fields.Float(
        string="Hours used",
        compute="_compute_hours",
        store=True,
        readonly=False,
        help="Academic hours of the course used for this claim; all of them at first.",
    )
    by_hand = fields.Boolean(
        string="Shared out by hand",
        copy=False,
        help="Only a part of the course was entered: the entry stays when the course's "
        "volume is corrected.",
    )
    volume = fields.Float(related="achievement_id.volume")
    volume_unit = fields.Selection(related="achievement_id.volume_unit")
    grade = fields.Char(related="achievement_id.grade")

    _pair_uniq = models.Constraint(
        "UNIQUE (claim_id, achievement_id)", "A course is used once in a claim."
    )

    _hours_positive = models.Constraint(
        "CHECK (hours >= 0)", "The hours used of a course cannot be negative. [R544-7]"
    )

    @api.depends("achievement_id.hours")
    def _compute_hours(self):
        fresh = self.filtered(lambda s: not s.by_hand and not s.claim_id.decision)
        for source in fresh:
            source.hours = source.achievement_id.hours

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        sources = super().create(vals_list)
        sources._note_shares()
        return sources

    def write(self, vals):
        result = super().write(vals)
        if {"achievement_id", "hours"} & vals.keys():
            self._note_shares()
        return result

    def _note_shares(self):
        """Note of which courses only a part was entered; the others are used whole."""
        changed = self.filtered(
            lambda source: (
                source.by_hand
                == dossier.used_whole(
                    Decimal(str(source.hours)),
                    Decimal(str(source.achievement_id.hours)),
                )
            )
        )
        for by_hand, sources in changed.grouped("by_hand").items():
            sources._step_write({"by_hand": not by_hand})

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("achievement_id", "claim_id", "hours")
    def _check_use(self):
        """A course is of the same case, and its hours are used once (C-34)."""
        used = dict(
            self._read_group(
                [
                    ("achievement_id", "in", self.achievement_id.ids),
                    # What is decided anew rests on the same hours, not on others.
                    ("claim_id.previous_id", "=", False),
                ],
                ["achievement_id"],
                ["hours:sum"],
            )
        )
        for source in self:
            course = source.achievement_id
            source._refuse(
                dossier.use(
                    course.name,
                    same_case=course.case_id == source.claim_id.case_id,
                    hours=Decimal(str(source.hours)),
                    used=Decimal(str(used.get(course, 0))),
                    volume=Decimal(str(course.hours)),
                )
            )

    def _frozen_verdicts(self, field_names):
        """What was asked stays as it was (R544-13)."""
        return [
            block("case_not_draft", "R544-13", case=source.case_id.display_name)
            for source in self
            if source.case_id.state != "draft"
        ]
