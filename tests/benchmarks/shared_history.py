"""Prints how long a history in PostgreSQL on this computer takes for what one in SQLite does, side by side.

Both hold the same drawn cases, names included, of which two thirds are beyond ASCII: ``python -m
tests.benchmarks.shared_history [CASES]``. Medians of runs that take turns; needs Debian's package postgresql.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mriclassifier.cases.records import CaseQuery, KeepRules, Sort, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.database_server import running_cluster
from tests.helpers.drawn_cases import fill, new_case, person

RUNS = 7
Work = Callable[[CaseStore, int], object]
WORK: dict[str, Work] = {
    "record a picture": lambda s, n: s.record([new_case(10**6 + n, patient=person(n))]),
    "record a series of 20": lambda s, n: s.record([new_case(10**7 + n, frames=20, series=True)]),
    "sign a case": lambda s, n: s.sign(9 + n, verdict=Verdict.AGREE, note=str(n), reader="R"),
    "list all, newest first": lambda s, _n: s.search(CaseQuery()),
    "list all, by patient": lambda s, _n: s.search(CaseQuery(sort=Sort.PATIENT)),
    "find two words": lambda s, n: s.search(CaseQuery(text=f"mussig {n}")),
    "show 100 rows": lambda s, n: s.rows(range(1000 + n * 100, 1100 + n * 100)),
    "count by day": lambda s, _n: s.statistics(step="day"),
}


def main(count: int) -> None:
    """Measure and print."""
    with running_cluster() as cluster, tempfile.TemporaryDirectory() as folder:
        stores = {}
        for name, url in (("SQLite", ""), ("PostgreSQL", cluster.url(cluster.new_database()))):
            place = Path(folder, name)
            store = CaseStore.open(place, rules=KeepRules, account="bench", database=url)
            fill(store, count, names=True)
            stores[name] = store
        print(f"{count} cases; medians of {RUNS} in ms")
        for what, work in WORK.items():
            taken: dict[str, list[float]] = {name: [] for name in stores}
            for n in range(RUNS):
                for name, store in stores.items():
                    begun = time.perf_counter()
                    work(store, n)
                    taken[name].append(1000 * (time.perf_counter() - begun))
            one, other = (statistics.median(times) for times in taken.values())
            print(f"{what:24} {one:8.1f} {other:8.1f}  x {other / one:.1f}")
        for store in stores.values():
            store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
