"""Who has to go when there are more connections than there may be."""

from __future__ import annotations

from mriclassifier.server.guard.connections import Connections
from mriclassifier.server.monitor import Monitor


class Peer:
    def __init__(self, group: str, *, waits: bool = True) -> None:
        self.group = group
        self.only_waits = waits
        self.dropped = False

    def drop(self) -> None:
        self.dropped = True

    def check(self, now: float) -> None:
        pass


def of(each: int, total: int, unlimited: frozenset[str] = frozenset()) -> Connections:
    return Connections(monitor=Monitor(), each=each, total=total, unlimited=unlimited)


def test_the_oldest_that_waits_makes_room_for_one_of_the_same_address() -> None:
    held = of(3, 100)
    other = Peer("b")
    busy, first, second, third = Peer("a", waits=False), Peer("a"), Peer("a"), Peer("a")
    assert all(held.admit(peer) for peer in (other, busy, first, second, third))
    assert [peer.dropped for peer in (other, busy, first, second, third)] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert len(held) == 4


def test_where_all_are_being_answered_the_new_one_is_refused() -> None:
    held = of(2, 100)
    assert held.admit(Peer("a", waits=False))
    assert held.admit(Peer("a", waits=False))
    assert not held.admit(Peer("a"))
    assert held.admit(Peer("b"))
    assert len(held) == 3


def test_at_the_limit_of_all_the_address_with_the_most_makes_room() -> None:
    held = of(10, 6)
    many = [Peer("a") for _ in range(5)]
    single = Peer("b")
    for peer in (*many, single):
        assert held.admit(peer)
    assert held.admit(Peer("c"))
    assert [peer.dropped for peer in many] == [True, False, False, False, False]
    assert not single.dropped


def test_a_proxy_may_hold_more_than_others() -> None:
    held = of(2, 6, frozenset({"10.0.0.2"}))
    peers = [Peer("10.0.0.2", waits=False) for _ in range(6)]
    assert all(held.admit(peer) for peer in peers)
    assert not held.admit(Peer("10.0.0.2"))


def test_releasing_twice_counts_once() -> None:
    held = of(2, 6)
    peer = Peer("a")
    held.admit(peer)
    held.release(peer)
    held.release(peer)
    assert len(held) == 0
