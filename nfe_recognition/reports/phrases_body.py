"""Sentences on the papers that form, change and show a commission (see phrases.py)."""

from .phrases_office import OfficePhrases


class BodyPhrases(OfficePhrases):
    """Sentences of orders, composition and list of results, for ``Sheet``."""

    def formed(self, commission):
        """Return what the document that creates a commission says."""
        if commission.asks_body and commission.type_id.chamber_agreement:
            return self.env._(
                "%(body)s creates the commission with these members:",
                body=commission.certification_body_id.name or "…",
            )
        return self.env._("The commission is created with these members:")

    def term(self, since, until):
        """Return from when until when a commission is in office, empty where open."""
        parts = (self.day(since), self.day(until))
        return " – ".join(part or "…" for part in parts) if any(parts) else ""

    def set_term(self, until, before):
        """Return until when an order lets a commission be in office."""
        facts = {"until": self.day(until), "before": self.day(before)}
        if before and until > before:
            return self.env._(
                "The term, which ends on %(before)s, is prolonged until %(until)s.",
                **facts,
            )
        if before:
            return self.env._(
                "The term ends on %(until)s instead of %(before)s.", **facts
            )
        return self.env._("The commission is in office until %(until)s.", **facts)

    def agreed(self, commission):
        """Return the chamber that agreed to the chair, with its letter."""
        name = commission.chamber_name or self.label(commission, "chamber")
        if not commission.chamber_letter:
            return name
        letter = self.dated(commission.chamber_letter, commission.chamber_date)
        return self.env._("%(chamber)s, letter %(letter)s", chamber=name, letter=letter)

    def ended(self, day):
        """Return from when a commission does no more work."""
        return self.env._("The commission ends its work on %(day)s.", day=self.day(day))

    def holds(self, day):
        """Return from when a change of a commission holds."""
        return self.env._("The change holds from %(day)s.", day=self.day(day))

    def appointed(self, member, office):
        """Return who is appointed to an office."""
        name = member.partner_id.name
        if office == "chair":
            return self.env._("%(name)s is appointed chair.", name=name)
        return self.env._("%(name)s is appointed deputy chair.", name=name)

    def as_of(self, day):
        """Return the day of which a composition is shown."""
        return self.env._("as of %(day)s", day=self.day(day))

    def outcome(self, item):
        """Return how a question ended, in a word or two."""
        if item.state in ("pending", "voting"):
            return self.env._("not voted on")
        return self.label(item, "state").lower()
