"""Pieces of the server panel: the state, the ways to the page, the counts, who came last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.labels import fixed_font, heading, muted, scaled_font
from mriclassifier.gui.server import words
from mriclassifier.gui.server.qr_code import QrCode
from mriclassifier.gui.server.rows_table import RowsTable
from mriclassifier.gui.server.state import RUNNING, Phase, ServerState
from mriclassifier.gui.theme import Theme

_MARK = 40
_ROWS = 6
_NOBODY = "nobody"  # as the server calls whoever has not logged in
_CODE = 1.7  # times the font


class StateHead(QWidget):
    """The state as a drawing and in words, and the button that changes it."""

    start_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phase = Phase.OFF
        self._may_start = True
        self._mark = QLabel(self)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title = wrapped(QLabel(self))
        self.title.setFont(scaled_font(self.font(), 1.3, bold=True))
        self.meaning = wrapped(muted("", self))
        self.switch = QPushButton(self)
        self.switch.setMinimumHeight(round(self.fontMetrics().height() * 2.2))
        self.switch.clicked.connect(lambda _=False: self._asked())
        words_column = QVBoxLayout()
        words_column.setSpacing(3)
        words_column.addWidget(self.title)
        words_column.addWidget(self.meaning)
        words_column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addLayout(words_column, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_state(self, state: ServerState, *, why_not: str) -> None:
        """Say it; ``why_not`` is why it must not be started, if so."""
        self._phase = state.phase
        self.title.setText(words.title(state.phase))
        self.meaning.setText(words.meaning(state))
        on = state.phase not in (Phase.OFF, Phase.FAILED)
        self.switch.setText(self.tr("Stop Web &Server") if on else self.tr("Start Web &Server"))
        self.switch.setEnabled(state.phase is not Phase.STOPPING and (on or not why_not))
        self.switch.setToolTip("" if on else why_not)
        self._recolour()

    def _asked(self) -> None:
        off = self._phase in (Phase.OFF, Phase.FAILED)
        (self.start_asked if off else self.stop_asked).emit()

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        colour = {
            Phase.LOCAL: tokens.info_line,
            Phase.SHARED: tokens.warning_line,
            Phase.FAILED: tokens.error_line,
        }.get(self._phase, tokens.neutral)
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(icons.pixmap(words.icon(self._phase), colour, _MARK, ratio=ratio))
        on = self._phase not in (Phase.OFF, Phase.FAILED)
        self.switch.setIcon(icons.icon("stop" if on else "web", tokens))


class WaysIn(QWidget):
    """Address, code, certificate: what somebody needs to open the page."""

    copy_asked = Signal()
    open_asked = Signal()
    new_code_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.address = selectable(self.tr("Address of the page"), self)
        self.address.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.copy.setAccessibleName(self.tr("Copy the address"))
        self.open = QPushButton(self.tr("&Open in Browser"), self)
        self.others = selectable(self.tr("Other addresses of the page"), self)
        self.code = selectable(self.tr("Pairing code"), self)
        self.code.setFont(scaled_font(fixed_font(self.font()), _CODE, bold=True))
        self.new_code = QPushButton(self.tr("&New Code"), self)
        self.new_code.setToolTip(self.tr("The old code and whoever came in with it end at once"))
        self.fingerprint = selectable(self.tr("Fingerprint of the certificate"), self)
        self.fingerprint.setFont(fixed_font(self.font()))
        self.validity = wrapped(muted("", self))
        self.qr = QrCode(self)
        self.qr_words = wrapped(muted(self.tr("Point a telephone's camera here."), self))
        self.copy.clicked.connect(lambda _=False: self.copy_asked.emit())
        self.open.clicked.connect(lambda _=False: self.open_asked.emit())
        self.new_code.clicked.connect(lambda _=False: self.new_code_asked.emit())
        self._titles: dict[QWidget, QLabel] = {}
        self._build()
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_state(self, state: ServerState) -> None:
        """Show what is needed now."""
        self.setVisible(state.phase in RUNNING)
        if state.phase not in RUNNING:
            self.qr.show_text("")
            return
        shared = state.is_shared
        set_text(self.address, state.address)
        others = [address for address in state.addresses if address != state.address]
        self._fill(self.others, "\n".join(others) if shared else "")
        self._fill(self.code, (state.pairing or "") if shared else "")
        self.new_code.setVisible(shared and state.pairing is not None)
        certificate = state.status.certificate if state.status else None
        self._fill(self.fingerprint, words.grouped(certificate.fingerprint) if certificate else "")
        self.validity.setVisible(certificate is not None)
        if certificate is not None:
            self.validity.setText(
                self._validity(certificate.self_signed, words.day(certificate.not_after))
            )
        self.qr.show_text(state.url if shared else "")
        self.qr.setVisible(shared)
        self.qr_words.setVisible(shared)

    def _validity(self, self_signed: bool, day: str) -> str:
        if self_signed:
            return self.tr(
                "Made by this program, valid until {day}. The browser warns once, because nobody vouches for "
                "it: compare the fingerprint there before you go on."
            ).format(day=day)
        return self.tr("Your own certificate, valid until {day}.").format(day=day)

    def _fill(self, label: QLabel, text: str) -> None:
        set_text(label, text)
        label.setVisible(bool(text))
        self._titles[label].setVisible(bool(text))

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(4)
        for title, label, buttons in (
            (self.tr("Address"), self.address, (self.copy, self.open)),
            (self.tr("Also reached as"), self.others, ()),
            (self.tr("Pairing code, to type at the page"), self.code, (self.new_code,)),
            (self.tr("Certificate (SHA-256)"), self.fingerprint, ()),
        ):
            self._titles[label] = name = heading(title, self)
            left.addWidget(name)
            left.addWidget(label)
            if buttons:
                row = QHBoxLayout()
                for button in buttons:
                    button.setAutoDefault(False)
                    row.addWidget(button)
                row.addStretch(1)
                left.addLayout(row)
            left.addSpacing(6)
        left.addWidget(self.validity)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        right.addWidget(self.qr_words, 0, Qt.AlignmentFlag.AlignTop)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right)

    def _recolour(self) -> None:
        self.copy.setIcon(icons.icon("copy", self._theme.tokens))
        self.open.setIcon(icons.icon("browser", self._theme.tokens))


class Counts(QWidget):
    """Six figures with their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "clients": self.tr("Clients"),
            "requests": self.tr("Requests"),
            "waiting": self.tr("Waiting"),
            "batches": self.tr("Batches"),
            "refused": self.tr("Refused"),
            "errors": self.tr("Errors"),
        }
        tips = {
            "clients": self.tr(
                "Names and addresses that asked for something in the last five minutes"
            ),
            "waiting": self.tr("Images that wait for the model"),
            "refused": self.tr("Requests without a right to come in, or too many of them"),
            "errors": self.tr("Requests that a fault in the program kept from an answer"),
        }
        self.values: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(1)
        self._names = names
        for column, (key, name) in enumerate(names.items()):
            value = QLabel(self)
            value.setFont(scaled_font(self.font(), 1.6, bold=True))
            caption = muted(name, self)
            for label in (value, caption):
                label.setToolTip(tips.get(key, ""))
            grid.addWidget(value, 0, column)
            grid.addWidget(caption, 1, column)
            grid.setColumnStretch(column, 1)
            self.values[key] = value

    def show_state(self, state: ServerState) -> None:
        """Show the figures of now."""
        self.setVisible(state.status is not None)
        if state.status is None:
            return
        for key, label in self.values.items():
            text = words.count(getattr(state.status, key))
            if label.text() != text:
                label.setText(text)
                label.setAccessibleName(f"{self._names[key]}: {text}")


