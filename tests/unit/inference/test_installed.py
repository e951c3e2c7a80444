from __future__ import annotations

import os
from pathlib import Path

import pytest

from mriclassifier import paths
from mriclassifier.errors import BundleMissingError, UsageError
from mriclassifier.inference import installed
from tests.helpers.bundles import add_int8, write_bundle


@pytest.fixture(autouse=True)
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the program's own models, with one in it."""
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path.joinpath("resources", *parts))
    return write_bundle(tmp_path / "resources" / "models" / "shipped", name="shipped")


def own(name: str) -> Path:
    return write_bundle(paths.user_models_dir() / name, name=name)


def test_all_models_are_listed_and_a_damaged_one_says_why() -> None:
    (own("mine") / "model.onnx").write_bytes(b"changed")
    entries = {entry.name: entry for entry in installed.models()}
    assert set(entries) == {"shipped", "mine"}
    assert entries["shipped"].bundle
    assert not entries["shipped"].own
    error = entries["mine"].error
    assert entries["mine"].own
    assert error
    assert "model.onnx" in error.sentence


def test_engines_are_those_that_the_model_can_be_run_by(built_in: Path) -> None:
    plain = set(installed.engines_of("shipped"))
    assert "onnx" in plain
    assert set(installed.engines_of("nothing")) == plain
    add_int8(built_in)
    assert set(installed.engines_of("shipped")) == plain | {"onnx-int8"}


def test_a_model_is_found_by_name_and_by_path(
    built_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = write_bundle(tmp_path / "elsewhere")
    monkeypatch.chdir(tmp_path)
    assert installed.locate("shipped") == built_in
    assert installed.locate(str(elsewhere)) == elsewhere
    assert installed.locate("elsewhere") == Path("elsewhere")
    assert installed.entry("elsewhere").bundle
    with pytest.raises(BundleMissingError, match="nothing"):
        installed.locate("nothing")


def test_ones_own_model_can_be_removed_even_when_damaged() -> None:
    folder = own("mine")
    (folder / "model.onnx").unlink()
    assert installed.remove("mine") == folder
    assert list(paths.user_models_dir().iterdir()) == []


def test_the_programs_own_model_stays(built_in: Path) -> None:
    with pytest.raises(UsageError, match="shipped"):
        installed.remove("shipped")
    assert installed.entry("shipped").bundle
    assert built_in.is_dir()


@pytest.mark.parametrize("name", ["../resources/models/shipped", "", ".", "..", "nothing"])
def test_no_other_folder_can_be_removed(name: str, built_in: Path) -> None:
    own("mine")
    with pytest.raises((BundleMissingError, UsageError)):
        installed.remove(name)
    assert built_in.is_dir()
    assert (paths.user_models_dir() / "mine").is_dir()


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_removing_a_linked_model_removes_the_link_alone(tmp_path: Path) -> None:
    real = write_bundle(tmp_path / "real")
    paths.user_models_dir().mkdir(parents=True)
    (paths.user_models_dir() / "linked").symlink_to(real)
    installed.remove("linked")
    assert (real / "manifest.json").is_file()
    assert list(paths.user_models_dir().iterdir()) == []
