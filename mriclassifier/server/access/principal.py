"""Who asks, and what they may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from fastapi import HTTPException, Request

NOT_LOGGED_IN = "Log in first. Programs send a token as “Authorization: Bearer …”."
WRONG_SCOPE = "This token is not meant for that; make one with the scope “{scope}”."


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


def principal_of(request: Request) -> Principal:
    """Whom the gate let in with this request: a FastAPI dependency.

    Raises
    ------
    HTTPException
        401: nobody, which happens where a route is reached without the gate.
    """
    principal = getattr(request.state, "principal", None)
    if not isinstance(principal, Principal):
        raise HTTPException(
            401,
            {"code": "login_needed", "message": NOT_LOGGED_IN},
            headers={"WWW-Authenticate": "Bearer"},
        )
    return principal


def require(scope: Scope) -> Callable[[Request], Principal]:
    """A FastAPI dependency: who asks, if they may ask for ``scope``.

    The gate has asked before; this is the second lock, at each router.
    """

    def required(request: Request) -> Principal:
        principal = principal_of(request)
        if scope not in principal.scopes:
            raise HTTPException(
                403, {"code": "scope_missing", "message": WRONG_SCOPE.format(scope=scope.value)}
            )
        return principal

    return required
