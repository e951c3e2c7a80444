"""Server > Allow Other Computers: three explained pages, then two minutes in which it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.retrain.steps import StepLine, scrolling
from mriclassifier.gui.server import words
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.password_dialog import PasswordDialog
from mriclassifier.gui.server.rules import ServerRules
from mriclassifier.gui.server.share_pages import (
    ALL,
    USUAL_PORT,
    CertificatePage,
    WherePage,
    WhoPage,
)
from mriclassifier.gui.server.status_parts import wrapped
from mriclassifier.gui.tasks import Outcome, Receiver, single_shot
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.server.runner import CertificateInfo, ServeOptions

WHO, WHERE, CERTIFICATE = range(3)
_TYPING = 300  # ms until the files are checked
_LOCAL = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """What the dialog begins with."""

    options: ServeOptions
    addresses: tuple[str, ...]
    users: int


class ShareDialog(QDialog):
    """Applies what was chosen, on trial; nothing is changed or saved before.

    Parameters
    ----------
    control
        Applies it.
    settings
        Hold the options in force.
    """

    def __init__(
        self,
        control: ServerControl,
        *,
        settings: Settings,
        rules: ServerRules,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._settings = settings
        self._theme = theme
        self._found: Found | None = None
        self._certificate_ok = False
        self._checks = 0
        self._jobs: list[int] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Allow other computers"))
        self.steps = StepLine(
            [self.tr("Who"), self.tr("Where"), self.tr("Certificate")], theme, self
        )
        self.messages = MessageBar(theme, self)
        self.who = WhoPage(rules, theme, self)
        self.where = WherePage(rules, self)
        self.certificate = CertificatePage(rules, theme, self)
        self.pages = QStackedWidget(self)
        for page in (self.who, self.where, self.certificate):
            self.pages.addWidget(scrolling(page))
        self.outlook = wrapped(
            muted(
                self.tr(
                    "The server then runs with these settings for two minutes. If you do not choose Keep in "
                    "that time, it goes back to those before, by itself."
                ),
                self,
            )
        )
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.back = QPushButton(self.tr("< &Back"), self)
        self.next = QPushButton("", self)
        self.next.setDefault(True)
        for button in (self.cancel, self.back):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel, self.back, self.next):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.steps)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        column.addWidget(self.outlook)
        column.addLayout(buttons)
        self.resize(620, 560)
        self.setMinimumSize(440, 380)
        self._typed = single_shot(self, _TYPING, self._check)
        self.cancel.clicked.connect(lambda _=False: self.reject())
        self.back.clicked.connect(lambda _=False: self._go(self.page - 1))
        self.next.clicked.connect(lambda _=False: self._forward())
        self.who.changed.connect(self._refresh)
        self.who.add_asked.connect(self.ask_user)
        self.where.changed.connect(self._refresh)
        self.certificate.changed.connect(self._check_soon)
        self.finished.connect(lambda _: self._forget())
        self.pages.setEnabled(False)
        self._go(WHO)
        self._ask(self._look, self._show_found)

    @property
    def page(self) -> int:
        """Number of the page that is shown."""
        return self.pages.currentIndex()

    @property
    def options(self) -> ServeOptions | None:
        """What was chosen; None before the dialog knows where it begins."""
        if self._found is None:
            return None
        files = self.certificate.paths
        return replace(
            self._found.options,
            host=str(self.where.host.currentData()),
            port=self.where.port.value(),
            shared=True,
            certificate=files[0] if files else None,
            key=files[1] if files else None,
            names=self.where.name_list,
            users=self.who.users.isChecked(),
            pairing=self.who.pairing.isChecked(),
        )

    def ask_user(self) -> PasswordDialog:
        """Add a user right here."""
        dialog = PasswordDialog(self._control, self._theme, parent=self)
        dialog.accepted.connect(lambda: self._ask(_count_users, self._counted))
        dialog.open()
        return dialog

    # -- what there is -----------------------------------------------------------------------

    def _look(self) -> Found:
        from mriclassifier.server import runner

        return Found(
            options=runner.options_from(self._settings),
            addresses=runner.local_addresses(),
            users=_count_users(),
        )

    def _show_found(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self.messages.tell(sentence(as_error(outcome.error)))
            return
        found: Found = outcome.result
        self._found = found
        options = found.options
        # From the first time on, what is offered lets others in
        first = options.host in _LOCAL
        self.where.show_addresses(found.addresses, ALL if first else options.host)
        self.where.port.setValue(options.port or (USUAL_PORT if first else 0))
        self.where.names.setText(", ".join(options.names))
        self.certificate.set_files(options.certificate, options.key)
        self.who.users.setChecked(options.users or found.users > 0)
        self.who.pairing.setChecked(options.pairing)
        self.pages.setEnabled(True)
        self.who.set_count(found.users)
        self.who.users.setFocus()

    def _counted(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self.messages.tell(sentence(as_error(outcome.error)))
        else:
            self.who.set_count(outcome.result)

    # -- the certificate ---------------------------------------------------------------------

    def _check_soon(self) -> None:
        self._certificate_ok = False
        self._checks += 1
        self._refresh()
        if self.page == CERTIFICATE:
            self._typed.start()

    def _check(self) -> None:
        """Look at the certificate that is chosen; the one of this program is made by that."""
        self._checks += 1
        number, files, own = self._checks, self.certificate.paths, self.certificate.own.isChecked()
        options = self.options
        if options is None:
            return
        if files is None and not own:
            self.certificate.show_result(
                self.tr("Choose the two files, certificate and key."), "info", ""
            )
            return
        self.certificate.show_result(self.tr("Looking at the certificate…"), "info", "")

        def work() -> CertificateInfo:
            from mriclassifier.server import runner

            return runner.certificate_for(options)

        def done(outcome: Outcome) -> None:
            if number != self._checks:
                return
            if outcome.error is not None:
                self.certificate.show_result(sentence(as_error(outcome.error)), "error", "")
                return
            info: CertificateInfo = outcome.result
            self._certificate_ok = True
            self.certificate.show_result(
                self.tr("Valid until {day}.").format(day=words.day(info.not_after)),
                "info",
                words.grouped(info.fingerprint),
            )
            self._refresh()

        self._ask(work, done)

    # -- to and fro --------------------------------------------------------------------------

    def _forward(self) -> None:
        options = self.options
        if self.page < CERTIFICATE:
            self._go(self.page + 1)
        elif options is not None and self._certificate_ok:
            self._control.apply(options)
            self.accept()

    def _go(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.steps.set_current(page)
        if page == CERTIFICATE:
            self._certificate_ok = False
            self._check()
        self._refresh()

    def _refresh(self) -> None:
        last = self.page == CERTIFICATE
        self.back.setEnabled(self.page > WHO)
        self.next.setText(self.tr("&Apply") if last else self.tr("&Next >"))
        self.outlook.setVisible(last)
        ready = self._found is not None and not self.who.why_not
        self.next.setEnabled(ready and (self._certificate_ok or not last))

    def _ask(self, work: Callable[[], Any], receiver: Receiver) -> None:
        self._jobs.append(self._control.ask(work, receiver))

    def _forget(self) -> None:
        for job in self._jobs:
            self._control.forget(job)


def _count_users() -> int:
    from mriclassifier.server import runner

    return len(runner.Accounts().names())
