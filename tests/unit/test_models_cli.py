"""The ``models`` commands on small real bundles, with a shipped one that is read only."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from mriclassifier import cli, paths
from mriclassifier.inference import choice
from mriclassifier.settings import Settings
from tests.helpers.bundles import answered, read_manifest, reseal, write_bundle, write_manifest

Capture = pytest.CaptureFixture[str]
SHIPPED = "brain-mri-resnet50"


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own model, which is in use at first."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path.joinpath("resources", *parts))
    return answered(write_bundle(tmp_path / "resources" / "models" / SHIPPED, name=SHIPPED))


def own(name: str, *, seed: int = 1) -> Path:
    return answered(write_bundle(paths.user_models_dir() / name, name=name, seed=seed))


def in_use() -> str:
    return str(Settings(paths.settings_file()).get("model.name"))


def run(capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = cli.main(["models", *words])
    return code, *capsys.readouterr()


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_list_names_the_damaged_with_their_reason(capsys: Capture) -> None:
    own("good")
    (own("bad") / "model.onnx").write_bytes(b"changed")
    code, out, _ = run(capsys, "list", "--json")
    found = {row["name"]: row for row in rows(out)}
    assert code == 0
    assert found[SHIPPED]["in_use"]
    assert not found[SHIPPED]["own"]
    assert found["good"]["usable"]
    assert not found["bad"]["usable"]
    assert found["bad"]["error"]["code"] == "model_damaged"  # type: ignore[index]
    _, out, _ = run(capsys, "list")
    assert f"* {SHIPPED}" in out
    assert "model.onnx" in out


def test_use_and_rollback_walk_forth_and_back(capsys: Capture) -> None:
    own("one")
    own("two", seed=2)
    assert run(capsys, "use", "one")[0] == 0
    assert run(capsys, "use", "two", "--json")[0] == 0
    assert in_use() == "two"
    assert run(capsys, "rollback")[0] == 0
    assert in_use() == "one"
    assert run(capsys, "rollback")[0] == 0
    assert in_use() == SHIPPED
    code, _, err = run(capsys, "rollback")
    assert code == 2
    assert "no earlier model" in err


def test_a_rollback_passes_over_a_damaged_model(capsys: Capture) -> None:
    one = own("one")
    own("two", seed=2)
    assert run(capsys, "use", "one")[0] == 0
    assert run(capsys, "use", "two")[0] == 0
    (one / "model.onnx").unlink()
    code, _, err = run(capsys, "rollback")
    assert code == 0
    assert "one" in err
    assert in_use() == SHIPPED


def test_a_model_with_other_answers_is_not_used(capsys: Capture) -> None:
    folder = own("odd")
    record = read_manifest(folder)
    first = record["selfcheck"][0]["probabilities"]
    first["glioma"], first["pituitary"] = 1 - first["glioma"], 1 - first["pituitary"]
    write_manifest(folder, record)
    for command in ("use", "verify"):
        code, _, err = run(capsys, command, "odd")
        assert code == 3
        assert "drawing" in err
        assert in_use() == SHIPPED
    write_bundle(paths.user_models_dir() / "silent")
    assert "no answers" in run(capsys, "use", "silent")[2]


def test_verify_reads_every_model_and_fails_for_one(capsys: Capture) -> None:
    own("good")
    assert run(capsys, "verify")[0] == 0
    (own("bad") / "trust.npz").write_bytes(b"x")
    code, out, _ = run(capsys, "verify", "--json")
    assert code == 3
    assert {row["name"]: row["passed"] for row in rows(out)} == {
        SHIPPED: True,
        "good": True,
        "bad": False,
    }


def test_the_model_in_use_and_the_shipped_one_stay(capsys: Capture, shipped: Path) -> None:
    folder = own("mine")
    assert run(capsys, "use", "mine")[0] == 0
    code, _, err = run(capsys, "remove", "mine", "--yes")
    assert code == 2
    assert "models rollback" in err
    assert run(capsys, "remove", SHIPPED, "--yes")[0] == 2
    assert shipped.is_dir()
    assert run(capsys, "rollback")[0] == 0
    assert run(capsys, "remove", "mine", "--yes", "--json")[0] == 0
    assert not folder.exists()
    assert "mine" not in choice.earlier()


def test_a_folder_and_a_zip_file_are_installed_and_used(capsys: Capture, tmp_path: Path) -> None:
    source = answered(write_bundle(tmp_path / "elsewhere", name="fresh", seed=5))
    (source / "stray.txt").write_text("not of the model")
    assert run(capsys, "install", str(source))[0] == 0
    assert {p.name for p in (paths.user_models_dir() / "fresh").iterdir()} == {
        *read_manifest(source)["files"],
        "manifest.json",
    }
    packed = tmp_path / "fresh.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in source.iterdir():
            archive.write(file, f"fresh/{file.name}")
    code, _, err = run(capsys, "install", str(packed))
    assert code == 2
    assert "already" in err
    assert run(capsys, "install", str(packed), "--name", "other", "--use")[0] == 0
    assert in_use() == "other"
    assert run(capsys, "show", "--json")[0] == 0
    assert run(capsys, "rollback")[0] == 0
    assert in_use() == SHIPPED


def test_what_fails_its_checks_is_not_installed(capsys: Capture, tmp_path: Path) -> None:
    source = answered(write_bundle(tmp_path / "elsewhere", name="fresh"))
    (source / "model.onnx").write_bytes(b"changed")
    assert run(capsys, "install", str(source))[0] == 3
    reseal(source)
    code, _, err = run(capsys, "install", str(source))
    assert code == 3
    assert err.count("\n") == 1
    assert list(paths.user_models_dir().iterdir()) == []
