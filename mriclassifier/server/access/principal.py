"""What a route asks of the gate: who it is, and whether they may ask for that."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import HTTPException, Request

from mriclassifier.server.access.who import ALL_SCOPES, Principal, Scope

__all__ = ["ALL_SCOPES", "NOT_LOGGED_IN", "Principal", "Scope", "principal_of", "require"]

NOT_LOGGED_IN = "Log in first. Programs send a token as “Authorization: Bearer …”."
WRONG_SCOPE = "This token is not meant for that; make one with the scope “{scope}”."


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
