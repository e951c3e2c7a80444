"""Who asks, and what they may ask for; without the web framework, so that the window can know it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Scope(StrEnum):
    """What a token may be used for."""

    CLASSIFY = "classify"
    BATCH = "batch"
    MODEL = "model"


ALL_SCOPES = frozenset(Scope)


@dataclass(frozen=True, kw_only=True)
class Principal:
    """Whoever a request comes from.

    Attributes
    ----------
    owner
        What kept things belong to: opaque, never shown and never logged.
    name
        What the audit log and the page call them.
    kind
        How they came in.
    scopes
        What they may ask for.
    csrf
        What a request that changes something has to bring along; None where there is no cookie.
    """

    owner: str
    name: str
    kind: Literal["pairing", "user", "token"]
    scopes: frozenset[Scope]
    csrf: str | None = None
