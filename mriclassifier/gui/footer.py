"""The line that is always in sight: which model, and what it is not for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.engine_control import EngineStatus, Phase
from mriclassifier.gui.labels import ElidedLabel, scaled_font
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import engine_name, research_use

_BAR = 90


class WorkLabel(QToolButton):
    """What goes on in another window, in a few words; a click opens it. Hidden while nothing does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAutoRaise(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say how far it is; nothing hides it."""
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self.setVisible(bool(text))


class Footer(QStatusBar):
    """Model, version and engine on the left; the caution on the right, which never gives way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 2, 8, 2)
        self.model = ElidedLabel(parent=self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(_BAR, 6)
        self.progress.setAccessibleName(self.tr("Loading"))
        self.batch = WorkLabel(self.tr("Batch"), self)
        self.training = WorkLabel(self.tr("Training"), self)
        self.server = WorkLabel(self.tr("Web server"), self)
        self._mark = QLabel(self)
        self.caution = QLabel(research_use(), self)
        self.caution.setFont(scaled_font(self.font(), 1.0, bold=True))
        self.addWidget(self.model, 1)
        self.addPermanentWidget(self.batch)
        self.addPermanentWidget(self.training)
        self.addPermanentWidget(self.server)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self._mark)
        self.addPermanentWidget(self.caution)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_status(self, status: EngineStatus) -> None:
        """Tell which model answers, and what is being loaded."""
        if status.model is not None:
            model = status.model.model
            text = self.tr("{name} · version {version} · {engine}").format(
                name=model.name, version=model.version, engine=engine_name(status.model.engine)
            )
        elif status.phase is Phase.FAILED:
            text = self.tr("No model is loaded")
        else:
            text = ""
        if status.loading is not None:
            loading = self.tr("Loading {engine}…").format(engine=engine_name(status.loading))
            text = f"{text} — {loading}" if text else loading
        self.model.setText(text)
        self.progress.setVisible(status.loading is not None)

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(icons.pixmap("warning", tokens.warning_line, 16, ratio=ratio))
