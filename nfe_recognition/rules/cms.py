"""Detached signature files of qualified electronic signatures (CMS).

A signer may sign the printed protocol with the key of the national certification
authority as well and hand in the signature file. Judged is what can be judged here: the
file is a detached CMS signature, its digest is that of this very document, and the key
of the certificate inside made it. Whether the certificate was issued by an authority
that the reader trusts, or was revoked, is not judged here. Clause R544-17; S-19.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from asn1crypto import cms as structures
from asn1crypto import pem
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from .verdict import Verdict, block

LARGEST = 1024 * 1024
# Clocks differ: a signature may come from a little ahead.
CLOCKS = timedelta(hours=1)
STRONG = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
WEAK = frozenset({"sha1", "md5", "md2"})
# Algorithms of the authorities of Kazakhstan and Russia, by GOST.
GOST = ("1.2.398.", "1.2.643.", "1.2.804.")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a good signature file says.

    :param signer: name in the certificate
    :param issuer: who issued the certificate, by what it says itself
    :param serial: number of the certificate, hexadecimal
    :param valid_from: first moment of the certificate
    :param valid_to: last moment of the certificate
    :param signed_at: moment that the signer's program wrote down, None for none
    :param algorithm: name of the digest, ``"sha256"``
    :param digest: digest of the document, hexadecimal
    """

    signer: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_to: datetime
    signed_at: datetime | None
    algorithm: str
    digest: str


class _Refused(Exception):
    """Something in the file refuses it; the verdict is its argument."""


