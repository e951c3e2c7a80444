"""A history of an older version: copied, then changed in one step, or left as it was."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mriclassifier.cases import migrations
from mriclassifier.cases.migrations import env, versions
from mriclassifier.cases.migrations.versions import v0001_first
from mriclassifier.cases.records import CaseQuery, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError, CaseStoreNewerError
from tests.helpers.drawn_cases import new_case

Open = Callable[..., CaseStore]
NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None


def upgrade():
    with op.batch_alter_table("cases", recreate="always") as table:
        table.add_column(sa.Column("priority", sa.Integer(), nullable=False, server_default="3"))
"""
FAILS = NEXT + "    op.execute('INSERT INTO no_such_table VALUES (1)')\n"


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Makes this program the one of a later version, whose tables have one step more."""

    def make(step: str) -> None:
        folder = tmp_path / "migrations"
        if not folder.exists():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(Path(env.__file__).parent, folder, ignore=ignored)
        (folder / "versions" / "v0002_next.py").write_text(step)
        monkeypatch.setattr(migrations, "__file__", str(folder / "__init__.py"))
        monkeypatch.setattr(migrations, "REVISIONS", ("0001", "0002"))
        monkeypatch.setattr(migrations, "HEAD", "0002")

    return make


def filled(open_store: Open) -> Path:
    """An old history: three cases, one of them signed; gives its database."""
    store = open_store()
    first, *_ = store.record([new_case(n) for n in range(3)])
    store.sign(first, verdict=Verdict.CORRECT, label="pituitary", note="mine", reader="R")
    store.close()
    return store.path


def revision(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def columns(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        return {row[1] for row in connection.execute("PRAGMA table_info(cases)")}


def test_the_steps_follow_each_other_and_the_last_one_is_what_is_written() -> None:
    names = [
        f"{versions.__name__}.{found.name}" for found in pkgutil.iter_modules(versions.__path__)
    ]
    steps = [importlib.import_module(name) for name in sorted(names)]
    assert [step.revision for step in steps] == list(migrations.REVISIONS)
    assert [step.down_revision for step in steps] == [None, *migrations.REVISIONS[:-1]]
    assert v0001_first in steps


def test_an_old_history_is_copied_first_and_loses_nothing(
    open_store: Open, folder: Path, next_version: Callable[[str], None]
) -> None:
    database = filled(open_store)
    next_version(NEXT)
    store = open_store()
    assert (revision(database), "priority" in columns(database)) == ("0002", True)
    first, *others = store.search(CaseQuery(descending=False)).tolist()
    case = store.case(first)
    assert (case.row.code, case.row.note, len(others)) == ("C-000001", "mine", 2)
    assert (len(case.assessments), len(case.signoffs)) == (1, 1)
    assert store.audit_entries()[-1].action == "history.migrate"
    assert store.audit_entries()[-1].details == {"from": "0001", "to": "0002"}
    assert store.verify_audit().ok
    assert store.find_damage() == ""
    (copy,) = (folder / "backups").glob("before-migration-from-0001-*.sqlite3")
    assert (revision(copy), "priority" in columns(copy)) == ("0001", False)
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT count(*) FROM cases").fetchone() == (3,)
    with pytest.raises(sqlite3.IntegrityError), closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM audit")  # what guards the log came along
    store.record([new_case(9)])
    store.close()
    assert open_store().notices == ()


def test_a_step_that_fails_leaves_the_old_history_as_it_was(
    open_store: Open, next_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    database = filled(open_store)
    next_version(FAILS)
    with pytest.raises(CaseStoreError, match="cannot be used"):
        open_store()
    assert (revision(database), "priority" in columns(database)) == ("0001", False)
    next_version(NEXT)
    store = open_store()
    assert store.facets().total == 3
    assert store.verify_audit().ok


def test_a_history_of_a_newer_version_is_refused_and_not_touched(
    open_store: Open,
    folder: Path,
    next_version: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filled(open_store)
    next_version(NEXT)
    open_store().close()
    monkeypatch.setattr(migrations, "REVISIONS", ("0001",))
    monkeypatch.setattr(migrations, "HEAD", "0001")
    before = {file: file.read_bytes() for file in folder.rglob("*.sqlite3")}
    with pytest.raises(CaseStoreNewerError, match="Use the newer version"):
        open_store()
    assert {file: file.read_bytes() for file in folder.rglob("*.sqlite3")} == before
