"""What people write in the demo, in their own languages."""

# Criterion → verdict → text; {discipline}, {outcome}, {source}, {target}, {coverage}
CRITERIA = {
    "kk_KZ": {
        "outcomes": {
            "met": "Курстың нәтижелері пән нәтижелерін толық қамтиды, атап айтқанда: "
            "«{outcome}».",
            "partly": "Пән нәтижелерінің бір бөлігі ғана қамтылған; «{outcome}» "
            "нәтижесі расталмаған.",
            "not_met": "Пән нәтижелері курста қамтылмаған.",
        },
        "goals": {
            "met": "Курстың мақсаты «{discipline}» пәнінің мақсатына сәйкес келеді.",
            "partly": "Мақсаттары жақын, бірақ курс кіріспе деңгейде.",
            "not_met": "Курстың мақсаты пәннің мақсатынан өзге.",
        },
        "volume": {
            "met": "{source} академиялық сағат, пәнге {target} сағат қажет: көлемі "
            "жеткілікті.",
            "partly": "{source} академиялық сағат, {target} сағат қажет: {coverage} %, "
            "айырма шамалы.",
            "not_met": "{source} академиялық сағат, {target} сағат қажет: {coverage} % "
            "ғана.",
        },
        "assessment": {
            "met": "Бағалау тәсілі мен шкаласы түсінікті, баға ұпаймен берілген.",
            "partly": "Тек тест қолданылған, практикалық жұмыс бағаланбаған.",
            "not_met": "Бағалау тәсілі көрсетілмеген.",
        },
    },
    "ru_RU": {
        "outcomes": {
            "met": "Результаты курса полностью охватывают результаты дисциплины, в том "
            "числе: «{outcome}».",
            "partly": "Охвачена лишь часть результатов дисциплины; результат "
            "«{outcome}» не подтверждён.",
            "not_met": "Результаты дисциплины курсом не охвачены.",
        },
        "goals": {
            "met": "Цель курса соответствует цели дисциплины «{discipline}».",
            "partly": "Цели близки, но курс имеет вводный характер.",
            "not_met": "Цель курса иная, чем у дисциплины.",
        },
        "volume": {
            "met": "{source} академических часов при требуемых {target}: объём "
            "достаточен.",
            "partly": "{source} академических часов при требуемых {target}: "
            "{coverage} %, расхождение незначительно.",
            "not_met": "{source} академических часов при требуемых {target}: только "
            "{coverage} %.",
        },
        "assessment": {
            "met": "Порядок оценивания и шкала ясны, оценка выражена в баллах.",
            "partly": "Применены только тесты, практическая работа не оценивалась.",
            "not_met": "Порядок оценивания не указан.",
        },
    },
    "en_US": {
        "outcomes": {
            "met": "The outcomes of the course cover those of the discipline in full, "
            "among them: “{outcome}”.",
            "partly": "Only part of the outcomes is covered; “{outcome}” is not "
            "confirmed.",
            "not_met": "The course does not cover the outcomes of the discipline.",
        },
        "goals": {
            "met": "The goal of the course agrees with that of “{discipline}”.",
            "partly": "The goals are near, but the course is an introduction.",
            "not_met": "The course has another goal than the discipline.",
        },
        "volume": {
            "met": "{source} academic hours against {target} needed: enough.",
            "partly": "{source} academic hours against {target} needed: {coverage} %, "
            "a small difference.",
            "not_met": "{source} academic hours against {target} needed: only "
            "{coverage} %.",
        },
        "assessment": {
            "met": "Way and scale of assessment are clear; the grade is a number.",
            "partly": "Tests only; practical work was not assessed.",
            "not_met": "The way of assessment is not stated.",
        },
    },
}
REASONING = {
    "kk_KZ": {
        "recognise": "Пәнді тануды ұсынамыз.",
        "refuse": "Көлемі жеткіліксіз болғандықтан, тануды ұсынбаймыз. Білім алушы "
        "қосымша курс өтіп, қайта өтініш бере алады.",
    },
    "ru_RU": {
        "recognise": "Рекомендуем признать дисциплину.",
        "refuse": "Из-за недостаточного объёма признавать не рекомендуем. Обучающийся "
        "может пройти дополнительный курс и подать заявление повторно.",
    },
    "en_US": {
        "recognise": "We propose to recognise the discipline.",
        "refuse": "The volume does not suffice; we do not propose to recognise. The "
        "learner may complete a further course and apply again.",
    },
}
NOT_ADOPTED = (
    "Курстың көлемі пәннің көлемінен аз: комиссия ішінара танымайды. Білім алушы пәнді "
    "жалпы тәртіппен оқиды немесе қосымша сертификат тапсырады."
)
DISCUSSION = (
    "<p>Хатшы {count} мәселені баяндады, сараптамалық қорытындыларды оқып берді. "
    "Мүшелер салыстыру кестелерімен танысты.</p>"
)
DISCUSSION_FIRST = (
    "<p>Бұйрыққа сәйкес комиссияның бірінші отырысы. Мүшелер төраға мен оның "
    "орынбасарының кандидатураларын талқылады; басқа ұсыныс болған жоқ.</p>"
)