def judge(
    content: bytes, document: bytes, *, at: datetime, made: datetime | None = None
) -> tuple[list[Verdict], Signature | None]:
    """Judge a signature file that belongs to a document (R544-17).

    :param content: the file, binary or as text (PEM, base64)
    :param document: the bytes that were signed
    :param at: moment at which the file is handed in, with its time zone
    :param made: moment at which the document was made, with its time zone; nobody
        signed it before. None where it is not known
    :return: one blocking verdict and None, or no verdict and what the file says
    """
    if len(content) > LARGEST:
        return [block("cms_too_large", "R544-17", limit=LARGEST // 1024)], None
    try:
        return [], _read(content, document, at, made)
    except _Refused as refusal:
        return [refusal.args[0]], None
    except (ValueError, TypeError, KeyError, OverflowError, x509.InvalidVersion):
        # Whatever the parser stumbles over on its way through a broken file.
        return [block("cms_unreadable", "R544-17")], None


def _read(
    content: bytes, document: bytes, at: datetime, made: datetime | None
) -> Signature:
    info = structures.ContentInfo.load(_binary(content), strict=True)
    if info["content_type"].native != "signed_data":
        raise _refusal("cms_unreadable")
    data = info["content"]
    if data["encap_content_info"]["content"].native is not None:
        raise _refusal("cms_not_detached")
    signers = list(data["signer_infos"])
    if len(signers) != 1:
        raise _refusal("cms_several_signers", count=len(signers))
    (signer,) = signers
    algorithm = _algorithm(signer)
    certificate = _certificate(data, signer)
    digest = hashlib.new(algorithm, document).digest()
    attributes = _attributes(signer)
    if attributes is not None and attributes.get("message_digest") != [digest]:
        raise _refusal("cms_other_document")
    _check_key(certificate, signer, algorithm, document)
    signed_at = next(iter((attributes or {}).get("signing_time", [])), None)
    _check_time(certificate, signed_at, at, made)
    return Signature(
        signer=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        serial=f"{certificate.serial_number:X}",
        valid_from=certificate.not_valid_before_utc,
        valid_to=certificate.not_valid_after_utc,
        signed_at=signed_at,
        algorithm=algorithm,
        digest=digest.hex(),
    )


def _refusal(code: str, **facts: object) -> _Refused:
    return _Refused(block(code, "R544-17", **facts))


def _binary(content: bytes) -> bytes:
    """Return the file as binary, whichever way it was written down."""
    text = content.strip()
    if pem.detect(text):
        return pem.unarmor(text)[2]
    try:
        return base64.b64decode(b"".join(text.split()), validate=True)
    except binascii.Error:
        return content


def _algorithm(signer: structures.SignerInfo) -> str:
    """Return the name of the digest that the signer used, one that proves something."""
    algorithm = signer["digest_algorithm"]["algorithm"]
    name = algorithm.native
    if name in STRONG:
        return name
    if algorithm.dotted.startswith(GOST):
        raise _refusal("cms_digest_gost", algorithm=algorithm.dotted)
    if name in WEAK:
        raise _refusal("cms_digest_weak", algorithm=name.upper())
    raise _refusal("cms_digest_unknown", algorithm=name)


def _attributes(signer: structures.SignerInfo) -> dict[str, list] | None:
    """Return what the signer signed in place of the document, by kind; None for that.

    The digest of the document is among them, or the key signed something else.
    """
    if not isinstance(signer["signed_attrs"], structures.CMSAttributes):
        return None
    found: dict[str, list] = {}
    for attribute in signer["signed_attrs"]:
        values = attribute["values"].native
        found.setdefault(attribute["type"].native, []).extend(values)
    return found


def _certificate(
    data: structures.SignedData, signer: structures.SignerInfo
) -> x509.Certificate:
    """Return the certificate that the signer names, from inside the file."""
    sid = signer["sid"]
    chosen = data["certificates"]
    for choice in chosen if isinstance(chosen, structures.CertificateSet) else ():
        if choice.name != "certificate":
            continue
        found = choice.chosen
        fits = (
            found.key_identifier == sid.chosen.native
            if sid.name == "subject_key_identifier"
            else (found.issuer, found.serial_number)
            == (sid.chosen["issuer"], sid.chosen["serial_number"].native)
        )
        if fits:
            return x509.load_der_x509_certificate(found.dump())
    raise _refusal("cms_without_certificate")


def _check_key(
    certificate: x509.Certificate,
    signer: structures.SignerInfo,
    algorithm: str,
    document: bytes,
) -> None:
    """Refuse a signature that the key of the certificate did not make."""
    plain = not isinstance(signer["signed_attrs"], structures.CMSAttributes)
    signed = document if plain else signer["signed_attrs"].untag().dump()
    signature, chosen = signer["signature"].native, STRONG[algorithm]
    try:
        key = certificate.public_key()
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, signed, _padding(signer, chosen), chosen)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, signed, ec.ECDSA(chosen))
        else:
            raise _refusal("cms_key_unknown")
    except UnsupportedAlgorithm:
        raise _refusal("cms_key_unknown") from None
    except InvalidSignature:
        # Without further attributes the key signed the document itself.
        code = "cms_other_document" if plain else "cms_signature_wrong"
        raise _refusal(code) from None


def _padding(
    signer: structures.SignerInfo, digest: hashes.HashAlgorithm
) -> padding.AsymmetricPadding:
    algorithm = signer["signature_algorithm"]
    if algorithm["algorithm"].native != "rsassa_pss":
        return padding.PKCS1v15()
    length = algorithm["parameters"]["salt_length"].native
    return padding.PSS(mgf=padding.MGF1(digest), salt_length=length)


def _check_time(
    certificate: x509.Certificate,
    signed_at: datetime | None,
    at: datetime,
    made: datetime | None,
) -> None:
    """Refuse a moment that cannot be true, and a certificate not good at the moment."""
    if signed_at and signed_at > at + CLOCKS:
        raise _refusal("cms_signed_ahead", day=signed_at.astimezone(UTC).date())
    if signed_at and made and signed_at < made - CLOCKS:
        raise _refusal("cms_signed_before", day=signed_at.astimezone(UTC).date())
    moment = signed_at or at
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not first <= moment <= last:
        raise _refusal(
            "cms_certificate_out_of_time", first=first.date(), last=last.date()
        )


def _name(name: x509.Name) -> str:
    """Return the common name, or all of the name where there is none."""
    common = name.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(common[0].value) if common else name.rfc4514_string()
