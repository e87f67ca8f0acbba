"""Courses on data and mathematics."""

from .course import CENTRE, COURSERA, EDX, Course

DATA = {
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
    # One large course, for two disciplines
    "bootcamp": Course(
        CENTRE,
        "Деректер ғылымы және машиналық оқыту: кәсіби қайта даярлау бағдарламасы",
        420,
        unit="academic_hour",
        scale="conversion_university_ten",
        goals="Деректерді талдаушыны жұмысқа толық даярлау.",
        content="Статистика; ықтималдықтар; Python; машиналық оқыту; нейрондық "
        "желілер; кәсіпорындағы жоба.",
        outcomes=(
            "Статистикалық талдау жүргізеді.",
            "Машиналық оқыту модельдерін құрады және бағалайды.",
        ),
    ),
}
