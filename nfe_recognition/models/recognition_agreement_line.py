"""Disciplines agreed on with a partner institution."""

from decimal import Decimal

from odoo import SUPERUSER_ID, api, fields, models

from ..rules import volume
from ..rules.spelling import fold


class RecognitionAgreementLine(models.Model):
    """A discipline studied at the partner, and the one here that it stands for.

    Managers keep the lines with their agreement; every role reads them. A line is added
    at any time, for instance by a supplement, and neither changed nor removed once a
    case was filed under the agreement.
    """

    _name = "recognition.agreement.line"
    _description = "Discipline agreed on with a partner"
    _inherit = ["recognition.master"]
    _order = "agreement_id, sequence, id"
    _check_company_auto = True

    _text_limits = {"name": 512, "code": 64}

    agreement_id = fields.Many2one(
        comodel_name="recognition.agreement",
        required=True,
        index=True,
        check_company=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="agreement_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(
        string="Discipline at the partner",
        required=True,
        help="Title as the partner's transcript shows it.",
    )
    code = fields.Char(string="Code there")
    volume = fields.Float(
        digits=(8, 2),
        required=True,
        help="Volume there that has to be mastered in full (CT152-48).",
    )
    volume_unit = fields.Selection(
        selection="_selection_volume_unit",
        string="Unit",
        required=True,
        default="ects",
    )
    discipline_id = fields.Many2one(
        comodel_name="recognition.discipline",
        string="Discipline here",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )

    _pair_uniq = models.Constraint(
        "UNIQUE (agreement_id, name, discipline_id)",
        "This pair of disciplines is agreed on already.",
    )
    _volume_positive = models.Constraint(
        "CHECK (volume > 0)",
        "A discipline agreed on has a volume above zero. [CT152-44]",
    )

    @api.model
    def _selection_volume_unit(self):
        courses = self.env["recognition.achievement"]
        return courses._fields["volume_unit"]._description_selection(self.env)

    def _frozen_verdicts(self, field_names):
        """What cases rest on stays; another line may be added (CT152-44)."""
        if not field_names:
            return []
        return self.agreement_id._frozen_verdicts(frozenset())

    @api.ondelete(at_uninstall=True)
    def _unlink_except_used(self):
        # As in recognition.guarded: the context says nothing about an uninstallation.
        if self.pool.ready or self.env.uid != SUPERUSER_ID:
            self._refuse(self.agreement_id._frozen_verdicts(frozenset()))

    # ------------------------------------------------------------------
    # For the rules
    # ------------------------------------------------------------------
    def _is_of(self, course):
        """Return True if a line of the partner's transcript is this discipline.

        By its title; letters that look alike and spacing do not matter (C-33).

        :param course: ``recognition.achievement``
        """
        self.ensure_one()
        return fold(self.name) == fold(course.name or "")

    def _hours(self, edition):
        """Return the volume agreed on in academic hours here; zero where unknown.

        :param edition: ``recognition.regulation`` of the case
        :rtype: Decimal
        """
        self.ensure_one()
        hours = volume.academic_hours(
            Decimal(str(self.volume)),
            self.volume_unit,
            hours_per_credit=edition.hours_per_credit,
            academic_hour_minutes=edition.academic_hour_minutes,
            institution=edition.institution,
        )
        return hours or Decimal(0)
