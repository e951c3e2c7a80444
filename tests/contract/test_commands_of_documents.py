"""Every command in a document is one that the program has; the cheap ones are run as they stand.

What is not run is compared with the real commands: their names, options and values are read by the same parser.
"""

from __future__ import annotations

import io
import itertools
import re
import shutil
import sys
import tomllib
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from mriclassifier import cli, paths
from mriclassifier.server import serving
from mriclassifier.server.runner import Server
from mriclassifier.settings import Settings
from tests.helpers.bundles import answered, write_bundle
from tests.helpers.document_commands import DOCUMENTS, RUN_ELSEWHERE, Line, inline_of, lines_of
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import drawn_head, encoded
from tests.helpers.shared import REPOSITORY
from training.cli import app as training_app

LINES = [
    line for document in DOCUMENTS if document not in RUN_ELSEWHERE for line in lines_of(document)
]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
MAKEFILE = (REPOSITORY / "Makefile").read_text("utf-8")
# Why a command of the program is only parsed
NOT_RUN = {
    "--engine keras": "TensorFlow takes half a minute; tests/unit/inference/test_predictors.py runs it",
    "postgresql://": "needs a database server; tests/unit/cases/postgres has one",
    "--cluster": "needs Ray, which `make test` does not install; tests/e2e/test_cluster.py",
}
# Commands of the trainer are parsed alone: tests/training/test_cli.py and its neighbours run each of them.
# What is no command of this project
FOREIGN = {
    "sudo apt-get install": "packaging/smoke and the clean root of docs/packaging.md do it",
    "sudo apt-get remove": "as above",
    "sudo dpkg": "as above",
    "pip download": "needs a network and the released wheel",
    "pip install": "packaging/wheel/prove.sh installs the wheel",
    "pipx install": "as above",
    "uvx": "as above",
    "python -m venv": "Python's own",
    "sha256sum": "coreutils",
    "gh ": "of the repository's host",
    "git ": "of git",
    "cosign ": "of sigstore",
}
OTHER_CODES = {"mriclassifier server tokens revoke 0a1b2c3d4e5f": 2}  # there is no such token here
TOOLS = ("python -m tests.", "python packaging/", "python -m packaging", "packaging/")


def commands_of(line: Line) -> list[str] | None:
    """Words after ``mriclassifier``; None where it is another program."""
    words = line.words
    if words[:2] == ["uv", "run"]:
        words = words[2:]
    return words[1:] if words[:1] == ["mriclassifier"] else None


def parse(command: Any, words: list[str], name: str) -> None:
    """Read the words as the program would; raises where it would refuse them."""
    with command.make_context(name, list(words)) as context:
        left = [*context._protected_args, *context.args]
        if hasattr(command, "resolve_command") and left:
            _, inner, rest = command.resolve_command(context, left)
            parse(inner, rest, inner.name)


def check(line: Line) -> None:
    words, text = line.words, line.text
    program = commands_of(line)
    if program is not None:
        command = get_command(cli.app)
        if program and program[0] not in ("--help", "--version"):
            parse(command, cli.with_command(program), "mriclassifier")
    elif words[:3] == ["python", "-m", "training"]:
        if words[3:] != ["--help"]:
            parse(get_command(training_app), words[3:], "training")
    elif words[0] == "make":
        targets = [word for word in words[1:] if "=" not in word]
        for target in targets:
            assert re.search(rf"^{re.escape(target)}:", MAKEFILE, re.M), f"no target {target}"
    elif words[:2] == ["uv", "sync"]:
        for before, extra in itertools.pairwise(words):
            if before == "--extra":
                assert extra in PROJECT["project"]["optional-dependencies"]
    elif words[:2] == ["uv", "build"]:
        pass
    elif any(text.startswith(tool) for tool in TOOLS):
        check_tool(words)
    else:
        known = [reason for start, reason in FOREIGN.items() if " ".join(words).startswith(start)]
        assert known, "neither run nor excused in FOREIGN"


