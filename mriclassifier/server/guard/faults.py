"""A fault of ours becomes one answer; what it says stays here."""

from __future__ import annotations

import logging
import traceback
from pathlib import PurePath

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mriclassifier.server.errors_http import error_response

_log = logging.getLogger(__name__)


class Faults:
    """Answers a fault of ours in the shape of every error, and keeps its text to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the wrapped application does, or with status 500."""
        begun = False

        async def send_noticed(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, send_noticed)
        except ClientDisconnect:
            return  # nobody is there to be answered
        except Exception as error:
            if scope["type"] != "http":
                raise
            # The kind and the place alone: a message may quote what was uploaded
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{PurePath(place.filename).name}:{place.lineno}"
            number = scope.get("state", {}).get("request_id", "")
            _log.error("unexpected %s at %s in request %s", type(error).__name__, where, number)
            if begun:
                return  # an answer that breaks off closes its connection
            answer = error_response(
                500, "internal", "The server failed at this request; it goes on serving."
            )
            await answer(scope, receive, send)
