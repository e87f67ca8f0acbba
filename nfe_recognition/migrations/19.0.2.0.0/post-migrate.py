"""What records of before lack: kinds of case, claims of extracts, shares, rules."""

from odoo import SUPERUSER_ID, api
from odoo.tools import convert_file

MODULE = "nfe_recognition"
# Shipped once and kept from then on, unless the product itself changes them.
CHANGED = (
    "security/recognition_rules_masters.xml",
    "security/recognition_rules_case.xml",
)


def migrate(cr, version):
    """Bring records of the first version to the second.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    env = api.Environment(cr, SUPERUSER_ID, {"active_test": False})
    for path in CHANGED:
        convert_file(env, MODULE, path, {}, mode="init", noupdate=True)
    _fill_college_settings(cr)
    _fill_filings(cr)
    _fill_returns(cr)
    _fill_routes(env)
    _fill_extracts(cr)
    _mark_shares(cr)
    _fill_deadlines(env)
    _fill_syllabi(env)


def _fill_college_settings(cr):
    """Give editions of colleges what the acts ask of them (S-10, S-14, S-26).

    Those of one act alone are shipped with settings of their own. Consent is asked for
    under editions that no filed case keeps (TVET578-A1.9(4), R544-O.1).
    """
    cr.execute(
        """
        UPDATE recognition_regulation edition
           SET working_week = '6',
               employer_share = 75,
               retention_recording_years = 1,
               retention_admission_years = 3,
               consent_required = edition.consent_required IS TRUE OR NOT EXISTS (
                   SELECT FROM recognition_case
                    WHERE regulation_id = edition.id AND state != 'draft')
         WHERE institution = 'tvet' AND profile = 'standard'
        """
    )


def _fill_returns(cr):
    """Count the return that cases keep: the first version kept the last one."""
    cr.execute(
        """
        UPDATE recognition_case
           SET return_count = 1
         WHERE returned_on IS NOT NULL AND coalesce(return_count, 0) = 0
        """
    )


def _fill_filings(cr):
    """Let the filing of before count, for the period that it was for."""
    cr.execute(
        """
        UPDATE recognition_case
           SET filed_on = submitted_on,
               filed_period_id = period_id
         WHERE submitted_on IS NOT NULL
        """
    )


def _fill_routes(env):
    """Give editions the kinds of case of their profile, and cases their way."""
    routes = env["recognition.route"]
    for edition in env["recognition.regulation"].search([("route_ids", "=", False)]):
        commands = routes._legal_commands(edition.institution, edition.profile)
        # The way of a filed case is part of its edition, which did not change.
        routes._step_create(
            [values | {"regulation_id": edition.id} for _code, _id, values in commands]
        )
    cases = env["recognition.case"].search([("route_id", "=", False)])
    for name in ("route_id", "channel"):
        env.add_to_compute(cases._fields[name], cases)
    cases.flush_recordset()


def _fill_extracts(cr):
    """Note on extracts which decisions they pass on."""
    cr.execute(
        """
        INSERT INTO recognition_extract_claim_rel (extract_id, claim_id)
        SELECT extract.id, claim.id
          FROM recognition_extract extract
          JOIN recognition_protocol protocol ON protocol.id = extract.protocol_id
          JOIN recognition_claim claim ON claim.case_id = extract.case_id
          JOIN recognition_item item ON item.id = claim.item_id
         WHERE claim.decision = 'recognised'
           AND item.sitting_id = protocol.sitting_id
            ON CONFLICT DO NOTHING
        """
    )


def _mark_shares(cr):
    """Mark the hours that the office shared out by hand."""
    cr.execute(
        """
        UPDATE recognition_claim_source source
           SET by_hand = TRUE
          FROM recognition_achievement course
         WHERE course.id = source.achievement_id
           AND abs(source.hours - course.hours) > 0.0001
        """
    )


def _fill_deadlines(env):
    """Note from which day open deadlines are counted, and when they are near."""
    env.cr.execute(
        """
        UPDATE recognition_case kase
           SET deadline_from = CASE kase.state WHEN 'registered'
                               THEN kase.registered_on ELSE kase.sent_on END,
               deadline_days = CASE kase.state WHEN 'registered'
                               THEN edition.transmit_days ELSE edition.expert_days END
          FROM recognition_regulation edition
         WHERE edition.id = kase.regulation_id
           AND kase.deadline IS NOT NULL
           AND kase.deadline_from IS NULL
           AND kase.state IN ('registered', 'expertise')
        """
    )
    env.invalidate_all()
    env["res.company"].search(
        [("resource_calendar_id", "!=", False)]
    )._recognition_recount()


def _fill_syllabi(env):
    """Keep the syllabi of cases under way, which the experts lay beside the courses."""
    under_way = ("submitted", "registered", "expertise", "commission")
    env["recognition.claim"].search(
        [("case_id.state", "in", under_way), ("decision", "=", False)]
    )._freeze_syllabus()
