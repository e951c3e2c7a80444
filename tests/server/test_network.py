"""Addresses of this computer."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from mriclassifier.errors import UsageError
from mriclassifier.server import network
from mriclassifier.server.network import bind, is_here, is_local, local_addresses, own_names


def test_addresses_are_real_and_not_loopback() -> None:
    for address in map(ipaddress.ip_address, local_addresses()):
        assert not address.is_loopback
        assert not address.is_link_local


def test_what_is_local() -> None:
    assert all(map(is_local, ("127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost", "LOCALHOST")))
    assert not any(map(is_local, ("0.0.0.0", "::", "192.0.2.7", "ward-pc", "")))


def test_names_of_a_local_server_are_local() -> None:
    assert set(own_names("127.0.0.1")) == {"127.0.0.1", "localhost", "[::1]"}
    assert "192.0.2.7" in own_names("192.0.2.7")
    assert socket.gethostname().lower() in own_names("0.0.0.0")
    assert "*" not in own_names("0.0.0.0")
    assert own_names("127.0.0.1", ("MRI.example",))[-1] == "mri.example"


def test_an_address_that_went_away_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_here("127.0.0.1")
    assert not is_here("192.0.2.77")
    monkeypatch.setattr(network, "local_addresses", lambda: ())
    assert not is_here("0.0.0.0")
    monkeypatch.setattr(network, "local_addresses", lambda: ("192.0.2.7",))
    assert is_here("0.0.0.0")


@pytest.mark.parametrize("host", ["192.0.2.77", "no such host", "a" * 300, ""])
def test_a_host_that_is_none_of_ours_is_one_sentence(host: str) -> None:
    with pytest.raises(UsageError, match="cannot listen"):
        bind(host, 0)


def test_a_port_without_permission_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, address: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(network.socket.socket, "bind", refuse)
    with pytest.raises(UsageError, match="above 1023"):
        bind("127.0.0.1", 443)
