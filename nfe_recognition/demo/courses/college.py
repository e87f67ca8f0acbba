"""Courses that pupils of the college took."""

from .course import COURSERA, EDX, Course

COLLEGE = {
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
