"""The answer of every rule: allowed or not, by which clause, with which facts.

Rules never speak to people. They return verdicts; the models turn a verdict into a
sentence in the reader's language (``models/sentences.py``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Level = Literal["ok", "warn", "block"]


class Term(str):
    """A key of the glossary inside the facts, to be shown in the reader's language.

    ``Term("goals")`` in the facts becomes "programme goals" or its translation; a
    plain ``str`` (a name, a number) is shown as it is.
    """

    __slots__ = ()


class Fixed(Decimal):
    """A number in the facts that keeps its decimals when it is shown: 2.40."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found.

    :param code: key of the sentence, for instance ``"quorum_missing"``
    :param clause: clause of the regulations that decides, ``""`` where none does
    :param level: ``"ok"``, ``"warn"`` (may go on, should be seen) or ``"block"``
    :param facts: the values that the sentence shows, by name
    """

    code: str
    clause: str
    level: Level = "ok"
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def allowed(self) -> bool:
        """True unless the rule forbids."""
        return self.level != "block"


def ok(code: str, clause: str, **facts: object) -> Verdict:
    """Return a verdict that allows."""
    return Verdict(code, clause, "ok", facts)


def warn(code: str, clause: str, **facts: object) -> Verdict:
    """Return a verdict that allows and should be seen."""
    return Verdict(code, clause, "warn", facts)


def block(code: str, clause: str, **facts: object) -> Verdict:
    """Return a verdict that forbids."""
    return Verdict(code, clause, "block", facts)


def blocking(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return those of ``verdicts`` that forbid, in their order."""
    return [verdict for verdict in verdicts if not verdict.allowed]
