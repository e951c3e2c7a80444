"""Translation of what reports say outside of widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("reports", text)
