"""How the server is to be started, as it stands in the settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, NotAllowedError, UsageError
from mriclassifier.server.network import ALL_ADDRESSES, is_local
from mriclassifier.settings import Settings


@dataclass(frozen=True, kw_only=True)
class ServeOptions:
    """How to serve.

    Attributes
    ----------
    host, port
        Where to listen; port 0 takes a free one.
    shared
        For other computers too: with TLS, and with users or pairing. A local ``host`` then means all addresses.
    certificate, key
        The hospital's files; None: the server makes its own.
    names
        Further host names under which it is reached.
    users
        Users may log in.
    pairing
        The address and the code that the program shows let a browser in.
    proxies
        Addresses of reverse proxies that speak TLS to browsers.
    """

    host: str = "127.0.0.1"
    port: int = 0
    shared: bool = False
    certificate: Path | None = None
    key: Path | None = None
    names: tuple[str, ...] = ()
    users: bool = False
    pairing: bool = True
    proxies: tuple[str, ...] = ()

    @property
    def listening_host(self) -> str:
        """The address to listen on."""
        return ALL_ADDRESSES[0] if self.shared and is_local(self.host) else self.host

    @property
    def uses_tls(self) -> bool:
        """Whether the server itself speaks TLS."""
        return self.shared or self.certificate is not None


def options_from(settings: Settings) -> ServeOptions:
    """What the settings say."""
    certificate, key = str(settings.get("server.certificate")), str(settings.get("server.key"))
    return ServeOptions(
        host=str(settings.get("server.host")),
        port=int(settings.get("server.port")),
        shared=bool(settings.get("server.share")),
        certificate=Path(certificate) if certificate.strip() else None,
        key=Path(key) if key.strip() else None,
        names=_words(settings, "server.names"),
        users=bool(settings.get("server.users")),
        pairing=bool(settings.get("server.pairing")),
        proxies=_words(settings, "server.proxies"),
    )


def save_options(settings: Settings, options: ServeOptions) -> None:
    """Write them into the settings; what the administrator has fixed stays.

    Raises
    ------
    SettingsError
        They cannot be saved.
    """
    values: dict[str, bool | int | str] = {
        "server.host": options.host,
        "server.port": options.port,
        "server.share": options.shared,
        "server.certificate": str(options.certificate or ""),
        "server.key": str(options.key or ""),
        "server.names": " ".join(options.names),
        "server.users": options.users,
        "server.pairing": options.pairing,
        "server.proxies": " ".join(options.proxies),
    }
    for key, value in values.items():
        if not settings.is_fixed(key):
            settings.set(key, value)
    settings.save()


def demand_safe(options: ServeOptions, *, has_users: bool, has_tokens: bool) -> None:
    """Go on only with options under which nobody comes in who should not, and somebody can.

    Raises
    ------
    UsageError
        The sentence says what is missing.
    """
    if not options.shared and not is_local(options.host):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{host} can be reached from other computers. Switch sharing on (--share), which brings TLS and "
                "login, or use 127.0.0.1.",
            ),
            host=options.host,
        )
    if (options.certificate is None) != (options.key is None):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "A certificate and its key belong together; give both files."
            )
        )
    if options.proxies and not options.names:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Behind a reverse proxy, name the host that browsers ask for (--name, server.names).",
            )
        )
    if (options.shared or options.proxies) and not (
        options.pairing or (options.users and has_users)
    ):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Other computers are let in only with users or pairing. Add a user, or switch pairing on.",
            )
        )
    if not (options.pairing or (options.users and has_users) or has_tokens):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Nobody could log in: pairing is off, and there are no users and no tokens.",
            )
        )


def demand_allowed(settings: Settings) -> None:
    """Go on only where the web server may be started at all.

    Raises
    ------
    NotAllowedError
        The setting ``server.allowed`` is off.
    """
    if not settings.get("server.allowed"):
        raise NotAllowedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The web server is switched off on this computer (setting server.allowed).",
            )
        )


def _words(settings: Settings, key: str) -> tuple[str, ...]:
    return tuple(str(settings.get(key)).replace(",", " ").split())
