"""The desks: what waits for each role, and what of it is late."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools.safe_eval import safe_eval

from ..rules.verdict import block
from .sentences import sentence


class RecognitionDesk(models.Model):
    """One pile on a role's desk: a name, a number, and the list behind it.

    Everybody sees the piles of own roles; managers may word and order them.
    """

    _name = "recognition.desk"
    _description = "Desk"
    _inherit = ["recognition.record"]
    _order = "sequence, id"
    _text_limits = dict.fromkeys(("domain", "late_domain", "soon_domain"), 4000)

    name = fields.Char(required=True, translate=True)
    help_text = fields.Char(string="What to do", translate=True)
    empty_text = fields.Char(string="When nothing waits", translate=True)
    sequence = fields.Integer(default=10)
    group_id = fields.Many2one(
        comodel_name="res.groups", string="Role", required=True, ondelete="cascade"
    )
    presiders = fields.Boolean(
        string="For chairs only",
        help="On the desks of chairs, deputies and those who preside until the "
        "election: an office won in a commission, not a role (R544-12).",
    )
    role = fields.Char(string="Role, shown", compute="_compute_role")
    mine = fields.Boolean(compute="_compute_mine", search="_search_mine")
    action_id = fields.Many2one(
        comodel_name="ir.actions.act_window", required=True, ondelete="cascade"
    )
    domain = fields.Char(
        required=True,
        default="[]",
        help="What lies on the pile; uid stands for the reader.",
    )
    late_domain = fields.Char(
        default="[]", help="What of the pile is late; empty where nothing can be."
    )
    soon_domain = fields.Char(
        default="[]", help="What of the pile is due soon; empty where nothing can be."
    )
    count = fields.Integer(compute="_compute_counts")
    late_count = fields.Integer(compute="_compute_counts")
    soon_count = fields.Integer(compute="_compute_counts")

    @api.depends("group_id.name", "presiders")
    @api.depends_context("lang")
    def _compute_role(self):
        for desk in self:
            desk.role = self.env._("Chair") if desk.presiders else desk.group_id.name

    @api.depends("group_id", "presiders")
    @api.depends_context("uid")
    def _compute_mine(self):
        own = self.filtered_domain(self._mine_domain())
        for desk in self:
            desk.mine = desk in own

    def _search_mine(self, operator, value):
        if operator != "in":
            return NotImplemented
        return self._mine_domain()

    @api.model
    def _mine_domain(self):
        """Return the domain of the piles on the current user's desk.

        :rtype: Domain
        """
        mine = Domain("group_id", "in", self.env.user.all_group_ids.ids)
        if not self._presides():
            mine &= Domain("presiders", "=", False)
        return mine

    @api.model
    def _presides(self):
        """Return True if the current user has an office in a commission at work."""
        commissions = self.env["recognition.commission"]
        if not self.env.user.has_group("nfe_recognition.group_member"):
            return False
        office = Domain("user_id", "=", self.env.uid)
        stays = Domain("date_to", "=", False) | Domain("date_to", ">=", "today")
        elected = office & stays & Domain("position", "in", ("chair", "deputy"))
        return bool(
            commissions.search(
                Domain("state", "=", "active")
                & (
                    Domain("member_ids", "any", elected)
                    | Domain("temporary_presider_id", "any", office)
                ),
                limit=1,
            )
        )

    @api.depends("domain", "late_domain", "soon_domain", "action_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_counts(self):
        new = self.filtered(lambda desk: not desk.action_id)
        new.count = new.late_count = new.soon_count = 0
        # One count for each pile: their number is that of the desk, not of the cases.
        for desk in self - new:
            # Actions are readable by administrators only; the pile's own is meant.
            model = self.env[desk.sudo().action_id.res_model]
            pile = desk._domain_of(desk.domain)
            desk.count = model.search_count(pile)
            late = desk._domain_of(desk.late_domain or "[]")
            desk.late_count = 0 if late.is_true() else model.search_count(pile & late)
            soon = desk._domain_of(desk.soon_domain or "[]")
            desk.soon_count = 0 if soon.is_true() else model.search_count(pile & soon)

    @api.constrains("domain", "late_domain", "soon_domain", "action_id")
    def _check_domains(self):
        """A condition that cannot be read would take the whole desk with it."""
        for desk in self:
            model = self.env[desk.sudo().action_id.res_model]  # as above
            for text in (
                desk.domain,
                desk.late_domain or "[]",
                desk.soon_domain or "[]",
            ):
                try:
                    desk._domain_of(text).validate(model)
                except (NameError, SyntaxError, TypeError, ValueError) as error:
                    verdict = block("desk_domain", "", pile=desk.name, text=text)
                    raise ValidationError(sentence(self.env, verdict)) from error

    def _domain_of(self, text):
        return Domain(safe_eval(text, {"uid": self.env.uid}))

    def action_open(self):
        """Open the list behind the number."""
        return self._open(self.domain)

    def action_open_late(self):
        """Open what is late on this pile."""
        return self._open(self.domain, self.late_domain)

    def action_open_soon(self):
        """Open what is due soon on this pile."""
        return self._open(self.domain, self.soon_domain)

    def _open(self, *domains):
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            self.sudo().action_id.get_external_id()[self.sudo().action_id.id]
        )
        action["domain"] = list(Domain.AND(self._domain_of(text) for text in domains))
        action["context"] = {}
        action["display_name"] = self.name
        return action
