"""The demo's history: each step taken by its own role, on a day of its own."""

from base64 import b64encode
from csv import DictReader
from datetime import datetime, time, timedelta
from hashlib import sha256

from pytz import timezone, utc

from odoo import fields
from odoo.fields import Command
from odoo.tools import file_open

from . import paper, voices
from .cases import CASES
from .courses import ASSESSED, COURSES
from .printing import printing

ADDON = "nfe_recognition"
LOGINS = f"{ADDON}/demo/logins.csv"
LANGUAGES = ("kk_KZ", "ru_RU")
VERDICTS = {"m": "met", "p": "partly", "n": "not_met"}
CRITERIA = ("outcomes", "goals", "volume", "assessment")
# Working days looked at on both sides of the day of installation.
PAST, FUTURE = timedelta(days=240), timedelta(days=90)


class Stage:
    """Who is there, and what time it is.

    :param env: superuser's environment of the loading of the demo data
    """

    def __init__(self, env):
        # Nobody is told by e-mail or in his inbox about invented events.
        self.env = env(context={**env.context, "mail_activity_quick_update": True})
        self.company = env.ref("base.main_company")
        self.now = fields.Datetime.now()
        self.zone = timezone(self.company.resource_calendar_id.tz)
        self.today = utc.localize(self.now).astimezone(self.zone).date()
        days = self.company._recognition_workdays(
            self.today - PAST, self.today + FUTURE
        )
        self.workdays = sorted(days)
        self.start = sum(day <= self.today for day in self.workdays) - 1
        last = env["mail.message"].search([], order="id desc", limit=1)
        self.last_message = last.id or 0

    def ref(self, name):
        """Return the record of an external identifier, this addon's unless told."""
        return self.env.ref(name if "." in name else f"{ADDON}.{name}")

    def by(self, name, records):
        """Return ``records`` as a user sees them, in his language."""
        user = self.ref(name)
        return records.with_user(user).with_context(
            lang=user.lang,
            tz=user.tz,
            allowed_company_ids=user.company_ids.ids,
        )

    def day(self, place):
        """Return a working day counted from the day of installation."""
        return self.workdays[self.start + place]

    def moment(self, place, clock):
        """Return a time of a working day as naive UTC, never in the future.

        :param int place: working day counted from the day of installation
        :param str clock: time on the institution's clock, such as ``"09:30"``
        """
        local = datetime.combine(self.day(place), time.fromisoformat(clock))
        moment = self.zone.localize(local).astimezone(utc).replace(tzinfo=None)
        return min(moment, self.now) if place <= 0 else moment

    def date_messages(self, moments):
        """Give what the last steps logged the moments of the steps.

        :param dict moments: record → moment
        """
        self.env.flush_all()
        self.env.cr.precommit.run()
        messages = self.env["mail.message"].search([("id", ">", self.last_message)])
        if not messages:
            return
        self.last_message = max(messages.ids)
        wanted = {(rec._name, rec.id): moment for rec, moment in moments.items()}
        by_moment = messages.grouped(lambda m: wanted.get((m.model, m.res_id)))
        for moment, dated in by_moment.items():
            if moment:
                dated.write({"date": moment})


