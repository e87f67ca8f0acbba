"""Editions one after another: profiles, the next edition, what it changes."""

from datetime import timedelta

from odoo import api, fields, models

from ..rules import edition, edition_limits
from ..rules.verdict import block
from .locks import lock
from .recognition_regulation import OPEN_FIELDS
from .res_company import PROFILES

# Not a setting: what an edition is called and when it is in force.
_NOT_SETTINGS = frozenset(
    {"name", "active", "date_from", "date_to", "company_id", "predecessor_id"}
)


class RecognitionRegulation(models.Model):
    _inherit = "recognition.regulation"

    profile = fields.Selection(
        selection=PROFILES,
        required=True,
        default=lambda self: self.env.company.recognition_profile,
        tracking=True,
        help="Which acts and rules the numbers come from. An institution without an "
        "edition of its own follows the shared one of its profile (R544-3).",
    )
    predecessor_id = fields.Many2one(
        comodel_name="recognition.regulation",
        string="Follows",
        readonly=True,
        copy=False,
        check_company=True,
        index="btree_not_null",
        help="The edition that this one took the place of (R544-O.5).",
    )
    route_ids = fields.One2many(
        comodel_name="recognition.route",
        inverse_name="regulation_id",
        string="Kinds of case",
        copy=True,
    )
    changes = fields.Html(
        compute="_compute_changes",
        sanitize=False,  # written here, every value escaped
        help="What is set otherwise than in the edition before (R544-O.1).",
    )

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("company_id", "institution", "profile")
    def _check_keeper(self):
        """An institution has editions of its own kind and profile (R544-3)."""
        self._invalid(self._keeper_verdicts())

    def _keeper_verdicts(self):
        """Say which of these editions are not for the institution that has them."""
        return [
            verdict
            for regulation in self
            if (company := regulation.company_id)
            for verdict in edition_limits.check_keeper(
                regulation.name,
                edition=(regulation.institution, regulation.profile),
                institution=(company.recognition_kind, company.recognition_profile),
            )
        ]

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("predecessor_id")
    @api.depends_context("lang")
    def _compute_changes(self):
        for regulation in self:
            before = regulation.predecessor_id
            rows = []
            if before:
                rows = edition.difference(before._told(), regulation._told())
            regulation.changes = (
                self.env["ir.qweb"]._render(
                    "nfe_recognition.regulation_changes", {"rows": rows}
                )
                if rows
                else False
            )

    def _told(self):
        """Return every setting of the edition as people read it, by its label.

        :rtype: dict[str, str]
        """
        self.ensure_one()
        told = {}
        for name, field in self._fields.items():
            if getattr(field, "tracking", None) and name not in _NOT_SETTINGS:
                told[self._label(name)] = self._shown(name)
        told[self._label("legal_basis")] = self.legal_basis or ""
        for route in self.route_ids:
            told |= {
                f"{route.display_name}: {label}": value
                for label, value in route._told().items()
            }
        return told

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        """Create editions; one without routes gets those of the acts (R544-3)."""
        editions = super().create(vals_list)
        for regulation in editions.filtered(lambda edition: not edition.route_ids):
            regulation.route_ids = self.env["recognition.route"]._legal_commands(
                regulation.institution, regulation.profile
            )
        return editions

    def write(self, vals):
        """Write; a filing of this moment waits, or is seen (R544-O.1)."""
        if set(vals) - OPEN_FIELDS:
            lock(self)
        self._invalid(
            block("edition_institution_fixed", "R544-3", regulation=regulation.name)
            for regulation in self
            if vals.get("institution", regulation.institution) != regulation.institution
        )
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_in_drafts(self):
        # Drafts count whoever deletes, also those that he may not see.
        drafts = self.env["recognition.case"].sudo().with_context(active_test=False)
        held = drafts._read_group(
            [("regulation_id", "in", self.ids)], ["regulation_id"]
        )
        self._refuse(
            block("edition_held_by_drafts", "R544-O.1", regulation=regulation.name)
            for (regulation,) in held
        )

    # ------------------------------------------------------------------
    # The next edition
    # ------------------------------------------------------------------
    def action_open_next(self):
        """Open the wizard that ends this edition and opens the next."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Next edition"),
            "res_model": "recognition.regulation.next",
            "view_mode": "form",
            "target": "new",
            "context": {"default_regulation_id": self.id},
        }

    def _open_next(self, name, day):
        """End this edition and return the next, with the same settings so far.

        An edition shared by all institutions stays as it is: the next one is of the
        user's own institution, and goes before it from its first day on.

        :param str name: name of the next edition
        :param date day: its first day (R544-O.5)
        :rtype: recognition.regulation
        """
        self.ensure_one()
        lock(self)
        company = self.company_id or self.env.company
        follower = self.search(
            [("predecessor_id", "=", self.id), ("company_id", "=", company.id)], limit=1
        )
        self._invalid(
            edition.succession(
                self.date_from,
                self.date_to or None,
                day,
                followed_by=follower.name or "",
                filed_on=self._last_filing(company),
            )
        )
        successor = self.copy(
            {
                "name": name,
                "date_from": day,
                "date_to": False,
                "company_id": company.id,
                "predecessor_id": self.id,
            }
        )
        if self.company_id:
            self.date_to = day - timedelta(days=1)
        return successor

    def _last_filing(self, company):
        """Return the day on which a case of ``company`` was filed under this edition.

        :rtype: date | None
        """
        # Whoever opens editions must see every case that holds one.
        cases = self.env["recognition.case"].sudo().with_context(active_test=False)
        last = cases.search(
            [
                ("regulation_id", "=", self.id),
                ("company_id", "=", company.id),
                ("submitted_on", "!=", False),
            ],
            order="submitted_on desc",
            limit=1,
        )
        return last and company._recognition_local(last.submitted_on).date()
