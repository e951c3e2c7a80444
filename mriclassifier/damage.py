"""What a failure below the program means to its user: one sentence, where one can be said.

A library that is missing, cut short or too new for the system, a file of the program that is gone, a full
disk, no memory: none of these is a fault of the program, so none of them is told as one.
"""

from __future__ import annotations

import errno
import re
from pathlib import Path

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    InstallationDamagedError,
    MriClassifierError,
    OutputError,
    Phrase,
    UnfitComputerError,
)
from mriclassifier.installed_files import DAMAGED, base_folder

_NOT_FOUND = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file: No such file")
_TOO_NEW = re.compile(r"version `((?:GLIBC|GLIBCXX|CXXABI)_[\d.]+)' not found")
_BASELINE = re.compile(r"baseline optimizations")
_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
# Debian's and Ubuntu's packages of what Qt takes from the system (packaging/system-libraries.sh)
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def explain(error: BaseException) -> MriClassifierError | None:
    """The sentence for a failure that lies below the program.

    Returns
    -------
    MriClassifierError or None
        What to tell the user; None where it is a fault of the program.
    """
    return None if isinstance(error, MriClassifierError) else _explain(_first_of(error))


def install_hint(library: str) -> str:
    """How a system library is got: the command of Debian and Ubuntu where its package is known."""
    package = _PACKAGES.get(library)
    if package:
        return f"sudo apt-get install {package}"
    return Phrase(QT_TRANSLATE_NOOP("errors", "with the system's package manager"))


def _explain(error: BaseException) -> MriClassifierError | None:
    if isinstance(error, MemoryError):
        return UnfitComputerError(
            QT_TRANSLATE_NOOP(
                "errors", "There is not enough memory. Close other programs and try again."
            )
        )
    if isinstance(error, OSError):
        return _of_the_disk(error)
    if isinstance(error, RuntimeError) and _BASELINE.search(str(error)):
        return UnfitComputerError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The processor of this computer is too old for MRI Classifier. Use a newer computer; "
                "let a virtual machine have the processor of its host.",
            )
        )
    if isinstance(error, ImportError):
        return _of_a_library(error)
    if isinstance(error, (EOFError, ValueError, SyntaxError)) and _while_importing(error):
        return InstallationDamagedError(DAMAGED, name=_name_of(error))
    return None


def _of_a_library(error: ImportError) -> MriClassifierError:
    message = str(error)
    if new := _TOO_NEW.search(message):
        return UnfitComputerError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This system is too old for MRI Classifier ({version} is missing). Use a newer one, for "
                "instance Debian 12 or Ubuntu 24.04.",
            ),
            version=new[1],
        )
    missing = _NOT_FOUND.search(message)
    if missing and not _is_ours(missing[1]):
        return UnfitComputerError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The library {name} is missing on this system. Install it ({how}), then start again.",
            ),
            name=missing[1],
            how=install_hint(missing[1]),
        )
    return InstallationDamagedError(DAMAGED, name=missing[1] if missing else _name_of(error))


def _of_the_disk(error: OSError) -> MriClassifierError | None:
    if error.errno in _FULL:
        return OutputError(
            QT_TRANSLATE_NOOP("errors", "The disk is full. Make room, then try again.")
        )
    if "No usable temporary directory" in str(error):
        return OutputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No folder for temporary files can be written. Make room on the disk, or let the variable "
                "TMPDIR name a folder with room.",
            )
        )
    name = error.filename
    if isinstance(name, str) and base_folder() / "resources" in Path(name).parents:
        return InstallationDamagedError(DAMAGED, name=Path(name).name)
    return None


def _is_ours(library: str) -> bool:
    """Whether the library should have come with the program: those have a hash or a version in their name."""
    return bool(
        re.match(
            r"libQt6|libpyside6|libshiboken6|libpython|.*-[0-9a-f]{8}[.\-]", Path(library).name
        )
    )


def _name_of(error: BaseException) -> str:
    """What the failure is about, without the folder that it lies in."""
    if isinstance(error, ImportError):
        place = error.path or error.name
        if place:
            return Path(place).name
    trace, name = error.__traceback__, type(error).__name__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module and not module.startswith("importlib"):
            name = module
        trace = trace.tb_next
    return name


def _while_importing(error: BaseException) -> bool:
    """Whether a module was being read: a file of it that was changed shows as almost any kind."""
    trace = error.__traceback__
    last = ""
    while trace is not None:
        last = trace.tb_frame.f_code.co_filename
        trace = trace.tb_next
    return last.startswith("<frozen importlib") or (
        isinstance(error, SyntaxError)
        and bool(error.filename)
        and "-packages" in str(error.filename)
    )


def _first_of(error: BaseException) -> BaseException:
    """What went wrong first: packages wrap what the system's loader said in an ImportError of their own."""
    first = error
    while isinstance(first, ImportError):
        before = first.__cause__ or first.__context__
        if not isinstance(before, (ImportError, RuntimeError)) or before is error:
            break
        first = before
    return first
