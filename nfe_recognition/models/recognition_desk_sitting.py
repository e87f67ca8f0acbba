"""The next sitting on a desk: when and where it is, and what is missing for it."""

from odoo import api, fields, models
from odoo.fields import Domain

from ..rules import sitting as sitting_rules


class RecognitionDesk(models.Model):
    _inherit = "recognition.desk"

    next_sitting = fields.Char(string="Next sitting", compute="_compute_next_sitting")
    next_missing = fields.Text(
        string="Missing for the next sitting", compute="_compute_next_sitting"
    )

    @api.depends("domain", "action_id", "presiders")
    @api.depends_context("uid", "lang", "allowed_company_ids")
    def _compute_next_sitting(self):
        for desk in self:
            sitting = desk._next_sitting()
            desk.next_sitting = desk.next_missing = False
            if not sitting:
                continue
            desk.next_sitting = sitting._when_and_where()
            # Members wait for the day; secretary and chair prepare it.
            if desk.presiders or sitting.can_edit:
                missing = sitting._sentences(sitting._missing_verdicts())
                desk.next_missing = "\n".join(missing)

    def _next_sitting(self):
        """Return the sitting of this pile in session, or the next one; maybe none."""
        self.ensure_one()
        sittings = self.env["recognition.sitting"]
        # As for the numbers: the pile's own action is meant.
        if self.sudo().action_id.res_model != sittings._name:
            return sittings
        ahead = Domain("state", "=", "open") | Domain("date", ">=", "today")
        pile = self._domain_of(self.domain)
        return sittings.search(pile & ahead, order="date, id", limit=1)

    def action_open_next(self):
        """Open the next sitting of this pile."""
        return self._next_sitting()._get_records_action()


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    def _when_and_where(self):
        """Return which sitting it is, at which hour and in which place."""
        self.ensure_one()
        online = self.online and self.env._("online")
        return self.env._(
            "%(sitting)s, %(time)s, %(place)s",
            sitting=self.display_name,
            time=f"{self.company_id._recognition_local(self.date):%H:%M}",
            place=self.place or online or self.env._("no place yet"),
        )

    def _missing_verdicts(self):
        """Return what is missing to hold this sitting; once in session, to close it.

        On its day that is also what keeps it from opening.
        """
        self.ensure_one()
        if self.state == "open":
            return self._close_verdicts()
        found = [
            *self._notice_verdicts(),
            *sitting_rules.not_told(
                notified=bool(self.notified_on), stale=self.notice_stale
            ),
        ]
        if self.day <= self.company_id._recognition_today():
            found += self._open_verdicts()
        # Both ask for the term: it is said once.
        return list({v.code: v for v in found if not v.allowed}.values())
