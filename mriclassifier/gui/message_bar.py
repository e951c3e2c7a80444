"""One sentence above the picture that can be read, and closed: what is wrong with a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.message_list import MessageList
from mriclassifier.gui.theme import Theme

_KEPT = 3  # sentences at once
_REFRESH = 100  # ms; hundreds of files can fail within a second


class NoticeBox(QFrame):
    """An icon, and words on a coloured ground: ``info``, ``warning`` or ``error``."""

    distance = ""  # to what lies around it, in the style's words; it goes when the box is hidden

    def __init__(self, theme: Theme, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.setObjectName("notice")
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setWordWrap(True)  # after the policy, into which it writes itself
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 9, 9, 9)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Show another sentence."""
        if text == self._words.text():
            return
        self._words.setText(text)
        self.setAccessibleName(text)

    def set_kind(self, kind: str) -> None:
        """Change how grave it looks."""
        if kind != self._kind:  # a style sheet is dear, and answers come many times a second
            self._kind = kind
            self._restyle()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        ground, line, words = {
            "info": (tokens.info_ground, tokens.info_line, tokens.info_text),
            "warning": (tokens.warning_ground, tokens.warning_line, tokens.warning_text),
            "error": (tokens.error_ground, tokens.error_line, tokens.error_text),
        }[self._kind]
        self.setStyleSheet(
            f"QFrame#notice {{ background: {ground}; border: 1px solid {line};"
            f" border-left-width: 4px; border-radius: 5px; {self.distance} }}"
            f" QFrame#notice QLabel {{ color: {words}; background: transparent; border: none; }}"
        )
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(self._kind, line, 20, ratio=ratio))


class MessageBar(NoticeBox):
    """What went wrong just now; the newest sentences, until the user closes it.

    Where many files fail, one sentence says how many, and a button shows the list.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "error", parent)
        self._lines: list[str] = []
        self._failures: dict[str, None] = {}
        self.details = QPushButton(self.tr("Show list"), self)
        self.details.clicked.connect(lambda _=False: self.show_list())
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.clear)
        self._row.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH)
        self._refresh.timeout.connect(self._write)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.details.hide()
        self.hide()

    def tell(self, sentence: str, *, kind: str = "error") -> None:
        """Show ``sentence`` under those not closed yet."""
        if sentence in self._lines:
            self._lines.remove(sentence)
        self._lines.append(sentence)
        self.set_kind(kind)
        self._write()

    def tell_failure(self, sentence: str) -> None:
        """A file that cannot be opened; several are counted."""
        self._failures[sentence] = None
        self.set_kind("error")
        if len(self._failures) <= _KEPT:
            self._write()
        elif not self._refresh.isActive():
            self._refresh.start()

    @property
    def sentences(self) -> list[str]:
        """Everything that was told and not closed yet."""
        # Files fail in the order in which workers are done with them
        return [*sorted(self._failures), *self._lines]

    def show_list(self) -> MessageList:
        """All sentences in a box of their own."""
        box = MessageList(self.sentences, self.window())
        box.open()
        return box

    def clear(self) -> None:
        """Close it."""
        self._refresh.stop()
        self._lines.clear()
        self._failures.clear()
        self.set_text("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        lines = list(self._failures)
        if len(lines) > _KEPT:
            lines = [self.tr("{count} files could not be opened.").format(count=len(lines))]
        hidden = max(0, len(self._lines) - _KEPT)
        lines += self._lines[hidden:]
        if hidden:
            lines.append(self.tr("Earlier messages: {count}").format(count=hidden))
        self.details.setVisible(hidden > 0 or len(self._failures) > _KEPT)
        self.set_text("\n".join(lines))
        self.setVisible(bool(lines))

    def _recolour(self) -> None:
        self._close.setIcon(icons.icon("close", self._theme.tokens))
