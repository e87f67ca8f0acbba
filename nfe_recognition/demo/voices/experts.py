"""What experts and departments write, in their own languages."""

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
# The same on a document that states no hours: its level stands for the volume
QUALIFICATION = {
    "kk_KZ": {
        "volume": {
            "met": "Құжатта сағат көрсетілмейді; біліктілік деңгейі пәннің көлеміне "
            "сай.",
            "partly": "Құжатта сағат көрсетілмейді; біліктілік пәннің бір бөлігіне "
            "сай.",
            "not_met": "Біліктілік деңгейі пәннің көлемінен төмен.",
        },
    },
    "ru_RU": {
        "volume": {
            "met": "Часы в документе не указаны; уровень квалификации отвечает объёму "
            "дисциплины.",
            "partly": "Часы в документе не указаны; квалификация отвечает части "
            "дисциплины.",
            "not_met": "Уровень квалификации ниже объёма дисциплины.",
        },
    },
    "en_US": {
        "volume": {
            "met": "The document states no hours; the level of the qualification "
            "answers the volume of the discipline.",
            "partly": "The document states no hours; the qualification answers a part "
            "of the discipline.",
            "not_met": "The level of the qualification is below the discipline.",
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
# Language of the head → conclusion of the department; {discipline}
DEPARTMENTS = {
    "kk_KZ": {
        "favourable": "Кафедра курстардың мазмұнын «{discipline}» пәнінің силлабусымен "
        "салыстырды: атаулары өзге болғанымен, оқыту нәтижелері мен көлемі сәйкес "
        "келеді.",
        "unfavourable": "Курста «{discipline}» пәнінің негізгі бөлімдері жоқ; аталған "
        "курс пәнді алмастыра алмайды.",
    },
}