def check_tool(words: list[str]) -> None:
    """A program of the repository: it is there, and has the options."""
    place = words[2].replace(".", "/") if words[1:2] == ["-m"] else words[words[0] == "python"]
    found = [REPOSITORY / place, REPOSITORY / f"{place}.py", REPOSITORY / place / "__main__.py"]
    file = next((path for path in found if path.is_file()), None)
    assert file, f"there is no {place}"
    source = "".join(path.read_text("utf-8") for path in file.parent.glob(f"*{file.suffix}"))
    for word in words:
        if word.startswith("--"):
            assert word.split("=")[0] in source, f"{place} has no {word}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_is_one_that_there_is(document: Path) -> None:
    wrong = []
    for line in lines_of(document) if document not in RUN_ELSEWHERE else []:
        try:
            check(line)
        except Exception as error:  # noqa: BLE001  (the parser's own kinds)
            wrong.append(f"{line.name}: {getattr(error, 'message', '') or error!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_within_sentences_exist(document: Path) -> None:
    """Their options and names; values may be left out or be placeholders there."""
    wrong = []
    for line in inline_of(document):
        words = line.text.replace("[", " ").replace("]", " ").replace("…", " ").split()
        if words[0] == "make":
            if not re.search(rf"^{re.escape(words[1])}:", MAKEFILE, re.M):
                wrong.append(line.name)
            continue
        if words[0] not in ("mriclassifier", "python"):
            continue
        command = get_command(cli.app if words[0] == "mriclassifier" else training_app)
        left = words[1:] if words[0] == "mriclassifier" else words[3:]
        while left and re.fullmatch(r"[a-z][a-z-]*", left[0]) and hasattr(command, "commands"):
            if left[0] not in command.commands:
                wrong.append(line.name)
                break
            command, left = command.commands[left[0]], left[1:]
        options = {name for p in command.params for name in (*p.opts, *p.secondary_opts)}
        options |= {"--help", "-h", "--version", "--language", "--new-window"}
        for word in left:
            if word.startswith("--") and word.split("=")[0].rstrip(",;.") not in options:
                wrong.append(f"{line.name}: {word}")
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What the documents speak of, drawn, and a small model in a home of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("slice.png", "a.png", "other.png", "b.jpg", "scans/T1-1.png", "scans/in/T1-2.png"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(encoded(drawn_head(96 + len(name)), file.suffix))
    write_series(tmp_path / "series", slices=2)
    write_nifti(tmp_path / "volume.nii.gz", slices=2)
    with zipfile.ZipFile(tmp_path / "study.zip", "w") as archive:
        archive.write("slice.png")
    answered(write_bundle(paths.user_models_dir() / "tiny"))
    settings = Settings(paths.settings_file())
    settings.set("model.name", "tiny")
    settings.save()

    def watch(server: Server) -> None:
        """As the browser's first step; then as Ctrl-C."""
        if not server.options.shared and not server.options.proxies:
            assert server.url
            address = f"http://127.0.0.1:{server.port}/healthz"
            with urllib.request.urlopen(address, timeout=20) as answer:
                assert answer.status == 200
        assert server.is_running
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "watch", watch)
    monkeypatch.setattr("mriclassifier.gui.app.run_gui", lambda files, **_: 0)
    monkeypatch.setattr("mriclassifier.gui.screen.require_screen", lambda: None)
    yield tmp_path
    shutil.rmtree(tmp_path, ignore_errors=True)


def runnable(document: Path) -> list[Line]:
    lines = [line for line in lines_of(document) if commands_of(line) is not None]
    return [line for line in lines if not any(part in line.text for part in NOT_RUN)]


RUN = [path for path in DOCUMENTS if path not in RUN_ELSEWHERE and runnable(path)]


@pytest.mark.parametrize("document", RUN, ids=lambda path: path.name)
def test_commands_of_a_document_run_as_they_stand(
    document: Path, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the order of the document, in one folder; only a fixed port becomes a free one."""
    failed = []
    # What the documents take for granted: somebody may log in, and something was classified
    monkeypatch.setattr(sys, "stdin", io.StringIO("a long passphrase 1\n"))
    assert cli.main(["server", "users", "add", "Reader"]) == 0
    assert cli.main(["classify", "slice.png", "--keep"]) == 0
    for line in runnable(document):
        words = commands_of(line)
        assert words is not None
        if "--port" in words:
            words[words.index("--port") + 1] = "0"
        monkeypatch.setattr(sys, "stdin", io.StringIO("a long passphrase 2\n"))
        capsys.readouterr()
        code = cli.main(words)
        shown = capsys.readouterr()
        if code != OTHER_CODES.get(line.text, 0):
            failed.append(f"{line.name}: exit code {code}\n{shown.out}{shown.err}")
        if "Traceback" in shown.out + shown.err:
            failed.append(f"{line.name}: {shown.err}")
    assert not failed, "\n".join(failed)


def test_nothing_is_excused_in_vain() -> None:
    texts = [line.text for line in LINES]
    for part in (*NOT_RUN, *OTHER_CODES):
        assert any(part in text for text in texts), f"no command has {part}"


def test_documents_show_both_programs() -> None:
    texts = " ".join(line.text for line in LINES)
    for command in ("mriclassifier classify", "training fit", "training evaluate", "make run"):
        assert command in texts


def test_a_wrong_command_is_noticed() -> None:
    for text in (
        "mriclassifier classify a.png --jsn",
        "mriclassifier cases frobnicate",
        "mriclassifier serve --port many",
        "python -m training fit --data D --out R --speed 9",
        "make coffee",
        "rm -rf /",
        "uv sync --extra teleport",
        "python -m tests.benchmarks.bench --fastest-possible",
    ):
        with pytest.raises(Exception, match=r"."):
            check(Line(document=REPOSITORY / "README.md", text=text))


def test_references_to_files_of_the_project_lead_somewhere() -> None:
    """In code, as the last column of the tables of risks and threats has them."""
    for name in ("risk", "threat-model", "development", "intended-use"):
        text = (REPOSITORY / "docs" / f"{name}.md").read_text("utf-8")
        for found in re.findall(r"`((?:tests|mriclassifier|packaging)/[\w./-]+)`", text):
            assert (REPOSITORY / found).exists(), f"docs/{name}.md names {found}"
