"""The words that a case is described with."""

from __future__ import annotations

import enum


class Origin(enum.StrEnum):
    """Where a case came from."""

    WINDOW = "window"
    BATCH = "batch"
    COMMAND = "command"
    SERVER = "server"


class State(enum.StrEnum):
    """How far a reader is with a case."""

    OPEN = "open"
    AGREED = "agreed"
    CORRECTED = "corrected"


class Verdict(enum.StrEnum):
    """What a reader says of the model's answer."""

    NONE = "none"
    AGREE = "agree"
    CORRECT = "correct"


class Sort(enum.StrEnum):
    """Orders of a list of cases."""

    RECORDED = "recorded"
    UNCERTAINTY = "uncertainty"
    LABEL = "label"
    STATE = "state"
    PATIENT = "patient"
    CODE = "code"


class Keep(enum.StrEnum):
    """Which pictures are stored."""

    NEVER = "never"
    CORRECTED = "corrected"
    ALWAYS = "always"
