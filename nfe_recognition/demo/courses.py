"""Courses of well-known platforms, and a few of invented providers, as facts.

Titles, volumes and ways of grading are those that the platforms state; they change
over the years, and a certificate counts by what it says itself.
"""

from typing import NamedTuple

COURSERA, EDX = "platform_coursera", "platform_edx"
FUTURELEARN, UDACITY = "platform_futurelearn", "platform_udacity"
INSTITUTE, CENTRE = "provider_institute", "provider_centre"


class Course(NamedTuple):
    """A course as its certificate states it.

    :param provider: external identifier of who issues the certificate
    :param title: as written
    :param volume: as written
    :param unit: unit of the volume
    :param scale: external identifier of the conversion, ``""`` for none
    :param goals: what the provider says the course is for
    :param content: topics
    :param outcomes: what a learner can do afterwards
    """

    provider: str
    title: str
    volume: float
    unit: str = "clock_hour"
    scale: str = "conversion_university_percent"
    goals: str = ""
    content: str = ""
    outcomes: tuple = ()


ASSESSED = {
    COURSERA: "Graded quizzes and programming or peer-reviewed assignments; pass 80 %.",
    EDX: "Weekly problem sets, midterm and final examination; verified identity.",
    FUTURELEARN: "Tests at the end of each week; 90 % of the steps completed.",
    UDACITY: "Projects reviewed by mentors against a specification. Pass only.",
    INSTITUTE: "Қорытынды тест және жобаны қорғау.",
    CENTRE: "Практические работы и итоговый зачёт по десятибалльной шкале.",
}

