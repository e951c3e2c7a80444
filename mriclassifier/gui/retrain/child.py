"""The process that trains: started, read and stopped without the window ever waiting for it."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    ComponentError,
    MriClassifierError,
    TrainingError,
)
from mriclassifier.gui.retrain.interpreter import (
    Interpreter,
    creation_flags,
    environment,
    step_back,
)

_GRACE = 15.0  # s from the wish to end until it is killed
_KEPT_LINES = 400
_LONGEST = 4000  # letters of a line
_PAUSE = 0.1  # s between two reports of one epoch
_FAULT = re.compile(r"^[A-Za-z_.]*(Error|Exception|Interrupt)\b")
_WORDS_SHOWN = 240
_INTERRUPTED = 130
_ONE_IS_FINE = ("check", "compare")  # there it means that some files could not be read
_TRACEBACK = "Traceback (most recent call last)"
_FULL = QT_TRANSLATE_NOOP(
    "errors",
    "The disk is full. Free some space and press Resume; the finished epochs are kept.",
)
_NO_MEMORY = QT_TRANSLATE_NOOP(
    "errors",
    "The memory of this computer was not enough. Close other programs and press Resume; "
    "the finished epochs are kept.",
)
_IMAGES_GONE = QT_TRANSLATE_NOOP(
    "errors",
    "{count} images of the training are not under {data} any more ({example} for one). Put them back and press "
    "Resume; the finished epochs are kept.",
)
# What the trainer says to somebody at a command line, for somebody at a window: by its template
_IN_THE_WINDOW = {
    "The disk is full. Free some space, then go on with --resume.": _FULL,
    "There is not enough memory to train. Close other programs, then go on with --resume.": _NO_MEMORY,
    "{count} images of the run are not under {data} ({example} for one). "
    "Name the folder the run was trained on.": _IMAGES_GONE,
}


@dataclass(frozen=True, kw_only=True)
class End:
    """How the child ended.

    Attributes
    ----------
    code
        Exit code; negative for a signal.
    stopped
        Whether it was asked to.
    error
        Why it failed; None where it did not, or was asked to stop.
    """

    code: int
    stopped: bool
    error: MriClassifierError | None = None


class Child(QObject):
    """One command of ``python -m training``.

    Parameters
    ----------
    interpreter
        What runs it.
    words
        The command and its options.
    folder
        Where it works.
    """

    told = Signal(object)  # dict: a JSON line
    ended = Signal(object, object)  # this child, End

    def __init__(
        self, interpreter: Interpreter, words: Sequence[str], folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._command = [interpreter.path, "-m", "training", *words]
        self._may_be_one = words[0] in _ONE_IS_FINE
        self._environment = environment(interpreter.backend)
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._finished = threading.Event()
        self._said: dict[str, Any] | None = None
        self._log: deque[str] = deque(maxlen=_KEPT_LINES)
        self._threads = [threading.Thread(target=self._run, name="training-child", daemon=True)]

    def start(self) -> None:
        """Start it, on a thread of its own."""
        self._threads[0].start()

    def stop(self) -> None:
        """Ask it to end; it is killed when it does not. What it has finished is kept."""
        if self._stopping.is_set() or self._finished.is_set():
            return
        self._stopping.set()
        killer = threading.Thread(target=self._end_it, name="training-stop", daemon=True)
        self._threads.append(killer)
        killer.start()

    def close(self, timeout: float) -> bool:
        """Stop it and wait; True when it and its threads ended within ``timeout`` seconds."""
        self.stop()
        end = time.monotonic() + timeout
        if not self._finished.wait(timeout / 2):
            self._signal(kill=True)
        for thread in list(self._threads):
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def log(self) -> str:
        """The last lines that it wrote on its error output."""
        return "\n".join(list(self._log))

    @property
    def pid(self) -> int | None:
        """Of the process, once it runs."""
        with self._lock:
            return self._process.pid if self._process else None

    def _run(self) -> None:
        code = -1
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            process = subprocess.Popen(
                self._command,
                cwd=self._folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                creationflags=creation_flags(),
                # Ctrl-C in the terminal is for the window, which then ends the child in its own way
                start_new_session=sys.platform != "win32",
            )
        except OSError as error:
            self._finished.set()
            self._end(End(code=-1, stopped=False, error=_not_started(error)))
            return
        step_back(process.pid)
        with self._lock:
            self._process = process
        reader = threading.Thread(
            target=self._read_errors, args=(process.stderr,), name="training-errors", daemon=True
        )
        reader.start()
        try:
            assert process.stdout is not None
            self._read(process.stdout)
        finally:
            code = process.wait()
            self._finished.set()
            reader.join()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
        self._end(self._judged(code))

    def _end(self, end: End) -> None:
        with suppress(RuntimeError):  # the window is gone
            self.ended.emit(self, end)

    def _read(self, stream: IO[bytes]) -> None:
        last = 0.0
        for line in stream:
            record = _json_object(line)
            if record is None:
                continue
            if "error" in record:
                self._said = record["error"] if isinstance(record["error"], dict) else None
                continue
            now = time.monotonic()
            if "batch" in record and not record.get("metrics") and now - last < _PAUSE:
                continue
            last = now
            with suppress(RuntimeError):
                self.told.emit(record)

    def _read_errors(self, stream: IO[bytes]) -> None:
        for line in stream:
            text = line.decode("utf-8", "replace").rstrip()[:_LONGEST]
            if text:
                self._log.append(text)

    def _end_it(self) -> None:
        while not self._finished.is_set():
            with self._lock:
                started = self._process is not None
            if started:
                break
            self._finished.wait(0.05)
        self._signal(kill=False)
        if not self._finished.wait(_GRACE):
            self._signal(kill=True)

    def _signal(self, *, kill: bool) -> None:
        with self._lock:
            process = self._process
        if process is None or process.poll() is not None:
            return
        with suppress(OSError):
            if kill:
                process.kill()
            elif sys.platform == "win32":
                process.terminate()  # a run can be ended at any moment; its checkpoints are whole
            else:
                process.send_signal(signal.SIGINT)

    def _judged(self, code: int) -> End:
        crashed = any(line.startswith(_TRACEBACK) for line in list(self._log))
        if not self._said and (code == 0 or (code == 1 and self._may_be_one and not crashed)):
            return End(code=code, stopped=False)
        if self._stopping.is_set():
            return End(code=code, stopped=True)
        if self._said is not None:
            return End(code=code, stopped=False, error=_told_error(self._said))
        return End(code=code, stopped=False, error=_death(code, list(self._log)))


def _json_object(line: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _told_error(record: Mapping[str, Any]) -> MriClassifierError:
    template, values = record.get("template"), record.get("values")
    message = str(record.get("message") or record.get("code") or "?")
    if isinstance(template, str) and isinstance(values, dict):
        with suppress(KeyError, ValueError, IndexError):
            if TrainingError(template, **values).sentence == message:
                return TrainingError(_IN_THE_WINDOW.get(template, template), **values)
    return TrainingError("{message}", message=message)


def _not_started(error: OSError) -> MriClassifierError:
    return ComponentError(
        QT_TRANSLATE_NOOP("errors", "The training cannot be started ({reason})."),
        reason=error.strerror or type(error).__name__,
    )


def _death(code: int, log: Sequence[str]) -> MriClassifierError:
    fault = next((line for line in reversed(log) if _FAULT.match(line)), log[-1] if log else "")
    if "MemoryError" in fault or "ResourceExhausted" in fault or "OOM" in fault:
        return TrainingError(_NO_MEMORY)
    if code in (-9, 137):
        return TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The training was ended from outside, as the system does when memory runs out. Close other "
                "programs and press Resume; the finished epochs are kept.",
            )
        )
    if code in (-2, -15, _INTERRUPTED):
        return TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The training was stopped from outside. Press Resume to go on after the last finished epoch.",
            )
        )
    if not fault:
        return TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The training ended without a word (code {code}). Press Resume to go on after the last "
                "finished epoch.",
            ),
            code=code,
        )
    return TrainingError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The training stopped with a fault: {fault}. Press Resume to go on after the last finished epoch.",
        ),
        fault=fault[:_WORDS_SHOWN].rstrip("."),
    )
