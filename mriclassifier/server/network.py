"""Addresses of this computer, and a socket to listen on: the only module of the program that opens one."""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import socket
import struct
import sys
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.server.access.hosts import LOCAL_HOSTS, normal_host

ALL_ADDRESSES = ("0.0.0.0", "::")  # noqa: S104  (compared with, not bound to)
_LOOPBACK_NAMES = ("localhost",)
_SIOCGIFADDR = 0x8915


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one.

    Raises
    ------
    UsageError
        The address or the port cannot be had.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise _no_address(host, error) from error
    try:
        # On Windows the option would let two programs share one port.
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
        listening.setblocking(False)
        return listening
    except OSError as error:
        listening.close()
        raise _no_port(host, port, error) from error


def _no_address(host: str, error: Exception) -> UsageError:
    return UsageError(
        QT_TRANSLATE_NOOP(
            "errors", "The server cannot listen on {host} ({reason}). Name another address."
        ),
        host=host,
        reason=getattr(error, "strerror", None) or str(error),
    )


def _no_port(host: str, port: int, error: OSError) -> UsageError:
    values = {"host": host, "port": port, "reason": error.strerror or str(error)}
    if error.errno == errno.EADDRINUSE:
        return UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Port {port} of {host} is in use by another program. Name another one; 0 takes a free one.",
            ),
            **values,
        )
    if error.errno == errno.EACCES:
        return UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This account may not use port {port} of {host}. Name one above 1023; 0 takes a free one.",
            ),
            **values,
        )
    return _no_address(host, error)


def is_local(host: str) -> bool:
    """Whether only this computer reaches ``host``."""
    if host.lower() in _LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def local_addresses() -> tuple[str, ...]:
    """Addresses of this computer in its networks, without loopback and link-local ones; IPv4 first."""
    found = {*_outer_addresses(), *_interface_addresses()}
    kept = []
    for text in found:
        with contextlib.suppress(ValueError):
            address = ipaddress.ip_address(text.partition("%")[0])
            if not (address.is_loopback or address.is_link_local or address.is_unspecified):
                kept.append(address)
    return tuple(str(address) for address in sorted(kept, key=lambda a: (a.version, int(a))))


def is_here(host: str) -> bool:
    """Whether this computer still has the address it listens on; for "all", whether it is in any network."""
    if host in ALL_ADDRESSES:
        return bool(local_addresses())
    if is_local(host):
        return True
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.bind(address)
    except OSError:
        return False
    return True


def shown_host(host: str) -> str:
    """The address to show for one to listen on: for "all addresses" the one that others see."""
    if host not in ALL_ADDRESSES:
        return host
    return next(iter(local_addresses()), "127.0.0.1")


def own_names(host: str, extra: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Host names under which a server that listens on ``host`` may be asked."""
    given = tuple(normal_host(name) for name in extra)
    if is_local(host):
        return (*LOCAL_HOSTS, *given)
    names = {normal_host(address) for address in local_addresses()}
    machine = socket.gethostname().lower()
    if host not in ALL_ADDRESSES:
        names = {normal_host(host)}
    names |= {machine, f"{machine.partition('.')[0]}.local"} - {""}
    return (*LOCAL_HOSTS, *sorted(names), *given)


def _outer_addresses() -> set[str]:
    found = set()
    for family, far in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((far, 9))  # chooses a route; a datagram socket sends nothing here
            found.add(str(probe.getsockname()[0]))
    return found


def _interface_addresses() -> set[str]:
    if sys.platform == "linux":
        return _of_linux()
    found = set()
    with contextlib.suppress(OSError):
        for *_, address in socket.getaddrinfo(socket.gethostname(), None):
            found.add(str(address[0]))
    return found


def _of_linux() -> set[str]:
    """Asked of the kernel: the name of the computer may lead nowhere, and asking for it may take seconds."""
    import fcntl

    found = set()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            request = struct.pack("256s", name.encode()[:15])
            with contextlib.suppress(OSError):
                answer = fcntl.ioctl(probe.fileno(), _SIOCGIFADDR, request)
                found.add(socket.inet_ntoa(answer[20:24]))
    with contextlib.suppress(OSError):
        for line in Path("/proc/net/if_inet6").read_text("ascii").splitlines():
            found.add(str(ipaddress.IPv6Address(bytes.fromhex(line.split()[0]))))
    return found
