"""Providers of learning (R544-10)."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..rules.verdict import block
from .sentences import sentence

KEEPERS = {
    "recognition_category": (
        "nfe_recognition.group_manager,nfe_recognition.group_intake"
    ),
    "recognition_platform": "nfe_recognition.group_manager",
}


class ResPartner(models.Model):
    """A contact as a provider of learning.

    Managers keep the list of platforms; intake officers may also give a provider its
    category, for a certificate without one cannot be accepted. Others only read both.
    """

    _inherit = "res.partner"

    recognition_category = fields.Selection(
        selection=[
            ("tvet", "Technical, vocational or post-secondary organisation"),
            ("higher", "Higher or postgraduate organisation"),
            ("additional", "Additional-education organisation"),
            ("retraining", "Institute of upgrading and retraining"),
            ("employer_centre", "Employer's training centre"),
            ("employer", "Employer's workplace"),
            ("labour_exchange", "Electronic labour exchange"),
            ("mooc", "MOOC on an international platform"),
        ],
        string="Category of provider",
        copy=False,
        index="btree_not_null",
        help="Certificates of these providers are accepted (R544-10, YU-3(1)).",
    )
    recognition_platform = fields.Boolean(
        string="International MOOC platform",
        copy=False,
        help="On the institution's list of platforms: Coursera, edX, FutureLearn, "
        "Udacity and those that it adds (R544-10).",
    )

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("recognition_category", "recognition_platform")
    def _check_recognition_platform(self):
        """A platform gives MOOCs (R544-10)."""
        for partner in self:
            if partner.recognition_platform and partner.recognition_category != "mooc":
                verdict = block("platform_not_mooc", "R544-10", provider=partner.name)
                raise ValidationError(sentence(self.env, verdict))

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        """Create contacts; only their keepers mark them as providers."""
        partners = super().create(vals_list)
        partners._check_keeper(
            name for name in KEEPERS if any(partner[name] for partner in partners)
        )
        return partners

    def write(self, vals):
        """Write contacts; only their keepers mark them as providers."""
        self._check_keeper(name for name in KEEPERS if name in vals)
        return super().write(vals)

    def _check_keeper(self, field_names):
        """Raise unless the user keeps the provider fields named (R544-10)."""
        if self.env.su:
            return
        for name in field_names:
            if not self.env.user.has_groups(KEEPERS[name]):
                label = self._fields[name].get_description(self.env, ["string"])
                verdict = block("provider_not_yours", "R544-10", field=label["string"])
                raise AccessError(sentence(self.env, verdict))
