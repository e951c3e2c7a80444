from __future__ import annotations

import pytest

from mriclassifier.cases.postgres import address
from mriclassifier.cases.postgres.address import read_address
from mriclassifier.errors import CaseStoreError

pytest.importorskip("psycopg", reason="the extra postgres is not installed")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("postgresql://mri@db.hospital.example/mri", "require"),
        ("postgresql://mri@192.0.2.7/mri", "require"),
        ("postgresql://mri@localhost,db.hospital.example/mri", "require"),
        ("postgresql://mri@db.hospital.example/mri?sslmode=verify-full", "verify-full"),
        ("postgresql://mri@db.hospital.example/mri?sslmode=disable", "disable"),
        ("postgresql://mri@localhost/mri", None),
        ("postgresql://mri@[::1]:5433/mri", None),
        ("postgresql:///mri?host=/run/postgresql", None),
    ],
)
def test_to_another_computer_it_is_encrypted_unless_somebody_says_otherwise(text, mode) -> None:
    assert read_address(text).parameters.get("sslmode") == mode


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mysql://db/mri", "is no address such as"),
        ("postgresql://mri@db.example", "is no address such as"),
        ("postgresql://mri@db.example/mri?nonsense=1", "is no address such as"),
        ("postgresql://mri:secret@db.example/mri", "must hold no password"),
        ("postgresql://mri@db.example/mri?password=secret", "must hold no password"),
        ("postgresql://mri@db.example/mri?sslmode=prefer", "might not be encrypted"),
    ],
)
def test_what_is_wrong_is_one_sentence_that_repeats_no_password(text, sentence) -> None:
    with pytest.raises(CaseStoreError, match=sentence) as caught:
        read_address(text)
    assert "secret" not in str(caught.value)


def test_without_the_driver_it_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr(address.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(CaseStoreError, match=r"mriclassifier\[postgres\]"):
        read_address("postgresql://mri@localhost/mri")


def test_sentences_name_the_database_and_no_user() -> None:
    assert read_address("postgresql://mri@db.example:5433/cases").name == "db.example/cases"
