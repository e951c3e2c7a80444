"""The web application: built by a function, from an engine and a token, without globals."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import Response

from mriclassifier import __version__
from mriclassifier.errors import (
    ComponentError,
    EngineBusyError,
    InputError,
    JobCancelledError,
    MriClassifierError,
    TooLargeError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.formats import DEFAULT_LIMITS, Limits
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.routes import UploadReader, api_routes
from mriclassifier.server.schemas import error_response
from mriclassifier.server.security import (
    TOO_LARGE,
    BodyLimit,
    Faults,
    SecurityHeaders,
    TokenGate,
    TrustedHosts,
)

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
FORM_OVERHEAD = 1 << 16  # bytes around the file in a multipart body
MAX_UPLOAD_BYTES = 128 << 20

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


def create_app(
    engine: InferenceEngine,
    *,
    token: str,
    hosts: Sequence[str] = LOCAL_HOSTS,
    limits: Limits = DEFAULT_LIMITS,
    max_upload_bytes: int = MAX_UPLOAD_BYTES,
    max_decoding: int = 4,
) -> FastAPI:
    """Build the application.

    Parameters
    ----------
    engine
        Classifies the uploaded pictures; stays the caller's to close.
    token
        What every request but the health check has to bring.
    hosts
        Names under which the server may be asked.
    limits
        What is refused before a picture is decoded.
    max_upload_bytes
        Largest file; a larger body is refused while it still arrives.
    max_decoding
        Pictures worked on at once; more are told to come back (429).
    """
    app = FastAPI(
        title="MRI Classifier",
        summary="Research use only, not for diagnosis.",
        version=__version__,
        # The interactive pages load scripts from elsewhere
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        form_limits={"max_files": 1, "max_fields": 8},
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(Faults),
            Middleware(TrustedHosts, hosts=hosts),
            Middleware(TokenGate, token=token),
            Middleware(BodyLimit, max_bytes=max_upload_bytes + FORM_OVERHEAD),
        ],
    )
    reader = UploadReader(limits=limits, max_bytes=max_upload_bytes, max_decoding=max_decoding)
    app.include_router(api_routes(engine, reader))
    app.add_exception_handler(MriClassifierError, _expected)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    return app


def _expected(request: Request, error: Exception) -> Response:
    del request
    assert isinstance(error, MriClassifierError)
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    answer = error_response(status, error.code, error.sentence)
    if status in (429, 503):
        answer.headers["Retry-After"] = "2"
    return answer


def _http(request: Request, error: Exception) -> Response:
    del request
    assert isinstance(error, HTTPException)
    code, message = _HTTP_CODES.get(error.status_code, ("http_error", str(error.detail)))
    answer = error_response(error.status_code, code, message)
    answer.headers.update(error.headers or {})
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    del error
    if request.headers.get("content-type", "").partition(";")[0].strip() != "multipart/form-data":
        return error_response(415, *_HTTP_CODES[415])
    return error_response(400, "file_missing", "The form holds no file in the field “file”.")
