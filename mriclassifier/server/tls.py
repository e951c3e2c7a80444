"""The server's certificate: one that it makes for itself, or the hospital's files."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from mriclassifier import paths
from mriclassifier.cases import private
from mriclassifier.errors import QT_TRANSLATE_NOOP, CertificateError, OutputError
from mriclassifier.server.access.hosts import normal_host

VALID = datetime.timedelta(days=397)  # browsers take no longer one
RENEWED = datetime.timedelta(days=30)  # before it ends
_NAME = "MRI Classifier on this computer"
_LARGEST = 1 << 20


@dataclass(frozen=True, kw_only=True)
class CertificateInfo:
    """What there is to know of a certificate.

    Attributes
    ----------
    fingerprint
        SHA-256, as browsers show it: pairs of hexadecimal digits with colons.
    not_after
        When it ends.
    self_signed
        Made here: browsers warn once, and the fingerprint is what to compare.
    names
        For which it holds.
    """

    fingerprint: str
    not_after: datetime.datetime
    self_signed: bool
    names: tuple[str, ...]


def own_certificate(
    names: Iterable[str], folder: Path | None = None, *, renew: bool = False
) -> CertificateInfo:
    """The server's own certificate for ``names``; made where there is none that will do.

    Parameters
    ----------
    names
        Host names and addresses.
    folder
        Where it lies; the usual place unless given.
    renew
        Make another one in any case.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    folder = folder or paths.server_dir()
    wanted = tuple(dict.fromkeys(normal_host(name).strip("[]") for name in names))
    certificate, key = own_files(folder)
    if not renew:
        try:
            info = check_certificate(certificate, key)
        except CertificateError:
            info = None  # missing, damaged or over: another one is made
        if info is not None and _will_do(info, wanted):
            return info
    made, secret = _make(wanted)
    try:
        private.make_folder(folder)
        # Both in one file would be one step; in two, a cut between them is seen as a mismatch and mended
        private.write(key, secret)
        private.write(certificate, made)
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The certificate cannot be kept in {folder}: {reason}."),
            folder=folder,
            reason=error.strerror or type(error).__name__,
        ) from error
    return check_certificate(certificate, key)


def own_files(folder: Path | None = None) -> tuple[Path, Path]:
    """Where the own certificate and its key lie."""
    folder = folder or paths.server_dir()
    return folder / "certificate.pem", folder / "key.pem"


def check_certificate(certificate: Path, key: Path) -> CertificateInfo:
    """Look at a certificate and its key before they are used.

    Raises
    ------
    CertificateError
        Unreadable, no PEM file, over or not valid yet, an encrypted key, or one of another certificate.
    """
    chain = _read_chain(certificate)
    leaf = chain[0]
    secret = _read_key(key)
    if leaf.public_key().public_bytes(*_PUBLIC) != secret.public_key().public_bytes(*_PUBLIC):
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors",
                "The key {file} does not belong to the certificate {certificate}. Give the two that were made "
                "together.",
            ),
            key,
            certificate=certificate,
        )
    now = datetime.datetime.now(datetime.UTC)
    if now >= leaf.not_valid_after_utc:
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors", "The certificate {file} ended on {day}. Ask for a new one."
            ),
            certificate,
            day=f"{leaf.not_valid_after_utc:%Y-%m-%d}",
        )
    if now < leaf.not_valid_before_utc:
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors",
                "The certificate {file} is valid from {day} only. Check this computer's clock.",
            ),
            certificate,
            day=f"{leaf.not_valid_before_utc:%Y-%m-%d}",
        )
    return CertificateInfo(
        fingerprint=leaf.fingerprint(hashes.SHA256()).hex(":").upper(),
        not_after=leaf.not_valid_after_utc,
        self_signed=leaf.issuer == leaf.subject,
        names=_names_of(leaf),
    )


def tls_context(certificate: Path, key: Path) -> ssl.SSLContext:
    """What the server speaks TLS with: 1.2 or newer.

    Raises
    ------
    CertificateError
        See :func:`check_certificate`; or the TLS library refuses it.
    """
    check_certificate(certificate, key)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    try:
        # The empty passphrase: without one the library would ask at the terminal
        context.load_cert_chain(certificate, key, password="")
    except (OSError, ValueError) as error:
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors", "The certificate {file} cannot be used for TLS ({reason})."
            ),
            certificate,
            reason=getattr(error, "reason", None) or type(error).__name__,
        ) from error
    return context


_PUBLIC = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _error(template: str, file: Path, **values: object) -> CertificateError:
    return CertificateError(template, file=file, **values)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise _error(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read ({reason})."),
            path,
            reason=error.strerror or type(error).__name__,
        ) from error


def _read_chain(path: Path) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(_read(path))
    except ValueError as error:
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} is no certificate in PEM form, a text that begins with “BEGIN CERTIFICATE”.",
            ),
            path,
        ) from error


def _read_key(path: Path) -> PrivateKeyTypes:
    content = _read(path)
    try:
        key = serialization.load_pem_private_key(content, password=None)
    except TypeError as error:
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors",
                "The key {file} is locked with a passphrase. Give one without, readable by this account alone.",
            ),
            path,
        ) from error
    except Exception as error:
        raise _error(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} is no private key in PEM form, a text that begins with “BEGIN PRIVATE KEY”.",
            ),
            path,
        ) from error
    return key


def _names_of(leaf: x509.Certificate) -> tuple[str, ...]:
    try:
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    addresses = [str(address) for address in names.get_values_for_type(x509.IPAddress)]
    return (*names.get_values_for_type(x509.DNSName), *addresses)


def _will_do(info: CertificateInfo, wanted: tuple[str, ...]) -> bool:
    soon = datetime.datetime.now(datetime.UTC) + RENEWED
    return info.not_after > soon and set(wanted) <= set(info.names)


def _make(names: tuple[str, ...]) -> tuple[bytes, bytes]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _NAME)])
    now = datetime.datetime.now(datetime.UTC)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))  # a client's clock may be behind
        .not_valid_after(now - datetime.timedelta(hours=1) + VALID)
        .add_extension(x509.SubjectAlternativeName([_general(n) for n in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return certificate.public_bytes(serialization.Encoding.PEM), secret


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name.encode("idna").decode("ascii"))
