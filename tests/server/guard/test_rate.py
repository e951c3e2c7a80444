"""How often one address may ask."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from mriclassifier.server.guard.rate import RateLimit
from mriclassifier.server.services import ServerLimits
from tests.helpers.clocks import Clock


def limit(clock: Clock) -> RateLimit:
    return RateLimit(None, per_second=2.0, burst=3, clock=clock)  # type: ignore[arg-type]


def test_a_burst_is_served_and_then_so_many_a_second() -> None:
    clock = Clock()
    rate = limit(clock)
    assert [rate.take("a") for _ in range(4)] == [0, 0, 0, 0.5]
    assert rate.take("b") == 0
    clock.now += 0.5
    assert [rate.take("a") for _ in range(2)] == [0, 0.5]
    clock.now += 1000
    assert [rate.take("a") for _ in range(4)] == [0, 0, 0, 0.5]


def test_any_number_of_addresses_takes_bounded_memory() -> None:
    rate = limit(Clock())
    for number in range(10_000):
        rate.take(str(number))
    assert len(rate._buckets) <= 4096


class TestInTheApplication:
    @pytest.fixture
    def limits(self) -> ServerLimits:
        return ServerLimits(requests_per_second=0.01, burst=5)

    def test_too_many_requests_are_told_when_to_come_back_before_anything_else(
        self, anonymous: TestClient
    ) -> None:
        for _ in range(5):
            assert anonymous.get("/healthz").status_code == 200
        for path in ("/healthz", "/", "/nowhere"):
            answer = anonymous.get(path, headers={"Host": "evil.example"})
            assert answer.status_code == 429
            assert answer.json()["error"]["code"] == "rate"
            assert int(answer.headers["retry-after"]) >= 1
