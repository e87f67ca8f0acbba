"""Signing a protocol, in person (R544-17, S-19)."""

from odoo import fields, models
from odoo.http import request

from odoo.addons.base.models.res_users import check_identity

from ..rules.verdict import block
from .locks import lock
from .progress import progress


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _sign_verdicts(self):
        """Return what keeps the current user from signing this protocol."""
        self.ensure_one()
        if self.state != "signing":
            return [
                block("protocol_not_signing", "R544-17", protocol=self.display_name)
            ]
        if not self._own_signatures():
            return [block("signer_unknown", "R544-17", protocol=self.display_name)]
        return []

    def _person_verdicts(self):
        """Return what keeps a call from being the act of the person himself.

        Odoo's identity check looks at the session of the request only. A call by key or
        by another's session has a user of its own: both must be the same.
        """
        if not request or request.session.uid != self.env.uid:
            return [block("sign_in_person", "R544-17")]
        return []

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_sign(self):
        """Sign as the current user, who says anew who he is (R544-17).

        :return: the action of Odoo's identity check; nothing where it was just passed
        """
        self.check_access("read")
        self._refuse(self._person_verdicts())
        for protocol in self:
            protocol._refuse(protocol._sign_verdicts())
        return self._sign_in_person()

    @check_identity
    def _sign_in_person(self):
        """Sign once the password or passkey was given; Odoo calls it by its name."""
        self.check_access("read")
        self._refuse(self._person_verdicts())
        self._sign(fields.Datetime.now())

    def _sign(self, moment):
        """Sign as the current user; the last signature seals the protocol.

        :param datetime moment: moment of the signature
        """
        lock(self)
        for protocol in self:
            protocol._refuse(protocol._sign_verdicts())
        signed = self.env["recognition.signature"]
        for protocol in self:
            rows = protocol._own_signatures()
            rows._step_write({"signed_on": moment})
            signed |= rows
            # Signers do not write the protocol; the step counts for them.
            protocol.sudo()._step_write(
                {"signed_count": protocol.signed_count + len(rows)}
            )
        # Whoever signs last seals, also without the right to write protocols.
        self.sudo().activity_unlink(
            ["mail.mail_activity_data_todo"], user_id=self.env.uid
        )
        complete = self.sudo().filtered(
            lambda protocol: protocol.signed_count == len(protocol.signature_ids)
        )
        numbers = ", ".join(complete.mapped("number"))
        with progress(self.env, "seal", len(complete.item_ids), number=numbers):
            complete._print(moment)
            self.env["recognition.seal"]._seal(signed, moment)
            self.env["recognition.seal"]._seal(complete, moment)
