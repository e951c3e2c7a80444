"""The script that looks for Qt's system libraries, among stand-ins for Debian's tools."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.shared import REPOSITORY

SCRIPT = REPOSITORY / "packaging" / "system-libraries.sh"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script for Debian")


def tool(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A PATH with the few tools that the script may use; all packages are there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (tmp_path / "missing").touch()
    for name in ("tr", "grep"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    tool(folder, "id", "echo 1000")
    tool(folder, "dpkg", "echo amd64")
    tool(
        folder,
        "dpkg-query",
        f'for name; do :; done; grep -qxF "${{name%%:*}}" {tmp_path}/missing && exit 1; '
        "printf installed",
    )
    tool(folder, "apt-get", f'echo "$DEBIAN_FRONTEND $@" >> {tmp_path}/apt')
    return folder


def run(machine: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", SCRIPT], env={"PATH": str(machine)}, capture_output=True, text=True, timeout=30
    )


def test_where_nothing_is_missing_nothing_happens(machine: Path) -> None:
    done = run(machine)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (machine.parent / "apt").exists()


def test_a_user_is_given_one_line_to_run(machine: Path) -> None:
    (machine.parent / "missing").write_text("libegl1\nfonts-dejavu-core\n")
    done = run(machine)
    assert done.returncode == 1
    assert done.stderr.splitlines()[1:] == [
        "sudo apt-get install --yes --no-install-recommends libegl1 fonts-dejavu-core"
    ]
    assert not (machine.parent / "apt").exists()


def test_root_gets_them_installed(machine: Path) -> None:
    (machine.parent / "missing").write_text("libegl1\nlibxcb-cursor0\n")
    tool(machine, "id", "echo 0")
    assert run(machine).returncode == 0
    update, install = (machine.parent / "apt").read_text().splitlines()
    assert update.startswith("noninteractive update")
    assert install.startswith("noninteractive install")
    assert install.endswith(" libegl1 libxcb-cursor0")


def test_a_failed_installation_stops_the_build(machine: Path) -> None:
    (machine.parent / "missing").write_text("libegl1\n")
    tool(machine, "id", "echo 0")
    tool(machine, "apt-get", "exit 100")
    assert run(machine).returncode != 0


@pytest.mark.parametrize("present", ["libglib2.0-0", "libglib2.0-0t64"])
def test_either_name_of_a_renamed_package_will_do(machine: Path, present: str) -> None:
    names = {"libglib2.0-0", "libglib2.0-0t64"} - {present}
    (machine.parent / "missing").write_text("\n".join(names))
    assert run(machine).returncode == 0


def test_other_systems_are_left_alone(machine: Path) -> None:
    (machine / "dpkg-query").unlink()
    done = run(machine)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("ldd"), reason="there is no ldd here")
@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="not a Debian system")
def test_the_list_covers_what_qts_libraries_are_linked_to() -> None:
    """Every system library that Qt's GUI and its X11 plugin load directly comes from the list."""
    import PySide6

    qt = Path(PySide6.__path__[0]) / "Qt"
    own = {path.name for path in (qt / "lib").iterdir()}
    files = [
        qt / "plugins" / "platforms" / "libqxcb.so",
        *(qt / "plugins" / "xcbglintegrations").iterdir(),
    ]
    files += [
        qt / "lib" / f"libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "XcbQpa", "DBus")
    ]
    places: set[Path] = set()
    for file in files:
        shown = subprocess.run(["ldd", file], capture_output=True, text=True, check=True).stdout
        assert "not found" not in shown, f"{file.name} cannot be loaded here:\n{shown}"
        places |= {Path(p) for n, p in re.findall(r"(\S+) => (/\S+)", shown) if n not in own}
    wanted = re.compile(r"lib(xcb|xkb|X11|EGL|GL|font|free|dbus|glib)")
    owners = owners_of([place for place in places if wanted.match(place.name)])
    listed = re.search(r"needed='(.*?)'", SCRIPT.read_text(), re.S)
    assert listed
    names = {n for line in listed[1].split() for n in line.split("|")}
    implied = {"libxcb1", "libglvnd0", "libglx0"}  # dependencies of those in the list
    assert owners - implied <= names, sorted(owners - implied - names)
    assert "libxcb-cursor0" in owners


def owners_of(places: list[Path]) -> set[str]:
    """Packages that own these files, under whichever of their names Debian knows them."""
    names = {n for place in places for n in (place, Path("/usr") / place.relative_to("/"))}
    names |= {place.resolve() for place in places}
    found = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True)
    return {line.partition(":")[0] for line in found.stdout.splitlines()}
