"""All ways in, in one object: pairing, users, tokens, and the sessions that come of them."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mriclassifier.errors import MriClassifierError
from mriclassifier.server.access.accounts import Accounts
from mriclassifier.server.access.backoff import LoginBackoff
from mriclassifier.server.access.hosts import LOCAL_HOSTS, Hosts
from mriclassifier.server.access.pairing import Pairing
from mriclassifier.server.access.sessions import Session, Sessions
from mriclassifier.server.access.tokens import ApiTokens
from mriclassifier.server.access.who import ALL_SCOPES, Principal

PAIRED = "pairing"
THIS_COMPUTER = "this computer"


@dataclass(frozen=True, kw_only=True)
class Ways:
    """Which ways in are open."""

    users: bool
    pairing: bool


class Access:
    """Who may come in; any thread may ask.

    Parameters
    ----------
    pairing
        None: nobody is let in by the window's address or code.
    accounts
        None: nobody logs in with a name.
    tokens
        None: no program comes in with a token of its own.
    hosts
        Names under which the server may be asked.
    secure
        Whether browsers come over TLS: the cookie is bound to it.
    proxies
        Addresses of proxies whose word on where a request comes from is taken.
    clock
        Seconds that only grow.
    """

    def __init__(
        self,
        *,
        pairing: Pairing | None = None,
        accounts: Accounts | None = None,
        tokens: ApiTokens | None = None,
        hosts: Iterable[str] = LOCAL_HOSTS,
        secure: bool = False,
        proxies: Iterable[str] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.pairing = pairing
        self.accounts = accounts
        self.tokens = tokens
        self.hosts = Hosts(hosts)
        self.secure = secure
        self.proxies = frozenset(proxies)
        self.sessions = Sessions(clock)
        self.backoff = LoginBackoff(clock)
        # Browsers do not tell two ports of a host apart: each server has a name of its own
        self.cookie = f"{'__Host-' if secure else ''}mriclassifier_{secrets.token_hex(6)}"
        self._owner = secrets.token_hex(16)

    @property
    def ways(self) -> Ways:
        """What the login page may offer."""
        return Ways(users=self.accounts is not None, pairing=self.pairing is not None)

    def by_bearer(self, sent: str) -> Principal | None:
        """Whose token this is."""
        if self.pairing is not None and self.pairing.fits(sent):
            return Principal(
                owner=self._owner, name=THIS_COMPUTER, kind="pairing", scopes=ALL_SCOPES
            )
        token = self.tokens.find(sent) if self.tokens is not None else None
        if token is None:
            return None
        return Principal(
            owner=f"token:{token.id}", name=token.name, kind="token", scopes=token.scopes
        )

    def by_cookie(self, secret: str) -> Session | None:
        """Whose session this is; one whose user is gone, or has another password, is over."""
        session = self.sessions.find(secret)
        if session is None or session.credential == PAIRED:
            return session
        if self.accounts is not None and self.accounts.is_current(session.credential):
            return session
        self.sessions.close(secret)
        return None

    def by_pairing_token(self, token: str) -> str | None:
        """A new session for whoever has the address that the window shows; gives its secret id."""
        if self.pairing is None or not self.pairing.fits(token):
            return None
        return self.sessions.open(THIS_COMPUTER, "pairing", credential=PAIRED)

    def by_code(self, code: str) -> str | None:
        """A new session for whoever read the code off the window; gives its secret id."""
        if self.pairing is None or not self.pairing.take(code):
            return None
        return self.sessions.open("paired browser", "pairing", credential=PAIRED)

    def by_password(self, name: str, password: str) -> str | None:
        """A new session for a user; gives its secret id. Takes as long as hashing takes."""
        try:
            user = self.accounts.check(name, password) if self.accounts is not None else None
        except MriClassifierError:  # a damaged file lets nobody in, and the window shows it
            return None
        if user is None:
            return None
        return self.sessions.open(user.name, "user", credential=user.credential)

    def renew_pairing(self) -> None:
        """Another token and code; what was opened with the old ones ends."""
        if self.pairing is not None:
            self.pairing.renew()
            self.sessions.close_all(PAIRED)
            self._owner = secrets.token_hex(16)
