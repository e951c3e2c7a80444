from __future__ import annotations

import json
import sys
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import pytest

import mriclassifier
from mriclassifier import __main__ as entry
from mriclassifier import cli, paths
from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import BundleDamagedError
from mriclassifier.server.options import ServeOptions
from mriclassifier.settings import Settings
from tests.helpers.bundles import answered, write_bundle

Capture = pytest.CaptureFixture[str]
COMMANDS = ("classify", "serve", "models", "selfcheck")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def tiny() -> Path:
    """The user's own model, chosen in the settings."""
    folder = write_bundle(paths.user_models_dir() / "tiny")
    settings = Settings(paths.settings_file())
    settings.set("model.name", "tiny")
    settings.save()
    return folder


@pytest.fixture
def image(tmp_path: Path) -> Path:
    assert cv2.imwrite(str(tmp_path / "a.png"), reference_drawings()["axial-ring"])
    return Path("a.png")


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """What the window was opened with, instead of a window."""
    opened: list[list[Path]] = []

    def run_gui(files: list[Path], settings: Settings, **_: object) -> int:
        assert settings.get("engine.name") == "onnx"
        opened.append(files)
        return 0

    stand_in(monkeypatch, "mriclassifier.gui.app", run_gui=run_gui)
    return opened


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str, **members: Callable[..., Any]) -> None:
    module = types.ModuleType(name)
    for member, value in members.items():
        setattr(module, member, value)
    monkeypatch.setitem(sys.modules, name, module)


def one_sentence(text: str) -> str:
    (line,) = text.splitlines()
    assert "Traceback" not in line
    return line


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], []),
        (["a.png"], ["a.png"]),
        (["a.png", "b c.png", "classify"], ["a.png", "b c.png", "classify"]),
        (["./classify"], ["classify"]),
        (["gui", "a.png"], ["a.png"]),
        (["--", "classify"], ["classify"]),
        (["--", "-a.png"], ["-a.png"]),
    ],
)
def test_without_a_command_the_window_opens_with_the_files(
    window: list[list[Path]], arguments: Sequence[str], files: list[str]
) -> None:
    assert cli.main(arguments) == 0
    assert window == [[Path(name) for name in files]]


def test_a_file_that_looks_like_an_option_is_a_file_when_it_is_there(
    window: list[list[Path]],
) -> None:
    Path("-a.png").touch()
    assert cli.main(["-a.png"]) == 0
    assert window == [[Path("-a.png")]]


def test_the_exit_code_of_the_window_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "mriclassifier.gui.app", run_gui=lambda files, settings, **_: 5)
    assert cli.main([]) == 5


def test_a_mistyped_command_is_not_taken_for_a_file(
    window: list[list[Path]], capsys: Capture
) -> None:
    assert cli.main(["clasify", "a.png"]) == 2
    assert "did you mean classify?" in one_sentence(capsys.readouterr().err)
    Path("clasify").touch()
    assert cli.main(["clasify"]) == 0
    assert window == [[Path("clasify")]]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a screen")
def test_without_a_screen_one_sentence_says_what_works_without_one(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert cli.main([]) == 3
    sentence = one_sentence(capsys.readouterr().err)
    assert "mriclassifier classify" in sentence
    assert "mriclassifier serve" in sentence


def test_the_version_is_told(capsys: Capture) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"mriclassifier {mriclassifier.__version__}\n"


def test_help_names_the_commands(capsys: Capture) -> None:
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(command in out for command in COMMANDS)
    assert "not for diagnosis" in " ".join(out.split())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["classify"], "PATH"),
        (["classify", "a.png", "--engine", "abacus"], "abacus"),
        (["classify", "a.png", "--jsn"], "--jsn"),
        (["classify", "a.png", "--json", "--csv", "out.csv"], "--json or --csv"),
        (["serve", "--port", "99999"], "65535"),
        (["models", "frobnicate"], "frobnicate"),
        (["models", "use"], "NAME"),
        (["models", "remove", "tiny"], "--yes"),
        (["--nope"], "--nope"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_2(
    capsys: Capture, arguments: Sequence[str], words: str
) -> None:
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert words in one_sentence(err)
    assert out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["classify", "a.png", "--model", "nothing"],
        ["selfcheck", "--model", "nothing"],
        ["models", "show", "nothing"],
        ["models", "verify", "nothing"],
        ["models", "use", "nothing"],
        ["models", "remove", "nothing", "--yes"],
    ],
)
def test_a_model_that_is_not_there_is_one_sentence_and_exit_3(
    capsys: Capture, arguments: Sequence[str]
) -> None:
    assert cli.main(arguments) == 3
    assert "nothing" in one_sentence(capsys.readouterr().err)


def test_a_changed_byte_of_the_model_stops_every_command(
    tiny: Path, image: Path, capsys: Capture
) -> None:
    with (tiny / "model.onnx").open("r+b") as file:
        file.seek(1000)
        byte = file.read(1)
        file.seek(1000)
        file.write(bytes([byte[0] ^ 1]))
    assert cli.main(["classify", str(image)]) == 3
    assert "model.onnx" in one_sentence(capsys.readouterr().err)
    assert cli.main(["selfcheck"]) == 3
    out, err = capsys.readouterr()
    assert "FAILED  model files" in out
    assert "failed at model files" in one_sentence(err)
    assert cli.main(["models", "verify"]) == 3
    assert "model.onnx" in one_sentence(capsys.readouterr().err)
    assert cli.main(["models", "use", "tiny"]) == 3


