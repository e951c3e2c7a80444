"""Above the list: what to search for, the views that are one click away, and the filters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.cases.records import CaseQuery, Origin, Sort, State
from mriclassifier.gui import icons
from mriclassifier.gui.cases.choice_button import ChoiceButton
from mriclassifier.gui.cases.flow import FlowLayout
from mriclassifier.gui.cases.listing import Listing, View, listing_of, view_name
from mriclassifier.gui.cases.span import SpanButton
from mriclassifier.gui.cases.words import OUTCOMES, origin_name, outcome_name, state_name
from mriclassifier.gui.tasks import single_shot
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

if TYPE_CHECKING:
    from mriclassifier.cases.search import Facets

_TYPING = 200  # ms without a further key


class SearchBox(QLineEdit):
    """Down leads into the list, Escape empties."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that are not for writing."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Tells the listing that the reader wants, a moment after the last key."""

    changed = Signal(object)  # Listing

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.listing = listing_of(View.ALL)
        self.search = SearchBox(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search case, patient, class, reader or note"))
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.search.setMinimumWidth(180)
        self._find = QAction(self.search)
        self.search.addAction(self._find, QLineEdit.ActionPosition.LeadingPosition)
        self._typing = single_shot(self, _TYPING, self._typed)
        self.search.textChanged.connect(lambda _: self._typing.start())

        self.views: dict[View, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # filters of one's own fit none of them
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.search, 1)
        for view in View:
            button = QPushButton(view_name(view), self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, view=view: self.show_view(view))
            self._group.addButton(button)
            self.views[view] = button
            first.addWidget(button)

        self.labels = ChoiceButton(self.tr("Class"), self)
        self.outcomes = ChoiceButton(self.tr("Outcome"), self)
        self.states = ChoiceButton(self.tr("Sign-off"), self)
        self.origins = ChoiceButton(self.tr("Origin"), self)
        self.models = ChoiceButton(self.tr("Model"), self)
        self.span = SpanButton(self.tr("Recorded"), self)
        self.clear = QPushButton(self.tr("Clear filters"), self)
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(lambda _=False: self.clear_all())
        second = FlowLayout()
        for choice in (self.labels, self.outcomes, self.states, self.origins, self.models):
            second.addWidget(choice)
            choice.changed.connect(self._ticked)
        second.addWidget(self.span)
        self.span.changed.connect(self._ticked)
        second.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.offer(None)
        self._show()

    def offer(self, facets: Facets | None) -> None:
        """What there is to filter by."""
        labels = list(facets.labels) if facets else []
        models = list(facets.models) if facets else []
        self.labels.offer(
            {name: class_name(name) for name in sorted(labels)}, facets.labels if facets else None
        )
        self.models.offer(
            {name: name for name in sorted(models)}, facets.models if facets else None
        )
        self.outcomes.offer(
            {name: outcome_name(name) for name in OUTCOMES}, facets.outcomes if facets else None
        )
        self.states.offer(
            {state.value: state_name(state) for state in State},
            {state.value: count for state, count in facets.states.items()} if facets else None,
        )
        self.origins.offer(
            {origin.value: origin_name(origin) for origin in Origin},
            {origin.value: count for origin, count in facets.origins.items()} if facets else None,
        )

    def show_view(self, view: View) -> None:
        """One of the lists; what is searched for stays."""
        self._take(listing_of(view, self.search.text().strip()))

    def sort_by(self, sort: Sort, descending: bool) -> None:
        """Another order of the same cases."""
        self._take(self.listing.sorted_by(sort, descending=descending))

    def clear_all(self) -> None:
        """Every case, in the order that it is."""
        self.search.clear()
        self._typing.stop()
        self._take(listing_of(View.ALL))

    def _typed(self) -> None:
        text = self.search.text().strip()
        if text != self.listing.query.text:
            self._take(replace(self.listing, query=replace(self.listing.query, text=text)))

    def _ticked(self) -> None:
        since, until = self.span.span
        query: CaseQuery = replace(
            self.listing.query,
            labels=self.labels.values,
            outcomes=self.outcomes.values,
            states=tuple(State(value) for value in self.states.values),
            origins=tuple(Origin(value) for value in self.origins.values),
            models=self.models.values,
            since=since,
            until=until,
        )
        self._take(replace(self.listing, query=query))

    def _take(self, listing: Listing) -> None:
        self.listing = listing
        self._show()
        self.changed.emit(listing)

    def _show(self) -> None:
        query = self.listing.query
        self.labels.tick(query.labels)
        self.outcomes.tick(query.outcomes)
        self.states.tick([state.value for state in query.states])
        self.origins.tick([origin.value for origin in query.origins])
        self.models.tick(query.models)
        self.span.show_span((query.since, query.until))
        view = self.listing.view
        for other, button in self.views.items():
            button.setChecked(other is view)
        self.clear.setVisible(self.listing.is_filtered)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._find.setIcon(icons.icon("search", tokens))
        buttons = f"""
        QPushButton {{ background: {tokens.surface}; border: 1px solid {tokens.border};
            border-radius: 4px; padding: 5px 12px; color: {tokens.text}; }}
        QPushButton:hover {{ background: {tokens.raised}; }}
        QPushButton:checked {{ background: {tokens.selection}; border-color: {tokens.accent}; }}
        QPushButton:focus {{ border: 2px solid {tokens.accent}; padding: 4px 11px; }}
        """
        for button in self.views.values():
            button.setStyleSheet(buttons)
