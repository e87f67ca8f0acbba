"""What the steps stamp on a case: who, when, until when, with which result.

From hand to hand each step leaves its stamps (YU-5.5, R544-14).
"""

from odoo import fields, models


class RecognitionCase(models.Model):
    _inherit = "recognition.case"
    _guarded = frozenset(
        {
            "number",
            "state",
            "submitted_on",
            "submitted_by",
            "filed_early",
            "filed_on",
            "filed_period_id",
            "returned_on",
            "return_note",
            "return_count",
            "correction_due",
            "defect_ids",
            "open_defect_ids",
            "registered_on",
            "registered_by",
            "transmit_due",
            "sent_on",
            "sent_by",
            "expert_group_id",
            "expert_due",
            "concluded_on",
            "decided_on",
            "outcome",
            "recorded_on",
            "recorded_by",
            "refused_on",
            "refused_by",
            "refusal_ground_ids",
            "refusal_text",
            "refusal_delivery",
            "withdrawn_on",
            "withdrawal_reason",
            "deadline",
            "deadline_clause",
            "deadline_from",
            "deadline_days",
            "soon_from",
            "extract_due",
            "notice_due",
            "to_tell",
            "told_on",
            "told_by",
            "personal_file_number",
            "personal_file_on",
            "personal_file_by",
        }
    )

    submitted_on = fields.Datetime(string="Filed on", copy=False)
    submitted_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    returned_on = fields.Datetime(string="Returned on", copy=False)
    return_note = fields.Text(string="Missing when returned", copy=False)
    registered_on = fields.Date(copy=False, index=True)
    registered_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    transmit_due = fields.Date(
        string="To the experts by",
        copy=False,
        help="Third working day after registration (R544-14).",
    )
    sent_on = fields.Date(string="Sent to the experts on", copy=False)
    sent_by = fields.Many2one(comodel_name="res.users", copy=False, ondelete="restrict")
    expert_group_id = fields.Many2one(
        comodel_name="recognition.expert.group",
        copy=False,
        check_company=True,
        index="btree_not_null",
    )
    expert_due = fields.Date(
        string="Conclusion by",
        copy=False,
        help="Fifth working day after the group received the papers (R544-16).",
    )
    concluded_on = fields.Date(string="Concluded on", copy=False)
    decided_on = fields.Date(copy=False, index="btree_not_null")
    outcome = fields.Selection(
        selection=[
            ("recognised", "Recognised"),
            ("partly", "Partly recognised"),
            ("not_recognised", "Not recognised"),
        ],
        copy=False,
        tracking=True,
    )
    recorded_on = fields.Date(copy=False)
    recorded_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    refused_on = fields.Date(copy=False)
    refused_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    refusal_ground_ids = fields.Many2many(
        comodel_name="recognition.refusal.ground",
        string="Grounds of refusal",
        copy=False,
        context={"active_test": False},
    )
    refusal_text = fields.Text(string="Explanation of the refusal", copy=False)
    withdrawn_on = fields.Date(copy=False)
    withdrawal_reason = fields.Text(copy=False)

    # What is due
    deadline = fields.Date(
        string="Due",
        copy=False,
        index="btree_not_null",
        help="Last day for the step at hand.",
    )
    deadline_clause = fields.Char(string="Due by clause", copy=False)
