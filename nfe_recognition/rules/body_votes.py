"""Bodies: quorum, equal votes, abstention and fewest members of a type of commission.

An institution regulates its commissions itself (R544-11 para 2): one rule for all by
its edition, another for a type by the type. How admissions and examination commissions
vote says TVET578-6, and no edition takes it away. Conflicts C-01, C-16; settings S-07,
S-08.
"""

from fractions import Fraction

from .commission import FEWEST_MEMBERS
from .verdict import Verdict, block
from .voting import TIE_RULES

# What a type may say: the rule of the edition, or one of its own.
TIES = ("edition", *TIE_RULES)
ABSTENTIONS = ("edition", "offered", "not_offered")

# Two thirds attend, and the chair's vote decides: TVET578-6 itself.
_BOUND = frozenset({"admissions", "examination"})
_TWO_THIRDS = Fraction(2, 3)

# Numerator and denominator.
Share = tuple[int, int]


def quorum(own: Share, edition: Share, *, code: str = "") -> Share:
    """Return the share of members that must attend (S-07).

    Where an act binds, its share is the least: an edition may ask for more (TVET578-6).

    :param own: share that the type sets; 0 of anything for what the edition says
    :param edition: share of the edition; 0 of anything for no quorum
    :param code: one of :data:`bodies.CODES`
    """
    if not own[0]:
        return edition
    if code in _BOUND and edition[0] and Fraction(*edition) > Fraction(*own):
        return edition
    return own


def tie_rule(own: str, edition: str) -> str:
    """Return what becomes of a question with equal votes (S-08).

    :param own: one of :data:`TIES`, the choice of the type
    :param edition: one of :data:`voting.TIE_RULES`
    """
    return edition if own == "edition" else own


def abstention(own: str, *, edition: bool) -> bool:
    """Return True where members may abstain (S-08, C-13).

    :param own: one of :data:`ABSTENTIONS`, the choice of the type
    :param edition: the edition offers abstention
    """
    return edition if own == "edition" else own == "offered"


def check(code: str, *, own: Share, tie: str, fewest: int) -> list[Verdict]:
    """Say where a type lets its commissions vote otherwise than the acts do.

    :param code: one of :data:`bodies.CODES`
    :param own: share of members that must attend; 0 of anything for the edition's
    :param tie: one of :data:`TIES`
    :param fewest: members at least
    :return: blocking verdicts, or nothing
    """
    num, den = own
    found = []
    if den < 1 or not 0 <= num <= den:
        found.append(block("quorum_not_a_share", "YU-5.9", num=num, den=den))
    elif code in _BOUND and Fraction(num, den) < _TWO_THIRDS:
        found.append(block("type_two_thirds", "TVET578-6"))
    if code in _BOUND and tie != "chair":
        found.append(block("type_chair_decides", "TVET578-6"))
    if fewest < FEWEST_MEMBERS:
        found.append(block("type_too_few", "R544-12", least=FEWEST_MEMBERS))
    return found
