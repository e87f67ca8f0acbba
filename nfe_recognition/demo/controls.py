"""Interviews and written controls, where the papers bear no grade (YU-5.6)."""

from base64 import b64encode
from typing import NamedTuple

from odoo.fields import Command

from . import paper
from .stage import Chapter
from .voices import office


class Held(NamedTuple):
    """A control of the first claim of a case.

    :param form: interview or written
    :param day: working day on which it was held
    :param examiners: users who examined
    :param score: points; 0 where they are not entered yet
    :param accommodated: a separate room and an assistant were given
    """

    form: str
    day: int
    examiners: tuple
    score: float = 0
    accommodated: bool = False


HELD = {
    "entrant": Held("written", -6, ("user_expert2", "user_member4"), 81, True),
    "recruiter": Held("interview", -3, ("user_expert2", "user_practitioner2"), 74),
    "nanodegree": Held("interview", -1, ("user_expert", "user_practitioner")),
}


class Controls(Chapter):
    """What the secretary enters of them."""

    def hold(self):
        """Enter the controls; one is not recorded yet."""
        model = self.stage.by("user_secretary", self.env["recognition.control"])
        for key, held in HELD.items():
            case = self.cases[key]
            record = model.create(self.values(key, held, case))
            moment = self.stage.moment(held.day, "16:30")
            if held.score:
                record._refuse(record._record_verdicts())
                record._record(moment)
            self.stage.date_messages({record: moment})

    def values(self, key, held, case):
        """Return the values of the record of a control."""
        examiners = [self.stage.ref(user).partner_id.id for user in held.examiners]
        tasks = office.TASKS_SET[key]
        values = {
            "claim_id": case.claim_ids.sorted("sequence")[:1].id,
            "form": held.form,
            "held_on": self.stage.day(held.day),
            "examiner_ids": [Command.set(examiners)],
            "tasks": tasks,
        }
        if held.score:
            values |= {"scored": True, "score": held.score}
        if held.form == "written":
            file = paper.answers(case.partner_id.name, tasks)
            values |= {"file": b64encode(file), "file_name": "control.pdf"}
        if held.accommodated:
            assistant = self.stage.ref("user_adviser2").partner_id
            values |= {
                "accommodated": True,
                "accommodations": office.ACCOMMODATIONS,
                "assistant_ids": [Command.set(assistant.ids)],
            }
        return values
