"""Runs code in a fresh interpreter and tells what it had to import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.helpers.shared import REPOSITORY

_TAIL = "\nimport sys as _s\nprint('MODULES', *sorted(_s.modules))"


def modules_after(code: str, *arguments: str | Path) -> set[str]:
    """Names in ``sys.modules`` once ``code`` has run; ``arguments`` are its ``sys.argv[1:]``."""
    done = subprocess.run(
        [sys.executable, "-c", code + _TAIL, *map(str, arguments)],
        cwd=REPOSITORY,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("MODULES ")]
    return set(line.split()[1:])


def found(modules: set[str], banned: tuple[str, ...]) -> set[str]:
    """Those of ``modules`` that are one of ``banned`` or lie within one."""
    return {m for m in modules for name in banned if m == name or m.startswith(name + ".")}


def submodules(package: str) -> list[str]:
    """Every module file below ``package``, in dotted names, the package itself included."""
    folder = REPOSITORY / package.replace(".", "/")
    return sorted(
        ".".join(path.relative_to(REPOSITORY).with_suffix("").parts).removesuffix(".__init__")
        for path in folder.rglob("*.py")
        if path.name != "__main__.py"
    )
