"""The page's words: every language has every string, none too many, and the codes of the server are known."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from mriclassifier.gui import explanations, wording
from mriclassifier.paths import resource
from mriclassifier.server.pages import LANGUAGES
from tests.helpers.shared import REPOSITORY

WEB = resource("web")
MODULES = [path for path in sorted(WEB.glob("*.js")) if path.name != "login.js"]
OTHERS = [name for name in LANGUAGES if name != "en"]
PLURALS = {
    "en": {"one", "other"},
    "de": {"one", "other"},
    "es": {"one", "many", "other"},
    "zh": {"other"},
}
# Keys that are put together while the page runs, by what stands before the point
BUILT = {"state", "batch", "outcome", "column", "class", "worth", "notice", "meaning", "error"}


@cache
def words(language: str) -> dict[str, Any]:
    text = (WEB / "languages" / f"{language}.js").read_text("utf-8")
    found: dict[str, Any] = json.loads(
        text.removeprefix("export default ").rstrip().removesuffix(";"),
        object_pairs_hook=_no_key_twice,
    )
    return found


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), sorted({key for key in keys if keys.count(key) > 1})
    return dict(pairs)


def used() -> dict[str, set[str]]:
    """Keys that are named as they are in markup and modules, and where."""
    found: dict[str, set[str]] = {}
    pattern = re.compile(r'\b(?:t|count)\(\s*"([^"]+)"|data-(?:text|label|hint)="([^"]+)"')
    for path in (WEB / "index.html", *MODULES):
        for names in pattern.findall(path.read_text("utf-8")):
            found.setdefault(next(filter(None, names)), set()).add(path.name)
    return found


def test_every_key_that_is_used_is_there() -> None:
    missing = {key: where for key, where in used().items() if key not in words("en")}
    assert not missing


def test_no_string_is_left_over() -> None:
    text = "".join(path.read_text("utf-8") for path in (WEB / "index.html", *MODULES))
    stale = [
        key
        for key in words("en")
        if key not in used() and f'"{key}"' not in text and key.partition(".")[0] not in BUILT
    ]
    assert not stale


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_strings_with_the_same_fields(language: str) -> None:
    english, other = words("en"), words(language)
    assert set(other) == set(english), "missing or stale"
    for key, text in english.items():
        assert isinstance(other[key], type(text)), key
        assert fields(other[key]) == fields(text), key


def fields(text: Any) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text if isinstance(text, str) else text["other"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_the_forms_of_the_language(language: str) -> None:
    for key, text in words(language).items():
        if isinstance(text, dict):
            assert set(text) == PLURALS[language], key
            assert all(text.values())
        else:
            assert text.strip() == text != "", key


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str) -> None:
    same_words = {"key_arrows", "key_map", "key_opacity", "key_rows", "key_escape", "key_paste"}
    same_words |= {"opacity", "filter", "menu", "facts", "model", "slice_of", "series_class"}
    alike = {k for k, text in words("en").items() if words(language)[k] == text} - same_words
    assert alike <= {"class.glioma", "class.meningioma", "page_of", "key_ends", "key_pages"}


def test_the_markup_is_in_english_word_for_word() -> None:
    text = (WEB / "index.html").read_text("utf-8")
    shown = re.findall(r'data-text="([^"]+)"[^>]*>([^<]*)<', text)
    shown += re.findall(r'data-label="([^"]+)" aria-label="([^"]*)"', text)
    shown += re.findall(r'data-hint="([^"]+)" placeholder="([^"]*)"', text)
    assert len(shown) > 50
    for key, english in shown:
        assert english == words("en")[key], key


def literals(name: str, folder: str) -> set[str]:
    """Words given as the keyword argument or class variable ``name`` anywhere in a package."""
    found = set()
    for path in (REPOSITORY / "mriclassifier" / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == name:
                value: ast.expr | None = node.value
            elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == name:
                value = node.value
            else:
                continue
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                found.add(value.value)
    return found


def test_every_notice_of_the_model_is_known() -> None:
    codes = literals("code", "inference") | literals("code", "imaging")
    assert "refer" in codes
    of_a_series = {"several_patients", "series_of_two_patients", "copies", "order_uncertain"}
    of_a_series |= {"mixed_spacing"}
    assert {f"notice.{code}" for code in codes - of_a_series} <= set(words("en"))


def test_every_error_of_a_file_or_of_the_model_is_known() -> None:
    from mriclassifier import errors

    kinds: list[type[errors.MriClassifierError]] = [errors.InputError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    kinds += [errors.EngineBusyError, errors.EngineUnavailableError]
    kinds += [errors.BundleMissingError, errors.BundleDamagedError]
    codes = {kind.code for kind in kinds}
    # Said by the interface itself about what the page sends
    codes |= {
        "gone",
        "batch_closed",
        "too_many_files",
        "cut_short",
        "rate",
        "not_found",
        "internal",
    }
    codes |= {"session_ended", "unreachable", "cancelled"}
    assert {f"error.{code}" for code in codes} <= set(words("en"))
    known = {key.partition(".")[2] for key in words("en") if key.startswith("error.")}
    assert known == codes, "no sentence that nobody meets"


def test_classes_outcomes_and_meanings_are_those_of_the_window() -> None:
    english = words("en")
    for name, text in wording._CLASS_NAMES.items():
        assert english[f"class.{name}"] == text
    for code, text in wording._NO_ANSWER.items():
        assert english[f"worth.{code}"] == text
    assert english["worth.unreliable"] == wording._UNRELIABLE
    for key in (key for key in english if key.startswith("meaning.")):
        assert english[key] == explanations._TEXTS[key.partition(".")[2]]
    assert english["research"] == wording.research_use()
    order = re.search(r"NO_ANSWER = (\[.*?\]);", (WEB / "words.js").read_text("utf-8"))
    assert order
    assert json.loads(order[1]) == list(wording._NO_ANSWER), "the plainest reason first, as there"


@pytest.mark.parametrize("language", OTHERS)
def test_classes_and_outcomes_are_called_as_in_the_translated_window(language: str) -> None:
    root = ElementTree.parse(resource("i18n", f"mriclassifier_{language}.ts")).getroot()
    window = {
        message.findtext("source"): message.findtext("translation")
        for message in root.iter("message")
    }
    for key, english in words("en").items():
        if key.startswith(("class.", "worth.")) or key == "research":
            assert words(language)[key] == window[english], f"{key}: translate both alike"


def test_the_login_page_has_its_strings_in_every_language() -> None:
    found = re.search(r"const TEXTS = (\{.*?\n\});", (WEB / "login.js").read_text("utf-8"), re.S)
    assert found
    texts = json.loads(found[1])
    assert list(texts) == list(LANGUAGES)
    html = (WEB / "login.html").read_text("utf-8")
    shown = dict(re.findall(r'data-text="([^"]+)">([^<]*)<', html))
    for language in LANGUAGES:
        assert set(texts[language]) == {*shown, "title", "languages"}, language
    for key, english in shown.items():
        assert texts["en"][key] == english


def test_no_english_word_is_written_into_a_module() -> None:
    """Whatever is shown comes from the languages; names of products stay as they are."""
    shown = re.compile(r'textContent: "([^"]*[A-Za-z]{3}[^"]*)"|\.textContent = "([A-Za-z][^"]+)"')
    allowed = {"English", "Deutsch", "Español"}
    for path in MODULES:
        found = {a or b for a, b in shown.findall(path.read_text("utf-8"))} - allowed
        assert not found, path.name


def test_the_colours_are_those_of_the_window() -> None:
    from mriclassifier.gui.theme import DARK, LIGHT

    text = Path(WEB / "look.css").read_text("utf-8")
    blocks = re.findall(r"\{[^{}]*--window:[^{}]*\}", text)
    assert len(blocks) == 3, "light, chosen dark, dark as the system"
    for block, tokens in zip(blocks, (LIGHT, DARK, DARK), strict=True):
        colours = dict(re.findall(r"--([\w-]+): (#\w+)", block))
        for name, colour in colours.items():
            same = {"edge": "neutral"}.get(name, name.replace("-", "_"))
            assert getattr(tokens, same) == colour, name
