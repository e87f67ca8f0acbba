"""The reasoned conclusion of a department: YU-5.13, YU-5.14."""

import pytest
from rules import comparison


@pytest.mark.parametrize(
    ("favourable", "reasons", "codes"),
    [
        (True, "The contents agree.", []),
        (False, "Half of the topics is missing.", []),
        (True, "  ", ["department_without_reasons"]),
        (None, "The contents agree.", ["department_undecided"]),
        (None, "", ["department_undecided", "department_without_reasons"]),
    ],
)
def test_a_conclusion_says_yes_or_no_and_why(favourable, reasons, codes):
    """YU-5.13: a reasoned conclusion, in either direction."""
    found = comparison.judge_reasons(favourable=favourable, reasons=reasons)
    assert [verdict.code for verdict in found] == codes
