# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for what follows from a protocol: extract, transcript, seal."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

EXTRACT = {
    "extract_by_step_only": _lt(
        "Extracts are issued from sealed protocols, received and posted with their "
        "buttons and in no other way."
    ),
    "extract_received": _lt("The extract %(extract)s has been received already."),
    "extract_not_received": _lt(
        "The extract %(extract)s has not been received. Confirm its receipt first."
    ),
    "extract_posted": _lt("The extract %(extract)s has been posted already."),
    "enrolment_missing": _lt(
        "%(name)s has no active enrolment in this programme. Enter the enrolment, "
        "then post."
    ),
    "period_missing": _lt(
        "No academic period is entered that begins after %(day)s. Ask a manager to "
        "enter the next one: the exemption starts with it."
    ),
    "posting_missing": _lt(
        "“%(discipline)s” is recognised and not posted yet. The secretary issues the "
        "extract of its protocol, the registrar posts it."
    ),
    "sheet_not_posted": _lt(
        "“%(discipline)s” is re-credited and not posted yet. The registrar posts its "
        "re-credit sheet."
    ),
    "nothing_recognised": _lt(
        "Nothing was recognised in the case “%(case)s”: there is nothing to post."
    ),
    "not_posted_double": _lt(
        "“%(discipline)s” is not posted, because it is already recognised %(basis)s "
        "no. %(protocol)s of %(day)s."
    ),
    "entry_by_step_only": _lt(
        "Transcript entries are made by posting an extract and in no other way."
    ),
    "exemption_by_step_only": _lt(
        "Exemptions are made by posting an extract and stay as they are."
    ),
}

SEAL = {
    "contact_sealed": _lt(
        "%(names)s: sealed records name this contact, so it stays. Merge the others "
        "into it."
    ),
    "record_sealed": _lt(
        "“%(record)s” is sealed and stays as it is, for everybody. A correction is a "
        "new record that refers to it."
    ),
    "seal_by_step_only": _lt("Seals are made by sealing a record and never change."),
    "seal_whole": _lt(
        "%(company)s: the chain is whole, %(count)s seals. Last hash: %(hash)s"
    ),
    "seal_broken": _lt(
        "%(company)s: the chain is broken at “%(record)s”. What stands there is not "
        "what was sealed. Restore it from a backup and find out who changed it."
    ),
    "seal_nothing": _lt("Nothing is sealed yet."),
    "seal_end_broken": _lt(
        "%(company)s: the end of the chain is not the end that was kept: seals were "
        "removed or added there. Compare with the last printed hash, restore them from "
        "a backup and find out who changed them."
    ),
    "seal_end_missing": _lt(
        "%(company)s: the end of the chain is missing, though records are sealed. "
        "Restore it from a backup and find out who removed it."
    ),
    "seal_record_outside": _lt(
        "%(company)s: “%(record)s” is final and stands outside the chain: it came past "
        "the steps. Find out who added it."
    ),
    "seal_version_unknown": _lt(
        "%(company)s: the chain cannot be read from “%(record)s” on: nobody knows its "
        "version %(version)s. Update the addon if a newer one wrote it; else restore "
        "the link from a backup and find out who changed it."
    ),
    "seal_unreadable": _lt(
        "%(company)s: the chain could not be verified: %(error)s. The server's log "
        "says more; verify again once the cause is mended."
    ),
}

SENTENCES = {**EXTRACT, **SEAL}
