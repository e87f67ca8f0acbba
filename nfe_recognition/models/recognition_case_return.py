"""The way of an incomplete set: back to its learner, corrected, or refused at last."""

from odoo import fields, models

from ..rules import defects
from ..rules.verdict import Term, block, blocking


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    defect_ids = fields.One2many(
        comodel_name="recognition.defect", inverse_name="case_id", string="Defects"
    )
    open_defect_ids = fields.One2many(
        comodel_name="recognition.defect",
        inverse_name="case_id",
        string="To be put right",
        domain=[("fixed", "=", False)],
    )
    return_count = fields.Integer(
        string="Times returned",
        copy=False,
        aggregator=None,
        help="How often this set went back (TVET578-18).",
    )
    correction_due = fields.Date(
        string="To be corrected by",
        copy=False,
        help="Last of the working days that the learner has (TVET578-18, C-28).",
    )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _verdicts_return(self):
        """A set goes back as often as the edition allows (TVET578-18)."""
        return defects.judge_attempts(
            self.return_count, self.regulation_id.correction_attempts
        )

    def _verdicts_refuse(self):
        """What is with its learner is refused once he let the deadline pass."""
        if self.state == "submitted" or self._overdue():
            return []
        return [
            block(
                "step_not_now",
                "TVET578-18",
                case=self.display_name,
                state=Term(f"state_{self.state}"),
            )
        ]

    def _refusal_offer(self):
        """Return whether the reasoned refusal is offered now (TVET578-18, AE-31).

        :rtype: Verdict
        """
        self.ensure_one()
        wrong = self._findings(blocking(self._verdicts_register()))
        if self.state == "draft":
            # What a person found no check finds; whoever reads the case is told of it.
            found = self.sudo().open_defect_ids
            wrong += [one._as_rule() for one in found if not one.finding]
        return defects.judge_refusal(
            wrong,
            returned=self.state == "draft",
            today=self.company_id._recognition_today(),
            due=self.correction_due or None,
            attempts=self.return_count,
            max_attempts=self.regulation_id.correction_attempts,
        )

    def _overdue(self):
        """Return True if the learner let the deadline of a correction pass."""
        return (
            bool(self.return_count)
            and self._refusal_offer().code == "correction_overdue"
        )

    def _findings(self, verdicts):
        """Return verdicts as defects, in the words of the learner's language.

        :rtype: list[defects.Defect]
        """
        sentences = self._sentences(verdicts)
        return [
            defects.named(verdict, text)
            for verdict, text in zip(verdicts, sentences, strict=True)
        ]

    def _proposed_defects(self):
        """Return what the checks find wrong with the set (AE-18, AE-31).

        A missing grade is named too, although it does not keep a set from the register.

        :rtype: list[defects.Defect]
        """
        self.ensure_one()
        # Written for the learner, so in the language of his documents.
        reader = self.with_context(lang=self._reading_lang())
        verdicts = [
            verdict
            for verdict in reader._verdicts_register()
            if not verdict.allowed or defects.defect_of(verdict) == "no_grade"
        ]
        return reader._findings(verdicts)

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def action_return(self):
        """Open the return for correction, with what was found wrong (TVET578-18)."""
        self._judge("draft")
        return self._open_wizard(
            "recognition.return", self.env._("Return for correction")
        )

    def _return(self, reason="", named=None, moment=None):
        """Give applications back for correction, by their defects (TVET578-18, C-28).

        :param str reason: what the officer adds; needed where nothing is found
        :param named: defects that the officer named; those found where left out
        :param datetime moment: moment of the return; now where left out
        """
        self._judge("draft")
        words = [defects.Defect("other", reason.strip())] if reason.strip() else []
        items = {case: case._returned_defects(named) + words for case in self}
        for case, wrong in items.items():
            case._refuse(
                defects.judge_return(
                    wrong,
                    attempts=case.return_count,
                    max_attempts=case.regulation_id.correction_attempts,
                    papers=case.document_ids.ids,
                )
            )
        self._give_back(items, moment or fields.Datetime.now())
        self._notify("returned")

    def _returned_defects(self, named):
        """Return the defects named, or those found where they keep the set back."""
        if named is not None:
            return list(named)
        return self._proposed_defects() if self._defects() else []

    def _give_back(self, items, moment):
        """Write the defects down, lock what is in order, start the deadline.

        :param dict items: defects of each case
        :param datetime moment: moment of the return
        """
        # Nobody writes defects by hand; this step and the next filing do. One put right
        # may come back: each return is told.
        self.open_defect_ids.sudo()._step_write({"fixed": True})
        prints = self.document_ids._prints()
        # As above.
        found = (
            self.env["recognition.defect"]
            .sudo()
            ._step_create(
                [
                    case._defect_values(item, prints)
                    for case, wrong in items.items()
                    for item in wrong
                ]
            )
            .grouped("case_id")
        )
        locked = self.document_ids.browse(
            paper
            for case, wrong in items.items()
            for paper in defects.locked(case.document_ids.ids, wrong)
        )
        locked._step_write({"locked": True})
        (self.document_ids - locked)._step_write({"locked": False})
        for (company, edition), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id)
        ).items():
            day = company._recognition_local(moment).date()
            cases._set_deadline(
                day, edition.correction_days, "TVET578-18", stamp="correction_due"
            )
        for case in self:
            # For the learner, so in the language of his documents.
            told = found[case].with_context(lang=case._reading_lang())
            case._step_write(
                {
                    "state": "draft",
                    "returned_on": moment,
                    "return_note": "\n".join(told.mapped("display_name")),
                    "return_count": case.return_count + 1,
                }
            )

    def _reading_lang(self):
        """Return the language of what the learner is told."""
        return self.lang or self.env.lang

    def _defect_values(self, item, prints):
        """Return the values of a defect as it is written down.

        :param item: the defect, as the rules see it
        :param dict prints: what each paper looks like, by its id
        """
        self.ensure_one()
        reader = self.document_ids.with_context(lang=self._reading_lang())
        return {
            "case_id": self.id,
            "about": item.about,
            "document_id": item.paper,
            "paper": item.paper and reader.browse(item.paper)._plain_name(),
            "kind": item.kind,
            "code": item.code,
            "text": item.text,
            "attempt": self.return_count + 1,
            "finding": item.finding,
            "seen": prints.get(item.paper),
        }

    def _mark_fixed(self):
        """Mark what a set that is filed again has put right (TVET578-18)."""
        returned = self.filtered("open_defect_ids")
        prints = returned.document_ids._prints()
        for case in returned:
            found = case._proposed_defects()
            gone = case.open_defect_ids.filtered(
                lambda defect, found=found: defect._is_fixed(found, prints)
            )
            # As above: the mark belongs to this step.
            gone.sudo()._step_write({"fixed": True})
