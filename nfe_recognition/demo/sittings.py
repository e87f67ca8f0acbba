"""The commission: agendas, votes, protocols."""

from datetime import datetime, time, timedelta

from pytz import utc

from .stage import Chapter
from .voices import appeals as words
from .voices import office


class Sittings(Chapter):
    """What the secretary and the members of a commission do.

    ``commission`` is the one that sits, ``secretary`` keeps it, ``names`` are its
    members, known as ``commission_name``.
    """

    commission = "commission"
    secretary = "user_secretary"
    names = (*("chair", "deputy", "member"), *(f"member{n}" for n in range(2, 6)))
    place = "Бас ғимарат, 214-аудитория"

    def members(self, absent=()):
        """Return the members who attend."""
        return {
            name: self.stage.ref(f"{self.commission}_{name}")
            for name in self.names
            if name not in absent
        }

    def bring(self):
        """Bring before the commission what needs no experts (S-36)."""

        def step(plan, case, moment):
            mine = self.stage.by(self.secretary, case)
            mine._judge("commission")
            mine._bring()

        self.take("brought", step)

    # ------------------------------------------------------------------
    # Before the vote
    # ------------------------------------------------------------------
    def convene(self, moment, *keys):
        """Enter a sitting with cases on its agenda, as the secretary."""
        sittings = self.stage.by(self.secretary, self.env["recognition.sitting"])
        sitting = sittings.create(
            {
                "commission_id": self.stage.ref(self.commission).id,
                "date": moment,
                "place": self.place,
            }
        )
        for key in keys:
            sitting._add_cases(self.cases[key].with_env(sitting.env))
        return sitting

    def plan(self, place, clock, *keys):
        """Plan a sitting some days before it is held."""
        moment = self.stage.moment(place, clock)
        sitting = self.convene(moment, *keys)
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
        """Elect chair and deputy by raised hands; return when that was done."""
        self.open(sitting)
        moment = sitting.date + timedelta(minutes=12)
        for item, name in zip(
            sitting.item_ids.sorted("sequence"), ("chair", "deputy"), strict=True
        ):
            item.candidate_id = self.members()[name]
            self.hands(item, dict.fromkeys(self.members(), "for"), moment)
            moment += timedelta(minutes=10)
        return moment

    # ------------------------------------------------------------------
    # The vote
    # ------------------------------------------------------------------
    def hands(self, items, choices, moment):
        """Vote by raised hands: opened, noted and closed by the secretary."""
        items._open_vote(moment)
        members = self.members()
        votes = {members[name]: choice for name, choice in choices.items()}
        self.count(items, votes, moment)

    def count(self, items, votes, moment):
        """Note raised hands on open questions and count them."""
        items._give_votes(
            [
                (item, member, choice)
                for item in items
                for member, choice in votes.items()
            ],
            moment + timedelta(minutes=3),
        )
        if list(votes.values()).count("for") * 2 < len(votes):
            items.reason = office.NOT_ADOPTED
        items._count_votes(moment + timedelta(minutes=5))

    def clock(self, sitting, clock):
        """Return a time of the sitting's day as naive UTC."""
        moment = datetime.combine(sitting.day, time.fromisoformat(clock))
        return self.stage.zone.localize(moment).astimezone(utc).replace(tzinfo=None)

    def decide(self, sitting, clock, absent=(), asked=(), together=False):
        """Decide all questions; what the experts advise against is not adopted.

        :param asked: keys of cases that are returned for more information
        :param bool together: what can be is put to the vote as a block
        """
        self.open(sitting, absent)
        for key in asked:
            self.ask_more(sitting, key)
        names = list(self.members(absent))
        moment = self.clock(sitting, clock)
        items = sitting.item_ids.filtered(lambda item: item.state == "pending")
        for item in items:
            if not item.exact_percent:
                # A qualification whose document shows no grade.
                item.without_grade = True
        if together:
            ready = items.filtered(lambda item: not item._block_verdicts()[item])
            sitting._put_block(ready, moment)
            votes = dict.fromkeys(self.members(absent).values(), "for")
            self.count(ready, votes, moment)
            items -= ready
            moment += timedelta(minutes=8)
        for item in items.sorted("sequence"):
            choice, other = "for", "against"
            if item.conclusion_proposal == "refuse":
                choice, other = other, choice
            choices = dict.fromkeys(names, choice)
            # Commissions are rarely of one mind.
            if item.case_id.id % 3 == 0:
                choices[names[-1]] = other
            self.hands(item, choices, moment)
            moment += timedelta(minutes=8)

    def ask_more(self, sitting, key):
        """Return a case for more information, before its questions are put."""
        whom, text = words.ASKED[key]
        case = self.cases[key]
        items = sitting.item_ids.filtered(lambda item: item.case_id.id == case.id)
        items._return_for_information(whom, text, self.stage.day(7))

    # ------------------------------------------------------------------
    # After the vote
    # ------------------------------------------------------------------
    def close(self, sitting, place, clock, discussion):
        """Close the sitting and write the discussion into its protocol."""
        self.end(sitting, self.stage.moment(place, clock), discussion)

    def end(self, sitting, moment, discussion):
        """Close the sitting at a moment of the past."""
        sitting._refuse(sitting._close_verdicts())
        cases = sitting.item_ids.case_id.with_env(self.env)
        appeals = sitting.item_ids.appeal_id.with_env(self.env)
        sitting._close_all(moment)
        text = sitting.protocol_id.text_ids.filtered(lambda t: t.place == "discussion")
        text.body = discussion.format(count=sitting.item_count)
        sitting.protocol_id.action_send_to_sign()
        records = [sitting, sitting.protocol_id, *cases, *appeals]
        self.stage.date_messages(dict.fromkeys(records, moment))

    def sign(self, sitting, **moments):
        """Let the secretary and the chair sign on working days."""
        self.sign_at(
            sitting,
            **{role: self.stage.moment(*when) for role, when in moments.items()},
        )

    def sign_at(self, sitting, **moments):
        """Let the secretary and the chair sign; the last signature seals."""
        protocol = sitting.protocol_id.with_context(force_report_rendering=True)
        for role, moment in moments.items():
            row = protocol.signature_ids.filtered(
                lambda row, role=role: row.role == role
            )
            protocol.with_user(row.user_id)._sign(moment)
            self.stage.date_messages({protocol: moment})

    def adjourn(self, sitting, clock, place, going_on):
        """Decide the first question and adjourn the rest to another day."""
        self.open(sitting, absent={"member"})
        moment = self.clock(sitting, clock)
        first = sitting.item_ids.sorted("sequence")[:1]
        self.hands(first, dict.fromkeys(self.members({"member"}), "for"), moment)
        until = self.stage.moment(place, going_on)
        sitting._adjourn(until, self.place, moment + timedelta(minutes=20))
        self.stage.date_messages({sitting: moment + timedelta(minutes=20)})

    def leave_open(self, begins, *keys):
        """Leave a sitting in progress: one question closed, others open with votes."""
        sitting = self.convene(begins, *keys)
        self.open(sitting, absent={"member2"})
        closed, voting, *rest = sitting.item_ids.sorted("sequence")
        everybody = self.members({"member2"})
        votes = dict.fromkeys(everybody, "for")
        self.vote(closed, votes, begins + timedelta(minutes=8))
        closed._count_votes(begins + timedelta(minutes=14))
        # Two have voted; the others still may.
        voted = {"deputy": "for", "member4": "for"}
        self.vote(voting, voted, begins + timedelta(minutes=20))
        rest = closed.browse(item.id for item in rest)
        self.stage.by("user_member3", rest[-1:]).action_declare_conflict()
        ready = rest.filtered(lambda item: not item._block_verdicts()[item])[:2]
        sitting._put_block(ready, begins + timedelta(minutes=26))
        self.give(ready, {"chair": "for"}, begins + timedelta(minutes=27))
        self.stage.date_messages({sitting: begins})

    def vote(self, item, choices, moment):
        """Open a question; the members vote themselves."""
        item._open_vote(moment)
        self.give(item, choices, moment)

    def give(self, items, choices, moment):
        """Give the votes of members on open questions, each as himself."""
        for place, (name, choice) in enumerate(choices.items()):
            mine = self.stage.by(f"user_{name}", items)
            if mine.env.user.share:
                # The pages of the portal read and write for him.
                mine = mine.sudo()
            votes = [(item, item._own_membership(), choice) for item in mine]
            mine._give_votes(votes, moment + timedelta(seconds=20 + 11 * place))
