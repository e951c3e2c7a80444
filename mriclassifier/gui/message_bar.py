"""One sentence above the picture that can be read, and closed: what is wrong with a file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.theme import Theme

_KEPT = 3  # sentences at once


class NoticeBox(QFrame):
    """An icon, and words on a coloured ground: ``info``, ``warning`` or ``error``."""

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
        self._words.setText(text)
        self.setAccessibleName(text)

    def set_kind(self, kind: str) -> None:
        """Change how grave it looks."""
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
            f" border-left-width: 4px; border-radius: 5px; }}"
            f" QFrame#notice QLabel {{ color: {words}; background: transparent; border: none; }}"
        )
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(self._kind, line, 20, ratio=ratio))


class MessageBar(NoticeBox):
    """What went wrong just now; the newest sentences, until the user closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "error", parent)
        self._lines: list[str] = []
        self._hidden = 0
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.clear)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def tell(self, sentence: str, *, kind: str = "error") -> None:
        """Show ``sentence`` under those not closed yet."""
        if sentence in self._lines:
            self._lines.remove(sentence)
        self._lines.append(sentence)
        while len(self._lines) > _KEPT:
            self._lines.pop(0)
            self._hidden += 1
        text = "\n".join(self._lines)
        if self._hidden:
            text += "\n" + self.tr("Earlier messages: {count}").format(count=self._hidden)
        self.set_kind(kind)
        self.set_text(text)
        self.show()

    def clear(self) -> None:
        """Close it."""
        self._lines.clear()
        self._hidden = 0
        self.set_text("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _recolour(self) -> None:
        self._close.setIcon(icons.icon("close", self._theme.tokens))
