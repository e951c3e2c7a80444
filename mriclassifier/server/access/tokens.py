"""Tokens for programs: ``mri_<id>_<secret>``, of which the id and a hash of the secret are kept."""

from __future__ import annotations

import datetime
import hashlib
import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, UsageError
from mriclassifier.server.access.passwords import clean_name
from mriclassifier.server.access.records_file import RecordsFile
from mriclassifier.server.access.who import Scope

PREFIX = "mri_"
LONGEST_DAYS = 3650
_FORM = re.compile(r"mri_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")
_NOTHING = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, kw_only=True)
class ApiToken:
    """One token.

    Attributes
    ----------
    id
        Its second part; no secret.
    name
        What it is for.
    scopes
        What it may be used for.
    created, expires
        From when to when it is valid.
    """

    id: str
    name: str
    scopes: frozenset[Scope]
    created: datetime.datetime
    expires: datetime.datetime
    hashed: str = ""

    def is_expired(self, at: datetime.datetime | None = None) -> bool:
        """Whether its time is over."""
        return (at or _now()) >= self.expires

    def __repr__(self) -> str:
        return f"ApiToken({self.id!r}, {self.name!r})"


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class ApiTokens:
    """The tokens of this computer's server; any thread may ask.

    Parameters
    ----------
    folder
        Where ``tokens.json`` lies; the usual place unless given.
    clock
        Tells the time.
    """

    def __init__(
        self, folder: Path | None = None, *, clock: Callable[[], datetime.datetime] = _now
    ) -> None:
        self._clock = clock
        self._file: RecordsFile[ApiToken] = RecordsFile(
            (folder or paths.server_dir()) / "tokens.json", load=_load, dump=_dump
        )

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    def all(self) -> tuple[ApiToken, ...]:
        """All tokens, expired ones too, in the order they were made.

        Raises
        ------
        ServerFileError
            The file is damaged.
        """
        return self._file.read()

    def create(self, name: str, scopes: Iterable[Scope], days: int) -> str:
        """Make a token; it is told this once.

        Raises
        ------
        UsageError
            No scope, or a time that is too short or too long.
        ServerFileError, OutputError
            The file is damaged, or cannot be written.
        """
        wanted = frozenset(scopes)
        if not wanted:
            raise UsageError(
                QT_TRANSLATE_NOOP("errors", "A token needs at least one scope: {scopes}."),
                scopes=", ".join(Scope),
            )
        if not 1 <= days <= LONGEST_DAYS:
            raise UsageError(
                QT_TRANSLATE_NOOP("errors", "A token is valid for 1 to {longest} days."),
                longest=LONGEST_DAYS,
            )
        name, now, secret = clean_name(name), self._clock(), secrets.token_urlsafe(32)
        with self._file.changing() as tokens:
            used = {token.id for token in tokens}
            while (number := secrets.token_hex(6)) in used:
                continue
            tokens.append(
                ApiToken(
                    id=number,
                    name=name,
                    scopes=wanted,
                    created=now,
                    expires=now + datetime.timedelta(days=days),
                    hashed=_hash(secret),
                )
            )
        return f"{PREFIX}{number}_{secret}"

    def revoke(self, token_id: str) -> None:
        """Make a token worthless at once.

        Raises
        ------
        UsageError
            There is none with this id.
        ServerFileError, OutputError
            The file is damaged, or cannot be written.
        """
        with self._file.changing() as tokens:
            left = [token for token in tokens if token.id != token_id]
            if len(left) == len(tokens):
                raise UsageError(
                    QT_TRANSLATE_NOOP("errors", "There is no token with the id {id}."), id=token_id
                )
            tokens[:] = left

    def find(self, sent: str) -> ApiToken | None:
        """The valid token that was sent; None for anything else. A damaged file lets nobody in."""
        match = _FORM.fullmatch(sent)
        if match is None:
            return None
        try:
            tokens = {token.id: token for token in self._file.read()}
        except MriClassifierError:
            return None
        token = tokens.get(match[1])
        # Compared also where the id is unknown, so that the time does not tell which ids there are
        fits = secrets.compare_digest(_hash(match[2]), token.hashed if token else _NOTHING)
        if token is None or not fits or token.is_expired(self._clock()):
            return None
        return token


def _hash(secret: str) -> str:
    # 256 random bits need no slow hash
    return hashlib.sha256(secret.encode()).hexdigest()


def _load(record: dict[str, Any]) -> ApiToken:
    if not re.fullmatch(r"[0-9a-f]{64}", record["hash"]):
        raise ValueError("hash")
    expires = datetime.datetime.fromisoformat(record["expires"])
    created = datetime.datetime.fromisoformat(record["created"])
    if expires.tzinfo is None or created.tzinfo is None:
        raise ValueError("time zone")
    return ApiToken(
        id=str(record["id"]),
        name=str(record["name"]),
        scopes=frozenset(Scope(word) for word in record["scopes"]),
        created=created,
        expires=expires,
        hashed=record["hash"],
    )


def _dump(token: ApiToken) -> dict[str, Any]:
    return {
        "id": token.id,
        "name": token.name,
        "scopes": sorted(token.scopes),
        "created": token.created.isoformat(),
        "expires": token.expires.isoformat(),
        "hash": token.hashed,
    }
