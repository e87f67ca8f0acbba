"""Signing on the portal, by members from outside (R544-17, ATT125-34; S-19)."""

import base64

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import AccessDenied
from odoo.fields import Domain

from ..rules.verdict import block, ok


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    @api.model
    def _portal_domain(self):
        """Also the sittings whose protocol the user signs: who left signs as well."""
        signs = Domain("protocol_ids.signature_ids.user_id", "=", self.env.uid)
        return super()._portal_domain() | signs

    def _portal_protocol(self):
        """Return the protocol of this sitting that the user signs, or none."""
        user = self.env.user
        return self.protocol_ids.filtered(
            lambda protocol: user in protocol.signature_ids.user_id
        )

    def _portal_sign(self, password):
        """Sign the protocol of this sitting as the member that the user is.

        :param str password: what the user entered
        :return: False where nothing is his to sign
        """
        protocol = self._portal_protocol()
        if protocol:
            protocol._sign_with_password(password)
        return bool(protocol)


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    def _ask_to_sign(self, people):
        """Mail where the protocol is signed, each in his language.

        :param people: ``res.partner`` of users who sign on the portal
        """
        self.ensure_one()
        url = f"{self.get_base_url()}/my/sittings/{self.sitting_id.id}"
        for lang, readers in people.grouped("lang").items():
            reader = self.with_context(lang=lang or self.env.lang)
            facts = {"protocol": reader.display_name}
            words = reader._sentences([ok("sign_on_portal", "", **facts)])[0]
            link = Markup('<p><a href="%s">%s</a></p>') % (url, url)
            reader.message_notify(
                partner_ids=readers.ids,
                subject=reader.display_name,
                body=Markup("<p>%s</p>") % words + link,
            )

    def _portal_pdf(self):
        """Return what the user signs: the sealed PDF, or how it would be printed now.

        :rtype: bytes
        """
        self.ensure_one()
        if self.state != "sealed":
            return self._printed()
        whole = self.with_context(bin_size=False, bin_size_pdf=False)
        return base64.b64decode(whole.pdf)

    def _sign_with_password(self, password):
        """Sign as the current user, who gives the password along with it (R544-17).

        On the portal there is no dialog of Odoo that asks for it; it is checked in the
        same way, and too many wrong ones are held off like at the door.

        :param str password: what the user entered
        :raises UserError: where he does not sign this now, or it is wrong
        """
        self.ensure_one()
        self._refuse([*self._person_verdicts(), *self._sign_verdicts()])
        user = self.env.user
        given = {"type": "password", "login": user.login, "password": password}
        try:
            with user._assert_can_auth(user=user.id):
                user._check_credentials(given, {"interactive": True})
        except AccessDenied:
            self._refuse([block("password_wrong", "R544-17")])
        self._sign(fields.Datetime.now())
