"""The composition of a commission as it was on any day (R544-11, CT152-42)."""

from markupsafe import Markup

from odoo import api, fields, models
from odoo.tools import format_date


class RecognitionComposition(models.TransientModel):
    """Who sat in a commission on a day, to be seen and printed; changes nothing."""

    _name = "recognition.composition"
    _description = "Composition of a commission on a day"
    _inherit = ["recognition.record"]
    _check_company_auto = True

    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        required=True,
        readonly=True,
        check_company=True,
    )
    company_id = fields.Many2one(related="commission_id.company_id")
    day = fields.Date(
        string="As of",
        required=True,
        default=lambda self: self.env.company._recognition_today(),
    )
    term_from = fields.Date(string="In office from", compute="_compute_term")
    term_to = fields.Date(
        string="In office until",
        compute="_compute_term",
        help="As the orders in force on that day had it.",
    )
    secretary = fields.Char(compute="_compute_term")
    in_office = fields.Boolean(string="In office", compute="_compute_term")
    table = fields.Html(
        string="Members", compute="_compute_table", sanitize=False, readonly=True
    )

    @api.depends("commission_id", "day")
    def _compute_term(self):
        for wizard in self:
            known = wizard.commission_id and wizard.day
            term = wizard.commission_id._term_on(wizard.day) if known else (None, None)
            wizard.term_from, wizard.term_to = term
            # A name, whoever asks.
            wizard.secretary = (
                known and wizard.commission_id._secretary_on(wizard.day).sudo().name
            )
            wizard.in_office = known and wizard.commission_id._in_office(wizard.day)

    @api.depends("commission_id", "day")
    @api.depends_context("lang")
    def _compute_table(self):
        for wizard in self:
            wizard.table = wizard.day and wizard._render()

    def _render(self):
        """Return the composition as a table."""
        self.ensure_one()
        commission, members = (
            self.commission_id,
            self.env["recognition.commission.member"],
        )
        rows = commission._composition(self.day)
        if not rows:
            return Markup("<p>%s</p>") % self.env._("Nobody was a member on this day.")
        offices = dict(members._fields["position"]._description_selection(self.env))
        sides = dict(members._fields["side"]._description_selection(self.env))
        heads = [
            self.env._("Member"),
            self.env._("Post"),
            self.env._("Office"),
            *([self.env._("Represents")] if commission.asks_share else []),
            self.env._("Since"),
        ]
        cell, line = Markup("<td>%s</td>"), Markup("<tr>%s</tr>")
        body = Markup("").join(
            line
            % Markup("").join(
                cell % value
                for value in (
                    row["name"],
                    row["job"],
                    offices[row["office"]],
                    *([sides[row["side"]]] if commission.asks_share else []),
                    format_date(self.env, row["since"]) if row["since"] else "–",
                )
            )
            for row in rows
        )
        head = Markup("").join(Markup("<th>%s</th>") % name for name in heads)
        return Markup(
            '<table class="table table-sm"><thead><tr>%s</tr></thead>'
            "<tbody>%s</tbody></table>"
        ) % (head, body)

    def action_print(self):
        """Print the composition as of the day chosen."""
        self.ensure_one()
        return self.env.ref("nfe_recognition.action_report_composition").report_action(
            self
        )
