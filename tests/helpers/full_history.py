"""A history on a disk that fills up, is cleared, and is made read-only.

``python -m tests.helpers.full_history MOUNT`` prints a JSON report. ``MOUNT`` is a small file system of its
own, such as a tmpfs of 1 MiB.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from mriclassifier.cases.records import CaseQuery, Keep, KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError
from tests.helpers.drawn_cases import new_case

RULES = KeepRules(images=Keep.ALWAYS)


def _open(folder: Path) -> CaseStore:
    return CaseStore.open(folder, rules=lambda: RULES, account="tester")


def _record_until_full(store: CaseStore, first: int) -> tuple[set[int], str]:
    done: set[int] = set()
    for number in range(first, first + 5000):
        try:
            (case_id,) = store.record([new_case(number, frames=4, picture=True)])
            done.add(case_id)
            store.sign(case_id, verdict=Verdict.AGREE, reader="R")
        except CaseStoreError as error:
            return done, error.sentence
    return done, "the disk never became full"


def _is_sound(store: CaseStore, wanted: set[int]) -> list[str]:
    faults = []
    if damage := store.find_damage():
        faults.append(damage)
    if not (report := store.verify_audit()).ok:
        faults.append(report.sentence)
    if lost := wanted - set(store.search(CaseQuery()).tolist()):
        faults.append(f"lost: {sorted(lost)}")
    return faults


def main(mount: Path) -> dict[str, object]:
    """Go through it all; what was acknowledged has to be there at each step."""
    folder = mount / "cases"
    ballast = mount / "ballast"
    ballast.write_bytes(b"\1" * 150_000)
    store = _open(folder)
    done, full = _record_until_full(store, 0)
    report: dict[str, object] = {"full": full, "before": len(done)}
    faults = _is_sound(store, done)
    try:
        store.back_up()
        report["backup"] = "made"
    except CaseStoreError as error:
        report["backup"] = error.sentence
    report["left"] = sorted(file.name for file in folder.rglob("*.tmp"))
    ballast.unlink()  # room is made; the same store goes on
    more = set(store.record([new_case(10**6)]))
    store.close()
    store = _open(folder)
    faults += _is_sound(store, done | more)
    report["notices"] = [notice.code for notice in store.notices]
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(mount)], check=True)
    try:
        _open(folder).close()
        report["read_only"] = "opened"
    except CaseStoreError as error:
        report["read_only"] = error.sentence
    subprocess.run(["mount", "-o", "remount,rw", str(mount)], check=True)
    store = _open(folder)
    faults += _is_sound(store, done | more)
    store.close()
    return report | {"faults": faults}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
