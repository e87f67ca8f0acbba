"""The demo's history: each step taken by its own role, on a day of its own."""

from datetime import timedelta

from .applications import Applications
from .controls import Controls
from .departments import Departments
from .expertise import Expertise
from .institution import Institution
from .intake import Intake
from .moocs import Moocs
from .printing import printing
from .records import Records
from .sittings import Sittings
from .stage import Stage
from .talk import Talk
from .voices import office


class History:
    """All that happened before the demo is opened."""

    def __init__(self, env):
        self.stage = Stage(env)
        self.sittings, self.records = Sittings(self.stage), Records(self.stage)

    def tell(self):
        """Let everything happen, in the order in which it would."""
        Institution(self.stage).open()
        Applications(self.stage).enter()
        self.prepare()
        with printing(self.stage.env):
            self.decide()
        Moocs(self.stage).tell()
        Talk(self.stage).tell()

    def prepare(self):
        """Bring the applications as far as they come before the commission."""
        intake, departments = Intake(self.stage), Departments(self.stage)
        expertise = Expertise(self.stage)
        intake.file()
        intake.give_back()
        intake.register()
        expertise.send()
        departments.ask()
        expertise.conclude()
        departments.sign()
        intake.leave()
        # What is re-credited without a vote comes before the rest of the case is voted.
        self.sheets = {
            plan.key: self.records.recredit(plan.key, plan.recredited)
            for plan, _case, _moment in self.records.each("recredited")
        }
        self.sittings.bring()
        Controls(self.stage).hold()

    def decide(self):
        """Hold the sittings: an election, three closed, one open, one planned."""
        sittings, records = self.sittings, self.records
        first = sittings.plan(-66, "10:00")
        sittings.elect(first)
        sittings.close(first, -66, "10:45", office.DISCUSSION_FIRST)
        sittings.sign(first, secretary=(-65, "11:00"), chair=(-65, "15:30"))

        decided = ("python", "algorithms", "projects", "inclusion", "negotiation")
        second = sittings.plan(-48, "10:00", *decided, "transfer")
        sittings.decide(second, "10:15", absent={"member3"})
        sittings.close(second, -48, "11:30", office.DISCUSSION)
        sittings.sign(second, secretary=(-47, "10:20"), chair=(-47, "12:10"))
        extracts = records.extract(second, (-46, "09:30"))
        records.receive(extracts, (-46, "14:00"))
        records.post(extracts, (-45, "10:15"), "registrar")

        records.receive(self.sheets["exchange"], (-18, "11:30"))
        records.post(self.sheets["exchange"], (-17, "10:40"), "registrar")
        records.receive(self.sheets["erasmus"], (-12, "09:50"))
        records.post(self.sheets["erasmus"], (-11, "15:20"), "registrar")

        decided = ("learning", "web", "three", "erasmus", "developer", "administrator")
        third = sittings.plan(-7, "15:00", *decided)
        sittings.decide(third, "15:10", absent={"member", "deputy"})
        sittings.close(third, -7, "16:50", office.DISCUSSION)
        sittings.sign(third, secretary=(-6, "09:40"), chair=(-6, "16:00"))
        extracts = records.extract(third, (-5, "10:00"))
        arrived = ("learning", "web", "erasmus", "developer", "administrator")
        records.receive(extracts, (-4, "11:20"), *arrived)
        posted = ("learning", "erasmus", "developer", "administrator")
        records.post(extracts, (-3, "15:10"), "registrar2", *posted)

        fourth = sittings.plan(-3, "10:00", "digital", "short", "entrant")
        sittings.decide(fourth, "10:10", absent={"member5"})
        sittings.close(fourth, -3, "10:50", office.DISCUSSION)
        sittings.sign(fourth, secretary=(-1, "12:15"))

        begins = self.stage.now - timedelta(minutes=50)
        begins = begins.replace(minute=begins.minute // 10 * 10, second=0)
        sittings.leave_open(begins, "deep", "finance", "rubrics", "nanodegree")
        sittings.plan(6, "10:00", "support", "reinstatement", "recruiter")
