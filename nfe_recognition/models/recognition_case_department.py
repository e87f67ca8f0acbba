"""Which claims of a case wait for the conclusion of a department (S-12)."""

from odoo import api, fields, models
from odoo.fields import Domain

from ..rules import comparison
from ..rules.verdict import block, blocking
from .translated import translations

# While a case is in one of these, departments are asked.
ASKING_STATES = ("registered", "expertise", "commission")
# From a claim to the user who heads the department of its discipline.
HEAD = "discipline_id.department_id.manager_id.user_id"


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    department_conclusion_ids = fields.One2many(
        comodel_name="recognition.department.conclusion",
        inverse_name="claim_id",
        string="Conclusions of the department",
    )

    def _department_conclusion(self):
        """Return the last conclusion of the department on this claim, or none."""
        self.ensure_one()
        return self.department_conclusion_ids.sorted("id", reverse=True)[:1]


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    department_conclusion_ids = fields.One2many(
        comodel_name="recognition.department.conclusion",
        inverse_name="case_id",
        string="Conclusions of departments",
    )
    of_my_department = fields.Boolean(
        compute="_compute_of_my_department",
        search="_search_of_my_department",
        help="A discipline of the department that the reader heads is asked for.",
    )
    department_count = fields.Integer(compute="_compute_department_count")
    can_ask_departments = fields.Boolean(compute="_compute_can_ask_departments")

    @api.depends(f"claim_ids.{HEAD}")
    @api.depends_context("uid")
    def _compute_of_my_department(self):
        """Find the cases of a page in one query: a record rule asks of each."""
        # Archived ones have their heads as well, and the rule itself rests on this.
        cases = self.sudo().with_context(active_test=False)
        mine = set(
            cases.search([("id", "in", self.ids), ("of_my_department", "=", True)]).ids
        )
        for case in self:
            case.of_my_department = case._origin.id in mine

    @api.model
    def _search_of_my_department(self, operator, value):
        if operator != "in":
            return NotImplemented
        return Domain(f"claim_ids.{HEAD}", "=", self.env.uid)

    @api.depends("state", "department_conclusion_ids")
    @api.depends_context("uid")
    def _compute_department_count(self):
        for case in self:
            case.department_count = case._count_readable("department_conclusion_ids")

    @api.depends("state", "department_conclusion_ids.state")
    @api.depends_context("uid")
    def _compute_can_ask_departments(self):
        waiting = self.filtered(lambda case: case.state in ASKING_STATES)
        asked = waiting._departments_to_ask()
        for case in self:
            case.can_ask_departments = not case._ask_verdicts(asked.get(case))

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _department_verdicts(self):
        """Say for which claims departments still have to conclude (YU-5.13, -5.14).

        :return: for each of these cases, its undecided claims and what each lacks
        :rtype: dict[recognition.case, dict[recognition.claim, list[Verdict]]]
        """
        # Whoever works on the case is told what it waits for; no content is.
        everything = self.sudo()
        names = translations(everything.claim_ids.discipline_id, "name")
        return {
            case: {
                claim: case._department_needed(claim, names[claim.discipline_id.id])
                for claim in hidden.claim_ids
                if not claim.decision
            }
            for case, hidden in zip(self, everything, strict=True)
        }

    def _department_needed(self, claim, names):
        """Judge one claim (S-12, AE-05).

        :param claim: ``recognition.claim``, readable
        :param dict names: language → name of its discipline
        :rtype: list[Verdict]
        """
        edition, last = self.regulation_id, claim._department_conclusion()
        if not edition:
            return []
        target = claim.discipline_id.name or ""
        sources = [
            # The name of a discipline in another language is a name of it too.
            target
            if any(comparison.same_name(own, title) for own in names.values())
            else title
            for title in claim.source_ids.achievement_id.mapped("name")
        ]
        return comparison.department_needed(
            target,
            sources,
            policy=edition.name_policy,
            department_rule=edition.department_rule,
            agreed=self.kind == "mobility" and claim._agreed()[0],
            conclusion=last._conclusion(),
            asked=last.state == "draft",
            today=self.company_id._recognition_today(),
        )

    def _departments_to_ask(self):
        """Return the claims whose department should be asked and is not at work.

        :rtype: dict[recognition.case, dict[recognition.claim, list[Verdict]]]
        """
        return {
            case: {
                claim: verdicts
                for claim, verdicts in claims.items()
                if verdicts
                and "draft" not in claim.department_conclusion_ids.mapped("state")
            }
            for case, claims in self._department_verdicts().items()
        }

    def _ask_verdicts(self, claims):
        """Return what keeps departments from being asked about ``claims``.

        :param dict claims: see :meth:`_departments_to_ask`
        :rtype: list[Verdict]
        """
        self.ensure_one()
        if self.state not in ASKING_STATES:
            return [block("department_too_early", "YU-5.13", case=self.display_name)]
        if not claims:
            return [block("department_not_asked", "YU-5.13", case=self.display_name)]
        return [
            block(
                "department_without_head",
                "YU-5.13",
                discipline=claim.discipline_id.name,
            )
            for claim in claims
            if not claim.discipline_id.department_id.manager_id.user_id
        ]

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def action_ask_departments(self):
        """Ask the departments for the conclusions that are needed (S-12)."""
        self.check_access("write")
        for case, claims in self._departments_to_ask().items():
            case._refuse(case._ask_verdicts(claims))
            case._open_departments(claims, fields.Datetime.now())

    def _ask_where_barred(self, moment):
        """Ask at registration where the edition bars the agenda without an answer.

        :param datetime moment: moment of registration
        """
        for case, claims in self._departments_to_ask().items():
            barred = {c: v for c, v in claims.items() if blocking(v)}
            # Where nobody can be asked yet the case says so, and the office asks later.
            if barred and not case._ask_verdicts(barred):
                case._open_departments(barred, moment)

    def _open_departments(self, claims, moment):
        """Open a conclusion of the department for each of ``claims``.

        :param claims: ``recognition.claim`` of this case
        :param datetime moment: moment of asking
        """
        self.ensure_one()
        day = self.company_id._recognition_local(moment).date()
        # Opened by a step; from then on they belong to the heads alone.
        conclusions = self.env["recognition.department.conclusion"].sudo()
        conclusions._step_create(
            [
                {
                    "claim_id": claim.id,
                    "department_id": claim.discipline_id.department_id.id,
                    "asked_on": day,
                    "asked_by": self.env.uid,
                }
                for claim in claims
            ]
        )

    def action_open_departments(self):
        """Open the conclusions of departments on this case."""
        return self._open_related(
            "department_conclusion_ids",
            "nfe_recognition.recognition_department_conclusion_action",
        )
