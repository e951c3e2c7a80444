"""What one setting is: its type, its range, its words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mriclassifier.errors import QT_TRANSLATE_NOOP, Phrase

Value = bool | int | float | str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One of the values a setting may have, with what to call it on screen (context "settings")."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One setting.

    Attributes
    ----------
    key
        ``"section.name"``: its place in the TOML file.
    kind
        ``bool``, ``int``, ``float`` or ``str``.
    default
        Of that kind.
    label, help
        For the settings dialog; marked for translation in context "settings".
    choices
        When only these values are allowed.
    minimum, maximum
        Allowed range of a number, both ends included.
    unit
        Shown behind the number.
    optional
        A text that may be empty.
    """

    key: str
    kind: type[Value]
    default: Value
    label: str
    help: str
    choices: tuple[Choice, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    optional: bool = False

    def accept(self, value: object) -> Value:
        """``value`` as this setting's type.

        Raises
        ------
        ValueError
            Another type, not one of the choices, or outside the range; the message says which
            values there are.
        """
        if self.kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is not self.kind:
            raise ValueError(self.allowed())
        if self.choices and value not in [choice.value for choice in self.choices]:
            raise ValueError(self.allowed())
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            low = -math.inf if self.minimum is None else self.minimum
            high = math.inf if self.maximum is None else self.maximum
            if not low <= value <= high:  # also false for NaN
                raise ValueError(self.allowed())
        if isinstance(value, str) and not value.strip() and not self.optional:
            raise ValueError(self.allowed())
        return value

    def allowed(self) -> Phrase:
        """Which values there are, in words."""
        if self.choices:
            names = ", ".join(choice.value for choice in self.choices)
            return Phrase(QT_TRANSLATE_NOOP("errors", "one of {names}"), names=names)
        if self.kind is bool:
            return Phrase(QT_TRANSLATE_NOOP("errors", "true or false"))
        if self.kind is str:
            if self.optional:
                return Phrase(QT_TRANSLATE_NOOP("errors", "a text"))
            return Phrase(QT_TRANSLATE_NOOP("errors", "a text that is not empty"))
        whole = self.kind is int
        if self.minimum is None or self.maximum is None:
            if whole:
                return Phrase(QT_TRANSLATE_NOOP("errors", "a whole number"))
            return Phrase(QT_TRANSLATE_NOOP("errors", "a number"))
        return Phrase(
            QT_TRANSLATE_NOOP("errors", "a whole number from {low} to {high}")
            if whole
            else QT_TRANSLATE_NOOP("errors", "a number from {low} to {high}"),
            low=f"{self.minimum:g}",
            high=f"{self.maximum:g}",
        )
