"""The commission: agendas, votes, protocols."""

from datetime import datetime, time, timedelta

from pytz import utc

from .stage import Chapter
from .voices import office


class Sittings(Chapter):
    """What the secretary and the members do."""

    def members(self, absent=()):
        """Return the members who attend."""
        names = ("chair", "deputy", *("member", "member2", "member3", "member4"))
        present = [name for name in (*names, "member5") if name not in absent]
        return {name: self.stage.ref(f"commission_{name}") for name in present}

    def bring(self):
        """Bring before the commission what needs no experts (S-36)."""

        def step(plan, case, moment):
            mine = self.stage.by("user_secretary", case)
            mine._judge("commission")
            mine._bring()

        self.take("brought", step)

    def plan(self, place, clock, *keys):
        """Plan a sitting with cases on its agenda, as the secretary."""
        sittings = self.stage.by("user_secretary", self.env["recognition.sitting"])
        moment = self.stage.moment(place, clock)
        sitting = sittings.create(
            {
                "commission_id": self.stage.ref("commission").id,
                "date": moment,
                "place": "Бас ғимарат, 214-аудитория",
            }
        )
        for key in keys:
            sitting._add_cases(self.cases[key].with_env(sitting.env))
        planned = min(moment - timedelta(days=4), self.stage.now)
        self.stage.date_messages({sitting: planned})
        return sitting

    def open(self, sitting, absent=()):
        """Note who attends and open the sitting."""
        present = self.members(absent).values()
        rows = sitting.attendance_ids
        rows.filtered(lambda row: row.member_id in present).present = True
        sitting._open(sitting.date + timedelta(minutes=3))

    def elect(self, sitting):
        """Elect chair and deputy by raised hands."""
        self.open(sitting)
        moment = sitting.date + timedelta(minutes=12)
        for item, name in zip(
            sitting.item_ids.sorted("sequence"), ("chair", "deputy"), strict=True
        ):
            item.candidate_id = self.stage.ref(f"commission_{name}")
            self.hands(item, dict.fromkeys(self.members(), "for"), moment)
            moment += timedelta(minutes=10)

    def hands(self, item, choices, moment):
        """Vote by raised hands: opened, noted and closed by the secretary."""
        item._open_vote(moment)
        members = self.members()
        item._give_votes(
            [(item, members[name], choice) for name, choice in choices.items()],
            moment + timedelta(minutes=3),
        )
        if choices and list(choices.values()).count("for") * 2 < len(choices):
            item.reason = office.NOT_ADOPTED
        item._count_votes(moment + timedelta(minutes=5))

    def decide(self, sitting, clock, absent):
        """Decide all questions; what the experts advise against is not adopted."""
        self.open(sitting, absent)
        names = list(self.members(absent))
        moment = self.stage.zone.localize(
            datetime.combine(sitting.day, time.fromisoformat(clock))
        )
        moment = moment.astimezone(utc).replace(tzinfo=None)
        for item in sitting.item_ids.sorted("sequence"):
            choice, other = "for", "against"
            if not item.exact_percent:
                # A qualification whose document shows no grade.
                item.without_grade = True
            if item.conclusion_proposal == "refuse":
                choice, other = other, choice
            choices = dict.fromkeys(names, choice)
            # Commissions are rarely of one mind.
            if item.case_id.id % 3 == 0:
                choices[names[-1]] = other
            self.hands(item, choices, moment)
            moment += timedelta(minutes=8)

    def close(self, sitting, place, clock, discussion):
        """Close the sitting and write the discussion into its protocol."""
        sitting._refuse(sitting._close_verdicts())
        moment = self.stage.moment(place, clock)
        cases = sitting.item_ids.case_id.with_env(self.env)
        sitting._close_all(moment)
        text = sitting.protocol_id.text_ids.filtered(lambda t: t.place == "discussion")
        text.body = discussion.format(count=sitting.item_count)
        sitting.protocol_id.action_send_to_sign()
        records = [sitting, sitting.protocol_id, *cases]
        self.stage.date_messages(dict.fromkeys(records, moment))

    def sign(self, sitting, **moments):
        """Let the secretary and the chair sign; the last signature seals."""
        protocol = sitting.protocol_id.with_context(force_report_rendering=True)
        for role, (place, clock) in moments.items():
            row = protocol.signature_ids.filtered(
                lambda row, role=role: row.role == role
            )
            moment = self.stage.moment(place, clock)
            protocol.with_user(row.user_id)._sign(moment)
            self.stage.date_messages({protocol: moment})

    def leave_open(self, begins, *keys):
        """Leave a sitting in progress: one question closed, one open with votes."""
        sittings = self.stage.by("user_secretary", self.env["recognition.sitting"])
        sitting = sittings.create(
            {
                "commission_id": self.stage.ref("commission").id,
                "date": begins,
                "place": "Бас ғимарат, 214-аудитория",
            }
        )
        for key in keys:
            sitting._add_cases(self.cases[key].with_env(sitting.env))
        self.open(sitting, absent={"member2"})
        items = sitting.item_ids.sorted("sequence")
        names = list(self.members({"member2"}))
        voting, pending = items[1], items[2:]
        self.vote(items[0], dict.fromkeys(names, "for"), begins + timedelta(minutes=8))
        items[0]._count_votes(begins + timedelta(minutes=14))
        # Two have voted; the others still may.
        self.vote(
            voting, {"deputy": "for", "member4": "for"}, begins + timedelta(minutes=20)
        )
        self.stage.by("user_member3", pending[-1:]).action_declare_conflict()
        self.stage.date_messages({sitting: begins})

    def vote(self, item, choices, moment):
        """Open a question; the members vote themselves."""
        item._open_vote(moment)
        for place, (name, choice) in enumerate(choices.items()):
            mine = self.stage.by(f"user_{name}", item)
            vote = [(mine, mine._own_membership(), choice)]
            mine._give_votes(vote, moment + timedelta(seconds=20 + 11 * place))
