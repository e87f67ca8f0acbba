"""The end of the hash chain of each institution."""

import logging

from odoo import api, fields, models
from odoo.tools import SQL

from ..rules import seal as rules
from ..rules.verdict import block, ok
from .locks import lock

_logger = logging.getLogger(__name__)


class RecognitionSealChain(models.Model):
    """Where the chain of an institution ends, and when it was last found whole.

    Kept apart from the seals: seals missing from the end are found by it, and sealing
    waits on its row, so that two never take the same place. Written by sealing and by
    the daily check only. Managers and auditors read it and verify at any time.
    """

    _name = "recognition.seal.chain"
    _description = "Hash chain of seals"
    _inherit = ["mail.thread", "recognition.guarded"]
    _order = "company_id"
    _rec_name = "company_id"
    _check_company_auto = True
    _mail_post_access = "read"

    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        ondelete="restrict",
        copy=False,
    )
    position = fields.Integer(
        string="Seals", required=True, default=0, copy=False, aggregator=None
    )
    hash = fields.Char(string="Last hash", copy=False)
    verified_on = fields.Datetime(string="Last verified", copy=False)
    whole = fields.Boolean(string="Found whole", default=True, copy=False)

    _company_uniq = models.Constraint(
        "UNIQUE (company_id)", "An institution has one chain of seals."
    )

    def _frozen_verdicts(self, field_names):
        """The end of the chain moves with the seals and in no other way."""
        return [block("seal_by_step_only", "CT152-42")] if self else []

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    @api.model
    def _end_for_update(self, company):
        """Return the end of the chain of ``company``, locked until the commit.

        Two institutions' first seals may be made at once; a second attempt of the same
        one waits for the first.

        :param company: ``res.company``
        """
        chains = self.sudo()  # nobody has the right to write the chain: sealing does
        chain = chains.search([("company_id", "=", company.id)])
        if not chain:
            self.env.execute_query(
                SQL(
                    """
                    INSERT INTO recognition_seal_chain
                           (company_id, position, whole, create_uid, write_uid,
                            create_date, write_date)
                    VALUES (%(company)s, 0, TRUE, %(user)s, %(user)s,
                            NOW() AT TIME ZONE 'UTC', NOW() AT TIME ZONE 'UTC')
                    ON CONFLICT (company_id) DO NOTHING
                    RETURNING id
                    """,
                    company=company.id,
                    user=self.env.uid,
                )
            )
            chain = chains.search([("company_id", "=", company.id)])
        lock(chain)
        return chain

    def action_verify(self):
        """Verify the chains and show what was found; writes nothing."""
        self.check_access("read")
        verdicts = [verdict for chain in self for verdict in chain._verify_verdicts()]
        whole = all(verdict.allowed for verdict in verdicts)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success" if whole else "danger",
                "sticky": not whole,
                "message": "\n".join(self._sentences(verdicts)),
            },
        }

    def _verify_verdicts(self):
        """Return the verdict of a verification as a list of one.

        Whatever keeps a chain from being read is a verdict as well, so that one chain
        never hides another; the log tells the cause.
        """
        self.ensure_one()
        company = self.company_id.name
        try:
            with self.env.cr.savepoint():
                broken = self.env["recognition.seal"]._verify(self.company_id)
        except Exception as error:  # whatever it is, the other chains are read on
            _logger.exception("Seal of company %s is unreadable", self.company_id.id)
            facts = {"company": company, "error": error}
            return [block("seal_unreadable", "CT152-42", **facts)]
        if broken is None:
            facts = {"count": self.position, "hash": self.hash or ""}
            return [ok("seal_whole", "CT152-42", company=company, **facts)]
        facts = {"company": company, "record": broken.display_name}
        if broken._name == "recognition.seal" and not rules.is_known(broken.version):
            facts["version"] = broken.version
            return [block("seal_version_unknown", "CT152-42", **facts)]
        return [block("seal_broken", "CT152-42", **facts)]

    @api.model
    def _cron_verify(self):
        """Verify every chain; a broken one is logged and told to the managers.

        What was found is noted in a transaction of its own: a seal that was made while
        a long chain was read must not undo it.
        """
        chains = self.search([("position", ">", 0)])
        progress = self.env["ir.cron"]
        progress._commit_progress(remaining=len(chains))
        for chain in chains:
            verdicts = chain._verify_verdicts()
            progress._commit_progress()
            chain._note_verification(verdicts)
            progress._commit_progress(1)

    def _note_verification(self, verdicts):
        """Write down what a verification found; a break is told to the managers."""
        self.ensure_one()
        whole = all(verdict.allowed for verdict in verdicts)
        self._step_write({"verified_on": fields.Datetime.now(), "whole": whole})
        if whole:
            return
        _logger.error("Seal of company %s is broken", self.company_id.id)
        managers = self.env.ref("nfe_recognition.group_manager").all_user_ids
        told = managers.filtered(lambda user: self.company_id in user.company_ids)
        if told:
            self.message_notify(
                body="\n".join(self._sentences(verdicts)),
                subject=self.company_id.name,
                partner_ids=told.partner_id.ids,
            )
