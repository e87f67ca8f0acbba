"""Handing extracts over, and their receipt, stamped by name (R544-18, ATT125-34)."""

from odoo import api, fields, models

from ..rules import bodies, handover
from .locks import lock


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    def _extract_recipient(self):
        """Return who receives the extracts of this commission (R544-18, ATT125-34)."""
        self.ensure_one()
        return bodies.recipient(
            self.type_id._profile(), self.company_id.recognition_kind
        )


class RecognitionExtract(models.Model):
    _inherit = "recognition.extract"

    handed_on = fields.Datetime(
        string="Handed over on",
        copy=False,
        help="By the issue, to an office that works here; to an outside body when the "
        "secretary handed it over (R544-18, ATT125-34).",
    )
    handed_name = fields.Char(
        string="Handed over by", copy=False, help="As the person was called then."
    )
    received_name = fields.Char(
        string="Received by name", copy=False, help="As the person was called then."
    )
    can_hand_over = fields.Boolean(compute="_compute_can_hand_over")
    can_note_receipt = fields.Boolean(compute="_compute_can_hand_over")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("state", "handed_on", "recipient")
    @api.depends_context("uid")
    def _compute_can_hand_over(self):
        for extract in self:
            extract.can_hand_over = not extract._hand_over_verdicts()
            extract.can_note_receipt = (
                extract.state == "issued"
                and bool(extract.handed_on)
                and handover.is_outside(extract.recipient)
                and extract._is_kept()
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _is_kept(self):
        """Return True for the secretary of the commission it comes from."""
        # Who keeps the commission is no secret to whoever reads its extract.
        return self.commission_id.sudo().secretary_id == self.env.user

    def _hand_over_verdicts(self):
        """Return what keeps the extract from being handed over."""
        self.ensure_one()
        return handover.judge_hand_over(
            self.number or "",
            recipient=self.recipient,
            handed=bool(self.handed_on),
            kept=self._is_kept(),
        )

    def _receive_verdicts(self):
        """Return what keeps the office from confirming the receipt."""
        self.ensure_one()
        return handover.judge_receipt(
            self.number,
            recipient=self.recipient,
            issued=self.state == "issued",
            by_office=True,
        )

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    @api.model
    def _handed_vals(self, recipient, moment):
        """Return the stamps of an extract at its issue: to an office here, handed over.

        :param str recipient: to whom it is addressed
        :param datetime moment: moment of issue
        """
        if handover.is_outside(recipient):
            return {}
        return {"handed_on": moment, "handed_name": self.env.user.name}

    def action_hand_over(self):
        """Note that these extracts were handed over to the body outside (ATT125-34)."""
        self.check_access("read")
        lock(self)
        for extract in self:
            extract._refuse(extract._hand_over_verdicts())
        # Secretaries do not write extracts; this stamp is theirs.
        self.sudo()._step_write(
            {"handed_on": fields.Datetime.now(), "handed_name": self.env.user.name}
        )

    def action_note_receipt(self):
        """Open the form for who received these extracts outside."""
        self.check_access("read")
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_extract_receipt_action"
        )
        action["context"] = {"default_extract_ids": self.ids}
        return action

    def _note_receipt(self, name, received_on, moment):
        """Note who received these extracts outside, and when (ATT125-34).

        :param str name: name of the person
        :param datetime received_on: when he received them
        :param datetime moment: the present moment
        :raises UserError: for an extract that was not handed over so
        """
        self.check_access("read")
        lock(self)
        for extract in self:
            extract._refuse(
                handover.judge_receipt(
                    extract.number,
                    recipient=extract.recipient,
                    issued=extract.state == "issued",
                    by_office=not handover.is_outside(extract.recipient),
                )
                + handover.judge_outside_receipt(
                    extract.number,
                    handed_on=extract.handed_on or None,
                    received_on=received_on,
                    now=moment,
                    kept=extract._is_kept(),
                )
            )
        # As in action_hand_over.
        self.sudo()._step_write(
            {
                "state": "received",
                "received_on": received_on,
                "received_by": self.env.uid,
                "received_name": name,
            }
        )
