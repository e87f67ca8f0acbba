"""The institution before the first application: people, bodies, syllabuses."""

from base64 import b64encode
from csv import DictReader
from datetime import timedelta

from odoo.tools import file_open

from . import paper
from .stage import ADDON, Chapter
from .voices import periods

LOGINS = f"{ADDON}/demo/logins.csv"
LANGUAGES = ("kk_KZ", "ru_RU")


class Institution(Chapter):
    """What stands before anybody applies."""

    def open(self):
        """Let users in and put the bodies to work."""
        self.set_passwords()
        self.translate()
        self.set_rules()
        self.form_bodies()
        self.write_syllabuses()

    def set_passwords(self):
        """Give the demo's users the passwords that ``./dev demo`` prints."""
        with file_open(LOGINS) as handle:
            passwords = {row["login"]: row["password"] for row in DictReader(handle)}
        # Odoo's own; the others are this addon's.
        passwords.pop("admin")
        # One hash for all of them: hashing is slow on purpose.
        hashed = {
            password: self.env["res.users"]._crypt_context().hash(password)
            for password in set(passwords.values())
        }
        for login, password in passwords.items():
            user = self.stage.ref(f"user_{login}")
            user._set_encrypted_password(user.id, hashed[password])

    def translate(self):
        """Load the addon's terms now: what is printed below is kept for ever."""
        self.env["ir.module.module"]._load_module_terms([ADDON], LANGUAGES)
        self.env.invalidate_all()
        for name, texts in periods.PERIODS.items():
            period = self.stage.ref(name)
            # An academic year begins in autumn.
            year = (self.stage.ref("period_current").date_start - timedelta(180)).year
            year += name == "period_after"
            year -= name == "period_before"
            label = f"{year}/{year + 1}"
            for lang, text in zip(("en_US", *LANGUAGES), texts, strict=True):
                period.with_context(lang=lang).name = text.format(year=label)

    def set_rules(self):
        """Let the university hear appeals, by an edition of its own (S-18)."""
        first = self.stage.day(-69)
        edition = self.stage.by("user_manager", self.stage.ref("edition_he"))
        edition = edition.with_company(self.stage.company)
        own = edition._open_next(periods.EDITION[0], first)
        own.write({"appeal": True, "appeal_days": 10, "appeal_decision_days": 15})
        for lang, name in zip(("en_US", *LANGUAGES), periods.EDITION, strict=True):
            own.with_context(lang=lang).name = name
        self.stage.date_messages({own: self.stage.moment(-69, "09:00")})

    def form_bodies(self):
        """Put commission and expert groups to work; one group lacks a practitioner."""
        commission = self.stage.by("user_manager", self.stage.ref("commission"))
        commission.temporary_presider_id = self.stage.ref("commission_member5")
        appeal = self.stage.by("user_manager", self.stage.ref("commission_appeal"))
        appeal.temporary_presider_id = self.stage.ref("commission_appeal_chair")
        (commission | appeal).action_activate()
        self.stage.company.recognition_commission_id = commission.sudo()
        groups = self.stage.ref("group_is") | self.stage.ref("group_social")
        self.stage.by("user_manager", groups).action_activate()
        self.stage.date_messages(
            dict.fromkeys(
                [commission, appeal, *groups], self.stage.moment(-70, "10:00")
            )
        )

    def widen(self, place):
        """Let a practitioner come into the commission by a new order (R544-11).

        :param int place: working day from which he is a member
        """
        commission = self.stage.by("user_manager", self.stage.ref("commission"))
        practitioner = self.stage.ref("user_outside").partner_id
        document = {
            "kind": "order",
            "number": "241-ө",
            "date": self.stage.day(place - 1),
            "signatory": commission.order_signatory,
        }
        newcomer = {
            "partner_id": practitioner.id,
            "job": periods.JOB[0],
            "side": "employer",
            "appointment": False,
        }
        commission._change(
            document,
            day=self.stage.day(place),
            leavers=commission.member_ids.browse(),
            newcomers=[newcomer],
            offices={},
        )
        member = commission.member_ids.filtered(
            lambda one: one.partner_id == practitioner
        )
        for lang, text in zip(("en_US", *LANGUAGES), periods.JOB, strict=True):
            member.with_context(lang=lang).job = text
        self.env["ir.model.data"]._update_xmlids(
            [
                {
                    "xml_id": f"{ADDON}.commission_outside",
                    "record": member.sudo(),
                    "noupdate": True,
                }
            ]
        )
        self.stage.date_messages({commission: self.stage.moment(place - 1, "15:00")})

    def write_syllabuses(self):
        """Give each discipline of the university its syllabus as a file."""
        disciplines = self.env["recognition.discipline"].search(
            [("company_id", "=", self.stage.company.id), ("kind", "=", "discipline")]
        )
        year = self.stage.ref("period_current").name.rsplit(" ", 1)[-1]
        for discipline in disciplines:
            discipline.write(
                {
                    "syllabus": b64encode(
                        paper.syllabus(discipline.with_context(lang="kk_KZ"))
                    ),
                    "syllabus_name": f"{discipline.code}.pdf",
                    "syllabus_year": year,
                }
            )
