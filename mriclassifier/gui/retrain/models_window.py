"""Tools > Models: which models there are, their cards, and which one answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui import icons
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import ElidedLabel, scaled_font
from mriclassifier.gui.message_bar import MessageBar, NoticeBox
from mriclassifier.gui.retrain import words
from mriclassifier.gui.retrain.card_view import CardView
from mriclassifier.gui.retrain.remove_question import RemoveQuestion
from mriclassifier.gui.retrain.switching import Done, ModelSwitch
from mriclassifier.gui.scale import fit
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.gui.wording import class_name, sentence
from mriclassifier.inference import choice, installed
from mriclassifier.inference.installed import ModelEntry
from mriclassifier.inference.manifest import CARD_FILE

_SIZE = (980, 640)
_ICON = 20
_HASH = 24  # hex digits that are shown; the tool tip has all
_LONGEST_CARD = 1 << 20  # bytes


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What a look at the models found.

    Attributes
    ----------
    entries
        Every model with its card.
    used
        Name of the model that the settings choose; empty where it is not among them.
    can_go_back
        Whether there is a model to roll back to.
    """

    entries: tuple[tuple[ModelEntry, str], ...]
    used: str
    can_go_back: bool


class ModelsWindow(QDialog):
    """A list on the left, the chosen model's facts and card on the right.

    Closing it hides it; :meth:`shutdown` ends its thread.
    """

    model_changed = Signal(str)  # name of the model that answers from now on

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._workers = Workers(1, "models")
        self._shelf = Shelf(entries=(), used="", can_go_back=False)
        self._look = 0
        self._wanted = ""
        self.switch = ModelSwitch(services, self._workers, self)
        self.setWindowTitle(self.tr("Models"))
        theme = services.theme
        self.message = MessageBar(theme, self)
        self.busy = QProgressBar(self)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(4)
        self.busy.setAccessibleName(self.tr("Working"))
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.list = QListWidget(self)
        self.list.setProperty("role", "files")
        self.list.setAccessibleName(self.tr("Installed models"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = ElidedLabel(parent=self)
        self.title.setFont(scaled_font(self.font(), 1.3, bold=True))
        self.state = NoticeBox(theme, "info", self)
        self.facts = QLabel(self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card = CardView(theme, self)
        self.use = QPushButton(self.tr("&Use this model"), self)
        self.verify = QPushButton(self.tr("&Verify"), self)
        self.remove = QPushButton(self.tr("&Delete…"), self)
        self.back = QPushButton(self.tr("Roll &back"), self)
        self.back.setToolTip(self.tr("Go back to the model that answered before this one"))
        self.install = QPushButton(self.tr("&Install from folder…"), self)
        self.archive = QPushButton(self.tr("Install from &ZIP file…"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._build()
        self.list.currentRowChanged.connect(self._show)
        self.use.clicked.connect(lambda _=False: self._ask(self.switch.use))
        self.verify.clicked.connect(lambda _=False: self._ask(self.switch.verify))
        self.remove.clicked.connect(lambda _=False: self.ask_to_remove())
        self.back.clicked.connect(lambda _=False: self._begin(self.switch.roll_back))
        self.install.clicked.connect(lambda _=False: self.choose_folder())
        self.archive.clicked.connect(lambda _=False: self.choose_archive())
        self.close_button.clicked.connect(lambda _=False: self.close())
        self.switch.done.connect(self._done)
        self.switch.failed.connect(self._tell)
        self.switch.busy_changed.connect(lambda _: self._refresh())
        theme.changed.connect(self._recolour)
        self._refresh()

    def shutdown(self, timeout: float) -> bool:
        """End the thread; True when it ended within ``timeout`` seconds."""
        return self._workers.close(timeout)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again what there is."""
        super().showEvent(event)
        self.reload()

    def reload(self, wanted: str = "") -> None:
        """Check every model again, in the background; ``wanted`` is chosen then."""
        self._look += 1
        number, settings = self._look, self._services.settings
        self._wanted = wanted or self._wanted or self.chosen_name()

        def work() -> Shelf:
            entries = tuple((entry, _card(entry)) for entry in installed.models())
            try:
                place = installed.locate(str(settings.get(choice.KEY))).resolve()
            except MriClassifierError:
                place = None
            used = next((e.name for e, _ in entries if e.path.resolve() == place), "")
            ways = any(True for _ in choice.ways_back(settings))
            return Shelf(entries=entries, used=used, can_go_back=ways)

        def done(outcome: Outcome) -> None:
            if number != self._look:
                return
            self._look = 0
            if outcome.error is not None:
                self._tell(as_error(outcome.error))
            else:
                self._fill(outcome.result)
            self._refresh()

        self._services.tasks.watch(self._workers.submit(work), done)
        self._refresh()

    def chosen_name(self) -> str:
        """Folder name of the model that is shown; empty without one."""
        entry = self._entry()
        return entry.name if entry else ""

    def choose_folder(self) -> QFileDialog:
        """Ask for a model folder to install."""
        dialog = QFileDialog(self, self.tr("Model folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._ask_for_source(dialog)

    def choose_archive(self) -> QFileDialog:
        """Ask for a ZIP file to install."""
        dialog = QFileDialog(self, self.tr("ZIP file of a model"))
        dialog.setNameFilter(self.tr("ZIP files (*.zip)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._ask_for_source(dialog)

    def ask_to_remove(self) -> RemoveQuestion | None:
        """Ask once more, then delete."""
        entry = self._entry()
        if entry is None:
            return None
        text = self.tr(
            "Delete the model {name} for good? Answers that it gave stay in the case history."
        ).format(name=entry.name)
        question = RemoveQuestion(self.tr("Delete model"), text, self)
        question.accepted.connect(lambda: self._begin(lambda: self.switch.remove(entry.name)))
        question.open()
        return question

    def _ask_for_source(self, dialog: QFileDialog) -> QFileDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(
            lambda found: self._begin(lambda: self.switch.install(Path(found)))
        )
        dialog.open()
        return dialog

    def _ask(self, deed: object) -> None:
        name = self.chosen_name()
        if name and callable(deed):
            self._begin(lambda: deed(name))

    def _begin(self, deed: object) -> None:
        self.message.clear()
        if callable(deed):
            deed()

    def _done(self, done: Done) -> None:
        texts = {
            "use": self.tr("{name} answers from now on."),
            "rollback": self.tr("{name} answers again."),
            "install": self.tr("{name} is installed. It does not answer before you choose it."),
            "remove": self.tr("{name} is deleted."),
            "verify": self.tr(
                "{name} is whole: its files, its copies and its answers to the reference drawings are as "
                "they should be."
            ),
        }
        for skipped in done.skipped:
            self.message.tell(skipped, kind="warning")
        self.message.tell(texts[done.action].format(name=done.name), kind="info")
        if done.action in ("use", "rollback"):
            self.model_changed.emit(done.name)
        self.reload("" if done.action == "remove" else done.name)

    def _tell(self, error: MriClassifierError) -> None:
        self.message.tell(sentence(error))
        self._refresh()

    def _fill(self, shelf: Shelf) -> None:
        self._shelf = shelf
        names = [entry.name for entry, _ in shelf.entries]
        wanted = self._wanted if self._wanted in names else shelf.used
        self._wanted = ""
        self.list.blockSignals(True)
        self.list.clear()
        for entry, _ in shelf.entries:
            item = QListWidgetItem(self._row_text(entry))
            item.setToolTip(entry.name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._recolour()
        self.list.setCurrentRow(names.index(wanted) if wanted in names else 0)
        self._show()

    def _row_text(self, entry: ModelEntry) -> str:
        second = [entry.bundle.manifest.version if entry.bundle else self.tr("damaged")]
        second.append(self.tr("own") if entry.own else self.tr("came with the program"))
        if self._is_used(entry):
            second.append(self.tr("in use"))
        return f"{entry.name}\n{' · '.join(second)}"

    def _show(self, _row: int = -1) -> None:
        entry = self._entry()
        self.title.setText(entry.name if entry else self.tr("No model"))
        self.state.setVisible(entry is None or entry.error is not None)
        self.facts.setVisible(entry is not None and entry.bundle is not None)
        self.card.setVisible(entry is not None and entry.bundle is not None)
        if entry is None:
            self.state.set_kind("warning")
            self.state.set_text(
                self.tr("There is no model. Install one from a folder or a ZIP file.")
                if self._look == 0
                else self.tr("Looking at the models…")
            )
        elif entry.error is not None:
            self.state.set_kind("error")
            self.state.set_text(sentence(entry.error))
        elif entry.bundle is not None:
            self.facts.setText(self._facts(entry))
            self.card.show_card(self._shelf.entries[self.list.currentRow()][1])
        self._refresh()

    def _facts(self, entry: ModelEntry) -> str:
        assert entry.bundle is not None
        manifest = entry.bundle.manifest
        lines = [
            self.tr("Version {version}, made {date}").format(
                version=manifest.version, date=words.date(manifest.created)
            ),
            self.tr("Classes: {classes}").format(
                classes=", ".join(class_name(label) for label in manifest.classes)
            ),
        ]
        figures = manifest.training.get("figures", {})
        val = figures.get("val") if isinstance(figures, dict) else None
        if isinstance(val, dict) and isinstance(val.get("accuracy"), float):
            lines.append(
                self.tr("Accuracy on its own validation images: {value}").format(
                    value=words.share(val["accuracy"])
                )
            )
        identity = entry.bundle.model_id.sha256
        lines.append(self.tr("SHA-256 {hash}…").format(hash=identity[:_HASH]))
        self.facts.setToolTip(identity)
        return "\n".join(lines)

    def _refresh(self) -> None:
        entry, free = self._entry(), not self.switch.is_busy
        allowed = self._services.roles.may("models")
        used = entry is not None and self._is_used(entry)
        usable = entry is not None and entry.bundle is not None
        self.use.setEnabled(free and allowed and usable and not used)
        self.use.setToolTip(self.tr("This model is in use.") if used else "")
        self.verify.setEnabled(free and allowed and entry is not None)
        self.remove.setEnabled(free and allowed and entry is not None and entry.own and not used)
        self.back.setEnabled(free and allowed and self._shelf.can_go_back)
        self.install.setEnabled(free and allowed)
        self.archive.setEnabled(free and allowed)
        self.busy.setVisible(self._look != 0 or not free)
        if not allowed:
            for button in (
                self.use,
                self.verify,
                self.remove,
                self.back,
                self.install,
                self.archive,
            ):
                button.setToolTip(
                    self.tr("The administrator of this computer does not allow this.")
                )

    def _recolour(self) -> None:
        tokens = self._services.theme.tokens
        for row, (entry, _) in enumerate(self._shelf.entries):
            name = "error" if entry.error else "check" if self._is_used(entry) else "model"
            item = self.list.item(row)
            if item is not None:
                icon = icons.icon(name, tokens)
                icon.addPixmap(icons.pixmap(name, tokens.on_accent, _ICON), QIcon.Mode.Selected)
                item.setIcon(icon)

    def _entry(self) -> ModelEntry | None:
        row = self.list.currentRow()
        return self._shelf.entries[row][0] if 0 <= row < len(self._shelf.entries) else None

    def _is_used(self, entry: ModelEntry) -> bool:
        return entry.name == self._shelf.used

    def _build(self) -> None:
        side = QWidget(self)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 6, 0)
        left.addWidget(self.list, 1)
        for button in (self.install, self.archive, self.back):
            left.addWidget(button)
        main = QWidget(self)
        right = QVBoxLayout(main)
        right.setContentsMargins(6, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.title)
        right.addWidget(self.state)
        right.addWidget(self.facts)
        right.addWidget(self.card, 1)
        deeds = QHBoxLayout()
        for button in (self.use, self.verify, self.remove):
            deeds.addWidget(button)
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        right.addLayout(deeds)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(side)
        split.addWidget(main)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([310, 670])
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.message)
        column.addWidget(self.busy)
        column.addWidget(split, 1)
        self.setMinimumSize(680, 460)
        fit(self, _SIZE)
        self.use.setDefault(True)


def _card(entry: ModelEntry) -> str:
    if entry.bundle is None:
        return ""
    try:
        with (entry.path / CARD_FILE).open("rb") as stream:
            return stream.read(_LONGEST_CARD).decode("utf-8", "replace")
    except OSError:
        return ""
