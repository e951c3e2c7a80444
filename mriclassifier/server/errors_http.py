"""The one shape of every error, and which error becomes which status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from mriclassifier.errors import (
    ComponentError,
    EngineBusyError,
    InputError,
    JobCancelledError,
    MriClassifierError,
    TooLargeError,
    UnsupportedFormatError,
)

TOO_LARGE = "The upload is larger than this server takes."
BUSY_SECONDS = "2"

_STATUS: tuple[tuple[type[MriClassifierError], int], ...] = (
    (TooLargeError, 413),
    (UnsupportedFormatError, 415),
    (EngineBusyError, 429),
    (InputError, 400),
    (ComponentError, 503),
    (JobCancelledError, 503),
)
_HTTP_CODES = {
    400: ("bad_request", "The request cannot be understood."),
    404: ("not_found", "There is nothing at this address."),
    405: ("method_not_allowed", "This address does not answer that method."),
    413: ("too_large", TOO_LARGE),
    415: ("unsupported_type", "Send the picture as multipart form data, in the field “file”."),
}


class ErrorResponse(Response):
    """An error as ``{"error": {"code", "message", "request_id"}}``.

    The number of the request is known where the answer is sent, not where it is made.

    Parameters
    ----------
    status
        HTTP status.
    code
        Stable word for programs.
    message
        One sentence for people.
    headers
        Further ones.
    """

    def __init__(
        self, status: int, code: str, message: str, *, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status_code=status)
        self.code = code
        self.message = message
        self.extra = dict(headers or {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, with the request's id."""
        request_id = scope.get("state", {}).get("request_id", "")
        body = {"error": {"code": self.code, "message": self.message, "request_id": request_id}}
        answer = JSONResponse(body, status_code=self.status_code, headers=self.extra)
        await answer(scope, receive, send)


def error_response(
    status: int, code: str, message: str, *, headers: Mapping[str, str] | None = None
) -> ErrorResponse:
    """The answer for an error; see :class:`ErrorResponse`."""
    return ErrorResponse(status, code, message, headers=headers)


def add_error_handlers(app: FastAPI) -> None:
    """Let every expected error of ``app`` be answered in the one shape."""
    app.add_exception_handler(MriClassifierError, _expected)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)


def _expected(request: Request, error: Exception) -> Response:
    del request
    assert isinstance(error, MriClassifierError)
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    headers = {"Retry-After": BUSY_SECONDS} if status in (429, 503) else {}
    return error_response(status, error.code, error.sentence, headers=headers)


def _http(request: Request, error: Exception) -> Response:
    del request
    assert isinstance(error, HTTPException)
    detail: Any = error.detail
    if isinstance(detail, dict) and {"code", "message"} <= set(detail):
        code, message = str(detail["code"]), str(detail["message"])
    else:
        code, message = _HTTP_CODES.get(error.status_code, ("http_error", str(detail)))
    return error_response(error.status_code, code, message, headers=error.headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    in_body = any(fault.get("loc", ("",))[0] == "body" for fault in error.errors())
    if not in_body:
        return error_response(
            400, "invalid", "A part of the address or a header has a value that it cannot have."
        )
    if request.headers.get("content-type", "").partition(";")[0].strip() != "multipart/form-data":
        return error_response(415, *_HTTP_CODES[415])
    return error_response(
        400, "file_missing", "The form holds no file in the field where one is expected."
    )
