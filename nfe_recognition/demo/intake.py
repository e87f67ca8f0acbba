"""Intake: filed, given back and filed again, registered, refused, taken back."""

from base64 import b64encode

from ..rules.defects import Defect
from . import paper
from .stage import Chapter
from .voices import office


class Intake(Chapter):
    """What the intake officers do, each in the learner's language."""

    def mine(self, plan, case):
        """Return a case as its intake officer sees it."""
        return self.stage.by(self.clerk(plan), case)

    def file(self):
        """File the applications."""

        def step(plan, case, moment):
            self.mine(plan, case)._submit(moment)

        self.take("filed", step)

    def give_back(self):
        """Give two sets back with what is wrong; one is filed again, mended in part."""

        def step(plan, case, moment):
            mine = self.mine(plan, case)
            by_kind = mine.document_ids.grouped("kind")
            seen = [
                Defect(code, text, about="paper", paper=by_kind[kind][:1].id)
                for kind, code, text in office.DEFECTS[plan.key]
            ]
            mine._return(named=[*mine._proposed_defects(), *seen], moment=moment)

        def again(plan, case, moment):
            mine = self.mine(plan, case)
            self.mend(plan, mine)
            mine._submit(moment)

        self.take("returned", step)
        self.take("refiled", again)

    def mend(self, plan, case):
        """Bring a readable certificate; what was not signed stays unsigned."""
        scan = case.document_ids.filtered(lambda doc: doc.kind == "certificate")[:1]
        lines = [
            (line.name, line.volume, line.volume_unit, line.grade)
            for line in scan.achievement_ids
        ]
        file = paper.certificate(
            "en",
            scan.issuer_id.name,
            case.partner_id.name,
            lines,
            scan.number,
            scan.issued_on,
        )
        scan.write({"file": b64encode(file), "file_name": f"{scan.number}-2.pdf"})

    def register(self):
        """Register the complete sets."""

        def step(plan, case, moment):
            mine = self.mine(plan, case)
            mine._judge("registered")
            mine._enter_register(moment)

        self.take("registered", step)

    def leave(self):
        """Refuse two applications, let two learners take theirs back."""

        def refuse(plan, case, moment):
            ground, text = office.REFUSALS[plan.key]
            text = text.format(number=case.document_ids[-1:].number)
            self.mine(plan, case)._refuse_intake(self.stage.ref(ground), text, moment)

        def withdraw(plan, case, moment):
            self.mine(plan, case)._withdraw(office.WITHDRAWALS[plan.key], moment)

        self.take("refused", refuse)
        self.take("withdrawn", withdraw)
