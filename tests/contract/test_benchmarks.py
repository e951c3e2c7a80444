"""The benchmarks' document keeps what was not measured again, and a benchmark that fails stops no other."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from tests.benchmarks import bench
from tests.benchmarks.document import Section, read_sections, write_document
from tests.benchmarks.figures import Figure, Options, interleave, paired_ratio
from tests.helpers.shared import REPOSITORY


def figure(what: str, *, holds: bool | None = True) -> Figure:
    return Figure(
        what=what,
        unit="s",
        ours=1.5,
        rivals={"another": 3.0},
        ratio=2.0,
        target="≥ 2 ×",
        holds=holds,
        note="two rounds",
        samples={"ours": [1.0, 2.0]},
    )


def test_parts_that_were_not_measured_again_stay(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    old = Section.made_now(REPOSITORY, "start", [figure("the first", holds=False)])
    write_document(document, "A machine.", {"start": old}, order=["start", "folder"])
    sections = read_sections(document)
    sections["folder"] = Section.made_now(REPOSITORY, "folder", [figure("a | b")], quick=True)
    write_document(document, "A machine.", sections, order=["start", "folder"])
    text = document.read_text("utf-8")
    assert text.index("| the first |") < text.index("| a \\| b |")
    assert "**no**" in text
    assert "A quick try" in text
    assert read_sections(document)["start"] == old


def test_figures_go_through_the_file_between_processes() -> None:
    assert Figure.from_json(figure("x").to_json()) == figure("x")


def test_runs_take_turns_in_turned_order() -> None:
    asked: list[str] = []
    runs = {name: lambda name=name: float(asked.append(name) or len(asked)) for name in "ab"}
    assert interleave(runs, repeats=2, warm=1) == {"a": [3.0, 6.0], "b": [4.0, 5.0]}
    assert asked == ["b", "a", "a", "b", "b", "a"]
    assert paired_ratio([2.0, 9.0, 4.0], [1.0, 3.0, 2.0]) == 2.0


@pytest.mark.parametrize("name", bench.MODULES)
def test_every_benchmark_of_the_run_is_there(name: str) -> None:
    source = (REPOSITORY / "tests" / "benchmarks" / f"{name}.py").read_text("utf-8")
    assert "def measure(options: Options) -> list[Figure]:" in source


def test_a_benchmark_that_fails_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run_child(name: str, options: object, work: Path) -> list[Figure]:
        assert work.is_dir()
        if name == "start":
            raise RuntimeError("it ended with 1")
        return [figure(name)]

    monkeypatch.setattr(bench, "run_child", run_child)
    monkeypatch.setattr(bench, "DOCUMENT", tmp_path / "benchmarks.md")
    monkeypatch.setattr(sys, "argv", ["bench", "--only", "start,folder"])
    assert bench.main() == 1
    out = capsys.readouterr().out
    assert "start FAILED: it ended with 1" in out
    assert list(read_sections(tmp_path / "benchmarks.md")) == ["folder"]


def test_quick_means_a_tenth_but_two_at_least(tmp_path: Path) -> None:
    quick = Options(quick=True, long=False, work=tmp_path)
    assert (quick.repeats(60), quick.repeats(5)) == (6, 2)
    assert importlib.import_module("tests.benchmarks.figures").number(0.12345) == "0.123"
