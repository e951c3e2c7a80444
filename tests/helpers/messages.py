"""Every text of the program that a user can see, found in the sources as Qt's tools would find it.

Qt's ``lupdate`` reads Python, too, but knows neither a function that stands for a context (``_tr`` of a module)
nor a context kept in a constant, nor what Typer takes from docstrings. So the sources are read here, and
``lupdate`` gets one file that marks each text in the plainest way.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.helpers.shared import REPOSITORY

PROGRAM = REPOSITORY / "mriclassifier"
COMMANDS = "commands"
# What puts a text in front of a user, and at which place it stands among the arguments
_SHOWN = {
    "setText": 0,
    "setWindowTitle": 0,
    "setTitle": 0,
    "setToolTip": 0,
    "setStatusTip": 0,
    "setWhatsThis": 0,
    "setPlaceholderText": 0,
    "setAccessibleName": 0,
    "setAccessibleDescription": 0,
    "setSpecialValueText": 0,
    "setPrefix": 0,
    "setSuffix": 0,
    "setInformativeText": 0,
    "addAction": 0,
    "addMenu": 0,
    "addTab": 1,
    "addItem": 0,
    "QLabel": 0,
    "QPushButton": 0,
    "QCheckBox": 0,
    "QRadioButton": 0,
    "QGroupBox": 0,
    "QAction": 0,
    "muted": 0,
    "heading": 0,
    "say": 0,
    "echo": 0,
    "confirm": 0,
}
_ENGLISH_BY_NATURE = ("MRI Classifier", "mriclassifier", "SHA-256")


@dataclass(frozen=True, order=True)
class Message:
    """A text with the context that it is translated in."""

    context: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Unmarked:
    """A text that is shown as it stands in the source."""

    place: str
    text: str


def module_messages(path: Path) -> frozenset[Message]:
    """What one module says."""
    reader = _Reader(path)
    reader.visit(reader.tree)
    return frozenset(reader.found)


def unmarked(path: Path) -> tuple[Unmarked, ...]:
    """Texts of one module that are shown and cannot be translated."""
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        at = _SHOWN.get(_name(node.func))
        if at is None or len(node.args) <= at:
            continue
        text = _english(node.args[at])
        if text.strip(" :") not in ("", *_ENGLISH_BY_NATURE):
            place = f"{path.relative_to(REPOSITORY)}:{node.lineno}"
            found.append(Unmarked(place=place, text=text))
    return tuple(found)


def modules() -> tuple[Path, ...]:
    """All of the program."""
    return tuple(sorted(PROGRAM.rglob("*.py")))


@cache
def all_messages() -> frozenset[Message]:
    """What the whole program says, its commands' help included."""
    found = frozenset().union(*(module_messages(path) for path in modules()))
    return found | frozenset(Message(COMMANDS, text) for text in command_help())


@cache
def texts_without_qt() -> frozenset[str]:
    """The contexts that are needed where there is no Qt."""
    outside = [path for path in modules() if PROGRAM / "gui" not in path.parents]
    found = {message.context for path in outside for message in module_messages(path)}
    return frozenset(found | {COMMANDS, "classes"})


def command_help() -> Iterator[str]:
    """Help texts of all commands, of their arguments and options, once each."""
    from typer.main import get_command

    from mriclassifier.cli import app
    from mriclassifier.command_help import texts_of

    yield from sorted(set(texts_of(get_command(app))))


class _Reader(ast.NodeVisitor):
    """Collects the messages of a module."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.tree = ast.parse(path.read_text("utf-8"))
        self.found: set[Message] = set()
        self._classes: list[str] = []
        self._constants = _constants(self.tree)
        self._functions = _translators(self.tree) | _imported(self.tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Texts of ``self.tr`` belong to the class that they stand in."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the marked text of a call."""
        name, texts = _name(node.func), node.args
        context: str | None = None
        if name == "tr" and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if not (isinstance(owner, ast.Name) and owner.id == "self" and self._classes):
                raise AssertionError(
                    f"{self._at(node)}: only self.tr() has a context that is known"
                )
            context = self._classes[-1]
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(texts) >= 2:
            context, texts = self._constant(texts[0]), texts[1:]
        elif isinstance(node.func, ast.Name) and name in self._functions:
            context = self._functions[name]
        if context is not None and texts:
            for text in _choices(texts[0]):
                self.found.add(Message(context, text))
            if name in ("tr", "QT_TRANSLATE_NOOP") and not list(_choices(texts[0])):
                raise AssertionError(f"{self._at(node)}: the text is no literal")
        self.generic_visit(node)

    def _constant(self, node: ast.expr) -> str | None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        return self._constants.get(node.id) if isinstance(node, ast.Name) else None

    def _at(self, node: ast.Call) -> str:
        return f"{self._path.relative_to(REPOSITORY)}:{node.lineno}"


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _choices(node: ast.expr) -> Iterator[str]:
    """The literal, or both of ``"a" if … else "b"``."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)


def _english(node: ast.expr) -> str:
    """The letters that are shown if this is a literal or an f-string; empty where it is neither."""
    if isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
        text = "".join(str(part) for part in parts)
    else:
        text = " ".join(_choices(node))
    words = [word for word in text.split() if len(word) > 1 and word.isalpha()]
    return text if words else ""


def _constants(tree: ast.Module) -> dict[str, str]:
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            for target in node.targets:
                if isinstance(target, ast.Name) and isinstance(node.value.value, str):
                    found[target.id] = node.value.value
    return found


def _translators(tree: ast.Module) -> dict[str, str]:
    """Functions of a module, inner ones too, that do nothing but translate their text in one context."""
    constants, found = _constants(tree), {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or len(node.args.args) != 1:
            continue
        last = node.body[-1]
        if not (isinstance(last, ast.Return) and isinstance(last.value, ast.Call)):
            continue
        call = last.value
        if _name(call.func) == "translate" and len(call.args) == 2:
            context, text = call.args
            name = context.id if isinstance(context, ast.Name) else ""
            known = context.value if isinstance(context, ast.Constant) else constants.get(name)
            if isinstance(text, ast.Name) and isinstance(known, str):
                found[node.name] = known
    return found


def _imported(tree: ast.Module) -> dict[str, str]:
    """The same functions, taken from another module of the program."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mriclassifier."):
            path = REPOSITORY.joinpath(*(node.module or "").split(".")).with_suffix(".py")
            if path.is_file() and any(alias.name.lstrip("_") == "tr" for alias in node.names):
                known = _translators(ast.parse(path.read_text("utf-8")))
                names: Sequence[ast.alias] = node.names
                found |= {
                    alias.asname or alias.name: known[alias.name]
                    for alias in names
                    if alias.name in known
                }
    return found
