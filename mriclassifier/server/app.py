"""The web application: put together by a function, from what it is given, without globals."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from starlette.middleware import Middleware

from mriclassifier import __version__
from mriclassifier.server.access.routes import access_routes
from mriclassifier.server.api.api import Api
from mriclassifier.server.api.schemas import without_validation_answers
from mriclassifier.server.errors_http import add_error_handlers
from mriclassifier.server.guard.body import BodyLimit
from mriclassifier.server.guard.faults import Faults
from mriclassifier.server.guard.frame import Frame
from mriclassifier.server.guard.gate import OPEN, Gate, TrustedHosts
from mriclassifier.server.guard.origin import Origin
from mriclassifier.server.guard.rate import RateLimit
from mriclassifier.server.pages import page_routes
from mriclassifier.server.services import FORM_OVERHEAD, Services

BATCHES = "/api/v1/batches"


def create_app(services: Services) -> FastAPI:
    """Build the application; ``app.state.api`` is what :class:`~mriclassifier.server.runner.Server` ends.

    From outside to inside: number and headers, faults, where from, how often, under which name, who, how much.
    Only what passes all of them reaches an address.
    """
    access, audit, limits = services.access, services.audit, services.limits
    app = FastAPI(
        title="MRI Classifier",
        summary="Research use only, not for diagnosis.",
        version=__version__,
        # The interactive pages load scripts from elsewhere
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        # "/predict" is no address: a redirect would be made from the name in the request
        redirect_slashes=False,
        form_limits={"max_files": limits.max_batch_files, "max_fields": 8},
        middleware=[
            Middleware(Frame, monitor=services.monitor, audit=audit),
            Middleware(Faults),
            Middleware(Origin, access=access),
            Middleware(RateLimit, per_second=limits.requests_per_second, burst=limits.burst),
            Middleware(TrustedHosts, access=access),
            Middleware(Gate, access=access, audit=audit),
            Middleware(
                BodyLimit,
                default=limits.max_upload_bytes + FORM_OVERHEAD,
                by_prefix={BATCHES: limits.max_batch_bytes + FORM_OVERHEAD},
            ),
        ],
    )
    shown = {
        "max_upload_bytes": limits.max_upload_bytes,
        "max_batch_files": limits.max_batch_files,
        "max_batch_bytes": limits.max_batch_bytes,
    }
    api = Api(services)
    app.state.api = api
    app.include_router(access_routes(access, audit, shown))
    app.include_router(api.router)
    app.include_router(page_routes())
    add_error_handlers(app)
    _describe_security(app, access.cookie)
    return app


def _describe_security(app: FastAPI, cookie: str) -> None:
    """Let the OpenAPI document say how one gets in."""
    build = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = build()
            document.setdefault("components", {})["securitySchemes"] = {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": cookie},
            }
            document["security"] = [{"token": []}, {"session": []}]
            for path in OPEN & set(document["paths"]):
                for operation in document["paths"][path].values():
                    operation["security"] = []
            without_validation_answers(document)
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
