"""Signature files of qualified electronic signatures under a protocol (R544-17)."""

import base64
from datetime import UTC
from hashlib import sha256

from odoo import api, fields, models

from ..rules import cms
from ..rules import seal as seal_rules
from ..rules.verdict import block
from .locks import lock
from .sealed import stored_values


class RecognitionSignatureFile(models.Model):
    """A detached signature over the sealed PDF, made outside with a signer's own key.

    Those who sign the protocol and its secretary add them once it is sealed; whoever
    reads the protocol reads them. Taken is only a file whose digest is that of the
    stored PDF. Nobody changes or removes one.
    """

    _name = "recognition.signature.file"
    _description = "Signature file of a protocol"
    _inherit = ["recognition.sealed"]
    _order = "protocol_id, id"
    _rec_name = "signer_name"
    _check_company_auto = True
    _seal_stages = {"signature_file": []}
    _guarded = frozenset(
        {
            "protocol_id",
            "file",
            "file_name",
            "file_sha256",
            "algorithm",
            "digest",
            "signer_name",
            "issuer_name",
            "certificate_serial",
            "valid_from",
            "valid_to",
            "signed_at",
            "added_on",
            "added_by",
        }
    )

    protocol_id = fields.Many2one(
        comodel_name="recognition.protocol",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    company_id = fields.Many2one(
        related="protocol_id.company_id", store=True, index=True, precompute=True
    )
    file = fields.Binary(
        string="Signature file", attachment=True, required=True, copy=False
    )
    file_name = fields.Char(copy=False)
    file_sha256 = fields.Char(string="SHA-256 of the file", copy=False)
    algorithm = fields.Char(string="Digest by", copy=False)
    digest = fields.Char(
        string="Digest of the PDF",
        copy=False,
        help="As the signer signed it; compared with the stored PDF.",
    )
    signer_name = fields.Char(string="Signer by the certificate", copy=False)
    issuer_name = fields.Char(
        string="Certificate issued by",
        copy=False,
        help="As the certificate says. Whether the issuer is trusted and whether the "
        "certificate was revoked is checked at the issuer's own service.",
    )
    certificate_serial = fields.Char(string="Certificate no.", copy=False)
    valid_from = fields.Datetime(string="Certificate from", copy=False)
    valid_to = fields.Datetime(string="Certificate until", copy=False)
    signed_at = fields.Datetime(
        string="Signed at",
        copy=False,
        help="Moment that the signing program wrote into the file.",
    )
    added_on = fields.Datetime(copy=False)
    added_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )

    _file_uniq = models.Constraint(
        "UNIQUE (protocol_id, file_sha256)", "A signature file is added once."
    )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Signature files are added by the step of the protocol only (R544-17)."""
        return [block("signature_file_by_step_only", "R544-17")] if self else []

    def _seal_payload(self):
        """Return what the seal covers: the file, and what was read from it."""
        self.ensure_one()
        return stored_values(self, seal_rules.names("signature_file"))

    def _sealed_verdicts(self):
        """A signature file never changes."""
        return self._frozen_verdicts(frozenset())


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    signature_file_ids = fields.One2many(
        comodel_name="recognition.signature.file",
        inverse_name="protocol_id",
        string="Signature files",
        copy=False,
    )
    can_add_file = fields.Boolean(compute="_compute_can_add_file")

    @api.depends("state", "signature_ids.user_id")
    @api.depends_context("uid")
    def _compute_can_add_file(self):
        for protocol in self:
            protocol.can_add_file = not protocol._add_file_verdicts()

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _add_file_verdicts(self):
        """Return what keeps the current user from adding a signature file (S-19)."""
        self.ensure_one()
        signs = self.env.user in self.signature_ids.user_id
        if self.state != "sealed" or not (signs or self._is_kept_by_user()):
            name = self.display_name
            return [block("signature_file_not_due", "R544-17", protocol=name)]
        return []

    def _is_kept_by_user(self):
        """Return True for the secretary, who writes protocols of his commissions."""
        return bool(self.filtered("id")._filtered_access("write"))

    # ------------------------------------------------------------------
    # Transition
    # ------------------------------------------------------------------
    def action_add_signature_file(self):
        """Open the form for a signature file."""
        self.ensure_one()
        self.check_access("read")
        self._refuse(self._add_file_verdicts())
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_signature_upload_action"
        )
        action["context"] = {"default_protocol_id": self.id}
        return action

    def _add_signature_file(self, content, name, moment):
        """Keep a signature file whose digest is that of the stored PDF (R544-17).

        :param bytes content: the signature file
        :param str name: its name
        :param datetime moment: moment at which it is handed in
        :return: the ``recognition.signature.file``
        :raises UserError: where the file is no such signature
        """
        self.ensure_one()
        self.check_access("read")
        lock(self)
        self._refuse(self._add_file_verdicts())
        # A caller's context may ask for sizes instead of files.
        whole = self.with_context(bin_size=False, bin_size_pdf=False)
        verdicts, read = cms.judge(
            content,
            base64.b64decode(whole.pdf),
            at=moment.replace(tzinfo=UTC),
            made=self.sealed_on.replace(tzinfo=UTC),
        )
        self._refuse(verdicts)
        digest = sha256(content).hexdigest()
        if digest in self.signature_file_ids.mapped("file_sha256"):
            self._refuse([block("signature_file_known", "R544-17", name=read.signer)])
        made = self.env["recognition.signature.file"]._step_create(
            [
                {
                    "protocol_id": self.id,
                    "file": base64.b64encode(content),
                    "file_name": name,
                    "file_sha256": digest,
                    "algorithm": read.algorithm,
                    "digest": read.digest,
                    "signer_name": read.signer,
                    "issuer_name": read.issuer,
                    "certificate_serial": read.serial,
                    "valid_from": _naive(read.valid_from),
                    "valid_to": _naive(read.valid_to),
                    "signed_at": read.signed_at and _naive(read.signed_at),
                    "added_on": moment,
                    "added_by": self.env.uid,
                }
            ]
        )
        self.env["recognition.seal"]._seal(made, moment)
        return made


def _naive(moment):
    """Return a moment as Odoo keeps it: UTC, without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)
