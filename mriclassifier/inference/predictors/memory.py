"""A loaded network's memory: give back what loading left over, and lay the rest in large pages.

A network reads all of its weights for each picture. In pages of 4 KiB the processor spends a tenth of that
time on looking up where they lie; in pages of 2 MiB (Linux' transparent huge pages, madvise(2)) hardly any.
What is in the memory stays the same, and so do the answers. Elsewhere than on Linux nothing happens.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)
_BLOCK = 1 << 21  # bytes of a large page
_SMALLEST_FILE = 16 << 20  # bytes; of less, nothing is gained
_MOST_BLOCKS = 256  # 512 MiB; a large series that is open meanwhile is not the network
_RUNS = 2  # before it begins: the first picture is waited for, and often it is the only one
_MADV_HUGEPAGE, _MADV_COLLAPSE = 14, 25  # <linux/mman.h>; the second since Linux 6.1
_STATE = Path("/sys/kernel/mm/transparent_hugepage/enabled")


class MemoryTidying:
    """Tidies the process's memory once, on a thread of its own, after the first runs of a network.

    Parameters
    ----------
    file
        The network's; small ones are left alone.
    """

    def __init__(self, file: Path) -> None:
        self._left = _RUNS if _is_of_use(file) else 0
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def ran(self) -> None:
        """Count a run of the network, from any thread."""
        if not self._left:
            return
        with self._lock:
            if not self._left or self._stop.is_set():
                return
            self._left -= 1
            if self._left:
                return
            self._thread = threading.Thread(
                target=self._tidy, name="mri-inference-memory", daemon=False
            )
            self._thread.start()

    def end(self) -> None:
        """Stop it, within some hundredths of a second."""
        self._stop.set()
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _tidy(self) -> None:
        try:  # at the priority of the network's thread; lower, it would hold the interpreter for long
            done = tidy(self._stop)
        except (OSError, ValueError, AttributeError) as error:  # a libc or kernel without it
            _log.info("memory stays in small pages: %s", error)
        else:
            _log.info("%d MiB of memory lie in large pages", done * _BLOCK >> 20)


def tidy(stop: threading.Event) -> int:
    """Return free memory to the system and ask for large pages for what is in use.

    Parameters
    ----------
    stop
        Ends it early when set.

    Returns
    -------
    int
        Blocks of 2 MiB that lie in large pages now, or will when the system gets to it.

    Raises
    ------
    OSError
        The system does not let the process see or advise on its memory.
    """
    libc = _libc()
    if hasattr(libc, "malloc_trim"):  # glibc; loading leaves more behind than the network takes
        libc.malloc_trim(0)
    advice, count = _MADV_COLLAPSE, 0
    for block in _blocks_in_use(libc):
        if stop.is_set() or count == _MOST_BLOCKS:
            break
        if libc.madvise(block, _BLOCK, advice) and advice == _MADV_COLLAPSE:
            if not count:  # an older kernel: it does so by and by where it is asked to
                advice = _MADV_HUGEPAGE
            if libc.madvise(block, _BLOCK, _MADV_HUGEPAGE):
                break
        count += 1
    return count


def _is_of_use(file: Path) -> bool:
    if sys.platform != "linux":
        return False
    with contextlib.suppress(OSError):
        return "[never]" not in _STATE.read_text(encoding="ascii") and (
            file.stat().st_size >= _SMALLEST_FILE
        )
    return False


def _libc() -> Any:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    libc.mincore.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p]
    return libc


def _blocks_in_use(libc: Any) -> Iterator[int]:
    """Addresses of the process's own blocks of which at least a quarter is in memory."""
    page = os.sysconf("SC_PAGE_SIZE")
    pages = _BLOCK // page
    for first, last in _regions():
        begin, end = -(-first // _BLOCK) * _BLOCK, last // _BLOCK * _BLOCK
        if begin >= end:
            continue
        present = ctypes.create_string_buffer((end - begin) // page)
        if libc.mincore(begin, end - begin, present):
            continue  # it is gone in the meantime
        for number in range((end - begin) // _BLOCK):
            here = present.raw[number * pages : (number + 1) * pages]
            if 4 * sum(byte & 1 for byte in here) >= pages:
                yield begin + number * _BLOCK


def _regions() -> list[tuple[int, int]]:
    """Begin and end of the process's private memory that is no file's and no stack (proc(5))."""
    found = []
    for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
        addresses, rights, _, _, inode, *name = line.split(maxsplit=5)
        if rights == "rw-p" and inode == "0" and (not name or name[0].strip() == "[heap]"):
            first, last = (int(address, 16) for address in addresses.split("-"))
            found.append((first, last))
    return found
