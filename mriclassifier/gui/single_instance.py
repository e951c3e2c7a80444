"""One window a user: a second start hands its files to the first and ends.

Both sides prove that they know a key that lies in the user's own folder before a file name is sent: a pipe or a
socket of that name could belong to somebody else. Nothing here reaches a network.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import os
import secrets
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QLockFile, QObject, QTimer, Signal

if TYPE_CHECKING:  # loaded when there is somebody to talk to, and when the window stands
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)
_CONNECT, _ANSWER = 800, 2500  # ms
_LONGEST = 4 << 20  # bytes of a message: some ten thousand file names
_LONGEST_ADDRESS = 100  # bytes; Unix allows about 104
_KEY_BYTES, _NONCE = 32, 32
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
_FILE, _FOLDER = 0o600, 0o700


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """What another start asks for.

    Attributes
    ----------
    files
        To open, absolute.
    token
        What the desktop gave it for coming to the front; may be empty.
    """

    files: tuple[Path, ...] = ()
    token: str = ""


class SingleInstance(QObject):
    """Asks for a window that is there already, or waits for others that ask.

    Parameters
    ----------
    folder
        The user's own, in which the key lies and where the socket is.
    """

    asked = Signal(object)  # HandOver

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._key_file = folder / "instance.key"
        self._server: QLocalServer | None = None
        self._talks: set[_Talk] = set()

    @property
    def address(self) -> str:
        """Name of the pipe, or path of the socket."""
        if sys.platform == "win32":
            return f"mriclassifier-{hashlib.sha256(str(self._folder).encode()).hexdigest()[:24]}"
        return str(self._folder / "instance")

    @property
    def is_listening(self) -> bool:
        """Whether other starts are heard."""
        return self._server is not None and self._server.isListening()

    def hand_over(self, files: Sequence[Path], environment: Mapping[str, str] = os.environ) -> bool:
        """Give files to the window that is there; False where there is none that answers in time."""
        key = self._key(make=False)
        if key is None or not self._has_room() or not self._may_listen():
            return False
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.address)
        if not socket.waitForConnected(_CONNECT):
            return False
        try:
            challenge = secrets.token_hex(_NONCE)
            _send(socket, {"hello": challenge})
            answer = _receive(socket)
            if not _is_proof(key, "window", challenge, answer.get("proof")):
                return False
            _send(
                socket,
                {
                    "proof": _proof(key, "start", str(answer.get("hello"))),
                    "files": [str(path.absolute()) for path in files],
                    "token": next((environment[t] for t in _TOKENS if environment.get(t)), ""),
                },
            )
            return bool(_receive(socket).get("taken"))
        except (OSError, ValueError):
            return False
        finally:
            socket.abort()

    def listen(self) -> bool:
        """Hear other starts from now on; False where another window does, or nothing can be written."""
        if self._key(make=True) is None or not self._has_room():
            return False
        lock = QLockFile(str(self._folder / "instance.lock"))
        if not lock.tryLock(_ANSWER):
            return False
        from PySide6.QtNetwork import QLocalServer

        try:
            server = QLocalServer(self)
            server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            # Asked first: Qt puts its socket over one that is there, whoever listens on that
            if self._somebody_answers():
                return False
            QLocalServer.removeServer(self.address)  # left behind by a program that was killed
            if not server.listen(self.address):
                _log.info("other starts are not heard: %s", server.serverError().name)
                return False
        finally:
            lock.unlock()
        server.newConnection.connect(self._take)
        self._server = server
        return True

    def close(self) -> None:
        """Hear nobody any more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        for talk in list(self._talks):
            talk.end()

    def _may_listen(self) -> bool:
        """Whether somebody could: outside Windows, a socket lies in the folder then."""
        return sys.platform == "win32" or Path(self.address).exists()

    def _somebody_answers(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.address)
        answers = socket.waitForConnected(_CONNECT)
        socket.abort()
        return answers

    def _has_room(self) -> bool:
        return len(os.fsencode(self.address)) <= _LONGEST_ADDRESS

    def _take(self) -> None:
        key = self._key(make=False)
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if key is None:
                socket.abort()
                continue
            talk = _Talk(socket, key, self)
            self._talks.add(talk)
            talk.asked.connect(self.asked)
            talk.ended.connect(self._talks.discard)

    def _key(self, *, make: bool) -> bytes | None:
        """The key, which only this user can read; None where there is none and none can be made."""
        try:
            if make and not self._key_file.exists():
                self._folder.mkdir(parents=True, exist_ok=True, mode=_FOLDER)
                flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
                with os.fdopen(os.open(self._key_file, flags, _FILE), "wb") as file:
                    file.write(secrets.token_bytes(_KEY_BYTES))
            state = self._key_file.stat()
            if sys.platform != "win32" and (state.st_uid != os.getuid() or state.st_mode & 0o077):
                return None
            key = self._key_file.read_bytes()
        except OSError:
            return None
        if len(key) == _KEY_BYTES:
            return key
        if make:  # cut short when the disk was full
            self._key_file.unlink(missing_ok=True)
        return None


