"""Detached signature files: of this document, by a key that fits (R544-17)."""

import base64
import hashlib
from datetime import timedelta

import pytest
from asn1crypto import cms as structures
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import pkcs7
from rules import cms

from tests.rules.cms_maker import NOW, Signer, changed

PDF = b"%PDF-1.4\r\n\x00binary\n%%EOF"
NAME = "ҚҰРМАНҒАЗЫҰЛЫ ДІНМҰХАМЕД"


@pytest.fixture(scope="module")
def signer():
    """Return a person with an RSA key."""
    return Signer(NAME)


def judged(content, document=PDF, at=NOW):
    """Return the codes that refuse a file, and what was read."""
    verdicts, read = cms.judge(content, document, at=at)
    return [verdict.code for verdict in verdicts], read


def refused(content, document=PDF, at=NOW):
    """Return the only code that refuses a file, of which nothing is taken."""
    (code,), read = judged(content, document, at)
    assert read is None
    return code


@pytest.mark.parametrize("digest", [hashes.SHA256(), hashes.SHA384(), hashes.SHA512()])
@pytest.mark.parametrize("curve", [False, True])
def test_signature_of_this_document(digest, curve):
    """R544-17: taken, with the signer's name and the digest that was compared."""
    person = Signer(NAME, curve=curve)
    codes, read = judged(person.sign(PDF, digest=digest))
    assert codes == []
    assert read.signer == NAME
    assert read.issuer == NAME
    expected = hashes.Hash(digest)
    expected.update(PDF)
    assert read.digest == expected.finalize().hex()
    assert read.algorithm == digest.name
    assert read.serial == f"{person.certificate.serial_number:X}"
    assert abs(read.signed_at - NOW) < timedelta(minutes=10)


def test_ways_of_writing(signer):
    """R544-17: binary, as text with its marks, and as text without."""
    plain = signer.sign(PDF)
    pem = signer.sign(PDF, encoding=serialization.Encoding.PEM)
    bare = base64.encodebytes(plain)
    for content in plain, pem, pem.replace(b"PKCS7", b"CMS"), bare, b"\n" + bare:
        codes, read = judged(content)
        assert codes == []
        assert read.signer == NAME


def test_signature_without_attributes(signer):
    """R544-17: where the key signed the document itself, that is checked."""
    bare = (
        pkcs7.PKCS7Options.DetachedSignature,
        pkcs7.PKCS7Options.Binary,
        pkcs7.PKCS7Options.NoAttributes,
    )
    content = signer.sign(PDF, *bare)
    codes, read = judged(content)
    assert codes == []
    assert read.signed_at is None
    assert refused(content, PDF + b" ") == "cms_other_document"


def test_signature_of_another_document(signer):
    """R544-17: over one byte more it is another document."""
    assert refused(signer.sign(PDF + b" ")) == "cms_other_document"
    assert refused(signer.sign(PDF), PDF[:-1]) == "cms_other_document"


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4", b"0", b"\x30\x80", b"-----BEGIN CMS-----", b"\xff" * 300],
)
def test_no_signature_file(content):
    """R544-17: what is no CMS is told so, whatever it is."""
    assert refused(content) == "cms_unreadable"


def test_certificate_is_no_signature_file(signer):
    """R544-17: nor is a certificate, nor a file with something behind it."""
    certificate = signer.certificate.public_bytes(serialization.Encoding.DER)
    assert refused(certificate) == "cms_unreadable"
    assert refused(signer.sign(PDF) + b"more") == "cms_unreadable"


@pytest.mark.parametrize("place", range(0, 1200, 37))
def test_broken_files_never_pass(signer, place):
    """R544-17: whatever byte is another: refused, or still of this very document."""
    content = bytearray(signer.sign(PDF))
    place %= len(content)
    content[place] ^= 0x55
    codes, read = judged(bytes(content))
    if read is None:
        assert len(codes) == 1
    else:
        assert (codes, read.digest) == ([], hashlib.sha256(PDF).hexdigest())


def test_attributes_that_do_not_name_the_document(signer):
    """R544-17: a key that signed other words signed no document."""

    def emptied(data):
        (one,) = data["signer_infos"]
        one["signed_attrs"] = structures.CMSAttributes([])
        one["signature"] = signer.key.sign(
            b"\x31\x00", padding.PKCS1v15(), hashes.SHA256()
        )

    content = changed(signer.sign(PDF), emptied)
    assert refused(content) == "cms_other_document"