class LastVisits(QWidget):
    """Who asked last; a sentence while nobody did."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading(self.tr("Who came last"), self)
        self.table = RowsTable(self.tr("Who came last"), theme, self)
        self.empty = wrapped(muted(self.tr("Nobody has opened the page yet."), self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.table)
        column.addWidget(self.empty)

    def show_state(self, state: ServerState) -> None:
        """Show the newest first."""
        self.setVisible(state.status is not None)
        if state.status is None:
            return
        heads = (
            self.tr("Address"),
            self.tr("Name"),
            self.tr("Last request"),
            self.tr("Requests"),
            self.tr("Let in"),
        )
        rows = [
            (
                visit.address,
                self.tr("not logged in") if visit.name in ("", _NOBODY) else visit.name,
                words.clock(visit.at),
                words.count(visit.requests),
                self.tr("refused") if visit.refused else self.tr("yes"),
            )
            for visit in state.status.last
        ]
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if rows != self.table.texts.rows:
            self.table.show_rows(heads, rows, most=_ROWS)


def wrapped(label: QLabel) -> QLabel:
    """Over as many lines as it needs."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # after the policy, into which it writes itself
    return label


def selectable(name: str, parent: QWidget) -> QLabel:
    """Words that can be marked and copied, also with the keyboard."""
    label = wrapped(QLabel(parent))
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setProperty("called", name)
    label.setAccessibleName(name)
    return label


def set_text(label: QLabel, text: str) -> None:
    """Only where it is another one: what is marked stays marked."""
    if label.text() != text:
        label.setText(text)
        label.setAccessibleName(f"{label.property('called')}: {text}")
