"""Tries out the frozen program in ``dist``, never the source: ``make smoke``, ``VARIANT=viewer make smoke``.

Prints a line for each check, and sizes and start times beside their targets; ends with 1 where a check
failed or a size is missed. A time is told alone: a busy computer misses it too.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path[:0] = [str(Path(__file__).resolve().parents[n]) for n in (1, 2)]

from build import size_of  # noqa: E402
from smoke.checks import CHECKS, Bench  # noqa: E402
from smoke.program import COMMAND, ROOT, CheckError, Program  # noqa: E402
from smoke.window import start_times, window, window_of_another  # noqa: E402

_UNPACKED, _PACKED, _SLOWER = 450, 230, 2.0  # MB, MB, times a bare window


def main() -> int:
    """Try out what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("variants", nargs="*", help="viewer, full; those in dist")
    parser.add_argument("--only", metavar="WORD", help="checks with this word in their name")
    parser.add_argument(
        "--program", type=Path, help="an installed program in place of the one in dist"
    )
    options = parser.parse_args()
    there = [name for name in ("viewer", "full") if (ROOT / "dist" / name / COMMAND).is_dir()]
    wanted = options.variants or there
    missing = [name for name in wanted if name not in there]
    if options.program is None and (missing or not wanted):
        parser.error("there is no such program in dist; `make package` builds it")
    failed = 0
    for name in wanted:
        folder = options.program or ROOT / "dist" / name / COMMAND
        # Beside the program, so that its copies can be links to it
        with tempfile.TemporaryDirectory(prefix="smoke-", dir=_beside(folder)) as work:
            Path(work).chmod(0o755)  # another user looks into it
            failed += _try(name, folder, Path(work), options.only)
    print(f"{failed} failed" if failed else "all is well")
    return 1 if failed else 0


def _beside(folder: Path) -> Path:
    return folder.parent if folder.is_relative_to(ROOT) else Path(tempfile.gettempdir())


def _try(name: str, folder: Path, work: Path, only: str | None) -> int:
    program = Program(folder=folder.resolve(), home=work / "homes" / "own")
    bench = Bench(program=program, full=name == "full", work=work)
    checks = {
        **CHECKS,
        "window: files of all three kinds, no network": window,
        "window: other user, no network, no HOME": window_of_another,
    }
    failed = 0
    for title, check in checks.items():
        if only is None or only in title:
            failed += not _passes(name, title, lambda check=check: check(bench))
    if only is None:
        failed += _sizes(name, folder)
        if sys.platform == "linux":
            failed += not _passes(name, "start time", lambda: _times(program))
    return failed


def _passes(name: str, title: str, check: Callable[[], str]) -> bool:
    begun = time.monotonic()
    try:
        told, word = check(), "ok"
    except CheckError as error:
        told, word = str(error), "FAILED"
    except Exception:  # noqa: BLE001  (one check must not hide the others)
        told, word = traceback.format_exc(), "FAILED"
    print(f"{word:7}{name:7} {title}: {told} [{time.monotonic() - begun:.0f} s]", flush=True)
    return word == "ok"


def _sizes(name: str, folder: Path) -> int:
    unpacked = size_of(folder) / 1e6
    if name == "full":
        print(f"{'size':7}{name:7} {unpacked:.0f} MB unpacked; no target", flush=True)
        return 0
    packed = _packed(folder) / 1e6
    good = unpacked <= _UNPACKED and packed <= _PACKED
    print(
        f"{'size' if good else 'MISSED':7}{name:7} {unpacked:.0f} MB unpacked (target ≤ {_UNPACKED}), "
        f"{packed:.0f} MB as tar.xz (target ≤ {_PACKED})",
        flush=True,
    )
    return 0 if good else 1


def _packed(folder: Path) -> int:
    """Bytes of the folder as a .tar.xz."""
    with tempfile.TemporaryDirectory() as work:
        file = Path(work, "packed.tar.xz")
        if shutil.which("tar") and shutil.which("xz"):
            words = ["tar", "-C", folder.parent, "-I", "xz -T0 -6", "-cf", file, folder.name]
            subprocess.run(words, check=True)
        else:
            import tarfile

            with tarfile.open(file, "w:xz") as archive:
                archive.add(folder, folder.name)
        return file.stat().st_size


def _times(program: Program) -> str:
    taken, whole = start_times(program)
    ours, bare = median(taken["ours"]), median(taken["bare"])
    ratio = median(a / b for a, b in zip(taken["ours"], taken["bare"], strict=True))
    word = "reached" if ratio <= _SLOWER else "MISSED"
    return (
        f"window after {ours:.2f} s, a frozen bare one after {bare:.2f} s: {ratio:.2f} times as long "
        f"(target ≤ {_SLOWER:.0f}, {word}); all of it after {median(whole):.2f} s"
    )


if __name__ == "__main__":
    sys.exit(main())
