"""The three pages of "Allow other computers": who gets in, where, and with which certificate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import fixed_font, heading, muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.retrain.folder_field import FolderField
from mriclassifier.gui.server.rules import (
    CERTIFICATE,
    HOST,
    KEY,
    NAMES,
    PAIRING,
    PORT,
    USERS,
    ServerRules,
)
from mriclassifier.gui.server.status_parts import selectable, set_text, wrapped
from mriclassifier.gui.theme import Theme

ALL = "0.0.0.0"  # noqa: S104  (chosen by the user, on a page that says what it means)
USUAL_PORT = 8443
_INDENT = 26
_HIGHEST = 65535


class FileField(FolderField):
    """A file in PEM form that can be typed, chosen or dropped."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._title = name
        self.line.setPlaceholderText(self.tr("Type, choose or drop a file"))

    def choose(self) -> QFileDialog:
        """Ask for a file."""
        dialog = QFileDialog(self.window(), self._title, self.line.text())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("PEM files (*.pem *.crt *.cer *.key)"), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()
        return dialog


class WhoPage(QWidget):
    """What it means, and the two ways to come in."""

    changed = Signal()
    add_asked = Signal()

    def __init__(self, rules: ServerRules, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: int | None = None
        meaning = NoticeBox(theme, "warning", self)
        meaning.set_text(
            self.tr(
                "Other computers of the network can then send images to this one and see what the model "
                "answers. They see nothing else: no file of this computer, no case history, no image that is "
                "open here. All of it is encrypted, and every access stands in the audit log."
            )
        )
        self.users = QCheckBox(self.tr("&Users with a name and a password"), self)
        self.users_words = wrapped(muted("", self))
        self.add = QPushButton(self.tr("&Add User…"), self)
        self.add.setAutoDefault(False)
        self.pairing = QCheckBox(self.tr("Whoever types the &pairing code"), self)
        pairing_words = wrapped(
            muted(
                self.tr(
                    "The panel shows it, and a new one at any time. Good for a telephone or for the desk "
                    "beside this one; the audit log cannot tell such people apart."
                ),
                self,
            )
        )
        self.problem = wrapped(QLabel(self))
        for box, key in ((self.users, USERS), (self.pairing, PAIRING)):
            box.setEnabled(not rules.is_fixed(key))
            box.setToolTip(rules.why_fixed(key))
            box.toggled.connect(lambda _: self._refresh())
        self.add.clicked.connect(lambda _=False: self.add_asked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(meaning)
        column.addWidget(heading(self.tr("Who can get in"), self))
        column.addWidget(self.users)
        column.addLayout(_indented(self.users_words, self.add))
        column.addWidget(self.pairing)
        column.addLayout(_indented(pairing_words))
        column.addWidget(self.problem)
        column.addStretch(1)

    def set_count(self, count: int) -> None:
        """How many users there are."""
        self._count = count
        self._refresh()

    @property
    def why_not(self) -> str:
        """What is missing; empty where nothing is."""
        if not self.users.isChecked() and not self.pairing.isChecked():
            return self.tr("Choose one way or both; otherwise nobody gets in.")
        if self.users.isChecked() and not self._count and not self.pairing.isChecked():
            return self.tr("Add a user, or nobody gets in.")
        return ""

    def _refresh(self) -> None:
        if self._count is None:
            self.users_words.setText(self.tr("Looking at the users…"))
        elif self._count:
            self.users_words.setText(
                self.tr("Users: {count}. The panel lists them.").format(count=self._count)
            )
        else:
            self.users_words.setText(self.tr("There is no user yet."))
        self.add.setEnabled(self.users.isChecked())
        self.problem.setText(self.why_not)
        self.changed.emit()


class WherePage(QWidget):
    """Address, port, names."""

    changed = Signal()

    def __init__(self, rules: ServerRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.host = QComboBox(self)
        self.host.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.host.setMinimumContentsLength(18)
        self.port = QSpinBox(self)
        self.port.setRange(0, _HIGHEST)
        self.port.setSpecialValueText(self.tr("any free one"))
        self.names = QLineEdit(self)
        self.names.setPlaceholderText(self.tr("mri.clinic.example"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(6)
        for text, field, key, help_ in (
            (
                self.tr("&Address"),
                self.host,
                HOST,
                self.tr("Of the network whose computers may connect; all of them where in doubt."),
            ),
            (
                self.tr("&Port"),
                self.port,
                PORT,
                self.tr("One that stays the same can be bookmarked, and opened in a firewall."),
            ),
            (
                self.tr("&Names"),
                self.names,
                NAMES,
                self.tr(
                    "Under which others open the page beside its address, with commas between; may be empty."
                ),
            ),
        ):
            field.setAccessibleName(text.replace("&", ""))
            field.setAccessibleDescription(help_)
            field.setEnabled(not rules.is_fixed(key))
            field.setToolTip(rules.why_fixed(key))
            form.addRow(text, field)
            form.addRow("", wrapped(muted(help_, self)))
        self.host.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.port.valueChanged.connect(lambda _: self.changed.emit())
        self.names.textChanged.connect(lambda _: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Where the page is reached"), self))
        column.addLayout(form)
        column.addStretch(1)

    def show_addresses(self, addresses: Sequence[str], chosen: str) -> None:
        """Offer the addresses of this computer; one that was chosen before stays, also if it is gone."""
        self.host.clear()
        self.host.addItem(self.tr("All networks of this computer"), ALL)
        for address in addresses:
            self.host.addItem(address, address)
        if self.host.findData(chosen) < 0:
            self.host.addItem(self.tr("{address} (not there now)").format(address=chosen), chosen)
        self.host.setCurrentIndex(self.host.findData(chosen))

    @property
    def name_list(self) -> tuple[str, ...]:
        """The names that were typed."""
        parts = self.names.text().replace(";", ",").split(",")
        return tuple(name for part in parts if (name := part.strip()))


class CertificatePage(QWidget):
    """Made here, or the hospital's; checked at once."""

    changed = Signal()  # another choice, another file

    def __init__(self, rules: ServerRules, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = QRadioButton(self.tr("&Made by this program"), self)
        self.own.setChecked(True)
        own_words = wrapped(
            muted(
                self.tr(
                    "Ready at once. Browsers warn the first time, because nobody vouches for it: whoever "
                    "connects compares the fingerprint."
                ),
                self,
            )
        )
        self.files = QRadioButton(self.tr("&Files of your institution"), self)
        self.certificate = FileField(self.tr("Certificate, with its chain (PEM)"), self)
        self.key = FileField(self.tr("Private key, without a passphrase (PEM)"), self)
        self.result = NoticeBox(theme, "info", self)
        self.fingerprint = selectable(self.tr("Fingerprint of the certificate"), self)
        self.fingerprint.setFont(fixed_font(self.font()))
        self.fingerprint_title = heading(self.tr("Fingerprint (SHA-256)"), self)
        fixed = rules.is_fixed(CERTIFICATE) or rules.is_fixed(KEY)
        for part in (self.own, self.files, self.certificate, self.key):
            part.setEnabled(not fixed)
            part.setToolTip(rules.why_fixed(CERTIFICATE) or rules.why_fixed(KEY))
        self._fixed = fixed
        self.own.toggled.connect(lambda _: self._refresh())
        self.certificate.changed.connect(self.changed)
        self.key.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Certificate, which encryption needs"), self))
        column.addWidget(self.own)
        column.addLayout(_indented(own_words))
        column.addWidget(self.files)
        column.addLayout(
            _indented(
                wrapped(muted(self.tr("Certificate, with its chain (PEM)"), self)),
                self.certificate,
                wrapped(muted(self.tr("Private key, without a passphrase (PEM)"), self)),
                self.key,
            )
        )
        column.addWidget(self.result)
        column.addWidget(self.fingerprint_title)
        column.addWidget(self.fingerprint)
        column.addStretch(1)
        self.show_result("", "info", "")
        self._refresh()

    def set_files(self, certificate: Path | None, key: Path | None) -> None:
        """Put the files there that were chosen before."""
        self.certificate.set_path(certificate)
        self.key.set_path(key)
        (self.files if certificate is not None else self.own).setChecked(True)

    @property
    def paths(self) -> tuple[Path, Path] | None:
        """The institution's files; None for the one made here, or where one is not chosen yet."""
        certificate, key = self.certificate.path, self.key.path
        if not self.files.isChecked() or certificate is None or key is None:
            return None
        return certificate, key

    def show_result(self, text: str, kind: str, fingerprint: str) -> None:
        """What the check found."""
        self.result.set_kind(kind)
        self.result.set_text(text)
        self.result.setVisible(bool(text))
        set_text(self.fingerprint, fingerprint)
        self.fingerprint.setVisible(bool(fingerprint))
        self.fingerprint_title.setVisible(bool(fingerprint))

    def _refresh(self) -> None:
        for field in (self.certificate, self.key):
            field.setEnabled(self.files.isChecked() and not self._fixed)
        self.changed.emit()


def _indented(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(_INDENT, 0, 0, 6)
    column.setSpacing(6)
    for part in parts:
        if isinstance(part, QPushButton):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(part)
    return column
