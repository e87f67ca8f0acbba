"""Both sides of each criterion, as the expert's screen sets them side by side."""

from decimal import Decimal

from markupsafe import Markup

from odoo import api, fields, models

from .sentences import number

# What is read on both sides for a criterion (R544-6, R544-9, R544-16); the volume is
# said in hours and credits.
PARTS = {
    "outcomes": ("outcome_ids", "competences"),
    "goals": ("goals", "content"),
    "assessment": ("assessment",),
}


class RecognitionConclusionCriterion(models.Model):
    _inherit = "recognition.conclusion.criterion"

    course_side = fields.Html(
        string="Courses of the learner",
        compute="_compute_sides",
        sanitize=False,
        help="What the provider wrote of the courses (R544-6, R544-9).",
    )
    discipline_side = fields.Html(
        string="Our discipline",
        compute="_compute_sides",
        sanitize=False,
        help="What the syllabus of the discipline or module requires (R544-9).",
    )

    @api.depends("criterion", "conclusion_id.claim_id")
    @api.depends_context("lang")
    def _compute_sides(self):
        for line in self:
            claim = line.conclusion_id.claim_id
            if line.criterion == "volume":
                line.course_side = _lines(map(line._volume, claim.source_ids))
                line.discipline_side = _lines([line._needed(claim)])
                continue
            names = PARTS.get(line.criterion, ())
            courses = claim.source_ids.achievement_id
            line.course_side = line._side(courses, names)
            line.discipline_side = line._side(claim.discipline_id, names)

    # ------------------------------------------------------------------
    # Wording
    # ------------------------------------------------------------------
    def _side(self, records, names):
        """Return what ``records`` say in the fields ``names``, part by part.

        :param records: the courses of the claim, or its discipline
        :param names: names of fields that both models have
        :rtype: Markup
        """
        labels = self.env["recognition.discipline"]._fields
        parts = []
        for name in names:
            text = self._part(records, name)
            if len(names) > 1:
                label = labels[name]._description_string(self.env)
                text = Markup("<strong>%s</strong>%s") % (label, text)
            parts.append(text)
        return Markup().join(parts)

    def _part(self, records, name):
        """Return one field of ``records``; what several share is said once."""
        said = {}
        for record in records:
            said.setdefault(_text(record, name), []).append(record.name)
        unsaid = Markup("<div class='text-muted'>%s</div>") % self.env._("Not stated")
        if len(said) < 2:
            return next(iter(said), "") or unsaid
        return Markup().join(
            Markup("<div class='text-muted'>%s</div>%s")
            % (", ".join(titles), text or unsaid)
            for text, titles in said.items()
        )

    def _volume(self, source):
        """Return the volume of a course as written and as used (R544-7)."""
        course = source.achievement_id
        units = dict(course._fields["volume_unit"]._description_selection(self.env))
        return self.env._(
            "%(course)s: %(volume)s (%(unit)s), used %(hours)s h",
            course=course.name,
            volume=number(self.env, Decimal(str(course.volume))),
            unit=units.get(course.volume_unit, ""),
            hours=number(self.env, Decimal(str(source.hours))),
        )

    def _needed(self, claim):
        """Return the volume of the discipline in credits and hours (R544-7)."""
        return self.env._(
            "%(credits)s credits, %(hours)s h",
            credits=claim._asked_credits(),
            hours=claim.target_hours,
        )


def _text(record, name):
    """Return a field of a course or discipline as paragraphs."""
    if name == "outcome_ids":
        return _lines(f"• {outcome.name}" for outcome in record.outcome_ids)
    return _lines((record[name] or "").strip().splitlines())


def _lines(texts):
    """Return plain texts as paragraphs, what people wrote escaped.

    :rtype: Markup
    """
    return Markup().join(Markup("<div>%s</div>") % text for text in texts)
