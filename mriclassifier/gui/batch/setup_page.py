"""The first page of a batch: which folder, which files of it, and how many they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.batch.plan import BatchPlan
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.action_notice import ActionNotice
from mriclassifier.gui.batch.counting import FileCounter, Found
from mriclassifier.gui.batch.export_choice import ExportChoice
from mriclassifier.gui.dropping import Brought, DropTarget
from mriclassifier.gui.engine_control import Phase
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.opening import limits_of
from mriclassifier.gui.scale import grown
from mriclassifier.gui.services import Services
from mriclassifier.gui.wording import sentence
from mriclassifier.imaging.source import Limits

_WIDTH = 660
_KINDS = (
    ("DICOM", (".dcm", ".dicom", ".ima")),
    ("NIfTI", (".nii", ".nii.gz")),
    ("PNG", (".png",)),
    ("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif")),
    ("TIFF", (".tif", ".tiff")),
    ("BMP", (".bmp", ".dib")),
    ("WebP", (".webp",)),
)
_KINDS_A_LINE = 4


class SetupPage(QWidget):
    """Everything that has to be known before a batch begins."""

    start_asked = Signal(object)  # Found

    def __init__(
        self, services: Services, counter: FileCounter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._counter = counter
        self._found: Found | None = None
        self._when_ready: Callable[[], None] | None = None
        self._build()
        self._lay_out()
        counter.progress.connect(self._show_progress)
        counter.found.connect(self._show_found)
        counter.failed.connect(self._show_failure)
        services.engine.status_changed.connect(self._engine_changed)
        services.cases.opened.connect(self._show_history)
        services.cases.failed.connect(lambda _error: self._show_history())
        self._show_history()
        self._ask()

    # -- parts -----------------------------------------------------------------------------

    def _build(self) -> None:
        settings = self._services.settings
        self.folder = QLineEdit(self)
        self.folder.setPlaceholderText(self.tr("Drop a folder here, or choose one"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setClearButtonEnabled(True)
        self.folder.textChanged.connect(self._ask)
        self.folder.returnPressed.connect(self._start)
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.browse.clicked.connect(self._browse)
        self.recursive = QCheckBox(self.tr("Folders within folders"), self)
        self.recursive.setChecked(bool(settings.get("batch.recursive")))
        self.recursive.toggled.connect(self._ask)
        self.kinds: dict[str, QCheckBox] = {}
        for name, _suffixes in _KINDS:
            box = QCheckBox(name, self)
            box.setChecked(True)
            box.toggled.connect(self._ask)
            self.kinds[name] = box
        self.include = QLineEdit(self)
        self.include.setPlaceholderText(self.tr("All names"))
        self.include.setAccessibleName(self.tr("Only names like"))
        self.include.textChanged.connect(self._ask)
        self.exclude = QLineEdit(self)
        self.exclude.setPlaceholderText(self.tr("None"))
        self.exclude.setAccessibleName(self.tr("Not names like"))
        self.exclude.textChanged.connect(self._ask)
        self.keep = QCheckBox(self.tr("Record in the case history"), self)
        self.keep.setChecked(bool(settings.get("batch.keep_cases")))
        self.keep_note = muted(parent=self)
        self.keep_note.setWordWrap(True)
        self.exports = ExportChoice(self)
        self.exports.stand_beside("")
        self.folder.textChanged.connect(self.exports.stand_beside)
        self.exports.setEnabled(self._services.roles.may("export"))
        self.outcome = QLabel(self)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.left = ActionNotice(self._services.theme, self)
        self.problem = NoticeBox(self._services.theme, "error", self)
        self.problem.hide()
        self.start = QPushButton(self.tr("Start"), self)
        self.start.setMinimumWidth(110)
        self.start.clicked.connect(self._start)
        drop = DropTarget(self)
        drop.dropped.connect(self._dropped)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Classify a folder"), self)
        title.setFont(scaled_font(self.font(), 1.6, bold=True))
        words = muted(
            self.tr(
                "Every image in it is classified, one after the other. Nothing leaves this computer, and "
                "you can go on working meanwhile."
            ),
            self,
        )
        words.setWordWrap(True)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        kinds = QGridLayout()
        kinds.setHorizontalSpacing(18)
        kinds.setVerticalSpacing(8)
        for number, box in enumerate(self.kinds.values()):
            kinds.addWidget(box, number // _KINDS_A_LINE, number % _KINDS_A_LINE)
        kinds.setColumnStretch(_KINDS_A_LINE, 1)
        hint = muted(
            self.tr("Several with semicolons between: T1*; *_axial.png. * stands for any letters."),
            self,
        )
        hint.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Folder"), place)
        form.addRow("", self.recursive)
        form.addRow(self.tr("Kinds"), kinds)
        form.addRow(self.tr("Only names like"), self.include)
        form.addRow(self.tr("Not names like"), self.exclude)
        form.addRow("", hint)
        form.addRow(self.tr("Results"), self.exports)
        form.addRow(self.tr("History"), self.keep)
        form.addRow("", self.keep_note)
        last = QHBoxLayout()
        last.addWidget(self.outcome, 1)
        last.addWidget(self.start)
        body = QWidget(self)
        body.setMaximumWidth(grown(self, (_WIDTH, 0)).width())
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self.left)
        column.addSpacing(6)
        column.addLayout(form)
        column.addSpacing(6)
        column.addWidget(self.problem)
        column.addLayout(last)
        column.addStretch(1)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(body, 1000)
        row.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    # -- what is asked for -----------------------------------------------------------------

    def choose(self, folder: Path) -> None:
        """Take a folder over."""
        self.folder.setText(str(folder))

    def look_again(self) -> None:
        """Count anew; files may have come or gone."""
        self._ask()

    def wait_for_model(self, then: Callable[[], None]) -> None:
        """Call ``then`` once the model is loaded; where it cannot be, the page says why."""
        self._when_ready = then
        self._ask()

    @property
    def wants_history(self) -> bool:
        """Whether the batch is to be recorded."""
        return self.keep.isEnabled() and self.keep.isChecked()

    def limits(self) -> Limits:
        """What is refused, by the settings."""
        return limits_of(self._services.settings)

    def plan(self) -> BatchPlan | None:
        """What was chosen; None while there is no folder or no model."""
        name = self.folder.text().strip().strip('"')
        model = self._services.engine.status.model
        if not name or model is None:
            return None
        chosen = [suffixes for kind, suffixes in _KINDS if self.kinds[kind].isChecked()]
        every = len(chosen) == len(_KINDS)
        return BatchPlan(
            paths=(Path(name).expanduser(),),
            model=model.model,
            engine=model.engine,
            recursive=self.recursive.isChecked(),
            kinds=() if every else tuple(suffix for suffixes in chosen for suffix in suffixes),
            include=self.include.text().strip(),
            exclude=self.exclude.text().strip(),
        )

    def _ask(self) -> None:
        self._found = None
        self.start.setEnabled(False)
        self.say_problem("")
        status = self._services.engine.status
        self._counter.look(None, self.limits())
        if status.phase is Phase.FAILED and status.error is not None:
            self.outcome.setText("")
            self.say_problem(sentence(status.error))
        elif not self.folder.text().strip():
            self.outcome.setText("")
        elif status.model is None:
            self.outcome.setText(self.tr("Waiting for the model…"))
        elif not any(box.isChecked() for box in self.kinds.values()):
            self.outcome.setText("")
            self.say_problem(self.tr("No kind of file is chosen. Tick at least one."))
        else:
            self.outcome.setText(self.tr("Counting…"))
            self._counter.look(self.plan(), self.limits())

    def _engine_changed(self) -> None:
        if self._services.engine.status.model is not None and self._when_ready is not None:
            then, self._when_ready = self._when_ready, None
            then()
        plan = self.plan()
        if self._found is None or plan is None or plan != self._found.plan:
            self._ask()

    def _show_progress(self, count: int) -> None:
        if count:
            self.outcome.setText(
                self.tr("Counting… {files} so far").format(files=texts.files(count))
            )

    def _show_found(self, found: Found) -> None:
        self._found = found
        text = texts.files(len(found.items) - found.refused)
        if found.refused:
            text += " · " + self.tr("{count} that cannot be read").format(
                count=texts.count(found.refused)
            )
        self.outcome.setText(text)
        self.start.setEnabled(True)
        self.start.setDefault(True)

    def _show_failure(self, error: MriClassifierError) -> None:
        self.outcome.setText("")
        self.say_problem(sentence(error))

    def say_problem(self, text: str) -> None:
        """Say in place what is wrong; empty: nothing."""
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))

    def _show_history(self) -> None:
        desk = self._services.cases
        fixed = self._services.settings.is_fixed("batch.keep_cases")
        wanted = bool(self._services.settings.get("cases.keep"))
        usable = wanted and desk.error is None
        self.keep.setEnabled(usable and not fixed)
        if not wanted:
            self.keep_note.setText(self.tr("Preferences > Case history is switched off."))
        elif desk.error is not None:
            self.keep_note.setText(sentence(desk.error))
        elif fixed:
            self.keep_note.setText(self.tr("Fixed by the administrator of this computer."))
        else:
            self.keep_note.setText(
                self.tr("Each file becomes a case that can be signed off. Names are not stored.")
                if not self._services.settings.get("cases.keep_identity")
                else self.tr("Each file becomes a case that can be signed off, with its names.")
            )

    # -- what the user does ----------------------------------------------------------------

    def _start(self) -> None:
        if self._found is None or not self.start.isEnabled():
            return
        settings = self._services.settings
        for key, box in (("batch.recursive", self.recursive), ("batch.keep_cases", self.keep)):
            if box.isEnabled() and not settings.is_fixed(key):
                settings.set(key, box.isChecked())
        self.start_asked.emit(replace(self._found, plan=self.exports.of(self._found.plan)))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Classify a folder"), self.folder.text().strip())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.choose(Path(name)))
        dialog.open()

    def _dropped(self, what: Brought) -> None:
        if what.paths:
            self.choose(what.paths[0])