class History:
    """All that happened before the demo is opened."""

    def __init__(self, env):
        self.stage = Stage(env)
        self.env = self.stage.env
        self.cases = {}

    def tell(self):
        """Let everything happen, in the order in which it would."""
        self.set_passwords()
        self.translate()
        self.form_bodies()
        self.write_syllabuses()
        self.enter()
        self.file()
        self.register()
        self.send()
        self.conclude()
        self.leave()
        with printing(self.env):
            self.sit()
        self.talk()
        self.keep_mails_in()

    # ------------------------------------------------------------------
    # The institution
    # ------------------------------------------------------------------
    def keep_mails_in(self):
        """Send none of the notices: nobody has a mailbox in the demo."""
        mails = self.env["mail.mail"].search([("model", "=", "recognition.case")])
        mails.unlink()

    def set_passwords(self):
        """Give the demo's users the passwords that ``./dev demo`` prints."""
        with file_open(LOGINS) as handle:
            passwords = {row["login"]: row["password"] for row in DictReader(handle)}
        # One hash for all of them: hashing is slow on purpose.
        hashed = {
            password: self.env["res.users"]._crypt_context().hash(password)
            for password in set(passwords.values())
        }
        for login, password in passwords.items():
            user = self.env.ref(f"{ADDON}.user_{login}", raise_if_not_found=False)
            if user:
                user._set_encrypted_password(user.id, hashed[password])

    def translate(self):
        """Load the addon's terms now: what is printed below is kept for ever."""
        self.env["ir.module.module"]._load_module_terms([ADDON], LANGUAGES)
        self.env.invalidate_all()
        for name, texts in voices.PERIODS.items():
            period = self.stage.ref(name)
            # An academic year begins in autumn.
            year = (self.stage.ref("period_current").date_start - timedelta(180)).year
            year += name == "period_after"
            year -= name == "period_before"
            label = f"{year}/{year + 1}"
            for lang, text in zip(("en_US", *LANGUAGES), texts, strict=True):
                period.with_context(lang=lang).name = text.format(year=label)

    def form_bodies(self):
        """Put commission and expert groups to work; one group lacks a practitioner."""
        commission = self.stage.by("user_manager", self.stage.ref("commission"))
        commission.temporary_presider_id = self.stage.ref("commission_member5")
        commission.action_activate()
        self.stage.company.recognition_commission_id = commission.sudo()
        groups = self.stage.ref("group_is") | self.stage.ref("group_social")
        self.stage.by("user_manager", groups).action_activate()
        self.stage.date_messages(
            dict.fromkeys([commission, *groups], self.stage.moment(-70, "10:00"))
        )

    def write_syllabuses(self):
        """Give each discipline of the university its syllabus as a file."""
        disciplines = self.env["recognition.discipline"].search(
            [("company_id", "=", self.stage.company.id), ("kind", "=", "discipline")]
        )
        year = self.stage.ref("period_current").name.rsplit(" ", 1)[-1]
        for discipline in disciplines:
            discipline.write(
                {
                    "syllabus": _file(
                        paper.syllabus(discipline.with_context(lang="kk_KZ"))
                    ),
                    "syllabus_name": f"{discipline.code}.pdf",
                    "syllabus_year": year,
                }
            )

    # ------------------------------------------------------------------
    # Intake
    # ------------------------------------------------------------------
    def enter(self):
        """Enter all applications with their papers and claims."""
        # In the order of filing, so that later ones stand on top of the lists.
        for plan in sorted(CASES, key=lambda plan: plan.filed or (FUTURE.days,)):
            model = self.stage.by(self.clerk(plan), self.env["recognition.case"])
            case = model.create(self.case_values(plan))
            case.env["recognition.claim"].create(self.claim_values(plan, case))
            self.cases[plan.key] = case.with_env(self.env)
        self.stage.date_messages(
            {
                self.cases[plan.key]: self.stage.moment(*plan.filed or (0, "09:00"))
                for plan in CASES
            }
        )

    def clerk(self, plan):
        """Return the intake officer who speaks the learner's language."""
        if plan.company == "company_college":
            return "user_college"
        russian = self.stage.ref(f"learner_{plan.learner:02}").lang == "ru_RU"
        return "user_intake2" if russian else "user_intake"

    def case_values(self, plan):
        """Return the values of an application."""
        learner = self.stage.ref(f"learner_{plan.learner:02}")
        enrolment = self.env["recognition.enrolment"].search(
            [("partner_id", "=", learner.id)]
        )
        values = {
            "company_id": self.stage.ref(plan.company).id,
            "partner_id": learner.id,
            "enrolment_id": enrolment.id,
            "period_id": self.stage.ref(plan.period).id,
            "document_ids": [],
        }
        if not enrolment:
            values["programme_id"] = self.stage.ref("programme_pedagogy").id
        if plan.papers:
            kinds = ["application", *(["identity"] if plan.identity else [])]
            values["document_ids"] = [
                Command.create({"kind": kind, "on_paper": True}) for kind in kinds
            ]
        filed = self.stage.day(plan.filed[0] if plan.filed else 0)
        for place, sheet in enumerate(plan.papers):
            values["document_ids"].append(
                Command.create(self.paper_values(plan, place, sheet, learner, filed))
            )
        return values

    def paper_values(self, plan, place, sheet, learner, filed):
        """Return the values of a certificate, with its file and its courses."""
        courses = [COURSES[key] for key, _grade in sheet.courses]
        issuer = self.stage.ref(courses[0].provider)
        number = sha256(f"{plan.key}{place}".encode()).hexdigest()[:12].upper()
        issued = filed - timedelta(days=sheet.age)
        lines = [
            (
                course.title,
                None if plan.without_volume else course.volume,
                course.unit,
                grade,
            )
            for course, (_key, grade) in zip(courses, sheet.courses, strict=True)
        ]
        language = _language(courses[0].content)
        file = paper.certificate(
            language, issuer.name, learner.name, lines, number, issued
        )
        return {
            "kind": "certificate",
            "number": number,
            "issued_on": issued,
            "expires_on": sheet.valid and issued + timedelta(days=sheet.valid),
            "issuer_id": issuer.id,
            "file": _file(file),
            "file_name": f"{number}.pdf",
            "achievement_ids": [
                Command.create(self.course_values(course, line))
                for course, line in zip(courses, lines, strict=True)
            ],
        }

    def course_values(self, course, line):
        """Return the values of one course of a certificate."""
        _title, volume, unit, grade = line
        return {
            "name": course.title,
            "volume": volume or 0,
            "volume_unit": unit,
            "grade": grade,
            "conversion_id": course.scale and self.stage.ref(course.scale).id,
            "goals": course.goals,
            "content": course.content,
            "assessment": ASSESSED.get(course.provider, ""),
            "outcome_ids": [
                Command.create({"name": text, "sequence": place})
                for place, text in enumerate(course.outcomes)
            ],
        }

    def claim_values(self, plan, case):
        """Return the values of what an application asks for."""
        by_title = {line.name: line.id for line in case.achievement_ids}
        return [
            {
                "case_id": case.id,
                "sequence": place,
                "discipline_id": self.stage.ref(f"discipline_{claim.discipline}").id,
                "source_ids": [
                    Command.create({"achievement_id": by_title[COURSES[key].title]})
                    for key in claim.courses
                ],
            }
            for place, claim in enumerate(plan.claims)
        ]

    def each(self, step):
        """Yield plan, case and moment of those that took ``step``, in their order."""
        plans = [plan for plan in CASES if getattr(plan, step)]
        for plan in sorted(plans, key=lambda plan: getattr(plan, step)):
            yield (
                plan,
                self.cases[plan.key],
                self.stage.moment(*getattr(plan, step)),
            )

    def take(self, step, method):
        """Let the cases take a step, and date what it logged."""
        moments = {}
        for plan, case, moment in self.each(step):
            method(plan, case, moment)
            moments |= dict.fromkeys([case, *case.conclusion_ids], moment)
        self.stage.date_messages(moments)

    def file(self):
        """File the applications; one comes back with the list of what is missing."""
        self.take(
            "filed",
            lambda plan, case, moment: self.stage.by(self.clerk(plan), case)._submit(
                moment
            ),
        )
        for plan in CASES:
            if plan.returned:
                self.stage.by(self.clerk(plan), self.cases[plan.key])._return()

    def register(self):
        """Register the complete sets."""

        def step(plan, case, moment):
            mine = self.stage.by(self.clerk(plan), case)
            mine._judge("registered")
            mine._enter_register(moment)

        self.take("registered", step)

    def leave(self):
        """Refuse two applications, let two learners take theirs back."""

        def refuse(plan, case, moment):
            ground, text = voices.REFUSALS[plan.key]
            text = text.format(number=case.document_ids[-1:].number)
            mine = self.stage.by(self.clerk(plan), case)
            mine._refuse_intake(self.stage.ref(ground), text, moment)

        def withdraw(plan, case, moment):
            mine = self.stage.by(self.clerk(plan), case)
            mine._withdraw(voices.WITHDRAWALS[plan.key], moment)

        self.take("refused", refuse)
        self.take("withdrawn", withdraw)

    # ------------------------------------------------------------------
    # Expertise
    # ------------------------------------------------------------------
    def send(self):
        """Send the papers to the group of the programme."""
        by_programme = {
            programme: group
            for group in self.stage.ref("group_is") | self.stage.ref("group_social")
            for programme in group.programme_ids
        }

        def step(plan, case, moment):
            group = by_programme[case.programme_id]
            self.stage.by("user_secretary", case)._send(group, moment)

        self.take("sent", step)

    def conclude(self):
        """Write the conclusions; some are begun, some of a case are missing."""

        def step(plan, case, moment):
            for claim, conclusion in self.conclusions(plan, case):
                self.write_conclusion(claim, conclusion)
                self.submit(conclusion, moment)

        self.take("concluded", step)
        for plan in CASES:
            conclusions = self.conclusions(plan, self.cases[plan.key])
            for claim, conclusion in conclusions[: plan.ready]:
                self.write_conclusion(claim, conclusion)
                self.submit(conclusion, self.stage.moment(-2, "15:30"))
            if plan.begun:
                claim, conclusion = conclusions[0]
                self.write_conclusion(claim, conclusion, criteria=CRITERIA[:2])

    def conclusions(self, plan, case):
        """Return pairs of the plan of a claim and its conclusion, as its expert."""
        if not case.conclusion_ids:
            return []
        teacher = len(plan.key) % 2
        if case.programme_id == self.stage.ref("programme_is"):
            expert = "user_expert" if teacher else "user_practitioner"
        else:
            expert = "user_expert2" if teacher else "user_practitioner2"
        claims = case.claim_ids.sorted("sequence")
        return [
            (planned, self.stage.by(expert, claim.conclusion_id))
            for planned, claim in zip(plan.claims, claims, strict=True)
        ]

    def write_conclusion(self, planned, conclusion, criteria=CRITERIA):
        """Fill criteria, and the proposal once all of them are there."""
        claim, lang = conclusion.claim_id, conclusion.env.lang
        facts = {
            "discipline": claim.discipline_id.name,
            "outcome": (claim.discipline_id.outcome_ids[:1].name or "").rstrip("."),
            "source": f"{claim.source_hours:g}",
            "target": claim.target_hours,
            "coverage": f"{claim.coverage:.1f}",
        }
        verdicts = dict(zip(CRITERIA, planned.verdicts, strict=True))
        values = {
            "criterion_ids": [
                Command.update(
                    line.id,
                    {
                        "verdict": VERDICTS[verdicts[line.criterion]],
                        "text": voices.CRITERIA[lang][line.criterion][
                            VERDICTS[verdicts[line.criterion]]
                        ].format(**facts),
                    },
                )
                for line in conclusion.criterion_ids
                if line.criterion in criteria
            ]
        }
        if criteria == CRITERIA:
            proposal = "refuse" if planned.refuse else "recognise"
            values |= {
                "proposal": proposal,
                "text": voices.REASONING[lang][proposal],
            }
        if planned.percent:
            values |= {"graded": True, "percent": planned.percent}
        conclusion.write(values)

    def submit(self, conclusion, moment):
        """Submit a conclusion as its expert."""
        conclusion._refuse(conclusion._submit_verdicts())
        conclusion._submit(moment)

    # ------------------------------------------------------------------
    # The commission
    # ------------------------------------------------------------------
    def sit(self):
        """Hold the sittings: an election, three closed, one open, one planned."""
        first = self.sitting(-66, "10:00")
        self.elect(first)
        self.close(first, -66, "10:45", voices.DISCUSSION_FIRST)
        self.sign(first, secretary=(-65, "11:00"), chair=(-65, "15:30"))

        second = self.sitting(
            -48, "10:00", "python", "algorithms", "projects", "inclusion", "negotiation"
        )
        self.decide(second, "10:15", absent={"member3"})
        self.close(second, -48, "11:30", voices.DISCUSSION)
        self.sign(second, secretary=(-47, "10:20"), chair=(-47, "12:10"))
        self.extract(second, (-46, "09:30"), received=(-46, "14:00"))
        self.post(second, (-45, "10:15"), "registrar")

        third = self.sitting(-7, "15:00", "learning", "exchange", "web", "three")
        self.decide(third, "15:10", absent={"member", "deputy"})
        self.close(third, -7, "16:20", voices.DISCUSSION)
        self.sign(third, secretary=(-6, "09:40"), chair=(-6, "16:00"))
        self.extract(third, (-5, "10:00"), received=())
        self.receive(third, (-4, "11:20"), "learning", "exchange", "web")
        self.post(third, (-3, "15:10"), "registrar2", "learning", "exchange")

        fourth = self.sitting(-3, "10:00", "digital", "short")
        self.decide(fourth, "10:10", absent={"member5"})
        self.close(fourth, -3, "10:50", voices.DISCUSSION)
        self.sign(fourth, secretary=(-1, "12:15"))

        self.open_sitting()
        self.sitting(6, "10:00", "support")

    def members(self, absent=()):
        """Return the members who attend."""
        names = ("chair", "deputy", *("member", "member2", "member3", "member4"))
        present = [name for name in (*names, "member5") if name not in absent]
        return {name: self.stage.ref(f"commission_{name}") for name in present}

    def sitting(self, place, clock, *keys):
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
            item.reason = voices.NOT_ADOPTED
        item._close_vote(moment + timedelta(minutes=5))

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
        sitting._close(moment)
        sitting.protocol_id.discussion = discussion.format(count=sitting.item_count)
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

    # ------------------------------------------------------------------
    # Extracts and transcript
    # ------------------------------------------------------------------
    def extract(self, sitting, issued, received):
        """Issue the extracts of a sealed protocol; the registrar receives them."""
        moment = self.stage.moment(*issued)
        extracts = self.stage.by("user_secretary", self.env["recognition.extract"])
        extracts = extracts._issue(sitting.protocol_id, moment)
        self.stage.date_messages(dict.fromkeys(extracts, moment))
        if received:
            self.receive(sitting, received)

    def extracts(self, sitting, who, keys):
        """Return the extracts of a sitting, of some cases if named."""
        cases = [self.cases[key].id for key in keys]
        extracts = sitting.protocol_id.extract_ids
        if keys:
            extracts = extracts.filtered(lambda extract: extract.case_id.id in cases)
        return self.stage.by(f"user_{who}", extracts)

    def receive(self, sitting, received, *keys):
        """Let the registrar confirm that extracts arrived."""
        moment = self.stage.moment(*received)
        extracts = self.extracts(sitting, "registrar", keys)
        extracts._receive(moment)
        self.stage.date_messages(dict.fromkeys(extracts, moment))

    def post(self, sitting, posted, who, *keys):
        """Let the registrar post extracts: entries, exemptions, recorded cases."""
        moment = self.stage.moment(*posted)
        extracts = self.extracts(sitting, who, keys)
        extracts._post(moment)
        records = [*extracts, *extracts.case_id.with_env(self.env)]
        self.stage.date_messages(dict.fromkeys(records, moment))

    # ------------------------------------------------------------------
    # The sitting in progress
    # ------------------------------------------------------------------
    def open_sitting(self):
        """Leave a sitting in progress: one question closed, one open with votes."""
        sittings = self.stage.by("user_secretary", self.env["recognition.sitting"])
        begins = self.stage.now - timedelta(minutes=50)
        begins = begins.replace(minute=begins.minute // 10 * 10, second=0)
        sitting = sittings.create(
            {
                "commission_id": self.stage.ref("commission").id,
                "date": begins,
                "place": "Бас ғимарат, 214-аудитория",
            }
        )
        for key in ("deep", "finance", "rubrics", "nanodegree"):
            sitting._add_cases(self.cases[key].with_env(sitting.env))
        self.open(sitting, absent={"member2"})
        items = sitting.item_ids.sorted("sequence")
        names = list(self.members({"member2"}))
        voting, pending = items[1], items[2:]
        self.vote(items[0], dict.fromkeys(names, "for"), begins + timedelta(minutes=8))
        items[0]._close_vote(begins + timedelta(minutes=14))
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

    # ------------------------------------------------------------------
    # Talk
    # ------------------------------------------------------------------
    def talk(self):
        """Leave notes and tasks on a few cases."""
        for key, (name, text) in voices.NOTES.items():
            self.stage.by(name, self.cases[key]).message_post(
                body=text,
                message_type="comment",
                subtype_xmlid="mail.mt_note",
                date=self.stage.moment(-1, "16:00"),
            )
        for key, (name, days, summary) in voices.TASKS.items():
            self.cases[key].activity_schedule(
                "mail.mail_activity_data_todo",
                self.stage.today + timedelta(days=days),
                summary=summary,
                user_id=self.stage.ref(name).id,
            )


def _file(content):
    """Return bytes as a binary field takes them."""
    return b64encode(content)


def _language(text):
    """Return the language that a course is described in, by its letters."""
    if any(letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ" for letter in text):
        return "kk"
    return "ru" if any("а" <= letter <= "я" for letter in text) else "en"
