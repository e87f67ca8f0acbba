"""Uses of courses in a dossier."""

from decimal import Decimal

import pytest
from rules import dossier


@pytest.mark.parametrize(
    ("hours", "volume", "whole"),
    [
        ("150", "150", True),
        ("0", "0", True),
        # Hours are kept with four decimals.
        ("112.5001", "112.5", True),
        ("112.5002", "112.5", False),
        ("100", "150", False),
        ("0", "150", False),
    ],
)
def test_a_course_is_used_whole_or_in_part(hours, volume, whole):
    assert dossier.used_whole(Decimal(hours), Decimal(volume)) is whole
