"""Brings the translations up to date with the sources: ``make translations``.

Qt's ``lupdate`` merges the texts of the program into the Linguist files, which translators edit; ``lrelease``
compiles them for the window; and what is needed without Qt goes into a JSON file a language.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.language import ENGLISH, LANGUAGES
from tests.helpers.messages import Message, all_messages, texts_without_qt
from tests.helpers.shared import REPOSITORY

FOLDER = REPOSITORY / "resources" / "i18n"
TRANSLATED = tuple(language for language in LANGUAGES if language != ENGLISH)
_FIELD = re.compile(r"\{(\w*)(?:[^{}]*)\}")
_MNEMONIC = re.compile(r"&(?=[^\s&])")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One message of a Linguist file; ``state`` is empty where it is done."""

    message: Message
    translation: str
    state: str


def linguist_file(language: str, folder: Path = FOLDER) -> Path:
    """The file that translators edit."""
    return folder / f"mriclassifier_{language}.ts"


def compiled_files(language: str, folder: Path = FOLDER) -> tuple[Path, Path]:
    """What the window reads, and what commands read."""
    return folder / f"mriclassifier_{language}.qm", folder / f"{language}.json"


def read(path: Path) -> tuple[Entry, ...]:
    """All messages of a Linguist file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for node in context.iter("message"):
            translation = node.find("translation")
            found.append(
                Entry(
                    message=Message(context.findtext("name") or "", node.findtext("source") or ""),
                    translation="" if translation is None else translation.text or "",
                    state="" if translation is None else translation.get("type", ""),
                )
            )
    return tuple(found)


def faults(language: str, messages: frozenset[Message], folder: Path = FOLDER) -> Iterator[str]:
    """What is wrong with a language's Linguist file, a line each."""
    entries = read(linguist_file(language, folder))
    here = {entry.message for entry in entries}
    for message in sorted(messages - here):
        yield f"missing: {message}"
    for message in sorted(here - messages):
        yield f"not in the program any more: {message}"
    for entry in entries:
        if entry.state or not entry.translation.strip():
            yield f"{entry.state or 'empty'}: {entry.message}"
            continue
        source, text = entry.message.text, entry.translation
        if sorted(_FIELD.findall(source)) != sorted(_FIELD.findall(text)):
            yield f"other fields: {entry.message} -> {text}"
        if len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(text)):
            yield f"other mnemonics: {entry.message} -> {text}"
        if "\N{FIRST STRONG ISOLATE}" in text or source.count("\n") > text.count("\n") + 1:
            yield f"other lines: {entry.message} -> {text}"


def update(languages: Sequence[str] = TRANSLATED, folder: Path = FOLDER) -> None:
    """Bring Linguist files and compiled files up to date; what is new is marked as unfinished."""
    with tempfile.TemporaryDirectory() as scratch:
        marked = Path(scratch) / "messages.py"
        marked.write_text(_marked(all_messages()), "utf-8")
        for language in languages:
            _run(
                "pyside6-lupdate",
                marked,
                *("-locations", "none", "-no-obsolete", "-sort-messages", "-silent"),
                *("-source-language", "en_GB", "-target-language", _qt_name(language)),
                *("-disable-heuristic", "similartext"),
                *("-ts", linguist_file(language, folder)),
            )
    for language in languages:
        compile_language(language, folder, folder)


def compile_language(language: str, source: Path, target: Path) -> None:
    """Make the files that the program reads."""
    file = linguist_file(language, source)
    qt, plain = compiled_files(language, target)
    _run("pyside6-lrelease", file, "-silent", "-qm", qt)
    plain.write_text(_without_qt(read(file)), "utf-8")


def _without_qt(entries: Sequence[Entry]) -> str:
    wanted = texts_without_qt()
    texts: dict[str, dict[str, str]] = {}
    for entry in entries:
        if entry.message.context in wanted and entry.translation and not entry.state:
            group = texts.setdefault(entry.message.context, {})
            group[entry.message.text] = entry.translation
    ordered: Mapping[str, Mapping[str, str]] = {
        context: dict(sorted(group.items())) for context, group in sorted(texts.items())
    }
    return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


def _marked(messages: frozenset[Message]) -> str:
    """A module that marks every message in the way that ``lupdate`` understands best."""
    lines = [
        f"QT_TRANSLATE_NOOP({_quoted(message.context)}, {_quoted(message.text)})"
        for message in sorted(messages)
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def _qt_name(language: str) -> str:
    return {"de": "de_DE", "es": "es_ES", "zh": "zh_CN"}[language]


def _run(tool: str, *arguments: object) -> None:
    command = Path(sys.executable).with_name(tool)
    subprocess.run([str(command), *map(str, arguments)], check=True, capture_output=True)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    update()
    problems = [
        f"{language}: {fault}"
        for language in TRANSLATED
        for fault in faults(language, all_messages())
    ]
    sys.stdout.write("".join(f"{problem}\n" for problem in problems))
    sys.exit(1 if problems else 0)
