"""The college: final sittings with a recording, and what is disposed of later."""

import io
import wave
from base64 import b64encode
from datetime import datetime, time, timedelta

from pytz import utc

from odoo.fields import Command

from .sittings import Sittings
from .stage import Chapter
from .voices import appeals as words

# Key of a commission → order, calendar days since its final sitting, its names
BODIES = {
    "design": (
        "31-ө",
        402,
        "Examination commission “Design”",
        "«Дизайн» емтихан комиссиясы",
        "Экзаменационная комиссия «Дизайн»",
    ),
    "software": (
        "32-ө",
        395,
        "Examination commission “Software”",
        "«Бағдарламалық қамтамасыз ету» емтихан комиссиясы",
        "Экзаменационная комиссия «Программное обеспечение»",
    ),
    "welding": (
        "44-ө",
        16,
        "Examination commission “Welding”",
        "«Дәнекерлеу ісі» емтихан комиссиясы",
        "Экзаменационная комиссия «Сварочное дело»",
    ),
}
LANGUAGES = ("en_US", "kk_KZ", "ru_RU")


def _recording():
    """Return a second of silence as a recording."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000)
    return b64encode(file.getvalue())


class Finals(Sittings):
    """The final sittings of the college's examination commissions (TVET578-6)."""

    secretary = "user_college_secretary"
    place = "Корпус 2, кабинет 5"

    def hold(self, key, signed=("secretary", "chair")):
        """Let a commission hold its final sitting.

        :param str key: key of :data:`BODIES`
        :param signed: who has signed its protocol
        """
        number, ago, *names = BODIES[key]
        day = self.stage.today - timedelta(days=ago)
        body = self.form(number, names, day)
        begins = self.stage.zone.localize(datetime.combine(day, time(10)))
        begins = begins.astimezone(utc).replace(tzinfo=None)
        sittings = self.stage.by(self.secretary, self.env["recognition.sitting"])
        sitting = sittings.create(
            {"commission_id": body.id, "date": begins, "place": self.place}
        )
        item = self.env["recognition.item"].with_env(sitting.env)
        item = item.create(
            {"sitting_id": sitting.id, "kind": "other", "subject": words.RESULTS}
        )
        sitting.attendance_ids.present = True
        sitting._open(begins + timedelta(minutes=2))
        voters = dict.fromkeys(sitting.attendance_ids.member_id, "for")
        item._open_vote(begins + timedelta(minutes=10))
        self.count(item, voters, begins + timedelta(minutes=15))
        sitting.write(
            {
                "final": True,
                "recording_media": "audio",
                "recording_file": _recording(),
                "recording_file_name": f"{number}.wav",
                "recording_reference": words.STORED,
            }
        )
        self.end(sitting, begins + timedelta(minutes=40), words.DISCUSSION_FINAL)
        later = {"secretary": timedelta(hours=3), "chair": timedelta(hours=5)}
        self.sign_at(sitting, **{role: begins + later[role] for role in signed})

    def form(self, number, names, day):
        """Form an examination commission by order, its chair appointed (C-11)."""
        ordered = day - timedelta(days=20)
        chair, *others = (
            self.stage.ref("user_college_chair").partner_id,
            self.stage.ref("attestation_member_partner_2"),
            self.stage.ref("attestation_member_partner_3"),
        )
        body = self.env["recognition.commission"].create(
            {
                "name": names[0],
                "type_id": self.stage.ref("commission_type_examination").id,
                "company_id": self.stage.ref("company_college").id,
                "order_number": number,
                "order_date": ordered,
                "order_signatory": "Директор С. Жүнісов",
                "date_from": ordered,
                "date_to": ordered + timedelta(days=500),
                "secretary_id": self.stage.ref(self.secretary).id,
                "member_ids": [
                    Command.create({"partner_id": chair.id, "appointment": "chair"}),
                    *(Command.create({"partner_id": one.id}) for one in others),
                ],
            }
        )
        for lang, name in zip(LANGUAGES, names, strict=True):
            body.with_context(lang=lang).name = name
        self.stage.by("user_manager", body).action_activate()
        return body


class Disposals(Chapter):
    """What two managers do with recordings whose time has passed (S-14)."""

    def propose(self, who, moment):
        """Collect what need not be kept any more and propose it."""
        lists = self.stage.by(who, self.env["recognition.disposal"])
        college = self.stage.ref("company_college")
        disposal = lists.create({"company_id": college.id, "note": words.DISPOSAL})
        disposal.action_collect()
        disposal._refuse(disposal._propose_verdicts())
        disposal._propose(moment)
        self.stage.date_messages({disposal: moment})
        return disposal

    def confirm(self, who, disposal, moment):
        """Confirm the list of the other manager: the files are erased."""
        disposal = self.stage.by(who, disposal)
        disposal._refuse(disposal._confirm_verdicts())
        disposal._confirm(moment)
        sittings = disposal.line_ids.sitting_id.with_env(self.env)
        self.stage.date_messages(dict.fromkeys([disposal, *sittings], moment))
