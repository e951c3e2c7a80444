"""Which cases are listed: a query, and the orders and views that the history does not know by itself."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from mriclassifier.cases.records import CaseQuery, Sort, State
from mriclassifier.gui.cases.words import DOUBTFUL, OUTCOMES

if TYPE_CHECKING:
    from mriclassifier.cases.store import CaseStore


class View(enum.Enum):
    """The lists that are one click away."""

    WORKLIST = "worklist"
    DOUBTFUL = "doubtful"
    CORRECTED = "corrected"
    ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What is listed, and how.

    Attributes
    ----------
    doubtful_first
        Flagged and referred cases come before the others, within the query's order.
    """

    query: CaseQuery = field(default_factory=CaseQuery)
    doubtful_first: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether anything is left out."""
        return self._bare() != CaseQuery()

    @property
    def view(self) -> View | None:
        """The view that has these filters, whatever is searched for in it."""
        bare = replace(self._bare(), text="")
        return next((view for view in View if listing_of(view)._bare() == bare), None)

    def sorted_by(self, sort: Sort, *, descending: bool) -> Listing:
        """The same cases in a plain order."""
        return Listing(query=replace(self.query, sort=sort, descending=descending))

    def _bare(self) -> CaseQuery:
        plain = CaseQuery()
        return replace(self.query, sort=plain.sort, descending=plain.descending)


def listing_of(view: View, text: str = "") -> Listing:
    """The filters and the order of a view."""
    if view is View.WORKLIST:
        query = CaseQuery(text=text, states=(State.OPEN,), sort=Sort.UNCERTAINTY)
        return Listing(query=query, doubtful_first=True)
    if view is View.DOUBTFUL:
        return Listing(query=CaseQuery(text=text, outcomes=DOUBTFUL, sort=Sort.UNCERTAINTY))
    if view is View.CORRECTED:
        return Listing(query=CaseQuery(text=text, states=(State.CORRECTED,)))
    return Listing(query=CaseQuery(text=text))


def view_name(view: View) -> str:
    """What the button says."""
    return {
        View.WORKLIST: QCoreApplication.translate("Cases", "Worklist"),
        View.DOUBTFUL: QCoreApplication.translate("Cases", "Flagged or refer"),
        View.CORRECTED: QCoreApplication.translate("Cases", "Corrected"),
        View.ALL: QCoreApplication.translate("Cases", "All"),
    }[view]


def find(store: CaseStore, listing: Listing) -> NDArray[np.int64]:
    """The cases of a listing, in order; on the reading thread."""
    query = listing.query
    if not listing.doubtful_first:
        return store.search(query)
    wanted = query.outcomes or OUTCOMES
    groups = (
        tuple(name for name in wanted if name in DOUBTFUL),
        tuple(name for name in wanted if name not in DOUBTFUL),
    )
    found = [store.search(replace(query, outcomes=group)) for group in groups if group]
    return np.concatenate(found)
