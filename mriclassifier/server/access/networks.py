"""Which addresses belong to one subscriber."""

from __future__ import annotations

import ipaddress


def network_of(address: str) -> str:
    """Whose address it is: of IPv6 the first half, since one subscriber has all of the second."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, 64), strict=False).network_address)


def plain_address(address: str) -> str:
    """The address as it is written everywhere: IPv4 also where it came in over a socket for IPv6."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    return str(getattr(parsed, "ipv4_mapped", None) or parsed)
