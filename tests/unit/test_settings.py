from __future__ import annotations

import re
import threading
import tomllib
from pathlib import Path
from typing import Any

import pytest

from mriclassifier.errors import SettingsError
from mriclassifier.settings import Settings, setting
from mriclassifier.settings_table import SETTINGS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def written(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("entry", SETTINGS, ids=lambda entry: entry.key)
def test_every_setting_is_complete_and_its_default_is_allowed(entry: Any) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", entry.key)
    assert entry.accept(entry.default) == entry.default
    assert entry.label
    assert entry.help.endswith(".")
    assert (entry.minimum is None) == (entry.maximum is None)
    assert all(choice.label for choice in entry.choices)


def test_no_key_is_there_twice() -> None:
    assert len({entry.key for entry in SETTINGS}) == len(SETTINGS)


def test_defaults_need_no_file_and_reading_writes_none(file: Path) -> None:
    settings = Settings(file)
    assert settings.get("engine.name") == "onnx"
    assert settings.notices == ()
    settings.save()
    assert not file.parent.exists()


def test_a_change_is_there_after_a_restart_and_nothing_else_is_written(file: Path) -> None:
    settings = Settings(file)
    settings.set("viewer.map_opacity", 0.25)
    settings.set("engine.name", "keras")
    settings.save()
    assert written(file) == {"viewer": {"map_opacity": 0.25}, "engine": {"name": "keras"}}
    again = Settings(file)
    assert again.get("viewer.map_opacity") == 0.25
    assert again.get("engine.name") == "keras"
    assert [p.name for p in file.parent.iterdir()] == ["settings.toml"], "a temporary file is left"


def test_a_setting_put_back_disappears_from_the_file(file: Path) -> None:
    settings = Settings(file)
    settings.set("server.port", 8080)
    settings.save()
    settings.reset("server.port")
    settings.save()
    assert settings.is_default("server.port")
    assert written(file) == {}


def test_a_whole_number_is_taken_for_a_fraction(file: Path) -> None:
    settings = Settings(file)
    settings.set("viewer.map_opacity", 1)
    value = settings.get("viewer.map_opacity")
    assert value == 1.0
    assert type(value) is float


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("viewer.map_opacity", 1.5),
        ("viewer.map_opacity", float("nan")),
        ("viewer.map_opacity", True),
        ("viewer.show_map", 1),
        ("server.port", 70000),
        ("server.port", 8080.0),
        ("engine.name", "torch"),
        ("model.name", "  "),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_with_what_is_allowed(
    file: Path, key: str, value: Any
) -> None:
    settings = Settings(file)
    with pytest.raises(SettingsError, match=re.escape(setting(key).allowed())):
        settings.set(key, value)
    assert settings.is_default(key)


def test_a_key_that_does_not_exist_is_named(file: Path) -> None:
    with pytest.raises(SettingsError, match=r"server\.prot"):
        Settings(file).get("server.prot")


def test_a_damaged_file_is_kept_aside_and_told(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("engine = [[[", "utf-8")
    settings = Settings(file)
    (notice,) = settings.notices
    assert notice.code == "settings_damaged"
    assert str(file) + ".bad" in notice.sentence
    assert file.with_name("settings.toml.bad").read_text("utf-8") == "engine = [[["
    assert settings.get("engine.name") == "onnx"
    settings.set("engine.name", "keras")
    settings.save()
    assert Settings(file).get("engine.name") == "keras"


def test_a_second_damaged_file_does_not_replace_the_first(file: Path) -> None:
    file.parent.mkdir()
    for text in ("first [", "second ["):
        file.write_text(text, "utf-8")
        Settings(file)
    kept = sorted(p.read_text("utf-8") for p in file.parent.iterdir())
    assert kept == ["first [", "second ["]


def test_bytes_that_are_no_text_count_as_damage(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\x00\x01")
    assert [n.code for n in Settings(file).notices] == ["settings_damaged"]


def test_a_value_out_of_range_gives_the_default_and_a_notice(file: Path) -> None:
    file.parent.mkdir()
    text = "[viewer]\nmap_opacity = 7\n[engine]\nname = 3\n[server]\nport = 8080\n"
    file.write_text(text, "utf-8")
    settings = Settings(file)
    assert settings.get("viewer.map_opacity") == 0.5
    assert settings.get("engine.name") == "onnx"
    assert settings.get("server.port") == 8080
    sentences = " ".join(notice.sentence for notice in settings.notices)
    assert len(settings.notices) == 2
    assert "viewer.map_opacity" in sentences
    assert "from 0 to 1" in sentences
    assert "one of onnx, openvino, onnx-int8, openvino-int8, keras" in sentences
    assert file.read_text("utf-8") == text, "reading rewrote the file"


def test_what_another_version_wrote_is_preserved(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('future = 1\nserver = "odd"\n[viewer]\nlens = "big"\n', "utf-8")
    settings = Settings(file)
    settings.set("viewer.show_map", True)
    settings.save()
    assert written(file)["future"] == 1
    assert written(file)["server"] == "odd"
    assert written(file)["viewer"] == {"lens": "big", "show_map": True}


def test_two_running_programs_do_not_undo_each_other(file: Path) -> None:
    window, terminal = Settings(file), Settings(file)
    window.set("viewer.map_opacity", 0.9)
    terminal.set("model.name", "mine")
    terminal.save()
    window.save()
    assert written(file) == {"viewer": {"map_opacity": 0.9}, "model": {"name": "mine"}}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", "utf-8")
    settings = Settings(tmp_path / "config" / "settings.toml")
    settings.set("server.port", 1)
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        settings.save()


def test_subscribers_hear_of_changes_until_they_leave(file: Path) -> None:
    settings = Settings(file)
    heard: list[tuple[str, Any]] = []
    leave = settings.subscribe(lambda key, value: heard.append((key, value)))
    settings.set("viewer.show_map", True)
    settings.set("viewer.show_map", True)
    settings.reset("viewer.show_map")
    leave()
    leave()
    settings.set("viewer.show_map", True)
    assert heard == [("viewer.show_map", True), ("viewer.show_map", False)]


def test_many_threads_may_change_and_save_at_once(file: Path) -> None:
    settings = Settings(file)

    def work(port: int) -> None:
        settings.set("server.port", port)
        settings.save()

    threads = [threading.Thread(target=work, args=(1000 + n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert written(file)["server"]["port"] == settings.get("server.port")


def test_a_file_of_a_later_version_is_kept_aside_and_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    text = 'format = 9\n[engine]\nname = "quantum"\n[viewer]\nshow_map = true\n'
    path.write_text(text, "utf-8")
    settings = Settings(path)
    assert (tmp_path / "settings.toml.newer").read_text("utf-8") == text
    codes = [notice.code for notice in settings.notices]
    assert codes == ["settings_newer", "setting_ignored"]
    assert "settings.toml.newer" in settings.notices[0].sentence
    assert settings.get("viewer.show_map") is True
    assert settings.get("engine.name") == "onnx"
    settings.set("input.max_megapixels", 7)
    settings.save()
    written = path.read_text("utf-8")
    assert "format = 9" in written, "the later version finds its file as it was"
    assert 'name = "quantum"' in written
    assert not (tmp_path / "settings.toml.newer1").exists()


def test_a_file_of_this_version_is_no_later_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("format = 1\n", "utf-8")
    assert Settings(path).notices == ()
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]
