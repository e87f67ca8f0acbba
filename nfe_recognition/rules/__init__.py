"""The law as plain functions: no Odoo, no database, no text for people.

Every number and every judgement of the regulations that the addon needs is here, one
subject a file, each function with the clause that it keeps. Values are plain:
``Decimal`` for volumes and grades, ``date`` for days, dataclasses for what belongs
together. A rule that allows or forbids answers with
:class:`~.verdict.Verdict`; input that no caller may give (a negative volume, a
fraction above one) raises ``ValueError``.
"""
