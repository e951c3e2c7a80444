"""Second page of the server panel: who may log in with a name and a password."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.retrain.remove_question import RemoveQuestion
from mriclassifier.gui.server import words
from mriclassifier.gui.server.access_page import AccessPage
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.password_dialog import PasswordDialog
from mriclassifier.gui.server.rules import USERS, ServerRules
from mriclassifier.gui.theme import Theme

if TYPE_CHECKING:
    from mriclassifier.server.runner import User


class UsersPage(AccessPage):
    """Add, another password, remove.

    Parameters
    ----------
    control
        Does it in its thread.
    rules
        What the administrator fixed.
    """

    def __init__(
        self,
        control: ServerControl,
        *,
        rules: ServerRules,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            control,
            theme=theme,
            words=self.tr(
                "Each user logs in at the page with a name and a password of their own; the audit log names "
                "them. These users are for the web page alone, not for this computer."
            ),
            empty=self.tr(
                "There is no user yet. Without one, others come in with the pairing code of the first page."
            ),
            name=self.tr("Users of the web server"),
            parent=parent,
        )
        self._theme = theme
        self.add = self.add_deed(self.tr("&Add User…"), self.ask_new, for_one=False)
        self.password = self.add_deed(
            self.tr("Set &Password…"), self.ask_password, for_one=True, key=Qt.Key.Key_Return
        )
        self.remove = self.add_deed(
            self.tr("&Remove…"), self.ask_removal, for_one=True, key=Qt.Key.Key_Delete
        )
        self.add.setToolTip(rules.why_fixed(USERS))
        self.end_deeds()

    def fetch(self) -> Sequence[User]:
        """All users, by name."""
        from mriclassifier.server import runner

        return runner.Accounts().names()

    def heads(self) -> tuple[str, ...]:
        """Name and since when."""
        return self.tr("Name"), self.tr("Since")

    def row(self, item: User) -> tuple[str, ...]:
        """A user."""
        return item.name, words.moment(item.created)

    def ask_new(self) -> PasswordDialog:
        """Ask for a name and a password."""
        return self._ask("")

    def ask_password(self) -> PasswordDialog | None:
        """Ask for another password of the chosen user."""
        user = self.chosen
        return None if user is None else self._ask(user.name)

    def ask_removal(self) -> RemoveQuestion | None:
        """Ask once more, then remove the chosen user."""
        user = self.chosen
        if user is None:
            return None
        name = user.name

        def remove() -> None:
            from mriclassifier.server import runner

            runner.Accounts().remove(name)

        return self.ask_to_remove(
            self.tr("Remove user"),
            self.tr("Remove the user {name}? Whoever is logged in with it is out at once.").format(
                name=name
            ),
            remove,
        )

    def _ask(self, name: str) -> PasswordDialog:
        dialog = PasswordDialog(self._control, self._theme, name=name, parent=self)
        dialog.accepted.connect(self.read)
        dialog.open()
        return dialog
