"""The term of a commission, and the orders that prolong or shorten it (R544-11)."""

from odoo import models

from ..rules import body_changes, body_term


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _term(self):
        """Return from when until when the commission is in office, None where open."""
        self.ensure_one()
        return self.date_from or None, self.date_to or None

    def _term_verdicts(self, until, day):
        """Return what keeps an order from setting another end of the term (R544-11).

        :param date until: last day in office that it names
        :param date day: from when the order holds
        """
        return body_term.may_set_term(
            until=until, term=self._term(), day=day, last_sitting=self._last_sitting()
        )

    # ------------------------------------------------------------------
    # As it was
    # ------------------------------------------------------------------
    def _term_on(self, day):
        """Return the term as the orders in force on ``day`` had it (D-06).

        :return: in office from, until; None where open
        """
        self.ensure_one()
        if self.state == "draft":
            return self._term()
        said = [
            (document._since() or None, document.date_to or None)
            for document in self.instrument_ids.sorted("id")
            if document.what == "creates" or document.date_to
        ]
        return self.date_from or None, body_term.until_on(said, day)

    def _in_office(self, day):
        """Return True where the commission was in office on ``day`` (R544-11)."""
        self.ensure_one()
        ended = self.instrument_ids.filtered(lambda doc: doc.what == "ends")
        over = any(document._since() <= day for document in ended)
        return not over and body_changes.within(self._term_on(day), day)

    # ------------------------------------------------------------------
    # Transition
    # ------------------------------------------------------------------
    def _set_term(self, until):
        """Set the last day in office; who was named until the end of the term stays.

        Whoever left by an order, or was named for a shorter time, is not brought back.

        :param date until: last day in office
        """
        self.ensure_one()
        before = self.date_to
        whole_term = self.member_ids.filtered(
            lambda member: before and member.date_to == before and not member.left_by_id
        )
        if before and until > before:
            whole_term._step_write({"date_to": until})
        self._step_write({"date_to": until})
