"""The ``cases`` commands on histories that were recorded by rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mriclassifier import cli, paths
from mriclassifier.cases.records import Keep, KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import new_case, person
from tests.unit.cases.test_audit import by_hand

Capture = pytest.CaptureFixture[str]


def record(count: int = 6) -> None:
    """Cases of three patients; the first one corrected, the second agreed to."""
    rules = KeepRules(images=Keep.ALWAYS)
    store = CaseStore.open(paths.cases_dir(), rules=lambda: rules, account="tester")
    outcomes = ("answer", "refer", "out_of_distribution")
    ids = store.record(
        [
            new_case(
                n,
                outcome=outcomes[n % 3],
                top=0.5 + n / 20,
                series=True,
                patient=person(n // 2),
                picture=True,
            )
            for n in range(count)
        ]
    )
    store.sign(ids[0], verdict=Verdict.CORRECT, label="pituitary", note="clear", reader="R")
    store.sign(ids[1], verdict=Verdict.AGREE, reader="R")
    store.close()


def run(capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = cli.main(["cases", *words])
    return code, *capsys.readouterr()


def listed(capsys: Capture, *words: str) -> list[str]:
    code, out, _ = run(capsys, "list", "--json", *words)
    assert code == 0
    return [json.loads(line)["code"] for line in out.splitlines()]


def test_lists_are_filtered_sorted_and_cut(capsys: Capture) -> None:
    record()
    assert listed(capsys, "--sort", "code") == [f"C-{n:06}" for n in range(1, 7)]
    assert listed(capsys, "--sort", "uncertainty", "--limit", "2") == ["C-000001", "C-000002"]
    assert listed(capsys, "--state", "corrected") == ["C-000001"]
    assert set(listed(capsys, "--outcome", "refer", "--outcome", "answer")) == {
        "C-000001",
        "C-000002",
        "C-000004",
        "C-000005",
    }
    assert listed(capsys, "--search", "pituitary") == ["C-000001"]
    code, out, _ = run(capsys, "list", "--limit", "1")
    assert code == 0
    assert "1 of 6 cases. Research use only" in out


def test_a_case_is_shown_with_every_change(capsys: Capture) -> None:
    record()
    code, out, _ = run(capsys, "show", "c-000001")
    assert code == 0
    assert "correct pituitary" in out
    code, out, _ = run(capsys, "show", "C-000001", "--json")
    shown = json.loads(out)
    assert shown["sign_offs"][0]["label"] == "pituitary"
    assert shown["assessments"][0]["frames"][0]["label"] == "glioma"
    assert run(capsys, "show", "C-999999")[0] == 2


def test_exports_and_corrections_are_written(capsys: Capture, tmp_path: Path) -> None:
    record()
    files = [str(tmp_path / name) for name in ("a.csv", "a.xlsx", "a.json")]
    code, _, said = run(capsys, "export", *files)
    assert code == 0
    assert said.count("6 cases") == 3
    assert run(capsys, "export", str(tmp_path / "a.doc"))[0] == 2
    code, _, said = run(capsys, "corrections", str(tmp_path / "train"))
    assert (code, ": 1." in said) == (0, True)
    code, _, said = run(capsys, "corrections", str(tmp_path / "train"))
    assert code == 3
    assert "holds something already" in said


def test_nothing_is_deleted_without_being_asked_for(capsys: Capture) -> None:
    record()
    for words in ((), ("C-000001",), ("C-000001", "--older-than", "3", "--yes")):
        assert run(capsys, "delete", *words)[0] == 2
    assert len(listed(capsys)) == 6
    code, _, said = run(capsys, "delete", "C-000001", "C-000003", "--yes")
    assert (code, "Deleted for good: 2 cases." in said) == (0, True)
    assert len(listed(capsys)) == 4
    assert run(capsys, "delete", "--older-than", "1", "--yes")[2].startswith("Deleted for good: 0")


def test_a_chain_that_was_broken_by_hand_is_found(capsys: Capture) -> None:
    record()
    code, out, _ = run(capsys, "verify")
    assert code == 0
    assert "none changed and none missing" in out
    by_hand(
        paths.cases_dir() / "cases.sqlite3",
        "UPDATE audit SET account = 'somebody' WHERE number = 4",
    )
    code, out, _ = run(capsys, "verify")
    assert code == 1
    assert "Row 4 of the audit log was changed" in out
    code, out, _ = run(capsys, "verify", "--json")
    assert code == 1
    assert json.loads(out)["audit"] == {
        "ok": False,
        "checked": 3,
        "broken": 4,
        "remark": None,
    }


def test_counts_log_and_backups(capsys: Capture, tmp_path: Path) -> None:
    record()
    code, out, _ = run(capsys, "statistics", "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["total"], found["open"], found["agreement"]) == (6, 4, 0.5)
    assert {"model": "glioma", "reader": "pituitary", "cases": 1} in found["confusion"]
    code, out, _ = run(capsys, "audit", "--json")
    assert [json.loads(line)["number"] for line in out.splitlines()] == list(range(1, 10))
    assert run(capsys, "backup", str(tmp_path / "copy.sqlite3"))[0] == 0
    assert (tmp_path / "copy.sqlite3").read_bytes().startswith(b"SQLite format 3")
    assert run(capsys, "backup", str(tmp_path / "copy.sqlite3" / "copy"))[0] == 3


@pytest.mark.parametrize("words", [("list",), ("verify",), ("audit",)])
def test_without_a_history_one_sentence_says_which_setting(
    capsys: Capture, words: tuple[str, ...]
) -> None:
    file = paths.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text("[cases]\nkeep = false\n")
    code, _, said = run(capsys, *words)
    assert code == 3
    assert "cases.keep" in said


def test_what_the_administrator_does_not_allow_is_refused(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record()
    rules = tmp_path / "policy.toml"
    rules.write_text("[allow]\ndelete = []\nexport = ['nobody-here']\n")
    monkeypatch.setattr(paths, "policy_file", lambda: rules)
    for words in (("delete", "C-000001", "--yes"), ("export", str(tmp_path / "a.csv"))):
        code, _, said = run(capsys, *words)
        assert code == 2
        assert "does not let the account" in said
    assert len(listed(capsys)) == 6
