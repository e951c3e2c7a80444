"""What the administrator of this computer fixed of the web server, and the words for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mriclassifier.settings import Settings

ALLOWED, SHARE, HOST, PORT = "server.allowed", "server.share", "server.host", "server.port"
CERTIFICATE, KEY, NAMES = "server.certificate", "server.key", "server.names"
USERS, PAIRING = "server.users", "server.pairing"


class ServerRules:
    """Asks the settings each time: the user may change what is not fixed.

    Parameters
    ----------
    settings
        With the administrator's rules in them.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def is_fixed(self, key: str) -> bool:
        """Whether nobody can change a setting here."""
        return self._settings.is_fixed(key)

    def why_fixed(self, key: str) -> str:
        """The reason that a control is greyed; empty where it is not."""
        if not self.is_fixed(key):
            return ""
        return QCoreApplication.translate(
            "WebServer", "Fixed by the administrator of this computer"
        )

    def why_not_start(self) -> str:
        """Why the server must not be switched on; empty where it may."""
        if self._settings.get(ALLOWED):
            return ""
        if self.is_fixed(ALLOWED):
            return QCoreApplication.translate(
                "WebServer", "The administrator of this computer does not allow the web server."
            )
        return QCoreApplication.translate(
            "WebServer", "Preferences > Server does not allow the web server."
        )

    def why_not_share(self) -> str:
        """Why other computers must not be let in; empty where they may."""
        if why := self.why_not_start():
            return why
        if self.is_fixed(SHARE) and not self._settings.get(SHARE):
            return QCoreApplication.translate(
                "WebServer",
                "The administrator of this computer does not allow that other computers connect.",
            )
        return ""
