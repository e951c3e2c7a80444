"""What becomes of a fault of ours, and of somebody who goes away."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.requests import ClientDisconnect

from mriclassifier.server.guard.faults import Faults


def answered(error: Exception, *, begun: bool = False) -> list[int]:
    sent: list[int] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if begun:
            await send({"type": "http.response.start", "status": 200})
        raise error

    async def send(message: dict[str, Any]) -> None:
        if "status" in message:
            sent.append(message["status"])

    scope = {"type": "http", "state": {"request_id": "7"}}
    asyncio.run(Faults(app)(scope, None, send))  # type: ignore[arg-type]
    return sent


@pytest.mark.allow_log("unexpected ZeroDivisionError at test_faults.py:[0-9]+ in request 7")
def test_a_fault_is_one_answer_and_a_line_without_its_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert answered(ZeroDivisionError("patient John")) == [500]
    assert "John" not in caplog.text


@pytest.mark.allow_log("unexpected ZeroDivisionError")
def test_an_answer_that_has_begun_breaks_off() -> None:
    assert answered(ZeroDivisionError(), begun=True) == [200]


def test_nobody_is_answered_who_is_gone_and_nothing_is_logged() -> None:
    assert answered(ClientDisconnect()) == []
