"""Professional qualifications that the documents of the demo state."""

from typing import NamedTuple

CENTRE = "provider_qualifications"


class Qualification(NamedTuple):
    """A qualification as its document states it (R544-2(1)).

    :param issuer: external identifier of the recognition centre
    :param profession: profession
    :param title: the qualification itself
    :param level: level in the sectoral framework
    """

    issuer: str
    profession: str
    title: str
    level: str


QUALIFICATIONS = {
    "developer": Qualification(
        CENTRE, "Python-әзірлеуші", "Бағдарламалық қамтамасыз етуді әзірлеуші", "5"
    ),
    "administrator": Qualification(
        CENTRE, "Веб-әзірлеуші", "Веб-қосымшаларды әзірлеу және сүйемелдеу маманы", "4"
    ),
    "manager": Qualification(
        CENTRE, "Менеджер проектов", "Специалист по управлению проектами", "6"
    ),
    "recruiter": Qualification(
        CENTRE, "Специалист по кадрам", "Менеджер по подбору персонала", "5"
    ),
}
