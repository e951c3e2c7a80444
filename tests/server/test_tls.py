"""The server's certificate: its own, or the hospital's files with all that may be wrong with them."""

from __future__ import annotations

import datetime
import os
import stat
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from mriclassifier.errors import CertificateError, OutputError
from mriclassifier.server import tls
from mriclassifier.server.tls import (
    RENEWED,
    VALID,
    check_certificate,
    own_certificate,
    own_files,
    tls_context,
)

NAMES = ("127.0.0.1", "localhost", "[::1]", "192.0.2.7", "Ward-PC")


def issued(folder: Path, *, begins: int = -1, ends: int = 30, password: bytes = b"") -> None:
    """A certificate and key as a hospital would hand them over; days from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mri.example")])
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "The hospital's authority")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now + datetime.timedelta(days=begins))
        .not_valid_after(now + datetime.timedelta(days=ends))
        .sign(key, hashes.SHA256())
    )
    lock = (
        serialization.BestAvailableEncryption(password)
        if password
        else serialization.NoEncryption()
    )
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)
    (folder / "c.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "k.pem").write_bytes(secret)


def test_the_own_certificate_holds_for_its_names_and_is_kept(tmp_path: Path) -> None:
    info = own_certificate(NAMES, tmp_path / "server")
    assert set(info.names) == {"127.0.0.1", "localhost", "::1", "192.0.2.7", "ward-pc"}
    assert info.self_signed
    assert len(info.fingerprint.split(":")) == 32
    left = info.not_after - datetime.datetime.now(datetime.UTC)
    assert left < VALID == datetime.timedelta(days=397)
    certificate, key = own_files(tmp_path / "server")
    assert b"BEGIN PRIVATE KEY" in key.read_bytes()
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    assert own_certificate(NAMES, tmp_path / "server") == info
    assert own_certificate(NAMES[:2], tmp_path / "server") == info
    assert x509.load_pem_x509_certificate(certificate.read_bytes()).version == x509.Version.v3


def test_it_is_made_anew_where_it_will_not_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = own_certificate(NAMES, tmp_path)
    assert own_certificate((*NAMES, "192.0.2.8"), tmp_path) != first, "another address"
    second = own_certificate(NAMES, tmp_path)
    assert own_certificate(NAMES, tmp_path, renew=True) != second, "asked for"
    own_files(tmp_path)[1].write_bytes(b"torn")
    assert own_certificate(NAMES, tmp_path) != second, "damaged"
    monkeypatch.setattr(tls, "VALID", RENEWED - datetime.timedelta(days=1))
    short = own_certificate(NAMES, tmp_path, renew=True)
    monkeypatch.setattr(tls, "VALID", VALID)
    assert own_certificate(NAMES, tmp_path).not_after > short.not_after, "near its end"


def test_the_hospitals_files_are_used_as_they_are(tmp_path: Path) -> None:
    issued(tmp_path)
    info = check_certificate(tmp_path / "c.pem", tmp_path / "k.pem")
    assert not info.self_signed
    assert tls_context(tmp_path / "c.pem", tmp_path / "k.pem").minimum_version.name == "TLSv1_2"


def wrong_files(folder: Path, case: str) -> None:
    issued(folder)
    key = (folder / "k.pem").read_bytes()
    match case:
        case "over":
            issued(folder, begins=-9, ends=-1)
        case "not yet":
            issued(folder, begins=2)
        case "locked":
            issued(folder, password=b"secret")
        case "mismatch":
            issued(folder)
            (folder / "k.pem").write_bytes(key)
        case "no certificate":
            (folder / "c.pem").write_bytes(b"\x30\x82\x01")
        case "no key":
            (folder / "k.pem").write_bytes(b"-----BEGIN PRIVATE KEY-----\nAAAA\n")
        case "swapped":
            (folder / "k.pem").write_bytes((folder / "c.pem").read_bytes())
        case "missing":
            (folder / "c.pem").unlink()
        case "folder":
            (folder / "k.pem").unlink()
            (folder / "k.pem").mkdir()


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("over", "ended on"),
        ("not yet", "valid from"),
        ("locked", "passphrase"),
        ("mismatch", "does not belong"),
        ("no certificate", "no certificate"),
        ("no key", "no private key"),
        ("swapped", "no private key"),
        ("missing", "cannot be read"),
        ("folder", "cannot be read"),
    ],
)
def test_what_is_wrong_with_files_is_one_sentence_each(
    tmp_path: Path, case: str, words: str
) -> None:
    wrong_files(tmp_path, case)
    with pytest.raises(CertificateError, match=words) as caught:
        tls_context(tmp_path / "c.pem", tmp_path / "k.pem")
    assert "\n" not in caught.value.sentence


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "server").write_bytes(b"a file")
    with pytest.raises(OutputError, match="cannot be kept"):
        own_certificate(NAMES, tmp_path / "server")
