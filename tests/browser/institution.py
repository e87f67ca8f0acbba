"""A university before its first application, entered as its manager would."""

from dataclasses import dataclass
from datetime import date, timedelta

PASSWORD = "parol-2026"
ZONE = "Asia/Almaty"


@dataclass(frozen=True)
class Person:
    """A user: how he is called, what he works with, in which language."""

    login: str
    name: str
    role: str
    lang: str
    phone: bool = False


INTAKE = Person("intake", "Соколова Мария Ивановна", "intake", "ru_RU")
EXPERT = Person("expert", "Әбдірахманова Жанар Серікқызы", "expert", "kk_KZ")
PRACTITIONER = Person("practitioner", "Ким Сергей Викторович", "expert", "ru_RU")
SECRETARY = Person("secretary", "Төлегенова Сәуле Маратқызы", "secretary", "kk_KZ")
REGISTRAR = Person("registrar", "Dana Ospanova", "registrar", "en_US")
CHAIR = Person("chair", "Құрманғазыұлы Дәулет", "member", "kk_KZ")
DEPUTY = Person("deputy", "Петров Андрей Николаевич", "member", "ru_RU")
MEMBERS = (
    CHAIR,
    DEPUTY,
    Person("member3", "Жұмабекова Гүлнар Төлегенқызы", "member", "kk_KZ"),
    Person("member4", "Alice Morgan", "member", "en_US"),
    Person("member5", "Сейітқазин Ерлан Бауыржанұлы", "member", "kk_KZ", phone=True),
)
PEOPLE = (INTAKE, EXPERT, PRACTITIONER, SECRETARY, REGISTRAR, *MEMBERS)

UNIVERSITY = {
    "en_US": "Northern Steppe University",
    "kk_KZ": "Солтүстік дала университеті",
    "ru_RU": "Северный степной университет",
}
PLACE = {"en_US": "Kokshetau", "kk_KZ": "Көкшетау", "ru_RU": "Кокшетау"}
COMMISSION = {
    "en_US": "Commission for the recognition of non-formal learning",
    "kk_KZ": "Бейресми оқытуды тану жөніндегі комиссия",
    "ru_RU": "Комиссия по признанию неформального обучения",
}
EXPERTS = {
    "en_US": "Experts in information systems",
    "kk_KZ": "Ақпараттық жүйелер сарапшылары",
    "ru_RU": "Эксперты по информационным системам",
}
PROGRAMME = {
    "en_US": "Information systems",
    "kk_KZ": "Ақпараттық жүйелер",
    "ru_RU": "Информационные системы",
}
PERIOD = {
    "en_US": "Next semester",
    "kk_KZ": "Келесі семестр",
    "ru_RU": "Следующий семестр",
}
CONVERSION = {
    "en_US": "Ten-point scale",
    "kk_KZ": "Он балдық шкала",
    "ru_RU": "Десятибалльная шкала",
}
# code: names, credits
DISCIPLINES = {
    "DB2101": (
        {
            "en_US": "Databases",
            "kk_KZ": "Деректер қорлары",
            "ru_RU": "Базы данных",
        },
        5,
    ),
    "ST1203": (
        {
            "en_US": "Probability and statistics",
            "kk_KZ": "Ықтималдық және статистика",
            "ru_RU": "Вероятность и статистика",
        },
        3,
    ),
    "PR1102": (
        {
            "en_US": "Programming",
            "kk_KZ": "Бағдарламалау",
            "ru_RU": "Программирование",
        },
        5,
    ),
}
LEARNER = "Нұрғалиева Айгерім Қайратқызы"
ENROLMENT = "24-00417"
PROVIDER = "Dala Open Courses"
RECTOR = "А. Б. Серікбаев"


@dataclass
class Institution:
    """The ids that the test needs; all else it finds on the screen."""

    learner: int
    enrolment: int
    members: dict
    records: dict


def found(admin):
    """Enter the university through ``admin``, a session of a manager.

    :rtype: Institution
    """
    users = _hire(admin)
    _name_company(admin)
    learner, enrolment, programme = _enrol(admin)
    _appoint_experts(admin, users, programme)
    members = _appoint_commission(admin, users)
    return Institution(learner, enrolment, members, _known_records(admin))


def _known_records(admin):
    """Return the ids of the addon's desks and reports by external name."""
    domain = [
        ("module", "=", "nfe_recognition"),
        ("model", "in", ["recognition.desk", "ir.actions.report"]),
    ]
    rows = admin.read("ir.model.data", domain, "name", "res_id")
    return {row["name"]: row["res_id"] for row in rows}


