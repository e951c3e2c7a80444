"""The script that gets a browser and a database server for the tests, and for the tests alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.shared import REPOSITORY

SCRIPT = REPOSITORY / "packaging" / "test-libraries.sh"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script for Debian")


def tool(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A PATH with stand-ins for Debian's tools, and no browser."""
    folder = tmp_path / "bin"
    folder.mkdir()
    tool(folder, "id", "echo 0")
    tool(folder, "dpkg-query", "exit 1")
    tool(folder, "apt-get", f'echo "$DEBIAN_FRONTEND $@" >> {tmp_path}/apt')
    return folder


def run(machine: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", SCRIPT],
        env={"PATH": str(machine), "POSTGRESQL_PROGRAMS": str(machine / "postgresql")},
        capture_output=True,
        text=True,
        timeout=30,
    )


def test_root_gets_them_installed(machine: Path) -> None:
    done = run(machine)
    assert done.returncode == 0
    update, install = (machine.parent / "apt").read_text().splitlines()
    assert update.startswith("noninteractive update")
    assert install.endswith("--no-install-recommends chromium postgresql")


@pytest.mark.parametrize(("there", "missing"), [("chromium", "postgresql"), ("initdb", "chromium")])
def test_what_is_there_is_not_installed_again(machine: Path, there: str, missing: str) -> None:
    tool(machine, there, "")
    run(machine)
    assert (machine.parent / "apt").read_text().endswith(f"--no-install-recommends {missing}\n")


def test_where_there_is_everything_nothing_happens(machine: Path) -> None:
    tool(machine, "chromium", "")
    programs = machine / "postgresql" / "15" / "bin"  # where Debian puts them
    programs.mkdir(parents=True)
    tool(programs, "initdb", "")
    done = run(machine)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (machine.parent / "apt").exists()


def test_a_user_is_told_and_the_tests_go_on(machine: Path) -> None:
    tool(machine, "id", "echo 1000")
    done = run(machine)
    assert done.returncode == 0
    assert "sudo apt-get install" in done.stderr
    assert not (machine.parent / "apt").exists()


def test_without_a_network_the_tests_go_on(machine: Path) -> None:
    tool(machine, "apt-get", "exit 100")
    done = run(machine)
    assert done.returncode == 0
    assert "skipped" in done.stderr


def test_other_systems_are_left_alone(machine: Path) -> None:
    (machine / "dpkg-query").unlink()
    done = run(machine)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")
def test_the_tests_ask_for_them_and_the_program_does_not() -> None:
    def planned(target: str) -> str:
        return subprocess.run(
            ["make", "--dry-run", target],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout

    assert "test-libraries.sh" in planned("test")
    assert "test-libraries.sh" not in planned("run")
