"""The ``cases`` commands on a shared database, from an old history on this computer to the new one."""

from __future__ import annotations

import json

import pytest

from mriclassifier import cli, paths
from mriclassifier.cases.records import KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.settings import Settings
from tests.helpers.drawn_cases import new_case, person


def use(url: str) -> None:
    settings = Settings(paths.settings_file())
    settings.set("cases.database", url)
    settings.save()


def test_a_history_is_copied_and_all_commands_go_on_with_it(cluster, capsys, tmp_path) -> None:
    def run(*words: str) -> tuple[int, str, str]:
        code = cli.main(["cases", *words])
        return code, *capsys.readouterr()

    owner, user = cluster.new_user(), cluster.new_user()
    database = cluster.new_database(owner=owner)
    url = cluster.url(database, user=user)
    assert run("copy-to", url)[0] == 3
    store = CaseStore.open(paths.cases_dir(), rules=KeepRules, account="tester")
    first, _ = store.record([new_case(n, patient=person(n)) for n in range(2)])
    store.sign(first, verdict=Verdict.AGREE, reader="R")
    store.close()
    code, _, told = run("prepare", cluster.url(database, user=owner), "--grant", user)
    assert (code, "are ready" in told) == (0, True)
    code, _, told = run("copy-to", url)
    assert code == 0, told
    assert "2 cases, 4 rows of the audit log" in told
    assert "pseudonym.key" in told
    here = run("list", "--json")
    use(url)
    assert run("list", "--json") == here
    code, out, _ = run("verify", "--json")
    assert (code, json.loads(out)["audit"]["checked"]) == (0, 5)
    code, out, _ = run("verify")
    assert "the rest is its server's to check" in out
    for words in (("backup",), ("backup", str(tmp_path / "x"))):
        code, _, told = run(*words)
        assert (code, "pg_dump" in told) == (3, True)
    assert run("export", str(tmp_path / "list.csv"))[0] == 0
    assert run("statistics")[0] == 0
    assert run("delete", "C-000001", "--yes")[0] == 0
    code, out, _ = run("audit", "--json")
    assert json.loads(out.splitlines()[-1])["action"] == "case.delete"
    cluster.run(f"REVOKE CONNECT ON DATABASE {database} FROM PUBLIC")
    code, _, told = run("list")
    assert code == 3
    assert len(told.strip().splitlines()) == 1


@pytest.mark.parametrize("url", ["nonsense", "postgresql://mri:secret@127.0.0.1/mri"])
def test_an_address_that_cannot_be_used_is_one_sentence(url: str, capsys) -> None:
    use(url)
    assert cli.main(["cases", "list"]) == 3
    out, told = capsys.readouterr()
    assert out == ""
    assert len(told.strip().splitlines()) == 1
    assert "secret" not in told
