"""Courses that the certificates and transcripts of the demo state."""

from .college import COLLEGE
from .computing import COMPUTING
from .course import ASSESSED
from .data import DATA
from .education import EDUCATION
from .management import MANAGEMENT
from .qualifications import QUALIFICATIONS
from .universities import UNIVERSITIES

COURSES = COMPUTING | DATA | MANAGEMENT | EDUCATION | UNIVERSITIES | COLLEGE

__all__ = ["ASSESSED", "COURSES", "QUALIFICATIONS"]
