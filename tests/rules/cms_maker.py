"""Signature files as signing programs write them, with keys made on the spot."""

from datetime import UTC, datetime, timedelta

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID

NOW = datetime.now(UTC).replace(microsecond=0)


class Signer:
    """A person with a key and a certificate that he gave himself."""

    def __init__(self, name, *, curve=False, since=NOW - timedelta(days=30), days=365):
        """Make key and certificate.

        :param str name: common name in the certificate
        :param bool curve: a key on an elliptic curve in place of RSA
        :param datetime since: when the certificate begins
        :param int days: how long it is good for
        """
        self.key = (
            ec.generate_private_key(ec.SECP256R1())
            if curve
            else rsa.generate_private_key(public_exponent=65537, key_size=2048)
        )
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(since)
            .not_valid_after(since + timedelta(days=days))
            .sign(self.key, hashes.SHA256())
        )

    def sign(self, content, *options, digest=None, encoding=None, others=()):
        """Return the signature file over ``content``, detached unless told.

        :param options: of :class:`pkcs7.PKCS7Options`
        :param digest: hash algorithm, SHA-256 unless told
        :param others: further signers in the same file
        """
        builder = pkcs7.PKCS7SignatureBuilder().set_data(content)
        for signer in (self, *others):
            builder = builder.add_signer(
                signer.certificate, signer.key, digest or hashes.SHA256()
            )
        options = options or (
            pkcs7.PKCS7Options.DetachedSignature,
            pkcs7.PKCS7Options.Binary,
        )
        return builder.sign(encoding or serialization.Encoding.DER, list(options))


def changed(content, change):
    """Return a signature file with something changed inside.

    :param bytes content: the file
    :param change: called with its signed data
    """
    info = cms.ContentInfo.load(content)
    change(info["content"])
    return info.dump(force=True)
