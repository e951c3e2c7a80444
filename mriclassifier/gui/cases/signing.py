"""What a reader says of a study: agree, correct, a note; with who said it, undo and history."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.cases.records import Case, State
from mriclassifier.gui import icons
from mriclassifier.gui.cases.signing_history import SignOffHistory
from mriclassifier.gui.cases.signing_note import NoteEdit
from mriclassifier.gui.cases.signing_words import (
    answer_text,
    changes,
    classes_of,
    has_moved,
    signed_text,
    state_text,
)
from mriclassifier.gui.cases.words import STATE_ICONS
from mriclassifier.gui.labels import ElidedLabel, FittingLabel, heading, muted, scaled_font
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

_ICON = 20


class SignOffBlock(QWidget):
    """Shows one case's sign-off and says what the reader asks for; nothing is shown as done before it is.

    Every part has its place in every state, so that nothing jumps; only the history opens downwards.
    """

    agree_asked = Signal()
    correct_asked = Signal(str)  # class
    note_asked = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    state_changed = Signal()  # what can be asked for

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._case: Case | None = None
        self._reason = ""
        self.heading = heading(self.tr("Sign-off"), self)
        self.undo = self._tool(self.tr("Undo the last change of the sign-off"), "Ctrl+Z")
        self.redo = self._tool(self.tr("Bring the undone change back"), "Ctrl+Shift+Z")
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON, _ICON)
        self.state = FittingLabel(Qt.TextElideMode.ElideRight, self)
        self.state.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.signed = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.signed.setProperty("role", "muted")
        self.answer = muted(parent=self)
        self.answer.setWordWrap(True)
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.agree = self._button(self.tr("Agree"))
        self.agree.setToolTip(self.tr("The model's answer for the study is right (Y)"))
        self.correct = self._button(self.tr("Correct To"))
        self.correct.setToolTip(self.tr("Name another class (Alt+1, Alt+2 …)"))
        self.menu = QMenu(self.correct)
        self.correct.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.note = NoteEdit(self)
        self._note_label = QLabel(self.tr("Note"), self)
        self._note_label.setBuddy(self.note)
        self.status = muted(parent=self)
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.fault = NoticeBox(theme, "error", self)
        self.fault.hide()
        self.history = SignOffHistory(self)
        self._lay_out()
        self.undo.clicked.connect(lambda _=False: self.undo_asked.emit())
        self.redo.clicked.connect(lambda _=False: self.redo_asked.emit())
        self.agree.clicked.connect(lambda _=False: self.agree_asked.emit())
        self.note.done.connect(self._ask_note)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.show_case(None)

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        return self._case

    @property
    def unsaved_note(self) -> str | None:
        """What was written and is not on the disk yet; None where nothing is."""
        if self._case is None or self.note.note == self._case.row.note:
            return None
        return self.note.note

    def show_case(self, case: Case | None, *, reason: str = "", draft: str | None = None) -> None:
        """Show a case, or without one why there is nothing to sign.

        Parameters
        ----------
        draft
            What was written for it and could not be saved.
        """
        same = case is not None and self._case is not None and _is(self._case, case)
        typed = self.unsaved_note if same else draft
        self._case, self._reason = case, reason
        note = typed if typed is not None else case.row.note if case else ""
        if self.note.note != note:
            self.note.setPlainText(note)
        if not same:
            self.fault.hide()
        self._fill_menu()
        self._refresh()

    def set_steps(self, *, undo: bool, redo: bool) -> None:
        """Whether there is something to undo, and to bring back."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self.state_changed.emit()

    def show_saving(self, saving: bool) -> None:
        """While the store writes."""
        self.status.setText(self.tr("Saving…") if saving else "")

    def show_fault(self, sentence: str) -> None:
        """What could not be saved, in place; nothing takes it away."""
        self.fault.set_text(sentence)
        self.fault.setVisible(bool(sentence))

    def choose(self, number: int) -> None:
        """The class of a place in the menu, from 0, as if it was chosen there."""
        actions = self.menu.actions()
        if self.correct.isEnabled() and 0 <= number < len(actions):
            actions[number].trigger()

    def _ask_note(self) -> None:
        if (note := self.unsaved_note) is not None:
            self.note_asked.emit(note)

    def _refresh(self) -> None:
        case = self._case
        for widget in (self.agree, self.correct, self.note, self._note_label):
            widget.setEnabled(case is not None)
        if case is None:
            self.set_steps(undo=False, redo=False)
            self.state.setText(self.tr("Not signed off") if self._reason else "")
            self.signed.setText("")
            self.answer.setText(self._reason)
            self.history.show_changes(())
        else:
            row = case.row
            self.state.setText(state_text(row))
            self.signed.setText(signed_text(row))
            words = answer_text(row)
            if has_moved(row):
                words += "\n" + self.tr("The model's answer has changed since then.")
            self.answer.setText(words)
            self.history.show_changes(changes(case.signoffs))
        self._show_icon()

    def _fill_menu(self) -> None:
        self.menu.clear()
        if (case := self._case) is None:
            return
        for number, name in enumerate(classes_of(case)):
            text = class_name(name)
            own = name == case.row.label
            if own:
                text = self.tr("{name} (as the model says)").format(name=text)
            action = self.menu.addAction(text.replace("&", "&&"))
            held = case.row.state is not State.OPEN and case.row.reader_label == name
            action.setCheckable(True)
            action.setChecked(held)
            if number < 9:
                action.setText(f"{action.text()}\tAlt+{number + 1}")
            action.triggered.connect(lambda _=False, name=name: self._choose(name))

    def _choose(self, name: str) -> None:
        if self._case is not None and name == self._case.row.label:
            self.agree_asked.emit()
        else:
            self.correct_asked.emit(name)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.heading, 1)
        top.addWidget(self.undo)
        top.addWidget(self.redo)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._icon)
        state.addWidget(self.state, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.agree, 1)
        buttons.addWidget(self.correct, 1)
        note = QHBoxLayout()
        note.addWidget(self._note_label)
        note.addWidget(self.status, 1)
        self.answer.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(4)
        column.addLayout(state)
        column.addSpacing(3)
        column.addWidget(self.signed)
        column.addSpacing(6)
        column.addWidget(self.answer)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addSpacing(10)
        column.addLayout(note)
        column.addSpacing(4)
        column.addWidget(self.note)
        column.addSpacing(6)
        column.addWidget(self.fault)
        column.addWidget(self.history)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAutoDefault(False)
        return button

    def _tool(self, words: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({keys})")
        return button

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self.undo.setIcon(icons.icon("undo", tokens))
        self.redo.setIcon(icons.icon("redo", tokens))
        self.agree.setIcon(icons.icon("check", tokens))
        self.correct.setIcon(icons.icon("case-corrected", tokens))
        self._show_icon()

    def _show_icon(self) -> None:
        tokens = self._theme.tokens
        state = self._case.row.state if self._case else State.OPEN
        colour = tokens.muted if state is State.OPEN else tokens.accent
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(STATE_ICONS[state], colour, _ICON, ratio=ratio))


def _is(one: Case, other: Case) -> bool:
    return one.row.case_id == other.row.case_id
