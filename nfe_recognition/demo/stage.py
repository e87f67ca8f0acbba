"""Who is there, what time it is, and what the parts of the history share."""

from datetime import datetime, time, timedelta

from pytz import timezone, utc

from odoo import fields

from .cases import CASES

ADDON = "nfe_recognition"
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
        self.actor = env.user
        # Case of each plan, by its key; filled where the applications are entered.
        self.cases = {}

    def ref(self, name):
        """Return the record of an external identifier, this addon's unless told."""
        return self.env.ref(name if "." in name else f"{ADDON}.{name}")

    def by(self, name, records):
        """Return ``records`` as a user sees them, in his language.

        :param name: the user's external identifier, or the user
        """
        user = self.ref(name) if isinstance(name, str) else name.with_env(self.env)
        if user != self.actor:
            # What the one before him did is logged in that one's name.
            self.log()
            self.actor = user
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

    def log(self):
        """Let Odoo write down what was changed."""
        self.env.flush_all()
        self.env.cr.precommit.run()

    def date_messages(self, moments):
        """Give what the last steps logged the moments of the steps.

        :param dict moments: record → moment
        """
        self.log()
        messages = self.env["mail.message"].search([("id", ">", self.last_message)])
        if not messages:
            return
        self.last_message = max(messages.ids)
        wanted = {(rec._name, rec.id): moment for rec, moment in moments.items()}
        by_moment = messages.grouped(lambda m: wanted.get((m.model, m.res_id)))
        for moment, dated in by_moment.items():
            if moment:
                dated.write({"date": moment})


class Chapter:
    """A part of the history, told on the stage.

    :param Stage stage: who is there, and the cases by the keys of their plans
    """

    def __init__(self, stage):
        self.stage, self.env, self.cases = stage, stage.env, stage.cases

    def clerk(self, plan):
        """Return the intake officer who speaks the learner's language."""
        if plan.company == "company_college":
            return "user_college"
        russian = self.stage.ref(f"learner_{plan.learner:02}").lang == "ru_RU"
        return "user_intake2" if russian else "user_intake"

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