REFUSALS = {
    "expired": (
        "ground_expired",
        (
            "Срок действия сертификата № {number} истёк. Представьте действующий "
            "документ или документ о повторном обучении."
        ),
    ),
    "unreliable": (
        "ground_unreliable",
        (
            "Сертификат с номером {number} на сайте платформы не найден. Представьте "
            "ссылку для проверки или подтверждение платформы."
        ),
    ),
}
WITHDRAWALS = {
    "withdrawn": "Решил изучать дисциплину в следующем семестре.",
    "withdrawn_late": "Білім алушы басқа пәнді таңдады.",
}

# Key of the case → who writes what
NOTES = {
    "incomplete": (
        "user_intake",
        (
            "Сертификаттың қосымшасында көлем көрсетілмеген. Білім алушыға қоңырау "
            "шалдым, ертең жаңа қосымшаны әкеледі."
        ),
    ),
    "everybody": (
        "user_secretary",
        "Сараптама мерзімі өтті, топ жетекшісіне ескертілді.",
    ),
    "nanodegree": (
        "user_practitioner",
        (
            "The Nanodegree shows no mark. I have seen three of the projects; they are "
            "solid work, about 75 %."
        ),
    ),
    "exchange": (
        "user_intake",
        "Транскрипт испан тілінде; аудармасы жинаққа қағаз түрінде тіркелді.",
    ),
    "three": (
        "user_member4",
        "Эдвайзер ретінде: білім алушыға кадр пәнін жалпы тәртіппен оқуды ұсындым.",
    ),
    "evening": (
        "user_intake2",
        "Подано после закрытия; к регистрации следующим рабочим днём.",
    ),
}
# Key of the case → whose task, in how many calendar days, what
TASKS = {
    "incomplete": ("user_intake", 1, "Қосымшаны қабылдау"),
    "returned": ("user_intake", 2, "Жинақтың толықтырылғанын тексеру"),
    "network": ("user_secretary", -2, "Сараптама тобына жіберу"),
    "everybody": ("user_secretary", -1, "Топ жетекшісіне қоңырау шалу"),
    "waiting": ("user_intake2", 0, "Проверить комплект"),
    "ungraded": ("user_intake", 3, "Баға туралы сұрау жіберу"),
}

# Season and number within the academic year, in three languages
PERIODS = {
    "period_before": (
        "Summer semester, {year}",
        "Жазғы семестр, {year}",
        "Летний семестр, {year}",
    ),
    "period_current": (
        "1st semester, {year}",
        "1-семестр, {year}",
        "1-й семестр, {year}",
    ),
    "period_next": (
        "2nd semester, {year}",
        "2-семестр, {year}",
        "2-й семестр, {year}",
    ),
    "period_summer": (
        "Summer semester, {year}",
        "Жазғы семестр, {year}",
        "Летний семестр, {year}",
    ),
    "period_after": (
        "1st semester, {year}",
        "1-семестр, {year}",
        "1-й семестр, {year}",
    ),
    "period_college": (
        "1st semester, {year}",
        "1-семестр, {year}",
        "1-й семестр, {year}",
    ),
    "period_college_next": (
        "2nd semester, {year}",
        "2-семестр, {year}",
        "2-й семестр, {year}",
    ),
}
