"""What a Linux desktop is told of the program, the launcher of the archive, and the workflows."""

from __future__ import annotations

import configparser
import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from mriclassifier.cli import app
from tests.helpers.shared import REPOSITORY

LINUX = REPOSITORY / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))


def script(name: str) -> ModuleType:
    found = importlib.util.spec_from_file_location(f"packaging_{name}", LINUX / f"{name}.py")
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module


def options_of(command: object) -> set[str]:
    found = {name for p in command.params for name in p.opts if name.startswith("--")}
    return found.union(*(options_of(c) for c in getattr(command, "commands", {}).values()))


@pytest.fixture(scope="module")
def page() -> str:
    return script("manpage").page(seconds=1_735_689_600)


def test_the_manual_page_has_every_command_and_option(page: str) -> None:
    text = page.replace(r"\-", "-")
    for option in options_of(get_command(app)):
        assert rf"\fB{option}\fR" in text, option
    for name in ("gui", "classify", "models list", "server users add"):
        assert f'.SS "{name}"' in text, name
    assert re.search(r"^\.TH MRICLASSIFIER 1 2025-01-01 ", text)


@pytest.mark.skipif(not shutil.which("mandoc"), reason="there is no mandoc here")
def test_the_manual_page_is_well_formed(page: str, tmp_path: Path) -> None:
    file = tmp_path / "mriclassifier.1"
    file.write_text(page, "utf-8")
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", file], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_menu_metadata_and_types_speak_of_the_same_files() -> None:
    menu = configparser.RawConfigParser()
    menu.optionxform = str  # type: ignore[assignment,method-assign]
    menu.read(LINUX / "mriclassifier.desktop", "utf-8")
    entry = menu["Desktop Entry"]
    types = {name for name in entry["MimeType"].split(";") if name}
    told = ElementTree.parse(LINUX / "metainfo.xml").getroot()
    assert {m.text for m in told.iter("mediatype")} == types
    own = ElementTree.parse(LINUX / "mriclassifier.xml").getroot()
    added = {m.get("type") for m in own.iter(f"{MIME}mime-type")}
    assert types - added == {"application/dicom"}, "a type that nobody defines"
    assert {g.get("pattern") for g in own.iter(f"{MIME}glob")} == {"*.nii", "*.nii.gz"}
    launchable = told.find("launchable")
    assert launchable is not None
    assert launchable.text == "mriclassifier.desktop"
    source = (REPOSITORY / "mriclassifier" / "gui" / "app.py").read_text("utf-8")
    assert f'setDesktopFileName("{entry["Icon"]}")' in source, "its windows get another icon"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script for Linux")
@pytest.mark.parametrize(("has", "code"), [("2.31", 3), ("2.36", 0), ("2.100", 0), ("", 3)])
def test_the_launcher_says_when_the_system_is_too_old(tmp_path: Path, has: str, code: int) -> None:
    launcher = tmp_path / "a folder" / "mriclassifier"
    for file, text in (
        (launcher, (LINUX / "launcher.sh").read_text("utf-8").replace("@GLIBC@", "2.36")),
        (launcher.parent / "program" / "mriclassifier", '#!/bin/sh\necho "$2"\n'),
        (tmp_path / "bin" / "getconf", f"#!/bin/sh\n[ -z '{has}' ] || echo 'glibc {has}'\n"),
    ):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        file.chmod(0o755)
    done = subprocess.run(
        [launcher, "gui", "two words"],
        env={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == code
    if code:
        assert len(done.stderr.splitlines()) == 1
        assert "2.36 or newer is needed" in done.stderr
    else:
        assert (done.stdout, done.stderr) == ("two words\n", "")


@pytest.mark.skipif(not shutil.which("readelf"), reason="there is no readelf here")
@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="not a Debian system")
def test_dependencies_are_those_of_the_files(tmp_path: Path) -> None:
    import PySide6

    plugin = Path(PySide6.__path__[0], "Qt", "plugins", "platforms", "libqxcb.so")
    shutil.copy(plugin, tmp_path)
    for name in re.findall(
        r"\[(libQt6[^\]]+)\]",
        subprocess.run(["readelf", "-d", plugin], capture_output=True, text=True).stdout,
    ):
        (tmp_path / name).touch()  # in the folder, so not asked of the system
    needed = script("libraries").packages_needed(tmp_path)
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)", needed.depends[0])
    assert {"libxcb-cursor0", "libgl1", "fonts-dejavu-core"} <= set(needed.depends)
    assert not [name for name in needed.depends if "libqt6" in name]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_workflows_take_fixed_actions_and_may_only_read(path: Path) -> None:
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert [u for u in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", u)] == []
    assert re.findall(r"permissions:\n(?: +.*\n)+", text) == ["permissions:\n  contents: read\n"]
    assert "secrets." not in text
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    if "UV_VERSION:" in text:
        version = re.search(r'UV_VERSION: "([\d.]+)"', text)
        assert version
        assert f"UV_VERSION := {version[1]}\n" in makefile
