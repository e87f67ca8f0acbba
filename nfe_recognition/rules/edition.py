"""Editions: which settings an institution may give itself.

Clauses R544-7, R544-14, R544-16, CT152-2(5), CT152-23, CT152-39, YU-4.7; settings S-01,
S-02, S-03, S-07, S-13, S-27; all others in :mod:`~.edition_limits`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from . import deadlines, edition_limits, volume
from .verdict import Verdict, block, blocking

# An academic hour of a university has 50 minutes, of a military institution at least
# 40 (CT152-2(5)); the acts know none for a college.
HOUR, MILITARY_HOUR, LONGEST_HOUR = 50, 40, 60
# Kinds of study work that stand outside the components of a programme.
BARRED_KINDS = frozenset({"diploma", "attestation"})


@dataclass(frozen=True, slots=True)
class Edition:
    """The settings of one edition of the rules; the defaults are those of profile H.

    :param institution: ``"he"`` or ``"tvet"``
    :param profile: ``"standard"``, ``"university"``, ``"military"`` or ``"bare"``
    :param hours_per_credit: academic hours in a credit (S-01)
    :param academic_hour_minutes: minutes in an academic hour (S-02)
    :param transmit_days: working days to hand over to the experts (S-03)
    :param expert_days: working days for the conclusion (S-03)
    :param quorum_num: numerator of the quorum, 0 for none (S-07)
    :param quorum_den: its denominator
    :param pass_threshold: lowest percent that is recognised (S-13)
    :param volume_threshold: percent of the target's hours that suffices (S-27)
    :param lowest_positive: lowest percent that the scale counts as positive
    :param pq_window_mode: ``"window"`` of the days before the period, or ``"lead"``,
        not later than so many days before (S-04, C-04)
    :param pq_window_days: working days of it
    :param late_policy: ``"next_period"`` or ``"refuse"`` (S-05)
    :param formal_window: when formal learning is recognised, ``"off"`` for any time or
        ``"vacation"`` (S-06)
    :param formal_window_policy: ``"warn"`` or ``"block"`` outside of it
    :param sitting_days: own deadline, conclusion to sitting; 0 for none (S-09)
    :param extract_days: own deadline, sitting to extract; 0 for none
    :param notice_days: own deadline, sitting to notice; 0 for none
    :param employer_share: percent of employers in attestation and qualification
        commissions; None where there are none such (S-10)
    :param employer_tolerance: percentage points by which it may be missed
    :param group_balance: group without teacher or practitioner, ``"block"`` or
        ``"warn"`` (S-11)
    :param name_policy: names that differ, ``"off"``, ``"warn"`` or ``"block"`` (S-12)
    :param department_rule: several courses for one discipline need the department's
        conclusion (YU-5.14)
    :param retention_recording_years: years that the recording of an examination
        commission's final sitting is kept; None where there is none such (S-14)
    :param retention_admission_years: the same of an admissions commission's protocol
    :param retention_protocol_years: the same of recognition protocols; None for ever
    :param nfe_cap_percent: cap on non-formal credits; None for none (S-15)
    :param cap_counts_qualification: the cap counts qualifications too (S-16)
    :param cap_base: ``"programme"`` or ``"individual"`` (S-17)
    :param appeal: appeals are heard (S-18)
    :param appeal_days: days to file one
    :param appeal_decision_days: days to decide on it
    :param conflict_policy: conflict of interest, ``"off"``, ``"warn"`` or ``"block"``
        (S-21)
    :param whitelist: providers must stand in the institution's list (S-22)
    :param minimum_age: of the applicant; None for none (S-23)
    :param accreditation_policy: recognition centre without accreditation, ``"off"``,
        ``"warn"`` or ``"block"`` (S-24)
    :param gpa_formal: formal learning and mobility count in the average (S-25)
    :param gpa_nonformal: non-formal learning does
    :param gpa_qualification: qualifications do
    :param exam_statistics: recognised lines enter the statistics of examinations
    :param working_week: ``"5"``, ``"6"`` or, for military institutions, ``"own"``
        (S-26)
    :param volume_override: experts may find a smaller volume enough (S-27)
    :param reuse_policy: course used before, ``"block"`` or ``"warn"`` (S-33)
    :param exempt_current_period: an exemption may start in the current period (S-34)
    :param expert_for_formal: formal learning goes to experts too (S-36)
    :param ungraded_allowed: qualifications may be recognised without grade (S-38)
    :param correction_days: days to complete a set that was returned
    :param correction_attempts: how often a set may be returned; 0 for any number
    :param soon_days: days before a deadline from which it counts as near
    """

    institution: str
    hours_per_credit: int
    academic_hour_minutes: int
    transmit_days: int
    expert_days: int
    quorum_num: int
    quorum_den: int
    pass_threshold: int
    volume_threshold: Decimal
    lowest_positive: Decimal | None
    profile: str = "standard"
    pq_window_mode: str = "window"
    pq_window_days: int = 10
    late_policy: str = "next_period"
    formal_window: str = "off"
    formal_window_policy: str = "warn"
    sitting_days: int = 0
    extract_days: int = 0
    notice_days: int = 0
    employer_share: Decimal | None = None
    employer_tolerance: Decimal = Decimal(0)
    group_balance: str = "block"
    name_policy: str = "warn"
    department_rule: bool = False
    retention_recording_years: int | None = None
    retention_admission_years: int | None = None
    retention_protocol_years: int | None = 3
    nfe_cap_percent: Decimal | None = None
    cap_counts_qualification: bool = False
    cap_base: str = "programme"
    appeal: bool = False
    appeal_days: int = 0
    appeal_decision_days: int = 0
    conflict_policy: str = "warn"
    whitelist: bool = False
    minimum_age: int | None = None
    accreditation_policy: str = "warn"
    gpa_formal: bool = True
    gpa_nonformal: bool = True
    gpa_qualification: bool = False
    exam_statistics: bool = False
    working_week: str = "5"
    volume_override: bool = True
    reuse_policy: str = "block"
    exempt_current_period: bool = False
    expert_for_formal: bool = False
    ungraded_allowed: bool = True
    correction_days: int = 10
    correction_attempts: int = 0
    soon_days: int = 2


@dataclass(frozen=True, slots=True)
class Change:
    """One setting that two editions set otherwise.

    :param setting: its name
    :param old: value in the older edition, None where it had none
    :param new: value in the newer edition, None where it has none
    """

    setting: str
    old: object
    new: object


def difference(old: Mapping[str, object], new: Mapping[str, object]) -> list[Change]:
    """Return what changes from one edition to the other (R544-O.1).

    :param old: settings of the older edition by name
    :param new: settings of the newer one
    :return: the changed settings, in the order of the older edition, then what is new
    """
    return [
        Change(name, old.get(name), new.get(name))
        for name in dict.fromkeys([*old, *new])
        if old.get(name) != new.get(name)
    ]


def check(edition: Edition) -> list[Verdict]:
    """Say which settings of an edition the regulations do not allow.

    :return: a blocking verdict for each fault; empty where all may stand
    :raises ValueError: for a choice that a setting does not offer
    """
    faults = blocking(
        [
            deadlines.own_days(
                edition.transmit_days, deadlines.TRANSMIT_DAYS, clause="R544-14"
            ),
            deadlines.own_days(
                edition.expert_days, deadlines.EXPERT_DAYS, clause="R544-16"
            ),
        ]
    )
    faults += _hours(edition)
    if not (edition.quorum_den >= 1 and 0 <= edition.quorum_num <= edition.quorum_den):
        faults.append(
            block(
                "quorum_not_a_share",
                "YU-5.9",
                num=edition.quorum_num,
                den=edition.quorum_den,
            )
        )
    if not 0 < edition.volume_threshold <= 100:
        faults.append(
            block("volume_threshold_range", "R544-7", percent=edition.volume_threshold)
        )
    return faults + _pass_threshold(edition) + edition_limits.check(edition)


def recognisable(kind: str) -> bool:
    """Say whether a kind of study work may be recognised at all.

    Clauses YU-4.7, CT152-2(9), ATT125-2(3).

    :param kind: ``"discipline"``, ``"module"``, ``"practice"``, ``"diploma"`` or
        ``"attestation"``
    """
    return kind not in BARRED_KINDS


def _hours(edition: Edition) -> list[Verdict]:
    """Hours in a credit and minutes in an hour are those of the acts (S-01, S-02)."""
    faults = []
    lawful = volume.HOURS_PER_CREDIT[edition.institution]
    if edition.hours_per_credit != lawful:
        faults.append(
            block(
                "hours_per_credit_fixed",
                "R544-7",
                hours=edition.hours_per_credit,
                lawful=lawful,
            )
        )
    minutes, college = edition.academic_hour_minutes, edition.institution == "tvet"
    if college or edition.profile == "military":
        low = 1 if college else MILITARY_HOUR
        if not low <= minutes <= LONGEST_HOUR:
            faults.append(
                block(
                    "academic_hour_not_allowed",
                    "" if college else "CT152-2(5)",
                    minutes=minutes,
                    low=low,
                    high=LONGEST_HOUR,
                )
            )
    elif minutes != HOUR:
        faults.append(
            block("academic_hour_fixed", "CT152-2(5)", minutes=minutes, lawful=HOUR)
        )
    return faults


def _pass_threshold(edition: Edition) -> list[Verdict]:
    """Credits only for positive grades: the threshold may be higher, never lower."""
    if not 0 < edition.pass_threshold <= 100:
        return [block("pass_threshold_range", "YU-5.7", percent=edition.pass_threshold)]
    lowest = edition.lowest_positive
    if lowest is not None and edition.pass_threshold < lowest:
        return [
            block(
                "pass_threshold_too_low",
                "CT152-39",
                percent=edition.pass_threshold,
                lowest=lowest,
            )
        ]
    return []


def succession(
    first: date,
    last: date | None,
    following: date,
    *,
    followed_by: str = "",
    filed_on: date | None = None,
) -> list[Verdict]:
    """Say what keeps an edition from being followed by another (R544-O.1, R544-O.5).

    :param first: first day of the edition that ends
    :param last: its last day, None where it was open
    :param following: first day of the next edition
    :param followed_by: name of an edition that follows it already
    :param filed_on: day on which a case was filed under it last
    """
    if followed_by:
        return [block("next_edition_exists", "R544-O.5", regulation=followed_by)]
    if following <= first:
        return [block("next_edition_too_early", "R544-O.5", day=following, first=first)]
    if filed_on and following <= filed_on:
        return [
            block(
                "next_edition_after_filing", "R544-O.1", day=following, filed=filed_on
            )
        ]
    if last is not None and following != last + timedelta(days=1):
        return [block("next_edition_not_adjoining", "R544-O.5", last=last)]
    return []
