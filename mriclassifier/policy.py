"""The administrator's rules for this computer: fixed settings, and which accounts may do what.

The file (:func:`mriclassifier.paths.policy_file`) is TOML and belongs to the administrator::

    [settings.cases]
    keep_identity = false          # nobody can change this setting

    [allow]
    delete = ["head.reader"]       # accounts of the operating system
    retrain = ["@research"]        # groups begin with @ (not on Windows)

An action that is not named in ``[allow]`` is allowed to everybody. Where the file is there and cannot be
understood, every action that could have been restricted is refused until it is mended.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.notices import Notice

ACTIONS = ("sign", "delete", "export", "retrain", "models")


@dataclass(frozen=True, kw_only=True)
class Policy:
    """What the file says.

    Attributes
    ----------
    settings
        Nested tables as in the settings file.
    allow
        Accounts and ``@groups`` by action; an action that is missing is allowed to everybody.
    notices
        What is wrong with the file.
    """

    settings: Mapping[str, Any] = field(default_factory=dict)
    allow: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


def load_policy(path: Path) -> Policy:
    """Read the rules; without a file there are none. Never raises."""
    try:
        document = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        settings = document.get("settings", {})
        allow = document.get("allow", {})
        if not isinstance(settings, dict) or not isinstance(allow, dict):
            raise ValueError("[settings] and [allow] have to be tables")
        if unknown := sorted({*document} - {"settings", "allow"} | {*allow} - {*ACTIONS}):
            raise ValueError(f"unknown: {', '.join(unknown)}")
        return Policy(settings=settings, allow={k: _names(k, v) for k, v in allow.items()})
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        notice = Notice(
            code="policy_unreadable",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "The administrator's rules in {file} cannot be used ({reason}); what they could "
                "restrict is refused until the administrator has mended them.",
            ),
            values={"file": str(path), "reason": reason or type(error).__name__},
        )
        return Policy(allow=dict.fromkeys(ACTIONS, ()), notices=(notice,))


def _names(action: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"{action} has to be a list of accounts")
    return tuple(value)
