"""Courses for teachers, and general ones."""

from .course import CENTRE, COURSERA, FUTURELEARN, INSTITUTE, Course

EDUCATION = {
    "institute_inclusion": Course(
        INSTITUTE,
        "Инклюзивті білім беру: мұғалімнің құзыреттері",
        80,
        unit="academic_hour",
        scale="conversion_university_hundred",
        goals="Педагогтерді ерекше білім беру қажеттіліктері бар балалармен жұмысқа "
        "дайындау.",
        content="Заңнама; қажеттіліктерді бағалау; бағдарламаны бейімдеу; ата-анамен "
        "жұмыс.",
        outcomes=("Білім алушының қажеттілігіне қарай сабақты бейімдейді.",),
    ),
    "institute_support": Course(
        INSTITUTE,
        "Психологиялық-педагогикалық қолдау қызметі",
        72,
        unit="academic_hour",
        scale="conversion_university_hundred",
        goals="Қолдау қызметінің жұмысын ұйымдастыру.",
        content="Қолдау командасы; диагностика; жеке бағдарлама; мониторинг.",
        outcomes=("Қолдау командасында жұмыс істейді.",),
    ),
    "institute_digital": Course(
        INSTITUTE,
        "Мұғалімнің цифрлық құзыреттері",
        80,
        unit="academic_hour",
        scale="conversion_university_hundred",
        goals="Сабақта цифрлық құралдарды мақсатты қолдану.",
        content="Платформалар; цифрлық контент; қашықтан оқыту; жасанды интеллект.",
        outcomes=("Цифрлық сабақты жобалайды және өткізеді.",),
    ),
    "institute_assessment": Course(
        INSTITUTE,
        "Критериалды бағалау технологиясы",
        80,
        unit="academic_hour",
        scale="conversion_university_hundred",
        goals="Қалыптастырушы және жиынтық бағалауды жүргізу.",
        content="Мақсат пен критерий; дескриптор; рубрика; модерация; кері байланыс.",
        outcomes=("Критерийлер мен дескрипторларды құрастырады.",),
    ),
    "centre_online": Course(
        CENTRE,
        "Проектирование онлайн-курсов",
        72,
        unit="academic_hour",
        scale="conversion_university_ten",
        goals="Научить разрабатывать онлайн-курсы для взрослых.",
        content="Педагогический дизайн; сценарии; видео; тесты; аналитика обучения.",
        outcomes=("Проектирует и публикует онлайн-курс.",),
    ),
    "science_of_learning": Course(
        FUTURELEARN,
        "The Science of Learning",
        12,
        goals="To use what science knows about learning in the classroom.",
        content="Attention; memory; misconceptions; talk in class.",
        outcomes=("Plan lessons on the basis of research.",),
    ),
    "stem_assessment": Course(
        FUTURELEARN,
        "Assessment for Learning in STEM Teaching",
        20,
        goals="To find out what pupils understand, and to act on it.",
        content="Intentions; questions; evidence; feedback.",
        outcomes=("Plan and use formative assessment.",),
    ),
    "inclusive_essentials": Course(
        FUTURELEARN,
        "Inclusive Education: Essential Knowledge for Success",
        16,
        goals="To understand what inclusion asks of teachers.",
        content="Policies; ecological framework; collaboration; practice.",
        outcomes=("Plan inclusive practice.",),
    ),
    "yale_psychology": Course(
        COURSERA,
        "Introduction to Psychology",
        14,
        goals="To survey the science of the mind.",
        content="The brain; language; cognition; self and others; disorders.",
        outcomes=("Explain the main findings of psychology.",),
    ),
    "skills_digital": Course(
        "provider_exchange",
        "Цифровая грамотность: работа с данными и сервисами",
        36,
        unit="academic_hour",
        scale="",
        goals="Сформировать базовые цифровые навыки.",
        content="Поиск; документы; таблицы; электронное правительство; безопасность.",
        outcomes=("Работает с документами, таблицами и сервисами.",),
    ),
    "additional_office": Course(
        "provider_additional",
        "Офисные технологии и облачные сервисы",
        120,
        unit="academic_hour",
        goals="Уверенная работа с офисными и облачными сервисами.",
        content="Документы; таблицы; презентации; облака; совместная работа.",
        outcomes=("Готовит документы и таблицы, работает в облаке.",),
    ),
    # A title as long as they come
    "institute_long": Course(
        INSTITUTE,
        "Жоғары және жоғары оқу орнынан кейінгі білім беру ұйымдарының педагогикалық "
        "практикасына жасанды интеллект пен цифрлық технологияларды ендірудің "
        "ғылыми-әдістемелік негіздері және оқу-әдістемелік қамтамасыз етуді жобалау",
        160,
        unit="academic_hour",
        scale="conversion_university_hundred",
        goals="Педагогтердің цифрлық құзыреттерін жүйелі түрде дамыту.",
        content="Цифрлық педагогика; жасанды интеллект құралдары; контент; деректер; "
        "академиялық адалдық.",
        outcomes=("Цифрлық сабақты жобалайды және оның нәтижесін талдайды.",),
    ),
}
