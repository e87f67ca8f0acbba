"""Departments: asked for their conclusion, and what their heads sign (YU-5.13)."""

from typing import NamedTuple

from .stage import Chapter
from .voices import experts


class Asked(NamedTuple):
    """A department asked about the claims of a case; moments as in the plans.

    :param asked: when the secretary asked
    :param signed: when the head signed; empty where he still writes
    :param proposal: what he concludes
    """

    asked: tuple
    signed: tuple = ()
    proposal: str = "favourable"


ASKED = {
    "web": Asked((-19, "10:10"), (-17, "14:20")),
    "short": Asked((-12, "15:00"), (-10, "11:30"), "unfavourable"),
    "markets": Asked((-5, "11:00"), (-3, "16:40")),
    "everybody": Asked((-8, "09:20"), (-6, "12:15")),
    "split": Asked((-4, "10:30")),
    "toolbox": Asked((-1, "16:50")),
}


class Departments(Chapter):
    """What the secretary asks, and the heads of departments answer."""

    def ask(self):
        """Ask the departments."""
        for key, asked in ASKED.items():
            case = self.stage.by("user_secretary", self.cases[key])
            claims = case._departments_to_ask()[case]
            case._refuse(case._ask_verdicts(claims))
            moment = self.stage.moment(*asked.asked)
            case._open_departments(claims, moment)
            self.stage.date_messages(
                dict.fromkeys(case.sudo().department_conclusion_ids, moment)
            )

    def sign(self):
        """Let the heads sign; two departments still write."""
        for key, asked in ASKED.items():
            if not asked.signed:
                continue
            moment = self.stage.moment(*asked.signed)
            for opened in self.cases[key].department_conclusion_ids:
                head = opened.department_id.manager_id.user_id
                mine = opened.with_user(head).with_context(lang=head.lang)
                reasons = experts.DEPARTMENTS[head.lang][asked.proposal]
                mine.write(
                    {
                        "proposal": asked.proposal,
                        "reasons": reasons.format(discipline=mine.discipline_id.name),
                    }
                )
                mine._refuse(mine._sign_verdicts())
                mine._sign(moment)
                self.stage.date_messages({opened: moment})
