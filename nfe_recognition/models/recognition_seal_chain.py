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

    def _print_verdicts(self):
        """Return what keeps the end of the chain from being printed."""
        self.ensure_one()
        if self.position:
            return []
        return [block("seal_nothing", "CT152-42")]

    def action_print(self):
        """Print the end of these chains, to be kept outside the database (CT152-42)."""
        self.check_access("read")
        return self.env.ref("nfe_recognition.action_report_seal").report_action(self)

    def action_verify(self):
        """Verify the chains and show what was found; writes nothing."""
        self.check_access("read")
        verdicts = [self._company_verdict(chain.company_id) for chain in self]
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

    @api.model
    def _company_verdict(self, company):
        """Verify the chain of an institution and return the verdict.

        Whatever keeps a chain from being read is a verdict as well, so that one chain
        never hides another; the log tells the cause.

        :param company: ``res.company``
        :rtype: Verdict
        """
        facts = {"company": company.name}
        try:
            with self.env.cr.savepoint():
                broken = self.env["recognition.seal"]._verify(company)
        except Exception as error:  # whatever it is, the other chains are read on
            _logger.exception("Seal of company %s is unreadable", company.id)
            return block("seal_unreadable", "CT152-42", error=error, **facts)
        if broken is None:
            end = self.sudo().search([("company_id", "=", company.id)])  # as in _verify
            facts |= {"count": end.position, "hash": end.hash or ""}
            return ok("seal_whole", "CT152-42", **facts)
        if broken == company:
            return block("seal_end_missing", "CT152-42", **facts)
        if broken._name == "recognition.seal":
            facts["record"] = broken._full_name()
            if not rules.is_known(broken.version):
                facts["version"] = broken.version
                return block("seal_version_unknown", "CT152-42", **facts)
            return block("seal_broken", "CT152-42", **facts)
        if broken._name == self._name:
            return block("seal_end_broken", "CT152-42", **facts)
        facts["record"] = broken._description_of()
        return block("seal_record_outside", "CT152-42", **facts)

    @api.model
    def _verify_all(self):
        """Verify every institution that has something sealed; writes nothing.

        :return: whether all chains are whole, and a sentence for each institution
        :rtype: tuple[bool, list[str]]
        """
        verdicts = [self._company_verdict(company) for company in self._companies()]
        told = [
            verdict
            for verdict in verdicts
            if not verdict.allowed or verdict.facts["count"]
        ]
        whole = all(verdict.allowed for verdict in verdicts)
        return whole, self._sentences(told or [ok("seal_nothing", "CT152-42")])

    @api.model
    def _cron_verify(self):
        """Verify every institution; a broken chain is logged and told to the managers.

        Also those that have no chain: it may have been removed. What was found is noted
        in a transaction of its own: a seal that was made while a long chain was read
        must not undo it.
        """
        companies = self._companies()
        progress = self.env["ir.cron"]
        progress._commit_progress(remaining=len(companies))
        for company in companies:
            verdict = self._company_verdict(company)
            progress._commit_progress()
            chain = self.search([("company_id", "=", company.id)])
            if chain or not verdict.allowed:
                chain = chain or self._end_for_update(company)
                chain._note_verification(verdict)
            progress._commit_progress(1)

    @api.model
    def _companies(self):
        """Return all institutions, archived ones too: their chains stay."""
        companies = self.env["res.company"].sudo().with_context(active_test=False)
        return companies.search(  # pylint: disable=no-search-all  # few; all verified
            [], order="id"
        )

    def _note_verification(self, verdict):
        """Write down what a verification found; a break is told to the managers."""
        self.ensure_one()
        stamp = {"verified_on": fields.Datetime.now(), "whole": verdict.allowed}
        self._step_write(stamp)
        if verdict.allowed:
            return
        _logger.error("Seal of company %s is broken", self.company_id.id)
        managers = self.env.ref("nfe_recognition.group_manager").all_user_ids
        told = managers.filtered(lambda user: self.company_id in user.company_ids)
        if told:
            self.message_notify(
                body="\n".join(self._sentences([verdict])),
                subject=self.company_id.name,
                partner_ids=told.partner_id.ids,
            )
