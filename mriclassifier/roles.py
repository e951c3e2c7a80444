"""Who works at this computer, and what the administrator lets them do."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass

from mriclassifier.errors import QT_TRANSLATE_NOOP, NotAllowedError
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Account:
    """An account of the operating system.

    Attributes
    ----------
    name
        Login name.
    groups
        Names of its groups; empty on Windows.
    full_name
        As the system has it; may be empty.
    """

    name: str
    groups: frozenset[str] = frozenset()
    full_name: str = ""


def current_account() -> Account:
    """The account that this process runs under, asked of the system and not of the environment."""
    try:
        import grp
        import pwd
    except ImportError:  # Windows
        return Account(name=getpass.getuser())
    number = os.getuid()
    try:
        entry = pwd.getpwuid(number)
    except KeyError:  # as in a container
        return Account(name=str(number))
    groups = set()
    for group in {*os.getgroups(), entry.pw_gid}:
        try:
            groups.add(grp.getgrgid(group).gr_name)
        except KeyError:
            continue
    return Account(
        name=entry.pw_name, groups=frozenset(groups), full_name=entry.pw_gecos.split(",")[0].strip()
    )


class Roles:
    """What the account may do.

    Parameters
    ----------
    policy
        The administrator's rules.
    account
        The present one unless given.
    """

    def __init__(self, policy: Policy, account: Account | None = None) -> None:
        self._policy = policy
        self.account = account or current_account()

    def may(self, action: str) -> bool:
        """Whether the account may do one of :data:`mriclassifier.policy.ACTIONS`."""
        allowed = self._policy.allow.get(action)
        if allowed is None:
            return True
        names = {self.account.name, *(f"@{group}" for group in self.account.groups)}
        return not names.isdisjoint(allowed)

    def demand(self, action: str) -> None:
        """Go on only where the account may.

        Raises
        ------
        NotAllowedError
            It may not.
        """
        if not self.may(action):
            raise NotAllowedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The administrator of this computer does not let the account {account} do this.",
                ),
                account=self.account.name,
            )

    def reader(self, settings: Settings) -> str:
        """The name that stands on sign-offs: as set, else the account's."""
        chosen = str(settings.get("reader.name")).strip()
        return chosen or self.account.full_name or self.account.name
