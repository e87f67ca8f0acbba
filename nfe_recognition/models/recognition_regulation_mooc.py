"""The instruction on MOOCs inside disciplines (YU-5.4)."""

from odoo import fields, models


class RecognitionRegulation(models.Model):
    _inherit = "recognition.regulation"
    _text_limits = {"name": 250, "legal_basis": 4000, "mooc_instruction": 4000}

    mooc_instruction = fields.Text(
        string="Instruction on MOOCs",
        translate=True,
        tracking=True,
        help="Reference to the institution's instruction on the use of MOOCs inside "
        "disciplines and on assessing them (YU-5.4).",
    )