def _hire(admin):
    """Create the users; return their contacts by login."""
    partners = {}
    for person in PEOPLE:
        group = admin.ref(f"nfe_recognition.group_{person.role}")
        user = admin.create(
            "res.users",
            {
                "name": person.name,
                "login": person.login,
                "password": PASSWORD,
                "email": f"{person.login}@example.kz",
                "lang": person.lang,
                "tz": ZONE,
                "group_ids": [(6, 0, [admin.ref("base.group_user"), group])],
            },
            context={"no_reset_password": True},
        )
        (row,) = admin.read("res.users", [("id", "=", user)], "partner_id")
        partners[person.login] = (user, row["partner_id"][0])
    return partners


def _name_company(admin):
    company = admin.ref("base.main_company")
    (row,) = admin.read("res.company", [("id", "=", company)], "resource_calendar_id")
    calendar = row["resource_calendar_id"][0]
    admin.call("resource.calendar", "write", [calendar], {"tz": ZONE})
    admin.call(
        "res.company",
        "write",
        [company],
        {
            "name": UNIVERSITY["kk_KZ"],
            "recognition_kind": "he",
            "recognition_lang": "kk_KZ",
        },
    )
    admin.translate("res.company", company, "recognition_name", UNIVERSITY)
    admin.translate("res.company", company, "recognition_place", PLACE)
    conversion = admin.ref("nfe_recognition.conversion_ten_point")
    approval = {"approved_on": _day(-400), "approved_by": "Ғылыми кеңес, № 4"}
    admin.call("recognition.scale.conversion", "write", [conversion], approval)
    admin.translate("recognition.scale.conversion", conversion, "name", CONVERSION)


def _enrol(admin):
    """Create programme, period, provider and learner; return the last's ids."""
    disciplines = []
    for code, (names, credit) in DISCIPLINES.items():
        values = {"code": code, "name": names["en_US"], "credits": credit}
        discipline = admin.create("recognition.discipline", values)
        admin.translate("recognition.discipline", discipline, "name", names)
        disciplines.append(discipline)
    programme = admin.create(
        "recognition.programme",
        {
            "code": "6B06101",
            "name": PROGRAMME["en_US"],
            "level": "bachelor",
            "total_credits": 240,
            "line_ids": [(0, 0, {"discipline_id": line}) for line in disciplines],
        },
    )
    admin.translate("recognition.programme", programme, "name", PROGRAMME)
    period = admin.create(
        "recognition.period",
        {
            "name": PERIOD["en_US"],
            "kind": "semester",
            "date_start": _day(60),
            "date_end": _day(180),
        },
    )
    admin.translate("recognition.period", period, "name", PERIOD)
    admin.create(
        "res.partner",
        {"name": PROVIDER, "is_company": True, "recognition_category": "mooc"},
    )
    learner = admin.create("res.partner", {"name": LEARNER, "lang": "kk_KZ"})
    enrolment = admin.create(
        "recognition.enrolment",
        {"partner_id": learner, "programme_id": programme, "number": ENROLMENT},
    )
    return learner, enrolment, programme


def _appoint_experts(admin, users, programme):
    group = admin.create(
        "recognition.expert.group",
        {
            "name": EXPERTS["en_US"],
            "order_number": "12-н",
            "order_date": _day(-40),
            "order_signatory": RECTOR,
            "programme_ids": [(6, 0, [programme])],
            "member_ids": [
                (0, 0, {"partner_id": users[EXPERT.login][1], "role": "teacher"}),
                (
                    0,
                    0,
                    {
                        "partner_id": users[PRACTITIONER.login][1],
                        "role": "practitioner",
                    },
                ),
            ],
        },
    )
    admin.translate("recognition.expert.group", group, "name", EXPERTS)
    admin.call("recognition.expert.group", "action_activate", [group])


def _appoint_commission(admin, users):
    """Create and activate the commission; its chair is not elected yet.

    :return: ids of the members by login
    """
    commission = admin.create(
        "recognition.commission",
        {
            "name": COMMISSION["en_US"],
            "order_number": "7-н",
            "order_date": _day(-40),
            "order_signatory": RECTOR,
            "secretary_id": users[SECRETARY.login][0],
            "member_ids": [
                (0, 0, {"partner_id": users[person.login][1]}) for person in MEMBERS
            ],
        },
    )
    admin.translate("recognition.commission", commission, "name", COMMISSION)
    rows = admin.read(
        "recognition.commission.member",
        [("commission_id", "=", commission)],
        "user_id",
    )
    by_user = {row["user_id"][0]: row["id"] for row in rows}
    members = {person.login: by_user[users[person.login][0]] for person in MEMBERS}
    admin.call(
        "recognition.commission",
        "write",
        [commission],
        {"temporary_presider_id": members[CHAIR.login]},
    )
    admin.call("recognition.commission", "action_activate", [commission])
    company = admin.ref("base.main_company")
    admin.call(
        "res.company",
        "write",
        [company],
        {"recognition_commission_id": commission},
    )
    return members


def _day(days):
    return (date.today() + timedelta(days)).isoformat()
