"""The window, reports and commands in every language: nothing missing, nothing stale, nothing unmarked.

After a change of a text, ``make translations`` brings the files up to date and names what has to be translated.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mriclassifier.language import LANGUAGES
from tests.helpers.messages import all_messages, modules, unmarked
from tests.helpers.translations import (
    FOLDER,
    TRANSLATED,
    Entry,
    Message,
    compile_language,
    compiled_files,
    faults,
    linguist_file,
    read,
)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated_and_none_is_stale(language: str) -> None:
    assert list(faults(language, all_messages())) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_files_are_those_of_the_linguist_file(language: str, tmp_path: Path) -> None:
    compile_language(language, FOLDER, tmp_path)
    for made, kept in zip(
        compiled_files(language, tmp_path), compiled_files(language), strict=True
    ):
        assert made.read_bytes() == kept.read_bytes(), f"{kept.name}: run make translations"


def test_no_text_is_shown_that_cannot_be_translated() -> None:
    assert [(found.place, found.text) for path in modules() for found in unmarked(path)] == []


def test_every_language_has_its_files_and_no_other() -> None:
    names = {"GLOSSARY.md"}
    for language in TRANSLATED:
        names |= {linguist_file(language).name}
        names |= {path.name for path in compiled_files(language)}
    assert {path.name for path in FOLDER.iterdir()} == names
    assert set(LANGUAGES) == {"en", *TRANSLATED}


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ("<translation>", "empty"),
        ('<translation type="unfinished">', "unfinished"),
        ("<translation>{other} ", "other fields"),
    ],
)
def test_a_fault_in_a_linguist_file_is_found(tmp_path: Path, change: str, word: str) -> None:
    text = linguist_file("de").read_text("utf-8")
    before, mark, after = text.partition("<translation>")
    rest = after[after.index("</translation>") :] if word == "empty" else after
    linguist_file("de", tmp_path).write_text(before + change + rest, "utf-8")
    assert mark
    found = list(faults("de", all_messages(), tmp_path))
    assert len(found) == 1
    assert found[0].startswith(word)


def test_a_text_that_is_new_or_gone_is_found() -> None:
    new, gone = Message("Actions", "A text that nobody has translated"), min(all_messages())
    found = list(faults("es", (all_messages() | {new}) - {gone}))
    assert found == [f"missing: {new}", f"not in the program any more: {gone}"]


def test_unmarked_texts_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.helpers.messages.REPOSITORY", tmp_path)
    module = tmp_path / "panel.py"
    module.write_text(
        'label.setText("Nobody can translate this")\n'
        'label.setText(self.tr("This is well"))\n'
        'box.addTab(page, f"{count} of them")\n'
        'label.setText("°")\n'
    )
    texts = [found.text for found in unmarked(module)]
    assert texts == ["Nobody can translate this", " of them"]


def test_commands_have_only_finished_texts() -> None:
    for language in TRANSLATED:
        texts = json.loads(compiled_files(language)[1].read_text("utf-8"))
        done: dict[Message, Entry] = {
            entry.message: entry for entry in read(linguist_file(language))
        }
        assert texts["errors"]
        for context, group in texts.items():
            for english, text in group.items():
                assert done[Message(context, english)].translation == text
