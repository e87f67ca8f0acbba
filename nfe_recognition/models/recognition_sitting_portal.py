"""What a member from outside sees of his sittings on the portal."""

from odoo import api, models
from odoo.fields import Domain

# What a button of the page does: the method, of the sitting or of a question.
SITTING_STEPS = {
    "attend": "action_attend",
    "leave": "action_leave",
    "all-for": "action_vote_block_for",
    "all-against": "action_vote_block_against",
}
QUESTION_STEPS = {
    "for": "action_vote_for",
    "against": "action_vote_against",
    "abstain": "action_vote_abstain",
    "conflict": "action_declare_conflict",
}


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    @api.model
    def _portal_domain(self):
        """Return the sittings of the commissions in which the user is a member now.

        The same that the record rule of members says; users of the portal have no
        rights on these models at all, so this is the only door.
        """
        member = (
            Domain("user_id", "=", self.env.uid)
            & Domain("active", "=", True)
            & (Domain("date_to", "=", False) | Domain("date_to", ">=", "today"))
        )
        return Domain("commission_id.member_ids", "any", member) & Domain(
            "attendance_ids.member_id.user_id", "=", self.env.uid
        )

    @api.model
    def _portal_sittings(self, ids=None, **kwargs):
        """Return sittings of the user, readable past the rights he does not have.

        :param list ids: those asked for; all of them if left out
        :param kwargs: of ``search``
        """
        domain = self._portal_domain()
        if ids is not None:
            domain &= Domain("id", "in", ids)
        # Judged by who asks, not by rights: see _portal_domain.
        return self.sudo().search(domain, **kwargs)

    def _portal_step(self, step, question=None):
        """Take a step of the page as the member that the user is.

        Each step judges by itself whether this user may take it.

        :param str step: key of :data:`SITTING_STEPS`, or of :data:`QUESTION_STEPS`
        :param int question: id of the question, where it is about one
        :return: False where there is no such step or question here
        """
        self.ensure_one()
        if question is None:
            records, name = self, SITTING_STEPS.get(step)
        else:
            records = self.item_ids.filtered(lambda item: item.id == question)
            name = QUESTION_STEPS.get(step)
        if not records or not name:
            return False
        getattr(records, name)()
        return True
