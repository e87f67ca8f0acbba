"""Sixty applications of every kind and in every state, as tables."""

from . import (
    college,
    commission,
    decided,
    exits,
    experts,
    formal,
    intake,
    mobility,
    qualification,
)

CASES = (
    *decided.CASES,
    *formal.CASES,
    *mobility.CASES,
    *qualification.CASES,
    *commission.CASES,
    *experts.CASES,
    *intake.CASES,
    *exits.CASES,
    *college.CASES,
)