def test_certificate_of_no_known_version(signer):
    """R544-17: what cannot be read is refused, not stumbled over."""
    content = signer.sign(PDF)
    # The version of the certificate stands as [0] INTEGER 2 at its beginning.
    version, other = b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x09"
    assert version in content
    assert refused(content.replace(version, other, 1)) == "cms_unreadable"


def test_signed_before_the_document_was_there(signer):
    """R544-17: a clock put back does not make an expired certificate good."""
    content = signer.sign(PDF)
    later = NOW + timedelta(days=2)
    verdicts, read = cms.judge(content, PDF, at=later, made=later)
    assert (verdicts[0].code, read) == ("cms_signed_before", None)
    verdicts, read = cms.judge(content, PDF, at=later, made=NOW)
    assert (verdicts, read.signer) == ([], NAME)


def test_too_large(signer):
    """R544-17: a signature file is small."""
    assert refused(b"0" * (cms.LARGEST + 1)) == "cms_too_large"


def test_document_inside(signer):
    """R544-17: the signature is kept apart from the document."""
    content = signer.sign(PDF, pkcs7.PKCS7Options.Binary)
    assert refused(content) == "cms_not_detached"


def test_several_signers(signer):
    """R544-17: one file, one signer."""
    content = signer.sign(PDF, others=[Signer("Another")])
    assert refused(content) == "cms_several_signers"


def test_without_certificate(signer):
    """R544-17: who signed is read from the certificate in the file."""
    bare = (
        pkcs7.PKCS7Options.DetachedSignature,
        pkcs7.PKCS7Options.Binary,
        pkcs7.PKCS7Options.NoCerts,
    )
    assert refused(signer.sign(PDF, *bare)) == "cms_without_certificate"


@pytest.mark.parametrize(
    ("oid", "code"),
    [
        ("1.2.398.3.10.1.3.1", "cms_digest_gost"),
        ("1.2.398.3.10.1.3.3", "cms_digest_gost"),
        ("1.2.643.7.1.1.2.2", "cms_digest_gost"),
        ("1.3.14.3.2.26", "cms_digest_weak"),
        ("1.2.840.113549.2.5", "cms_digest_weak"),
        ("1.2.3.4.5", "cms_digest_unknown"),
    ],
)
def test_other_digests(signer, oid, code):
    """R544-17: what cannot be computed here or proves nothing is refused by name."""

    def use(data):
        data["signer_infos"][0]["digest_algorithm"] = {"algorithm": oid}

    assert refused(changed(signer.sign(PDF), use)) == code


def test_digest_exchanged(signer):
    """R544-17: the digest of this document under a signature over another."""
    own = signer.sign(PDF)
    other = signer.sign(PDF + b" ")
    right = cms.judge(own, PDF, at=NOW)[1].digest

    def forge(data):
        for attribute in data["signer_infos"][0]["signed_attrs"]:
            if attribute["type"].native == "message_digest":
                attribute["values"] = [bytes.fromhex(right)]

    assert refused(changed(other, forge)) == "cms_signature_wrong"


def test_certificate_of_another(signer):
    """R544-17: a name that the key does not bear proves nothing."""
    other = Signer("A great name")

    def exchange(data):
        data["certificates"] = changed_certificates(other)
        sid = data["signer_infos"][0]["sid"].chosen
        sid["serial_number"] = other.certificate.serial_number
        sid["issuer"] = data["certificates"][0].chosen.issuer

    assert refused(changed(signer.sign(PDF), exchange)) == "cms_signature_wrong"


def changed_certificates(person):
    """Return the set of certificates of a file, with this person's only."""
    der = person.certificate.public_bytes(serialization.Encoding.DER)
    certificate = structures.Certificate.load(der)
    return structures.CertificateSet(
        [structures.CertificateChoices("certificate", certificate)]
    )


@pytest.mark.parametrize("since", [NOW - timedelta(days=400), NOW + timedelta(days=2)])
def test_certificate_out_of_time(since):
    """R544-17: on the day of the signature the certificate is good, or it is not."""
    person = Signer(NAME, since=since)
    assert refused(person.sign(PDF)) == "cms_certificate_out_of_time"


def test_signed_tomorrow(signer):
    """R544-17: nobody signed at a moment that has not come."""
    assert refused(signer.sign(PDF), at=NOW - timedelta(days=2)) == "cms_signed_ahead"
