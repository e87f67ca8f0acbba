"""The way of a batch of cases, one method for each click of its owner."""

from odoo import fields

from .world import MEMBERS


class Path:
    """Cases of learners on their way from the draft to the transcript.

    Records are browsed anew for each step, as a request of the web client does.
    """

    def __init__(self, env, world, number, claims=2):
        self.env = env
        self.world = world
        self.sitting_id = 0
        cases = self._as("intake", "recognition.case").create(
            self._values(number, claims)
        )
        self._as("intake", "recognition.claim.source").create(
            [
                {"claim_id": claim.id, "achievement_id": course.id}
                for case in cases
                for claim, course in zip(
                    case.claim_ids, case.achievement_ids, strict=False
                )
            ]
        )
        self.case_ids = cases.ids

    def _values(self, number, claims):
        values = self.world.case_values(number, complete=True, distinct="path")
        return [{**case, "claim_ids": case["claim_ids"][:claims]} for case in values]

    def _as(self, role, model, ids=()):
        return self.world.env(self.env, role)[model].browse(ids)

    # -- records, as their owners see them -----------------------------------------

    def cases(self, role):
        """Return the cases in the environment of a role."""
        return self._as(role, "recognition.case", self.case_ids)

    def conclusions(self):
        """Return the experts' conclusions."""
        found = self._as("expert", "recognition.conclusion")
        return found.search([("case_id", "in", self.case_ids)])

    def sitting(self, role="secretary"):
        """Return the sitting that decides."""
        return self._as(role, "recognition.sitting", self.sitting_id)

    def questions(self, role):
        """Return the questions of the sitting."""
        items = self._as("secretary", "recognition.item")
        ids = items.search([("sitting_id", "=", self.sitting_id)]).ids
        return self._as(role, "recognition.item", ids)

    def protocol(self, role):
        """Return the protocol of the sitting."""
        ids = self.sitting().protocol_id.ids
        return self._as(role, "recognition.protocol", ids)

    def extracts(self, role):
        """Return the extracts from the protocol."""
        ids = self.protocol("secretary").extract_ids.ids
        return self._as(role, "recognition.extract", ids)

    # -- steps ---------------------------------------------------------------------

    def submit(self):
        """File the applications."""
        self.cases("intake").action_submit()

    def register(self):
        """Register the complete sets."""
        self.cases("intake").action_register()

    def send(self):
        """Hand the papers to the expert group."""
        group = self._as("secretary", "recognition.expert.group", self.world.group)
        self.cases("secretary")._send(group, fields.Datetime.now())

    def assess(self, conclusions):
        """Fill in the conclusions."""
        conclusions.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusions.write({"proposal": "recognise", "graded": True, "percent": 84})

    def plan(self):
        """Plan a sitting; everybody will come."""
        sitting = self._as("secretary", "recognition.sitting").create(
            {
                "commission_id": self.world.commission,
                "date": fields.Datetime.now(),
                "place": "Room 1",
            }
        )
        sitting.action_all_present()
        self.sitting_id = sitting.id

    def put_to_vote(self):
        """Open the sitting and all its questions."""
        self.sitting().action_open()
        self.questions("secretary").action_open_vote()

    def vote(self, place):
        """Let one member vote for every question."""
        self.questions(f"member{place}").action_vote_for()

    def sign(self, *roles):
        """Let people sign the protocol."""
        for role in roles:
            self.protocol(role)._sign(fields.Datetime.now())

    def concluded(self):
        """Go all the way to where the commission has everything."""
        self.submit()
        self.register()
        self.send()
        self.assess(self.conclusions())
        self.conclusions().action_submit()
        return self

    def held(self):
        """Hold the sitting, seal its protocol and issue its extracts."""
        self._hold()
        self._seal()
        self.protocol("secretary").action_issue_extracts()
        return self

    def decided(self):
        """Go all the way to the closed sitting."""
        self.concluded()
        self._hold()
        return self

    def _hold(self):
        self.plan()
        self.sitting().action_add_ready_cases()
        self.put_to_vote()
        for place in range(MEMBERS):
            self.vote(place)
        self.questions("secretary").action_close_vote()
        self.sitting().action_close()

    def sealed(self):
        """Go all the way to the sealed protocol."""
        self.decided()
        self._seal()
        return self

    def _seal(self):
        self.protocol("secretary").action_send_to_sign()
        self.sign("member0", "secretary")
