"""Providers of learning (R544-10)."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..rules import papers
from ..rules.verdict import block
from .sentences import sentence

KEEPERS = {
    "recognition_category": (
        "nfe_recognition.group_manager,nfe_recognition.group_intake"
    ),
    "recognition_platform": "nfe_recognition.group_manager",
    "recognition_list_ids": "nfe_recognition.group_manager",
    "recognition_accreditation": (
        "nfe_recognition.group_manager,nfe_recognition.group_intake"
    ),
    "recognition_accredited_from": (
        "nfe_recognition.group_manager,nfe_recognition.group_intake"
    ),
    "recognition_accredited_to": (
        "nfe_recognition.group_manager,nfe_recognition.group_intake"
    ),
}


class ResPartner(models.Model):
    """A contact as a provider of learning.

    Managers keep the list of platforms and their institution's own list; intake
    officers may also give a provider its category and a recognition centre its
    accreditation, for papers without them cannot be accepted. Others only read them.
    """

    _name = "res.partner"
    _inherit = ["res.partner", "recognition.entry"]

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
            ("recognition_centre", "Recognition centre of qualifications"),
        ],
        string="Category of provider",
        copy=False,
        index="btree_not_null",
        help="Certificates of these providers are accepted (R544-10, YU-3(1)); "
        "documents on a professional qualification come from recognition centres "
        "(R544-20).",
    )
    recognition_platform = fields.Boolean(
        string="International MOOC platform",
        copy=False,
        help="On the institution's list of platforms: Coursera, edX, FutureLearn, "
        "Udacity and those that it adds (R544-10).",
    )

    recognition_accreditation = fields.Char(
        string="Accreditation no.",
        copy=False,
        help="Accreditation to recognise professional qualifications (R544-2(3)).",
    )
    recognition_accredited_from = fields.Date(
        string="Accredited from", copy=False, help="Its first day (S-24; R544-2(3))."
    )
    recognition_accredited_to = fields.Date(
        string="Accredited until",
        copy=False,
        help="Its last day; empty where it has no end (S-24; R544-2(3)).",
    )
    recognition_list_ids = fields.Many2many(
        comodel_name="res.company",
        relation="recognition_provider_list_rel",
        column1="partner_id",
        column2="company_id",
        string="Stands on the list of",
        copy=False,
        help="Institutions that have this provider on their own list; asked for where "
        "their rules take no others (S-22; YU-1.1).",
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

    @api.constrains("recognition_accredited_from", "recognition_accredited_to")
    def _check_recognition_accreditation(self):
        """An accreditation ends after it begins (R544-2(3))."""
        for partner in self:
            for verdict in papers.judge_accreditation(
                partner.recognition_accredited_from or None,
                partner.recognition_accredited_to or None,
            ):
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
        partners._check_lists(dict.fromkeys(partners, self.env["res.company"]))
        return partners

    def write(self, vals):
        """Write contacts; only their keepers mark them as providers."""
        self._check_keeper(name for name in KEEPERS if name in vals)
        before = {}
        if "recognition_list_ids" in vals:
            # Lists of other institutions count, whoever sees them.
            before = {partner: partner.sudo().recognition_list_ids for partner in self}
        result = super().write(vals)
        self._check_lists(before)
        return result

    def _check_lists(self, before):
        """Raise where the list of an institution of others was changed (S-22, YU-1.1).

        :param dict before: on which lists each of these stood
        """
        if self.env.su:
            return
        for partner, old in before.items():
            new = partner.sudo().recognition_list_ids
            if ((old - new) | (new - old)) - self.env.user.company_ids:
                verdict = block("provider_list_of_others", "YU-1.1")
                raise AccessError(sentence(self.env, verdict))

    def _check_keeper(self, field_names):
        """Raise unless the user keeps the provider fields named (R544-10)."""
        if self.env.su:
            return
        for name in field_names:
            if not self.env.user.has_groups(KEEPERS[name]):
                label = self._fields[name].get_description(self.env, ["string"])
                verdict = block("provider_not_yours", "R544-10", field=label["string"])
                raise AccessError(sentence(self.env, verdict))