class _Talk(QObject):
    """One start that asks; it is heard for a short while only."""

    asked = Signal(object)
    ended = Signal(object)

    def __init__(self, socket: QLocalSocket, key: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._key = key
        self._challenge = secrets.token_hex(_NONCE)
        self._greeted = False
        self._bytes = b""
        socket.setParent(self)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.end)
        QTimer.singleShot(2 * _ANSWER, self, self.end)
        self._read()

    def end(self) -> None:
        """Hang up."""
        self._socket.readyRead.disconnect()
        self._socket.disconnected.disconnect()
        self._socket.disconnectFromServer()
        self.ended.emit(self)
        self.deleteLater()

    def _read(self) -> None:
        self._bytes += bytes(self._socket.readAll().data())
        if len(self._bytes) > _LONGEST:
            self.end()
            return
        while b"\n" in self._bytes:
            line, _, self._bytes = self._bytes.partition(b"\n")
            try:
                self._answer(_parsed(line))
            except ValueError:
                self.end()
                return

    def _answer(self, message: Mapping[str, object]) -> None:
        if not self._greeted:
            self._greeted = True
            proof = _proof(self._key, "window", str(message.get("hello")))
            _send(self._socket, {"proof": proof, "hello": self._challenge})
            return
        if not _is_proof(self._key, "start", self._challenge, message.get("proof")):
            raise ValueError("not this user")
        files = message.get("files")
        names = [name for name in files if isinstance(name, str)] if isinstance(files, list) else []
        _send(self._socket, {"taken": True})
        self._socket.flush()
        self.asked.emit(
            HandOver(files=tuple(Path(name) for name in names), token=str(message.get("token", "")))
        )


def _proof(key: bytes, role: str, challenge: str) -> str:
    return hmac.new(key, f"{role} {challenge}".encode(), "sha256").hexdigest()


def _is_proof(key: bytes, role: str, challenge: str, given: object) -> bool:
    return isinstance(given, str) and hmac.compare_digest(
        _proof(key, role, challenge).encode(), given.encode("utf-8", "replace")
    )


def _send(socket: QLocalSocket, message: Mapping[str, object]) -> None:
    # ASCII, so that names that are no UTF-8 come over as they are
    socket.write(json.dumps(message).encode("ascii") + b"\n")
    socket.flush()


def _receive(socket: QLocalSocket) -> Mapping[str, object]:
    """The next line, before the event loop runs; ValueError where none comes in time."""
    clock = QElapsedTimer()
    clock.start()
    data = b""
    while not data.endswith(b"\n") and len(data) <= _LONGEST:
        left = _ANSWER - clock.elapsed()
        if socket.bytesAvailable() == 0 and (left <= 0 or not socket.waitForReadyRead(int(left))):
            raise ValueError("no answer")
        data += bytes(socket.readAll().data())
    return _parsed(data)


def _parsed(line: bytes) -> Mapping[str, object]:
    try:
        message = json.loads(line)
    except RecursionError as error:
        raise ValueError("not a message") from error
    if not isinstance(message, dict):
        raise ValueError("not a message")
    return message