COURSES = {
    # Programming and computer science
    "mit_python": Course(
        EDX,
        "Introduction to Computer Science and Programming Using Python (6.00.1x)",
        135,
        goals="To give students the ability to solve problems by computation.",
        content="Python basics; branching, iteration, functions; recursion; lists and "
        "dictionaries; testing and debugging; classes; complexity; sorting; plotting.",
        outcomes=(
            "Write programs of several functions and classes in Python.",
            "Test, debug and estimate the complexity of programs.",
        ),
    ),
    "py4e_start": Course(
        COURSERA,
        "Programming for Everybody (Getting Started with Python)",
        19,
        goals="To teach the basics of programming with Python.",
        content="Variables, expressions, conditional code, functions, loops.",
        outcomes=("Write simple programs in Python.",),
    ),
    "py4e_data": Course(
        COURSERA,
        "Python Data Structures",
        19,
        goals="To use the built-in data structures of Python.",
        content="Strings, files, lists, dictionaries, tuples.",
        outcomes=("Use lists, dictionaries and files in programs.",),
    ),
    "py4e_web": Course(
        COURSERA,
        "Using Python to Access Web Data",
        19,
        goals="To read data from the Internet with Python.",
        content="Regular expressions, sockets, HTTP, XML, JSON, services.",
        outcomes=("Retrieve and parse data of the web.",),
    ),
    "py4e_databases": Course(
        COURSERA,
        "Using Databases with Python",
        15,
        goals="To store data of programs in a database.",
        content="Basic SQL, data models, relationships, visualisation.",
        outcomes=("Store and query data in SQLite.",),
    ),
    "nano_programming": Course(
        UDACITY,
        "Introduction to Programming Nanodegree",
        160,
        scale="",
        goals="To build the first programs and web pages.",
        content="HTML and CSS; Python; control flow; functions; a final project.",
        outcomes=("Build small programs and pages.",),
    ),
    "toolbox": Course(
        COURSERA,
        "Algorithmic Toolbox",
        39,
        goals="To design efficient algorithms for typical problems.",
        content="Greedy algorithms; divide and conquer; sorting; dynamic programming.",
        outcomes=("Choose and implement an algorithmic technique.",),
    ),
    "structures": Course(
        COURSERA,
        "Data Structures",
        25,
        goals="To know which structure serves which operation.",
        content="Arrays, lists, stacks, queues, heaps, hash tables, search trees.",
        outcomes=("Implement the common data structures.",),
    ),
    "graphs": Course(
        COURSERA,
        "Algorithms on Graphs",
        54,
        goals="To solve problems on graphs.",
        content="Decomposition; shortest paths; minimum spanning trees; A*.",
        outcomes=("Apply graph algorithms to real networks.",),
    ),
    "strings": Course(
        COURSERA,
        "Algorithms on Strings",
        19,
        goals="To search in long texts quickly.",
        content="Pattern matching; suffix trees and arrays; Knuth-Morris-Pratt.",
        outcomes=("Implement fast search in texts.",),
    ),
    "cs50_web": Course(
        EDX,
        "CS50's Web Programming with Python and JavaScript",
        90,
        goals="To design and deploy web applications.",
        content="HTML, CSS; Git; Django; SQL; JavaScript; testing; security.",
        outcomes=("Design and deploy a web application.",),
    ),
    "html_css": Course(
        COURSERA,
        "HTML, CSS, and Javascript for Web Developers",
        40,
        goals="To code modern web pages that work on any screen.",
        content="HTML5; CSS3 and responsive design; Bootstrap; JavaScript; Ajax.",
        outcomes=("Build responsive pages.",),
    ),
    "meta_intro": Course(
        COURSERA,
        "Introduction to Databases",
        26,
        goals="To understand what databases are for.",
        content="Tables and keys; SQL; design; normal forms.",
        outcomes=("Design simple databases.",),
    ),
    "meta_mysql": Course(
        COURSERA,
        "Database Structures and Management with MySQL",
        26,
        goals="To work with data in MySQL.",
        content="Filtering; joins; grouping; functions; views; procedures.",
        outcomes=("Query and change data in MySQL.",),
    ),
    "meta_advanced": Course(
        COURSERA,
        "Advanced MySQL Topics",
        21,
        goals="To program and optimise a database.",
        content="Functions and triggers; indexes; transactions; optimisation.",
        outcomes=("Optimise queries and use transactions.",),
    ),
    "meta_clients": Course(
        COURSERA,
        "Database Clients",
        28,
        goals="To use a database from a program.",
        content="Python connector; CRUD; stored procedures; pools.",
        outcomes=("Connect an application to a database.",),
    ),
    "meta_modeling": Course(
        COURSERA,
        "Advanced Data Modeling",
        22,
        goals="To model data for systems and for analysis.",
        content="Entity-relationship models; warehouses; administration.",
        outcomes=("Model data and set rights of access.",),
    ),
    "del_valle_databases": Course(
        "provider_university",
        "Bases de datos / Database Systems",
        5,
        unit="ects",
        scale="",
        goals="To design and use relational databases.",
        content="Relational model; SQL; design theory; transactions; laboratory.",
        outcomes=("Design a database and query it in SQL.",),
    ),
    # Data and mathematics
    "mit_probability": Course(
        EDX,
        "Probability – The Science of Uncertainty and Data (6.431x)",
        192,
        goals="To make sense of data under uncertainty.",
        content="Random variables; conditioning; Bayesian inference; limit theorems; "
        "Poisson processes; Markov chains.",
        outcomes=(
            "Model random phenomena and compute probabilities.",
            "Make statistical inferences.",
        ),
    ),
    "ml_stanford": Course(
        COURSERA,
        "Machine Learning",
        61,
        goals="To understand the most effective techniques of machine learning.",
        content="Regression; neural networks; support vector machines; clustering; "
        "recommender systems; advice on practice.",
        outcomes=("Implement learning algorithms and apply them.",),
    ),
    "ml_supervised": Course(
        COURSERA,
        "Supervised Machine Learning: Regression and Classification",
        33,
        goals="To build models for prediction and classification.",
        content="Linear and logistic regression; gradient descent; regularisation.",
        outcomes=("Train regression and classification models.",),
    ),
    "ml_advanced": Course(
        COURSERA,
        "Advanced Learning Algorithms",
        34,
        goals="To train networks and trees that generalise.",
        content="Neural networks with TensorFlow; decision trees; ensembles; practice.",
        outcomes=("Train neural networks and tree ensembles.",),
    ),
    "ml_unsupervised": Course(
        COURSERA,
        "Unsupervised Learning, Recommenders, Reinforcement Learning",
        27,
        goals="To learn from data without labels.",
        content="Clustering; anomalies; recommender systems; reinforcement learning.",
        outcomes=("Build a recommender system.",),
    ),
    "dl_networks": Course(
        COURSERA,
        "Neural Networks and Deep Learning",
        24,
        goals="To know the foundations of deep learning.",
        content="Logistic regression as a network; shallow and deep networks.",
        outcomes=("Build and train deep neural networks.",),
    ),
    "dl_improving": Course(
        COURSERA,
        "Improving Deep Neural Networks: Hyperparameter Tuning, Regularization and "
        "Optimization",
        23,
        goals="To make deep learning work well.",
        content="Initialisation; dropout; optimisers; batch normalisation.",
        outcomes=("Tune and optimise networks.",),
    ),
    # Security
    "google_security": Course(
        COURSERA,
        "Google Cybersecurity (8 courses)",
        159,
        goals="To prepare for entry-level work in cybersecurity.",
        content="Foundations; risk management; networks; Linux and SQL; assets and "
        "threats; detection and response; automation with Python.",
        outcomes=(
            "Identify risks, threats and vulnerabilities.",
            "Respond to incidents.",
        ),
    ),
    "centre_security": Course(
        CENTRE,
        "Защита корпоративной сети: базовый курс",
        72,
        unit="academic_hour",
        scale="conversion_university_ten",
        goals="Подготовить сотрудников к безопасной эксплуатации сети предприятия.",
        content="Угрозы; межсетевые экраны; VPN; антивирусная защита; журналы событий.",
        outcomes=("Настраивает средства защиты рабочей станции и сети.",),
    ),
    # Management
    "pm_foundations": Course(
        COURSERA,
        "Foundations of Project Management",
        18,
        goals="To know what project managers do.",
        content="Life cycle; methods; organisations; skills.",
        outcomes=("Explain the life cycle of a project.",),
    ),
    "pm_initiation": Course(
        COURSERA,
        "Project Initiation: Starting a Successful Project",
        21,
        goals="To set up a project.",
        content="Scope and goals; stakeholders; resources; charter.",
        outcomes=("Draw up a project charter.",),
    ),
    "pm_planning": Course(
        COURSERA,
        "Project Planning: Putting It All Together",
        29,
        goals="To plan a project in detail.",
        content="Schedules; budgets; procurement; risks; communication.",
        outcomes=("Plan schedule, budget and risks.",),
    ),
    "pm_execution": Course(
        COURSERA,
        "Project Execution: Running the Project",
        25,
        goals="To run a project and keep its quality.",
        content="Tracking; quality; data; leading the team; closing.",
        outcomes=("Track a project and report on it.",),
    ),
    "pm_agile": Course(
        COURSERA,
        "Agile Project Management",
        24,
        goals="To work by agile methods.",
        content="Agile philosophy; Scrum; value delivery; coaching.",
        outcomes=("Lead a Scrum team.",),
    ),
    "pm_capstone": Course(
        COURSERA,
        "Capstone: Applying Project Management in the Real World",
        34,
        goals="To practise what was learned.",
        content="Documents of a project from start to end.",
        outcomes=("Lead a project through its documents.",),
    ),
    "google_data": Course(
        COURSERA,
        "Google Data Analytics (8 courses)",
        181,
        goals="To prepare for entry-level work in data analytics.",
        content="Questions; preparing, cleaning, analysing data; SQL; Tableau; R.",
        outcomes=("Clean and analyse data.", "Visualise data and present findings."),
    ),
    "google_marketing": Course(
        COURSERA,
        "Google Digital Marketing & E-commerce (7 courses)",
        173,
        goals="To prepare for entry-level work in digital marketing.",
        content="Customers; channels; search; analytics; online shops; loyalty.",
        outcomes=("Plan and measure digital campaigns.",),
    ),
    "hr_minnesota": Course(
        COURSERA,
        "Human Resource Management: HR for People Managers (5 courses)",
        68,
        goals="To manage people well.",
        content="Strategy; recruiting; performance; compensation; capstone.",
        outcomes=("Recruit, appraise and reward employees.",),
    ),
    "mit_finance": Course(
        EDX,
        "Foundations of Modern Finance I (15.415.1x)",
        132,
        goals="To value assets and to manage risk.",
        content="Present value; fixed income; equities; portfolio choice; options.",
        outcomes=("Value bonds, shares and projects.",),
    ),
    "yale_markets": Course(
        COURSERA,
        "Financial Markets",
        33,
        goals="To understand financial institutions.",
        content="Risk; insurance; markets; behavioural finance; banking.",
        outcomes=("Explain the role of financial institutions.",),
    ),
    "yale_negotiation": Course(
        COURSERA,
        "Introduction to Negotiation: A Strategic Playbook for Becoming a Principled "
        "and Persuasive Negotiator",
        29,
        goals="To negotiate on principles.",
        content="The pie; interests; offers; advanced cases.",
        outcomes=("Prepare and lead a negotiation.",),
    ),
    "michigan_negotiation": Course(
        COURSERA,
        "Successful Negotiation: Essential Strategies and Skills",
        17,
        goals="To be a successful negotiator.",
        content="Preparing; tactics; contracts; performance.",
        outcomes=("Close a negotiation with a contract.",),
    ),
    "micro_illinois": Course(
        COURSERA,
        "Microeconomics Principles",
        29,
        goals="To think as an economist.",
        content="Markets; consumers; firms; competition; policy.",
        outcomes=("Analyse markets and policies.",),
    ),
    # Education
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
    # College
    "college_html": Course(
        COURSERA,
        "HTML, CSS, and Javascript for Web Developers",
        40,
        scale="conversion_college_percent",
        goals="To code modern web pages that work on any screen.",
        content="HTML5; CSS3 and responsive design; Bootstrap; JavaScript; Ajax.",
        outcomes=("Build responsive pages.",),
    ),
    "college_linux": Course(
        EDX,
        "Introduction to Linux (LFS101x)",
        60,
        scale="conversion_college_percent",
        goals="To use Linux by graphics and by commands.",
        content="Boot; file systems; users; text tools; networks; scripts.",
        outcomes=("Install and use Linux.",),
    ),
}
