"""Third page of the server panel: tokens that programs send instead of a name and a password."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.retrain.remove_question import RemoveQuestion
from mriclassifier.gui.server import words
from mriclassifier.gui.server.access_page import AccessPage
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.rules import ServerRules
from mriclassifier.gui.server.token_dialog import TokenDialog
from mriclassifier.gui.theme import Theme

if TYPE_CHECKING:
    from mriclassifier.server.runner import ApiToken

SCOPES = {
    "classify": QT_TRANSLATE_NOOP("WebServer", "Classify single files"),
    "batch": QT_TRANSLATE_NOOP("WebServer", "Classify batches"),
    "model": QT_TRANSLATE_NOOP("WebServer", "Read what the model is"),
}


def scope_name(scope: str) -> str:
    """What a token may be used for, in words."""
    return QCoreApplication.translate("WebServer", SCOPES.get(scope, scope))


class TokensPage(AccessPage):
    """Make, revoke.

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
        del rules  # nothing of the tokens can be fixed
        super().__init__(
            control,
            theme=theme,
            words=self.tr(
                "A program sends a token with each request (Authorization: Bearer …). Give each program its "
                "own, with no more rights and no more days than it needs; a token is shown once."
            ),
            empty=self.tr("There is no token yet. The web page needs none."),
            name=self.tr("API tokens"),
            parent=parent,
        )
        self._theme = theme
        self.make = self.add_deed(self.tr("&New Token…"), self.ask_new, for_one=False)
        self.revoke = self.add_deed(
            self.tr("&Revoke…"), self.ask_removal, for_one=True, key=Qt.Key.Key_Delete
        )
        self.end_deeds()

    def fetch(self) -> Sequence[ApiToken]:
        """All tokens."""
        from mriclassifier.server import runner

        return runner.ApiTokens().all()

    def heads(self) -> tuple[str, ...]:
        """What a row tells."""
        return self.tr("Name"), self.tr("May be used to"), self.tr("Made"), self.tr("Valid until")

    def row(self, item: ApiToken) -> tuple[str, ...]:
        """A token; one whose time is over says so."""
        end = words.moment(item.expires)
        over = item.expires <= datetime.datetime.now(datetime.UTC)
        return (
            item.name,
            ", ".join(scope_name(scope) for scope in SCOPES if scope in item.scopes),
            words.moment(item.created),
            self.tr("{day} (over)").format(day=end) if over else end,
        )

    def ask_new(self) -> TokenDialog:
        """Ask what the token is for, and show it once."""
        names = {scope: scope_name(scope) for scope in SCOPES}
        dialog = TokenDialog(self._control, self._theme, scopes=names, parent=self)
        dialog.made.connect(lambda _text: self.read())
        dialog.open()
        return dialog

    def ask_removal(self) -> RemoveQuestion | None:
        """Ask once more, then revoke the chosen token."""
        token = self.chosen
        if token is None:
            return None
        number = token.id

        def revoke() -> None:
            from mriclassifier.server import runner

            runner.ApiTokens().revoke(number)

        return self.ask_to_remove(
            self.tr("Revoke token"),
            self.tr("Revoke the token {name}? Programs that send it are refused at once.").format(
                name=token.name
            ),
            revoke,
        )
