"""Refusals of the interface that are no error of a file: each a status, a stable code and a sentence."""

from __future__ import annotations

from starlette.exceptions import HTTPException

RETRY_SECONDS = 1


def refusal(status: int, code: str, message: str) -> HTTPException:
    """An answer in the shape of every error; a 429 says when to come again."""
    headers = {"Retry-After": str(RETRY_SECONDS)} if status == 429 else None
    return HTTPException(status, {"code": code, "message": message}, headers=headers)  # type: ignore[arg-type]


def busy(message: str) -> HTTPException:
    """Too much is asked for at once."""
    return refusal(429, "busy", message)


def gone(what: str) -> HTTPException:
    """It is not there, not there any more, or somebody else's: nobody is told which."""
    return refusal(404, "gone", f"{what} is not kept, or not any more. Send the file again.")