def test_the_model_of_the_settings_classifies(tiny: Path, image: Path, capsys: Capture) -> None:
    assert cli.main(["classify", str(image), "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["path"] == "a.png"
    assert row["model"]["name"] == "tiny"
    assert abs(sum(row["probabilities"].values()) - 1) < 1e-6


def test_another_model_can_be_named_by_its_folder(
    tiny: Path, image: Path, capsys: Capture, tmp_path: Path
) -> None:
    write_bundle(tmp_path / "other", name="other", seed=7)
    assert cli.main(["classify", "a.png", "--json", "--model", "other"]) == 0
    assert json.loads(capsys.readouterr().out)["model"]["name"] == "other"


def test_the_limits_of_the_settings_hold(tiny: Path, image: Path, capsys: Capture) -> None:
    settings = Settings(paths.settings_file())
    settings.set("input.max_megapixels", 1)
    settings.save()
    assert cv2.imwrite("big.png", reference_drawings()["axial-ring"].repeat(3, 0).repeat(3, 1))
    assert cli.main(["classify", "big.png", "a.png", "--json"]) == 1
    big, small = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert big["error"]["code"] == "too_large"
    assert small["error"] is None


def test_a_bad_setting_is_told_and_does_not_stop_the_command(
    tiny: Path, image: Path, capsys: Capture
) -> None:
    file = paths.settings_file()
    file.write_text(file.read_text("utf-8") + "\n[server]\nport = -1\n", "utf-8")
    assert cli.main(["classify", str(image), "--json"]) == 0
    assert "server.port" in capsys.readouterr().err


def test_the_life_of_ones_own_model(capsys: Capture, tmp_path: Path) -> None:
    answered(write_bundle(paths.user_models_dir() / "tiny"))
    assert cli.main(["models", "use", "tiny"]) == 0
    assert cli.main(["models", "list"]) == 0
    out = capsys.readouterr().out
    assert any(line.startswith("* tiny") and "yours" in line for line in out.splitlines())
    assert cli.main(["models", "show"]) == 0
    assert "glioma, meningioma, notumor, pituitary" in capsys.readouterr().out
    assert cli.main(["models", "verify", "tiny"]) == 0
    capsys.readouterr()
    assert cli.main(["models", "remove", "tiny", "--yes"]) == 2
    assert "is in use" in one_sentence(capsys.readouterr().err)
    write_bundle(paths.user_models_dir() / "other")
    assert cli.main(["models", "remove", "other", "--yes"]) == 0
    assert not (paths.user_models_dir() / "other").exists()


def test_a_model_elsewhere_is_remembered_by_its_whole_path(tmp_path: Path) -> None:
    answered(write_bundle(tmp_path / "models" / "other"))
    assert cli.main(["models", "use", "models/other"]) == 0
    chosen = Settings(paths.settings_file()).get("model.name")
    assert Path(chosen) == (tmp_path / "models" / "other").resolve()


def test_serve_takes_its_place_from_options_and_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def serve_forever(settings: Settings, options: ServeOptions) -> int:
        asked.append(options)
        return 0

    stand_in(monkeypatch, "mriclassifier.server.serving", serve_forever=serve_forever)
    assert cli.main(["serve"]) == 0
    given = (
        "--host 192.0.2.7 --port 8123 --share --name a --name b --users --no-pairing --proxy ::1"
    )
    assert cli.main(["serve", *given.split(), "--certificate", "c.pem", "--key", "k.pem"]) == 0
    assert asked == [
        ServeOptions(),
        ServeOptions(
            host="192.0.2.7",
            port=8123,
            shared=True,
            certificate=Path("c.pem"),
            key=Path("k.pem"),
            names=("a", "b"),
            users=True,
            pairing=False,
            proxies=("::1",),
        ),
    ]


@pytest.mark.parametrize(
    ("fault", "code"), [(BundleDamagedError("It broke."), 3), (KeyboardInterrupt(), 130)]
)
def test_failures_of_the_window_end_in_their_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, fault: BaseException, code: int
) -> None:
    def run_gui(files: list[Path], settings: Settings, **_: object) -> int:
        raise fault

    stand_in(monkeypatch, "mriclassifier.gui.app", run_gui=run_gui)
    assert cli.main([]) == code
    assert capsys.readouterr().err in ("It broke.\n", "")


def test_an_unexpected_fault_leaves_a_report_without_file_names(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def run_gui(files: list[Path], settings: Settings, **_: object) -> int:
        raise RuntimeError(f"cannot draw {files[0]}")

    stand_in(monkeypatch, "mriclassifier.gui.app", run_gui=run_gui)
    assert cli.main(["Jane_Doe.png"]) == 3
    sentence = one_sentence(capsys.readouterr().err)
    (report,) = paths.log_dir().glob("crash-*.txt")
    assert str(report) in sentence
    text = report.read_text("utf-8")
    assert "RuntimeError" in text
    assert "Jane" not in text
    assert "Jane" not in sentence


def test_the_entry_point_hands_the_arguments_over(
    monkeypatch: pytest.MonkeyPatch, window: list[list[Path]]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mriclassifier", "a.png"])
    assert entry.main() == 0
    assert window == [[Path("a.png")]]
