"""Help > Keyboard Shortcuts: every key, searchable by what it does and by the key itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.palette_match import score
from mriclassifier.gui.scale import SPACE, fit
from mriclassifier.gui.shortcuts import Shortcut, as_text

_SIZE = (620, 560)
_LEFT, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class ShortcutsDialog(QDialog):
    """A list by menu; what is typed leaves over what fits."""

    def __init__(self, shortcuts: list[Shortcut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by command or key, such as “zoom” or “F9”"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(True)
        self.empty = QLabel(self.tr("No key does that."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = buttons.addButton(self.tr("&Copy List"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(
            lambda _=False: QGuiApplication.clipboard().setText(as_text(self._shortcuts))
        )
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # Enter belongs to the search
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.dialog)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(buttons)
        fit(self, _SIZE)
        self.search.textChanged.connect(self._fill)
        self._fill("")
        self.search.setFocus()

    def _fill(self, typed: str) -> None:
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        wanted = typed.strip().casefold().replace(" ", "")
        for shortcut in self._shortcuts:
            keys = ", ".join(shortcut.keys)
            by_key = bool(wanted) and any(wanted == key.casefold() for key in shortcut.keys)
            if typed.strip() and not by_key and score(typed, f"{shortcut.title} {keys}") is None:
                continue
            group = groups.get(shortcut.group)
            if group is None:
                group = groups[shortcut.group] = QTreeWidgetItem(self.tree, [shortcut.group])
                group.setFont(0, scaled_font(self.font(), 1.0, bold=True))
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setFirstColumnSpanned(True)
            # Keys are read from the left also among words that are read from the right
            shown = f"{_LEFT}{keys}{_END}" if self.isRightToLeft() else keys
            row = QTreeWidgetItem(group, [shortcut.title, shown])
            row.setToolTip(1, keys)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{shortcut.title}: {keys}")
        self.tree.expandAll()
        self.tree.setVisible(bool(groups))
        self.empty.setVisible(not groups)
