"""Opens, records, signs and deletes in children that are killed with SIGKILL at random, and looks what is left.

``python -m tests.helpers.killed_history FOLDER ROUNDS`` prints a JSON report. A child writes a line to its pipe
after each call that returned: what stands there was acknowledged, and has to be in the history afterwards.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from mriclassifier.cases.records import KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import CLASSES, new_case

_LONGEST = 0.2  # s that a child works
_AFTER_OPENING = 0.7  # of the children; the others may be killed while they open the history


def _open(folder: Path) -> CaseStore:
    return CaseStore.open(folder, rules=KeepRules, account="tester")


def _work(folder: Path, first: int, pipe: int) -> None:
    store = _open(folder)
    os.write(pipe, b"open\n")
    number = first
    while True:
        label = CLASSES[number % 4]
        (case_id,) = store.record([new_case(number, label, frames=1 + number % 3)])
        os.write(pipe, f"case {number} {case_id}\n".encode())
        other = CLASSES[(number + 1) % 4]
        row = store.sign(case_id, verdict=Verdict.CORRECT, label=other, reader="Reader")
        os.write(pipe, f"sign {row.number} {case_id}\n".encode())
        if number % 3 == 0:
            row = store.undo(case_id, reader="Reader")
            os.write(pipe, f"sign {row.number} {case_id}\n".encode())
        if number % 5 == 1:
            os.write(pipe, f"going 0 {case_id}\n".encode())
            store.delete([case_id])
            os.write(pipe, f"gone 0 {case_id}\n".encode())
        number += 1


def _round(folder: Path, first: int, rng: random.Random) -> list[list[str]]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            _work(folder, first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        if rng.random() < _AFTER_OPENING:
            stream.readline()
        time.sleep(rng.uniform(0.0, _LONGEST))
        os.kill(child, signal.SIGKILL)
        text = stream.read().decode()
    os.waitpid(child, 0)
    return [line.split() for line in text.splitlines() if line != "open"]


def main(folder: Path, rounds: int) -> dict[str, object]:
    rng = random.Random(7)
    faults: list[str] = []
    cases: dict[int, int] = {}  # case id to number
    signs: dict[int, int] = {}  # row to case id
    going: set[int] = set()  # asked to be deleted, whether that was done or not
    gone: set[int] = set()
    first = 0
    for place in range(rounds):
        for kind, one, other in _round(folder, first, rng):
            if kind == "case":
                cases[int(other)] = int(one)
                first = max(first, int(one) + 1)
            elif kind == "sign":
                signs[int(one)] = int(other)
            else:
                going.add(int(other))
                (gone if kind == "gone" else set()).add(int(other))
        first += 1  # one may be on the disk that was not acknowledged
        store = _open(folder)
        try:
            if damage := store.find_damage():
                faults.append(f"round {place}: {damage}")
            if not (report := store.verify_audit()).ok:
                faults.append(f"round {place}: {report.sentence}")
            if store.notices:
                faults.append(f"round {place}: {[notice.code for notice in store.notices]}")
            with store.reading() as connection:
                there = {row[0] for row in connection.exec_driver_sql("SELECT id FROM cases")}
                rows = {row[0] for row in connection.exec_driver_sql("SELECT id FROM signoffs")}
            if lost := cases.keys() - there - going:
                faults.append(f"round {place}: cases {sorted(lost)} are lost")
            if back := gone & there:
                faults.append(f"round {place}: deleted cases {sorted(back)} are there")
            if lost := {row for row, case in signs.items() if case not in going} - rows:
                faults.append(f"round {place}: sign-offs {sorted(lost)} are lost")
        finally:
            store.close()
        if faults:
            break
    counts = {"cases": len(cases), "signs": len(signs), "deleted": len(gone)}
    return {"faults": faults, "rounds": place + 1, **counts}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
