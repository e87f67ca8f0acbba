# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on protocols: marks, texts, signatures, extracts."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    "language_kk_KZ": _lt("Kazakh"),
    "language_ru_RU": _lt("Russian"),
}

PROTOCOL = {
    "protocol_frozen": _lt(
        "“%(protocol)s” is no longer a draft. Its text stays as it is."
    ),
    "mark_unreadable": _lt(
        "“%(name)s”: the mark in the numbers of protocols is made of letters and "
        "figures, %(longest)s at most. Enter another one."
    ),
    "mark_taken": _lt(
        "“%(name)s”: another commission has the mark “%(mark)s” in the numbers of its "
        "protocols. Enter another one."
    ),
    "mark_in_use": _lt(
        "“%(name)s” has drawn up %(protocols)s protocols under its mark; it stays. A "
        "commission by a new order may have another mark."
    ),
    "protocol_signed": _lt(
        "The protocol is not waiting for its first signature and cannot be taken back."
    ),
    "protocol_not_signing": _lt("“%(protocol)s” is not waiting for signatures."),
    "signer_unknown": _lt(
        "Your signature is not due on “%(protocol)s”: it is not asked for, or given "
        "already."
    ),
    "sign_in_person": _lt(
        "A protocol is signed in person. Sign in under your own name and press the "
        "button of the protocol; you are asked for your password or passkey."
    ),
    "sign_on_portal": _lt(
        "“%(protocol)s” waits for your signature. Sign in at this address, read it and "
        "sign it with your password:"
    ),
    "password_wrong": _lt(
        "The protocol is not signed: the password is wrong, or was wrong too often. "
        "Enter the password with which you sign in; wait a little after several tries."
    ),
    "signer_without_user": _lt(
        "%(name)s has to sign and has no user who can sign in. Link the person to an "
        "active user first."
    ),
    "signature_by_step_only": _lt(
        "The signature of %(name)s is given by himself with the button of the "
        "protocol and in no other way."
    ),
    "protocol_not_sealed": _lt(
        "“%(protocol)s” is not sealed. Extracts follow when all have signed."
    ),
}

SIGNATURE_FILE = {
    "cms_unreadable": _lt(
        "This is not a signature file. Hand in the file that the signing program made "
        "(CMS, often with the ending .cms, .sig or .p7s)."
    ),
    "cms_too_large": _lt(
        "The file is larger than %(limit)s KB: a signature file is small. Sign without "
        "putting the document into the signature file."
    ),
    "cms_not_detached": _lt(
        "The document is inside this file. Sign anew and choose a detached signature, "
        "kept apart from the document."
    ),
    "cms_several_signers": _lt(
        "The file has %(count)s signatures. Hand in a file for each signer."
    ),
    "cms_without_certificate": _lt(
        "The file does not say who signed: the signer's certificate is not in it. Sign "
        "anew with the certificate put into the file."
    ),
    "cms_digest_gost": _lt(
        "The signature uses a GOST digest (%(algorithm)s), which cannot be computed "
        "here. Sign with a key whose digest is SHA-256, SHA-384 or SHA-512."
    ),
    "cms_digest_weak": _lt(
        "The signature uses the digest %(algorithm)s, which proves nothing any more. "
        "Sign with SHA-256, SHA-384 or SHA-512."
    ),
    "cms_digest_unknown": _lt(
        "The signature uses a digest that is not known here (%(algorithm)s). Sign with "
        "SHA-256, SHA-384 or SHA-512."
    ),
    "cms_key_unknown": _lt(
        "The key of this signature is of a kind that cannot be checked here. Sign with "
        "an RSA key or one on a NIST curve."
    ),
    "cms_other_document": _lt(
        "This signature belongs to another file: its digest is not that of the sealed "
        "PDF. Take the PDF from the protocol, sign it unchanged and hand in that file."
    ),
    "cms_signature_wrong": _lt(
        "The signature was not made by the key of the certificate in the file. Sign "
        "anew."
    ),
    "cms_certificate_out_of_time": _lt(
        "On the day of the signature the certificate was not in force: it is valid "
        "from %(first)s to %(last)s. Sign with a valid certificate."
    ),
    "cms_signed_ahead": _lt(
        "The signature bears a day to come, %(day)s. Put the clock of the computer "
        "right and sign anew."
    ),
    "cms_signed_before": _lt(
        "The signature bears the day %(day)s, when the sealed PDF was not there yet. "
        "Put the clock of the computer right and sign the PDF anew."
    ),
    "signature_file_known": _lt("The signature file of %(name)s is here already."),
    "signature_file_not_due": _lt(
        "Signature files are added to a sealed protocol, by those who sign it or by "
        "its secretary. “%(protocol)s” takes none from you now."
    ),
    "signature_file_by_step_only": _lt(
        "Signature files are added with the button of the protocol and stay as they "
        "are."
    ),
}

TEXT = {
    "language_not_active": _lt(
        "The language is not active here: %(language)s. Ask a manager to activate it "
        "under Settings, Languages, or choose another one."
    ),
    "text_in_one_language": _lt(
        "“%(place)s” has a text in one language and none in the other: %(language)s. "
        "Write it under “Texts”, or clear both."
    ),
}

HANDOVER = {
    "extract_handed": _lt(
        "The extract “%(extract)s” is handed over already: to an office that works "
        "here by its issue, to a body outside once."
    ),
    "extract_secretary_only": _lt(
        "The extract “%(extract)s” is handed over, and its receipt outside noted, by "
        "the secretary of its commission."
    ),
    "extract_for_outside": _lt(
        "The extract “%(extract)s” goes to the certification body. The secretary of "
        "the commission notes who received it there."
    ),
    "extract_not_handed": _lt(
        "The extract “%(extract)s” was not handed over yet. Hand it over first."
    ),
    "receipt_out_of_time": _lt(
        "“%(extract)s”: nobody receives an extract before it was handed over, or in "
        "the time to come. Put the moment of the receipt right."
    ),
    "extract_posted_outside": _lt(
        "The extract “%(extract)s” goes to the certification body: nothing of it is "
        "posted to transcripts here."
    ),
}

SENTENCES = {**PROTOCOL, **SIGNATURE_FILE, **TEXT, **HANDOVER}
