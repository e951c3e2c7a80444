"""The questions that lists and charts put to the case history."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from mriclassifier.cases.records import CaseQuery, CaseRow, Statistics

if TYPE_CHECKING:
    from mriclassifier.cases.search import Facets
    from mriclassifier.cases.whole import Beside


class CaseReading:
    """What a store answers with the help of :mod:`mriclassifier.cases.search` and its neighbours."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees the history as it is at this moment."""
        raise NotImplementedError

    def search(self, query: CaseQuery) -> NDArray[np.int64]:
        """Numbers of the cases that ``query`` asks for, in its order."""
        from mriclassifier.cases.search import search_cases

        with self.reading() as connection:
            return search_cases(connection, query)

    def rows(self, case_ids: Sequence[int] | NDArray[np.int64]) -> list[CaseRow]:
        """What a list shows of cases, in the given order; those that are gone are left out."""
        from mriclassifier.cases.search import case_rows

        with self.reading() as connection:
            return case_rows(connection, case_ids)

    def beside(self, case_ids: Sequence[int]) -> dict[int, Beside]:
        """Who and where, of at most some thousand cases: :func:`mriclassifier.cases.whole.beside`."""
        from mriclassifier.cases.whole import beside

        with self.reading() as connection:
            return beside(connection, case_ids)

    def facets(self) -> Facets:
        """What there is to filter by."""
        from mriclassifier.cases.search import facets

        with self.reading() as connection:
            return facets(connection)

    def statistics(
        self,
        *,
        since: datetime.datetime | None = None,
        until: datetime.datetime | None = None,
        step: str = "week",
    ) -> Statistics:
        """Counts over time: :func:`mriclassifier.cases.statistics.statistics`."""
        from mriclassifier.cases.statistics import statistics

        with self.reading() as connection:
            return statistics(connection, since=since, until=until, step=step)
