"""Disciplines on transcripts of other universities and colleges; all are invented."""

from .course import Course

UNIVERSITY, POLYTECHNIC = "provider_university", "provider_polytechnic"
ERTIS, COLLEGE = "provider_ertis", "provider_college"
PERCENT, TEN = "conversion_university_percent", "conversion_university_ten"

UNIVERSITIES = {
    # The university of Ertis, which learners left
    "ertis_databases": Course(
        ERTIS,
        "Деректер қоры және ақпараттық жүйелерді жобалау",
        5,
        unit="kz_credit",
        scale=PERCENT,
        goals="Реляциялық деректер қорын жобалау мен пайдалануды үйрету.",
        content="Реляциялық модель; нормалау; SQL; транзакциялар; зертханалық жұмыс.",
        outcomes=("Деректер қорын жобалайды және SQL тілінде сұрату жазады.",),
    ),
    "ertis_statistics": Course(
        ERTIS,
        "Ықтималдықтар теориясы және математикалық статистика",
        5,
        unit="kz_credit",
        scale=PERCENT,
        goals="Кездейсоқ құбылыстарды модельдеуді үйрету.",
        content="Оқиғалар; кездейсоқ шамалар; бағалау; гипотезаларды тексеру.",
        outcomes=("Ықтималдықтарды есептейді және гипотезаларды тексереді.",),
    ),
    "ertis_economics": Course(
        ERTIS,
        "Экономическая теория",
        5,
        unit="kz_credit",
        scale=PERCENT,
        goals="Понимать рынки и экономическую политику.",
        content="Спрос и предложение; фирма; рынки; макроэкономика; политика.",
        outcomes=("Анализирует рынки и макроэкономические показатели.",),
    ),
    "ertis_marketing": Course(
        ERTIS,
        "Основы маркетинга",
        5,
        unit="kz_credit",
        scale=PERCENT,
        goals="Планировать и измерять маркетинг предприятия.",
        content="Исследование рынка; продукт; цена; каналы; продвижение.",
        outcomes=("Составляет план маркетинга.",),
    ),
    # The college in Korgalzhyn, before university
    "college_ict": Course(
        COLLEGE,
        "Ақпараттық-коммуникациялық технологиялар",
        7,
        unit="kz_credit",
        scale=PERCENT,
        goals="Цифрлық құралдарды оқу мен жұмыста қолдану.",
        content="Компьютер; желілер; құжаттар мен кестелер; электрондық үкімет.",
        outcomes=("Құжаттармен, кестелермен және сервистермен жұмыс істейді.",),
    ),
    "college_management": Course(
        COLLEGE,
        "Основы управления предприятием",
        7,
        unit="kz_credit",
        scale="",
        goals="Знать, как устроено и управляется предприятие.",
        content="Предприятие; структура; планирование; мотивация; контроль.",
        outcomes=("Анализирует структуру предприятия.",),
    ),
    # Valencia, where mobility goes to
    "valle_databases": Course(
        UNIVERSITY,
        "Bases de datos",
        5,
        unit="ects",
        scale=TEN,
        goals="To design and use relational databases.",
        content="Relational model; SQL; design theory; transactions; laboratory.",
        outcomes=("Design a database and query it in SQL.",),
    ),
    "valle_security": Course(
        UNIVERSITY,
        "Seguridad de la información",
        5,
        unit="ects",
        scale=TEN,
        goals="To protect the information of an organisation.",
        content="Threats; cryptography; access; audits; incidents.",
        outcomes=("Protect systems and respond to incidents.",),
    ),
    "valle_projects": Course(
        UNIVERSITY,
        "Gestión de proyectos de software",
        5,
        unit="ects",
        scale=TEN,
        goals="To manage software projects.",
        content="Planning; teams; risks; quality; agile methods.",
        outcomes=("Plan and lead a software project.",),
    ),
    # Gdańsk, where the double degree is studied
    "poland_web": Course(
        POLYTECHNIC,
        "Aplikacje internetowe",
        5,
        unit="ects",
        scale=PERCENT,
        goals="To design web applications.",
        content="Clients and servers; REST; data; tests; security.",
        outcomes=("Design and publish a web application.",),
    ),
    "poland_learning": Course(
        POLYTECHNIC,
        "Uczenie maszynowe",
        5,
        unit="ects",
        scale=PERCENT,
        goals="To train and judge models.",
        content="Regression; classification; networks; evaluation.",
        outcomes=("Train models and judge their quality.",),
    ),
}
