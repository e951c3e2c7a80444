"""Users who log in with a name and a password."""

from __future__ import annotations

import datetime
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, UsageError
from mriclassifier.server.access.passwords import Passwords, check_password, clean_name
from mriclassifier.server.access.records_file import RecordsFile


@dataclass(frozen=True, kw_only=True)
class User:
    """One user; the password is known as a hash alone.

    Attributes
    ----------
    name
        As typed at the login page; upper and lower case are the same.
    created
        When.
    credential
        Changes with the password, and ends the sessions that were opened with the old one.
    """

    name: str
    created: datetime.datetime
    credential: str
    hashed: str = ""

    def __repr__(self) -> str:
        return f"User({self.name!r})"


class Accounts:
    """The users of this computer's server; any thread may ask.

    Parameters
    ----------
    folder
        Where ``users.json`` lies; the usual place unless given.
    passwords
        How they are hashed.
    """

    def __init__(self, folder: Path | None = None, *, passwords: Passwords | None = None) -> None:
        self._passwords = passwords or Passwords()
        self._file: RecordsFile[User] = RecordsFile(
            (folder or paths.server_dir()) / "users.json", load=_load, dump=_dump
        )

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    def names(self) -> tuple[User, ...]:
        """All users, by name.

        Raises
        ------
        ServerFileError
            The file is damaged.
        """
        return tuple(sorted(self._file.read(), key=lambda user: _key(user.name)))

    def add(self, name: str, password: str) -> User:
        """Let somebody in from now on.

        Raises
        ------
        UsageError
            A name that is taken or cannot be one, or a password that is too short.
        ServerFileError, OutputError
            The file is damaged, or cannot be written.
        """
        name = clean_name(name)
        check_password(name, password)
        user = self._made(name, password)
        with self._file.changing() as users:
            if any(_key(other.name) == _key(name) for other in users):
                raise UsageError(
                    QT_TRANSLATE_NOOP("errors", "There is a user “{name}” already."), name=name
                )
            users.append(user)
        return user

    def set_password(self, name: str, password: str) -> None:
        """Give somebody another password; what was opened with the old one ends.

        Raises
        ------
        UsageError
            No such user, or a password that is too short.
        ServerFileError, OutputError
            The file is damaged, or cannot be written.
        """
        check_password(name, password)
        with self._file.changing() as users:
            at = _place(users, name)
            made = self._made(users[at].name, password)
            users[at] = User(
                name=made.name,
                created=users[at].created,
                credential=made.credential,
                hashed=made.hashed,
            )

    def remove(self, name: str) -> None:
        """Let somebody in no longer; their sessions end.

        Raises
        ------
        UsageError
            There is no such user.
        ServerFileError, OutputError
            The file is damaged, or cannot be written.
        """
        with self._file.changing() as users:
            del users[_place(users, name)]

    def check(self, name: str, password: str) -> User | None:
        """The user, if the password is right; takes as long where there is no such user.

        Raises
        ------
        ServerFileError
            The file is damaged.
        """
        wanted = _key(name)
        user = next((u for u in self._file.read() if _key(u.name) == wanted), None)
        right = self._passwords.fits(user.hashed if user else None, password)
        return user if right else None

    def is_current(self, credential: str) -> bool:
        """Whether a session that was opened with ``credential`` may go on."""
        try:
            return any(user.credential == credential for user in self._file.read())
        except MriClassifierError:
            return False

    def _made(self, name: str, password: str) -> User:
        return User(
            name=name,
            created=datetime.datetime.now(datetime.UTC),
            credential=secrets.token_hex(16),
            hashed=self._passwords.hash(password),
        )


def _place(users: list[User], name: str) -> int:
    for at, user in enumerate(users):
        if _key(user.name) == _key(name):
            return at
    raise UsageError(QT_TRANSLATE_NOOP("errors", "There is no user “{name}”."), name=name)


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", name.strip()).casefold()


def _load(record: dict[str, Any]) -> User:
    if not all(isinstance(record[k], str) for k in ("name", "credential", "hash")):
        raise ValueError("not text")
    return User(
        name=record["name"],
        created=datetime.datetime.fromisoformat(record["created"]),
        credential=record["credential"],
        hashed=record["hash"],
    )


def _dump(user: User) -> dict[str, Any]:
    return {
        "name": user.name,
        "created": user.created.isoformat(),
        "credential": user.credential,
        "hash": user.hashed,
    }
