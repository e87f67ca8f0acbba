"""The mark of a commission in the numbers of its protocols (R544-17)."""

from odoo import api, fields, models

from ..rules import register
from .locks import lock


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    register_mark = fields.Char(
        string="Mark in numbers",
        copy=False,
        tracking=True,
        help="Stands in the numbers of its protocols, as 1 in 2026-1-0004. Stays once "
        "a protocol bears it (R544-17).",
    )
    # Protocols of all sittings, for the register.
    protocol_ids = fields.One2many(
        comodel_name="recognition.protocol",
        inverse_name="commission_id",
        string="Protocols",
    )

    _register_mark_uniq = models.Constraint(
        "UNIQUE (company_id, register_mark)",
        "Each commission has a mark of its own in the numbers of its protocols.",
    )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("register_mark", "company_id")
    def _check_register_mark(self):
        others = self._register_marks()
        for commission in self.filtered("register_mark"):
            known = others[commission.company_id]
            commission._refuse(
                register.judge_mark(
                    commission.name,
                    commission.register_mark,
                    others=[mark for body, mark in known if body != commission],
                )
            )

    def _frozen_verdicts(self, field_names):
        """The mark stays once a protocol bears it."""
        verdicts = super()._frozen_verdicts(field_names)
        if "register_mark" not in field_names:
            return verdicts
        counts = self._register_counts()
        for commission in self:
            verdicts += register.judge_mark_change(
                commission.name, protocols=counts.get(commission, 0)
            )
        return verdicts

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        commissions = super().create(
            [
                {key: v for key, v in vals.items() if v or key != "register_mark"}
                for vals in vals_list
            ]
        )
        commissions.filtered(lambda body: not body.register_mark)._give_marks()
        return commissions

    def _give_marks(self):
        """Give these commissions marks that are free in their institutions."""
        # Two new commissions at the same moment do not take the same mark.
        lock(self.company_id)
        known = self._register_marks()
        for commission in self:
            taken = known[commission.company_id]
            mark = register.free_mark([mark for _body, mark in taken])
            commission._step_write({"register_mark": mark})
            taken.append((commission, mark))

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _register_marks(self):
        """Return the marks in the institutions of these commissions.

        :rtype: dict[res.company, list[tuple[recognition.commission, str]]]
        """
        # All commissions count, those too that the user does not read.
        bodies = self.sudo().with_context(active_test=False)
        marks = {company: [] for company in self.company_id}
        for body in bodies.search(
            [
                ("company_id", "in", self.company_id.ids),
                ("register_mark", "!=", False),
            ]
        ):
            marks[body.company_id].append((body.with_env(self.env), body.register_mark))
        return marks

    def _register_counts(self):
        """Return how many protocols each of these commissions has drawn up.

        :rtype: dict[recognition.commission, int]
        """
        # As above: how many there are, whoever asks.
        groups = self.env["recognition.protocol"].sudo()
        return {
            commission.with_env(self.env): count
            for commission, count in groups._read_group(
                [("commission_id", "in", self.ids)], ["commission_id"], ["__count"]
            )
        }
