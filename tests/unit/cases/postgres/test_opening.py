"""Who may do what, versions that do not fit, and everything that a server can refuse."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from mriclassifier.cases.postgres import connections, faults, opening
from mriclassifier.cases.postgres.address import read_address
from mriclassifier.cases.records import CaseQuery, KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import (
    CaseStoreBusyError,
    CaseStoreDamagedError,
    CaseStoreError,
    CaseStoreNewerError,
)
from mriclassifier.server.tls import own_certificate
from tests.helpers.drawn_cases import new_case, person

psycopg = pytest.importorskip("psycopg", reason="the extra postgres is not installed")


def name_of(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def test_an_empty_database_gets_its_tables_and_the_second_opening_finds_them(
    cluster, computer
) -> None:
    url = cluster.url(cluster.new_database())
    gates = threading.Barrier(2)
    done: list[object] = []

    def open_one(name: str) -> None:
        gates.wait()
        try:
            done.append(computer(name, at=url).facets().total)
        except CaseStoreError as error:
            done.append(error.template)

    threads = [threading.Thread(target=open_one, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(map(str, done)) == sorted(["0", opening.NO_KEY])  # the first one made the key


def test_a_user_with_no_more_rights_than_needed_can_do_everything_but_change_the_log(
    cluster, computer
) -> None:
    owner, reader = cluster.new_user(), cluster.new_user()
    database = cluster.new_database(owner=owner)
    with pytest.raises(CaseStoreError, match="cases prepare with --grant"):
        computer(at=cluster.url(database, user=reader))
    address = read_address(cluster.url(database, user=owner))
    assert opening.prepare(address, role=reader) == ""
    assert opening.prepare(address, role=reader) == "0001"
    url = cluster.url(database, user=reader)
    store = computer(at=url)
    one, two = store.record([new_case(1, patient=person(1)), new_case(2)])
    store.sign(one, verdict=Verdict.AGREE, reader="R")
    store.undo(one, reader="R")
    store.redo(one, reader="R")
    assert store.search(CaseQuery(text="glioma")).tolist() == [two, one]
    assert store.statistics().total == 2
    assert store.delete([one]) == 1
    assert store.verify_audit().ok
    assert store.find_damage() == ""
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in (
            "UPDATE audit SET account = 'x'",
            "DELETE FROM audit",
            "TRUNCATE audit",
            "ALTER TABLE audit DISABLE TRIGGER ALL",
            "UPDATE signoffs SET note = 'x'",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
    with psycopg.connect(cluster.url(database, user=owner), autocommit=True) as connection:
        for statement in (
            "UPDATE audit SET account = 'x'",
            "DELETE FROM audit",
            "TRUNCATE audit",
            "TRUNCATE signoffs",
        ):
            with pytest.raises(psycopg.errors.RestrictViolation, match=r"append-only|never"):
                connection.execute(statement)


@pytest.mark.parametrize(
    ("revision", "kind", "sentence"),
    [
        ("9999", CaseStoreNewerError, "Use the newer version"),
        ("0000", CaseStoreError, "those of an older version"),
    ],
)
def test_tables_of_another_version_are_left_alone(
    cluster, url, computer, monkeypatch, revision, kind, sentence
) -> None:
    monkeypatch.setattr(opening.migrations, "REVISIONS", ("0000", "0001"))
    change = "UPDATE alembic_version SET version_num = '{}'"
    cluster.run(change.format(revision), database=name_of(url))
    try:
        with pytest.raises(kind, match=sentence):
            computer()
    finally:
        cluster.run(change.format("0001"), database=name_of(url))


def test_what_is_refused_before_anything_is_open(cluster, computer, tmp_path, monkeypatch) -> None:
    database = cluster.new_database()
    wrong = tmp_path / "wrong"
    wrong.write_text("*:*:*:*:another\n")
    wrong.chmod(0o600)
    own_certificate(["127.0.0.1"], tmp_path / "other")
    other = tmp_path / "other" / "certificate.pem"
    root = str(cluster.folder / "certificate.pem")
    plain = cluster.new_user()
    cluster.demand_tls(plain)
    verified = {"sslmode": "verify-full", "sslrootcert": root}
    for at, sentence in (
        (cluster.url("nowhere"), "There is no database 127.0.0.1/nowhere"),
        (cluster.url(database, user="nobody"), "refused the login"),
        (cluster.url(database, passfile=str(wrong)), "refused the login"),
        (cluster.url(database, passfile=str(tmp_path / "none")), "refused the login"),
        (cluster.url(database, **verified | {"sslrootcert": str(other)}), "No trusted encrypted"),
        (
            cluster.url(database, user=plain, sslmode="disable"),
            "No trusted encrypted.*no encryption",
        ),
        ("postgresql://mri@127.0.0.1:1/mri", "does not answer"),
        ("postgresql://mri@db.invalid/mri", "does not answer"),
    ):
        with pytest.raises(CaseStoreError, match=sentence) as caught:
            computer(at=at)
        assert "another" not in str(caught.value)
    store = computer(at=cluster.url(database, **verified))
    with store.reading() as connection:
        encrypted = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert connection.exec_driver_sql(encrypted).scalar() is True


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        ("53100", CaseStoreError, "is full; nothing was changed"),
        ("25006", CaseStoreError, "only be read at present"),
        ("40P01", CaseStoreBusyError, "nothing was changed"),
        ("XX001", CaseStoreDamagedError, "restore a backup"),
        ("22012", CaseStoreError, "DivisionByZero 22012"),
    ],
)
def test_what_the_server_refuses_is_one_sentence_and_nothing_is_written(
    cluster, url, computer, code, kind, sentence
) -> None:
    store = computer()
    (number,) = store.record([new_case(1)])
    rows = store.audit_entries()
    # The server itself raises it, in the middle of what is written
    make = (
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION 'no patient %', NEW.note USING ERRCODE = '{code}'; END $$",
        "CREATE TRIGGER refuse BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION refuse()",
    )
    cluster.run(*make, database=name_of(url))
    try:
        with pytest.raises(kind, match=sentence) as caught:
            store.sign(number, verdict=Verdict.AGREE, note="Exempel", reader="R")
        assert "Exempel" not in str(caught.value)
    finally:
        cluster.run("DROP FUNCTION refuse() CASCADE", database=name_of(url))
    assert store.audit_entries() == rows
    assert store.case(number).signoffs == ()
    store.sign(number, verdict=Verdict.AGREE, reader="R")


def test_a_program_that_holds_the_lock_for_long_is_told(
    cluster, url, computer, monkeypatch
) -> None:
    monkeypatch.setattr(connections, "_BUSY", "200ms")
    store = computer()
    with psycopg.connect(url) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", (connections.WRITING,))
        with pytest.raises(CaseStoreBusyError, match="is writing into"):
            store.record([new_case(1)])
        assert store.facets().total == 0  # who reads waits for nobody
    assert store.record([new_case(1)]) == (1,)


def test_an_encoding_that_cannot_hold_names_is_refused(cluster, computer) -> None:
    name = "latin"
    cluster.run(
        f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"
    )
    with pytest.raises(CaseStoreError, match="has to be PostgreSQL 13 or later"):
        computer(at=cluster.url(name))


def test_faults_of_this_computers_files_are_told(url, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(CaseStoreError, match="cannot be used"):
        CaseStore.open(blocked, rules=KeepRules, account="x", database=url)
    assert isinstance(faults.explain(ValueError("secret"), "db"), CaseStoreError)
