"""The names under which the server may be asked: any other one is a page of somebody else's (DNS rebinding)."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
_HOST = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9_]([a-z0-9._-]{0,252}))(?::(\d{1,5}))?")


class Hosts:
    """A fixed list.

    Parameters
    ----------
    names
        Host names, IPv4 addresses, IPv6 addresses with or without brackets; no ports, no wildcards.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(host for host in map(normal_host, names) if host)

    def allows(self, header: str) -> bool:
        """Whether a ``Host`` header, with or without a port, names us."""
        match = _HOST.fullmatch(header.lower())
        if match is None or (match[3] and int(match[3]) > 65535):
            return False
        return normal_host(match[1]) in self.names


def normal_host(name: str) -> str:
    """One way of writing a host: lower case, no dot at the end, IPv6 in brackets and in its short form."""
    bare = name.strip().lower().removesuffix(".")
    inner = bare[1:-1] if bare.startswith("[") and bare.endswith("]") else bare
    try:
        address = ipaddress.ip_address(inner.partition("%")[0])
    except ValueError:
        return bare
    return f"[{address}]" if address.version == 6 else str(address)
