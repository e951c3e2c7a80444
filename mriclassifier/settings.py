"""The user's settings: typed values over a sparse TOML file."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli_w

from mriclassifier.errors import QT_TRANSLATE_NOOP, SettingsError
from mriclassifier.policy import Policy
from mriclassifier.setting import Choice, Setting, Value
from mriclassifier.settings_table import DEFAULT_MODEL, SETTINGS

__all__ = [
    "DEFAULT_MODEL",
    "SETTINGS",
    "Choice",
    "Setting",
    "Settings",
    "SettingsNotice",
    "Value",
    "setting",
]

_BY_KEY = {entry.key: entry for entry in SETTINGS}
_ABSENT = object()
FORMAT = 1  # a file without the key "format" has it; raised when a setting changes its meaning
Listener = Callable[[str, Any], None]


@dataclass(frozen=True, kw_only=True)
class SettingsNotice:
    """Something in the settings file was not used: a translatable sentence, its values apart."""

    code: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values)


def setting(key: str) -> Setting:
    """Find the table's entry for ``key``.

    Raises
    ------
    SettingsError
        There is no such setting.
    """
    try:
        return _BY_KEY[key]
    except KeyError:
        raise SettingsError(
            QT_TRANSLATE_NOOP("errors", "There is no setting called {key}."), key=key
        ) from None


class Settings:
    """Typed values of :data:`SETTINGS`, read once from a file that need not exist.

    A damaged file is kept aside with the suffix ``.bad``, and a copy of one that a later version wrote with
    ``.newer``; a value that cannot be used is replaced
    by its default. Both are told in :attr:`notices`. Reading never writes; saving writes what was
    changed here into the file as it is then, so that two running programs do not undo each other,
    and keeps keys this version does not know. All methods may be called from any thread.

    Parameters
    ----------
    path
        The TOML file, usually :func:`mriclassifier.paths.settings_file`.
    policy
        The administrator's rules; the settings that they fix cannot be changed.
    """

    def __init__(self, path: Path, policy: Policy | None = None) -> None:
        self.path = path
        self.policy = policy or Policy()
        self._fixed: dict[str, Value] = {}
        self._lock = threading.RLock()
        self._listeners: list[Listener] = []
        self._notices: list[SettingsNotice] = []
        self._changed: dict[str, Value | None] = {}  # None: back to the default
        self._values: dict[str, Value] = {}
        document = self._read()
        self._keep_newer(document)
        for entry in SETTINGS:
            stored = _lookup(document, entry.key)
            if stored is _ABSENT:
                continue
            try:
                self._values[entry.key] = entry.accept(stored)
            except ValueError:
                self._notices.append(
                    SettingsNotice(
                        code="setting_ignored",
                        template=QT_TRANSLATE_NOOP(
                            "errors",
                            "The setting {key} in {file} is not {allowed}; "
                            "{default} is used instead.",
                        ),
                        values={
                            "key": entry.key,
                            "file": str(path),
                            "allowed": entry.allowed(),
                            "default": _shown(entry.default),
                        },
                    )
                )
        self._fix()

    def _keep_newer(self, document: Mapping[str, Any]) -> None:
        """Copy a file that a later version wrote, which gives its settings another meaning."""
        written = document.get("format", FORMAT)
        if not isinstance(written, int) or written <= FORMAT:
            return
        kept = _free_name(self.path, "newer")
        try:
            shutil.copyfile(self.path, kept)
        except OSError:
            kept = self.path
        self._notices.append(
            SettingsNotice(
                code="settings_newer",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The settings were written by a later version of this program; a copy is kept as "
                    "{file}, and what this version does not understand is not used.",
                ),
                values={"file": str(kept)},
            )
        )

    def _fix(self) -> None:
        """Take the administrator's values over; one that cannot be used is told, and nothing is fixed."""
        for entry in SETTINGS:
            value = _lookup(self.policy.settings, entry.key)
            if value is _ABSENT:
                continue
            try:
                self._fixed[entry.key] = entry.accept(value)
            except ValueError:
                self._notices.append(
                    SettingsNotice(
                        code="policy_ignored",
                        template=QT_TRANSLATE_NOOP(
                            "errors",
                            "The administrator's rules fix {key} at something that is not {allowed}; "
                            "this rule is not used.",
                        ),
                        values={"key": entry.key, "allowed": entry.allowed()},
                    )
                )
        self._notices.extend(
            SettingsNotice(code=notice.code, template=notice.template, values=notice.values)
            for notice in self.policy.notices
        )

    def is_fixed(self, key: str) -> bool:
        """Tell whether the administrator has fixed ``key``."""
        return key in self._fixed

    @property
    def notices(self) -> tuple[SettingsNotice, ...]:
        """What the user has to know about the file as it was read."""
        return tuple(self._notices)

    def get(self, key: str) -> Any:
        """Return the value of ``key``, always of the table's type and within its range.

        Raises
        ------
        SettingsError
            There is no such setting.
        """
        entry = setting(key)
        with self._lock:
            return self._fixed.get(key, self._values.get(key, entry.default))

    def set(self, key: str, value: Value) -> None:
        """Change ``key`` and tell the subscribers; nothing is written before :meth:`save`.

        Raises
        ------
        SettingsError
            No such setting, a value that it cannot have, or one that the administrator has fixed.
        """
        entry = setting(key)
        if key in self._fixed:
            raise SettingsError(
                QT_TRANSLATE_NOOP(
                    "errors", "The administrator of this computer has fixed the setting {key}."
                ),
                key=key,
            )
        try:
            accepted = entry.accept(value)
        except ValueError as error:
            raise SettingsError(
                QT_TRANSLATE_NOOP("errors", "The setting {key} must be {allowed}, not {value}."),
                key=key,
                allowed=entry.allowed(),
                value=_shown(value),
            ) from error
        self._change(key, accepted)

    def reset(self, key: str) -> None:
        """Give ``key`` its default again.

        Raises
        ------
        SettingsError
            There is no such setting.
        """
        if setting(key) and key not in self._fixed:
            self._change(key, setting(key).default)

    def is_default(self, key: str) -> bool:
        """Tell whether ``key`` has its default."""
        return bool(self.get(key) == setting(key).default)

    def subscribe(self, callback: Listener) -> Callable[[], None]:
        """Call ``callback(key, value)`` after each change, in the thread that made it.

        Returns
        -------
        callable
            Ends the subscription; calling it again does nothing.
        """
        with self._lock:
            self._listeners.append(callback)

        def unsubscribe() -> None:
            with self._lock:
                if callback in self._listeners:
                    self._listeners.remove(callback)

        return unsubscribe

    def save(self) -> None:
        """Write the changes; without any, the file is left alone.

        Raises
        ------
        SettingsError
            The file cannot be written.
        """
        with self._lock:
            if not self._changed:
                return
            document = self._read()
            for key, value in self._changed.items():
                _store(document, key, value)
            try:
                _write_atomically(self.path, tomli_w.dumps(document))
            except OSError as error:
                raise SettingsError(
                    QT_TRANSLATE_NOOP(
                        "errors", "The settings cannot be saved in {file}: {reason}."
                    ),
                    file=self.path,
                    reason=error.strerror or str(error),
                ) from error
            self._changed.clear()

    def _change(self, key: str, value: Value) -> None:
        with self._lock:
            same = self._values.get(key, _ABSENT) == value
            default = value == setting(key).default
            self._values[key] = value
            self._changed[key] = None if default else value
            listeners = [] if same else list(self._listeners)
        for listener in listeners:
            listener(key, value)

    def _read(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self.path.read_bytes().decode("utf-8-sig"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._notices.append(
                SettingsNotice(
                    code="settings_unreadable",
                    template=QT_TRANSLATE_NOOP(
                        "errors",
                        "The settings in {file} cannot be read ({reason}); defaults are used.",
                    ),
                    values={"file": str(self.path), "reason": error.strerror or str(error)},
                )
            )
        except ValueError:  # not UTF-8, or not TOML
            self._notices.append(
                SettingsNotice(
                    code="settings_damaged",
                    template=QT_TRANSLATE_NOOP(
                        "errors",
                        "The settings file was damaged and is kept as {file}; defaults are used.",
                    ),
                    values={"file": str(_keep_aside(self.path))},
                )
            )
        return {}


def _lookup(document: Mapping[str, Any], key: str) -> object:
    section, name = key.split(".", 1)
    table = document.get(section)
    return table.get(name, _ABSENT) if isinstance(table, dict) else _ABSENT


def _store(document: dict[str, Any], key: str, value: Value | None) -> None:
    section, name = key.split(".", 1)
    table = document.get(section)
    if not isinstance(table, dict):
        if value is None:
            return
        table = document[section] = {}
    if value is None:
        table.pop(name, None)
        if not table:
            del document[section]
    else:
        table[name] = value


def _keep_aside(path: Path) -> Path:
    """Move a damaged file to a free ``.bad`` name; where it cannot be moved it stays."""
    target = _free_name(path, "bad")
    try:
        path.replace(target)
    except OSError:
        return path
    return target


def _free_name(path: Path, suffix: str) -> Path:
    number = 0
    while (target := path.with_name(f"{path.name}.{suffix}{number or ''}")).exists():
        number += 1
    return target


def _write_atomically(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path.resolve() if path.is_symlink() else path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
