"""Orders and directives on a commission: what creates, changes and ends it."""

from odoo import api, fields, models
from odoo.tools import format_date

from ..rules import files
from ..rules.verdict import block

INSTRUMENTS = [("order", "Order of the head"), ("directive", "Dean's directive")]
WHAT = [("creates", "Creates"), ("changes", "Changes"), ("ends", "Ends")]
# May be added to a document in force, as long as nothing stands there.
ADDED_LATER = frozenset({"scan", "scan_name"})


class RecognitionCommissionInstrument(models.Model):
    """One order or directive on one commission, kept for ever (R544-11, YU-4.5).

    The first creates the commission and is written while it is a draft, by managers;
    the next ones come with the step that changes or ends it. From then on a document
    stays as it is; its scan may be added. Secretary and members of the commission and
    auditors read it.
    """

    _name = "recognition.commission.instrument"
    _description = "Order or directive on a commission"
    _inherit = ["recognition.texts"]
    _order = "commission_id, id"
    _check_company_auto = True
    _rec_names_search = ["number"]
    _guarded = frozenset({"what", "date_from", "date_to", "chair_id", "deputy_id"})
    _text_limits = {"number": 50, "signatory": 250}

    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        required=True,
        index=True,
        ondelete="cascade",
        copy=False,
    )
    company_id = fields.Many2one(
        related="commission_id.company_id", store=True, index=True
    )
    what = fields.Selection(
        selection=WHAT,
        string="What it does",
        default="creates",
        required=True,
        copy=False,
    )
    kind = fields.Selection(
        selection=INSTRUMENTS, string="Document", default="order", required=True
    )
    number = fields.Char(string="No.", copy=False)
    date = fields.Date(copy=False)
    signatory = fields.Char(string="Signed by")
    date_from = fields.Date(
        string="Holds from",
        copy=False,
        help="Day from which the composition is as it says; the day of the document "
        "where empty.",
    )
    date_to = fields.Date(
        string="In office until",
        copy=False,
        help="Last day of the commission's term, where the document sets it.",
    )
    scan = fields.Binary(attachment=True, copy=False)
    scan_name = fields.Char(string="Name of the scan", copy=False)

    # What it says
    came_ids = fields.One2many(
        comodel_name="recognition.commission.member",
        inverse_name="came_by_id",
        string="Came",
    )
    left_ids = fields.One2many(
        comodel_name="recognition.commission.member",
        inverse_name="left_by_id",
        string="Left",
    )
    chair_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Appoints chair",
        copy=False,
        index="btree_not_null",
    )
    deputy_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Appoints deputy chair",
        copy=False,
    )
    summary = fields.Char(string="Says", compute="_compute_summary")

    _founding_uniq = models.UniqueIndex(
        "(commission_id) WHERE what = 'creates'",
        "One document creates a commission; those after it change or end it.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("what", "came_ids", "left_ids", "chair_id", "deputy_id", "date_to")
    @api.depends_context("lang")
    def _compute_summary(self):
        everybody = self.with_context(active_test=False)
        for record, whole in zip(self, everybody, strict=True):
            # Whom the first one names stands in the list of the members.
            came = whole.what != "creates" and whole.came_ids
            said = [
                (record.env._("came: %(names)s"), came),
                (record.env._("left: %(names)s"), whole.left_ids),
                (record.env._("chair: %(names)s"), whole.chair_id),
                (record.env._("deputy chair: %(names)s"), whole.deputy_id),
            ]
            parts = [
                text % {"names": ", ".join(people.mapped("display_name"))}
                for text, people in said
                if people
            ]
            if record.date_to:
                day = format_date(record.env, record.date_to)
                parts.append(record.env._("in office until %(day)s", day=day))
            record.summary = "; ".join(parts)

    @api.depends("number", "date", "kind")
    @api.depends_context("lang")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for record in self:
            record.display_name = self.env._(
                "%(kind)s no. %(number)s of %(day)s",
                kind=kinds.get(record.kind, ""),
                number=record.number or "–",
                day=format_date(self.env, record.date) if record.date else "–",
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _is_complete(self):
        """Return True where number, day and signatory are known (R544-11)."""
        return bool(self.number and self.date and self.signatory)

    def _since(self):
        """Return the day from which the document holds, False where none is known."""
        begins = self.what == "creates" and self.commission_id.date_from
        return self.date_from or begins or self.date

    def _term_before(self):
        """Return the last day in office before this document set another, or None."""
        earlier = self.commission_id.instrument_ids.filtered(
            lambda doc: doc.id < self.id and (doc.what == "creates" or doc.date_to)
        )
        return earlier.sorted("id")[-1:].date_to or None

    def _file_verdicts(self, field_name, content):
        """A scan is a PDF or a picture."""
        return files.judge_content(content)

    def _frozen_verdicts(self, field_names):
        """What created, changed or ended a commission stays (R544-11, CT152-42)."""
        return [
            block("instrument_stays", "R544-11", number=record.number or "–")
            for record in self
            if record.commission_id.state != "draft"
        ]

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        """Write; the scan of a document in force is added once and stays."""
        adds_scan = vals.get("scan") and vals.keys() <= ADDED_LATER
        late = adds_scan and not any(record.scan for record in self)
        records = self._as_step() if late else self
        return super(RecognitionCommissionInstrument, records).write(vals)

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_print(self):
        """Print these documents."""
        self.check_access("read")
        report = self.env.ref("nfe_recognition.action_report_commission_change")
        return report.report_action(self)
