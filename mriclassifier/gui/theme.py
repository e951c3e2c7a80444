"""Colours of the window in a light and a dark set, and the one object that applies them.

The palette is ours and not the platform's, so that contrast is the same everywhere and the window
follows a scheme chosen in it also where Qt cannot ask the platform for one.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6 import QtCore  # its Qt is asked for late: it takes a tenth of the window's start
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mriclassifier.paths import resource

SCHEMES = ("system", "light", "dark")


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """Named colours, as ``#rrggbb``; every text colour has 4.5:1 or more on its ground.

    There are two accents: ``accent`` for what is chosen or can be pressed, ``second`` for what was changed
    by the user, and what the tour points at.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    second: str
    on_second: str
    selection: str
    track: str
    neutral: str
    canvas: str
    info_ground: str
    info_line: str
    info_text: str
    warning_ground: str
    warning_line: str
    warning_text: str
    error_ground: str
    error_line: str
    error_text: str


LIGHT = Tokens(
    dark=False,
    window="#f3f5f7",
    surface="#ffffff",
    raised="#fafbfc",
    text="#1a1f26",
    muted="#566170",
    border="#d3d9e0",
    accent="#1d6aa8",
    on_accent="#ffffff",
    second="#7a3b9c",
    on_second="#ffffff",
    selection="#dbe9f5",
    track="#e3e8ed",
    neutral="#707c8a",
    canvas="#0b0d10",
    info_ground="#e9f2fa",
    info_line="#1d6aa8",
    info_text="#123f63",
    warning_ground="#fff4d9",
    warning_line="#b3750a",
    warning_text="#573900",
    error_ground="#fdeceb",
    error_line="#b3261e",
    error_text="#6d140e",
)

DARK = Tokens(
    dark=True,
    window="#1a1d22",
    surface="#22262c",
    raised="#2a2f37",
    text="#e7eaee",
    muted="#a4aebb",
    border="#3b424c",
    accent="#6bb1ee",
    on_accent="#0a1722",
    second="#cfa6f0",
    on_second="#1c0b29",
    selection="#29435a",
    track="#363d47",
    neutral="#98a3b0",
    canvas="#0b0d10",
    info_ground="#1d3042",
    info_line="#6bb1ee",
    info_text="#cfe6fa",
    warning_ground="#3a2e12",
    warning_line="#e3ab3c",
    warning_text="#ffe3a6",
    error_ground="#3d1f1d",
    error_line="#f28b82",
    error_text="#ffd9d6",
)


def palette(tokens: Tokens) -> QPalette:
    """The tokens as Qt's roles."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.window,
        roles.WindowText: tokens.text,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.raised,
        roles.Text: tokens.text,
        roles.Button: tokens.raised,
        roles.ButtonText: tokens.text,
        roles.BrightText: tokens.error_text,
        roles.ToolTipBase: tokens.raised,
        roles.ToolTipText: tokens.text,
        roles.PlaceholderText: tokens.muted,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.Light: tokens.surface if not tokens.dark else tokens.border,
        roles.Midlight: tokens.raised,
        roles.Mid: tokens.border,
        roles.Dark: tokens.neutral if not tokens.dark else "#101216",
        roles.Shadow: "#000000",
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    faded = QColor(tokens.muted)
    faded.setAlpha(150)
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(tokens.border))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Accent, QColor(tokens.neutral))
    return made


def style_sheet(tokens: Tokens) -> str:
    """What a palette cannot say: the panels' edges, the muted texts and a visible focus."""
    scheme = "dark" if tokens.dark else "light"
    tick = resource("icons", f"tick-{scheme}.svg").as_posix()
    up = resource("icons", f"arrow-up-{scheme}.svg").as_posix()
    down = resource("icons", f"arrow-down-{scheme}.svg").as_posix()
    return f"""
    QToolTip {{ background: {tokens.raised}; color: {tokens.text};
                border: 1px solid {tokens.border}; padding: 4px 6px; }}
    QCheckBox::indicator, QListView::indicator {{ width: 15px; height: 15px; border-radius: 3px;
                border: 1px solid {tokens.neutral}; background: {tokens.surface}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{
                background: {tokens.accent}; border-color: {tokens.accent};
                image: url("{tick}"); }}
    QCheckBox::indicator:focus {{ border: 2px solid {tokens.text}; }}
    QCheckBox::indicator:disabled {{ background: {tokens.track}; border-color: {tokens.border}; }}
    QCheckBox:disabled {{ color: {tokens.neutral}; }}
    QRadioButton::indicator {{ width: 5px; height: 5px; border-radius: 8px; border: 1px solid
                {tokens.neutral}; background: {tokens.surface}; padding: 5px; }}
    QRadioButton::indicator:checked {{ width: 7px; height: 7px; padding: 0px;
                border: 5px solid {tokens.accent}; }}
    QRadioButton::indicator:focus {{ border-color: {tokens.text}; }}
    QRadioButton::indicator:disabled {{ border-color: {tokens.border}; }}
    QLineEdit {{ border: 1px solid {tokens.neutral}; border-radius: 3px; padding: 3px 5px;
                background: {tokens.surface}; }}
    QLineEdit:focus {{ border-color: {tokens.accent}; }}
    QLineEdit:disabled {{ border-color: {tokens.border}; }}
    QAbstractSpinBox, QComboBox {{ border: 1px solid {tokens.neutral}; border-radius: 3px;
                background: {tokens.surface}; padding: 3px 5px; min-height: 1.15em; }}
    QAbstractSpinBox {{ padding: 2px 0px 2px 5px; }}
    QAbstractSpinBox:focus, QComboBox:focus {{ border-color: {tokens.accent}; }}
    QAbstractSpinBox:disabled, QComboBox:disabled {{ border-color: {tokens.border};
                color: {tokens.neutral}; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0px; }}
    QAbstractSpinBox QLineEdit {{ padding-left: 3px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 18px; border: none;
                subcontrol-origin: border; border-left: 1px solid {tokens.border}; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin: 1px 1px 0px 0px; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0px 1px 1px 0px; }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
                background: {tokens.track}; }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 9px; height: 9px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 9px; height: 9px; }}
    QComboBox::drop-down {{ width: 20px; border: none; }}
    QComboBox::down-arrow {{ image: url("{down}"); width: 11px; height: 11px; }}
    QPushButton {{ border: 1px solid {tokens.neutral}; border-radius: 4px; padding: 4px 14px;
                background: {tokens.raised}; min-height: 1.2em; }}
    QPushButton:hover {{ background: {tokens.track}; }}
    QPushButton:pressed, QPushButton:checked {{ background: {tokens.selection}; }}
    QPushButton:default {{ border-color: {tokens.accent}; }}
    QPushButton:focus {{ border: 2px solid {tokens.accent}; padding: 3px 13px; }}
    QPushButton:disabled {{ border-color: {tokens.border}; color: {tokens.neutral}; }}
    QPushButton::menu-indicator {{ image: url("{down}"); width: 11px; height: 11px;
                subcontrol-position: center right; right: 6px; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {tokens.track}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {tokens.accent}; }}
    QSlider::sub-page:horizontal:disabled {{ background: {tokens.track}; }}
    QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -5px 0px; border-radius: 7px;
                border: 1px solid {tokens.neutral}; background: {tokens.surface}; }}
    QSlider::handle:horizontal:hover {{ background: {tokens.track}; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {tokens.accent}; width: 12px; height: 12px;
                margin: -6px 0px; border-radius: 8px; }}
    QSlider::handle:horizontal:disabled {{ border-color: {tokens.border}; }}
    QToolButton:focus {{ border: 1px solid {tokens.accent}; border-radius: 4px; }}
    QListView, QTreeView, QTableView, QPlainTextEdit, QTextEdit {{
                border: 1px solid {tokens.border}; }}
    QListView:focus, QTreeView:focus, QTableView:focus, QPlainTextEdit:focus, QTextEdit:focus {{
                border: 1px solid {tokens.accent}; }}
    QTabBar::tab:focus {{ text-decoration: underline; }}
    QDialog#palette {{ border: 1px solid {tokens.neutral}; background: {tokens.surface}; }}
    QLabel[role="muted"] {{ color: {tokens.muted}; }}
    QLabel[role="changed"] {{ color: {tokens.second}; }}
    QLabel[role="error"] {{ color: {tokens.error_line}; }}
    QLabel[role="heading"] {{ color: {tokens.muted}; font-weight: 600; }}
    QWidget[role="panel"] {{ background: {tokens.surface}; }}
    QFrame[role="rule"] {{ background: {tokens.border}; border: none; }}
    QStatusBar {{ background: {tokens.window}; border-top: 1px solid {tokens.border}; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {tokens.border}; }}
    QToolBar {{ background: {tokens.window}; border: none; border-bottom: 1px solid {tokens.border};
                spacing: 2px; padding: 4px 6px; }}
    QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 5px 5px; }}
    QToolBar QToolButton:hover {{ background: {tokens.track}; }}
    QToolBar QToolButton:checked {{ background: {tokens.selection}; }}
    QToolBar QToolButton:focus {{ border-color: {tokens.accent}; }}
    QListView[role="files"] {{ border: 2px solid transparent; background: {tokens.surface}; }}
    QListView[role="files"]:focus {{ border-color: {tokens.accent}; }}
    """


def _paint_with(part: QWidget, colours: QPalette) -> None:
    # One by one: under a style sheet no widget takes its parent's palette over
    for widget in (part, *part.findChildren(QWidget)):
        widget.setPalette(colours)


class Theme(QObject):
    """Applies a scheme to the application and tells whoever paints by hand.

    Parameters
    ----------
    app
        The application that is styled.
    choice
        One of ``SCHEMES``.
    at_once
        False where nothing is to be styled before :meth:`begin`.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", *, at_once: bool = True) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._dark_part: QWidget | None = None
        self.tokens = LIGHT
        self._begun = False
        self._followed: str | None = None  # the choice that was styled
        if at_once:
            self.begin()

    def begin(self) -> None:
        """Style the application, and follow the system from now on."""
        if not self._begun:
            self._begun = True
            self._app.styleHints().colorSchemeChanged.connect(self._refresh)
            self.choose(self._choice)

    @property
    def chosen(self) -> Tokens | None:
        """The colours of a chosen scheme; None where the system's is followed."""
        return {"light": LIGHT, "dark": DARK}.get(self._choice)

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice if choice in SCHEMES else "system"
        if self._choice == self._followed:
            return  # to style every widget again takes a while
        self._followed = self._choice
        hints = self._app.styleHints()
        if self._choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(
                QtCore.Qt.ColorScheme.Dark
                if self._choice == "dark"
                else QtCore.Qt.ColorScheme.Light
            )
        self._refresh()

    def darken(self, part: QWidget | None) -> None:
        """Make one part of the window dark for a while, as in full screen; None ends it.

        The rest keeps its style sheet: to style the whole application takes longer than a frame of the
        screen, and nothing of it is to be seen then.
        """
        before, self._dark_part = self._dark_part, part
        if before is not None:
            before.setStyleSheet("")
            _paint_with(before, QPalette())
        if part is not None and not self._is_dark():
            part.setStyleSheet(style_sheet(DARK))
            _paint_with(part, palette(DARK))
        tokens = self._tokens_in_force()
        if tokens is not self.tokens:
            self.tokens = tokens
            self.changed.emit()

    def _tokens_in_force(self) -> Tokens:
        return DARK if self._is_dark() or self._dark_part is not None else LIGHT

    def _is_dark(self) -> bool:
        if self._choice == "system":
            return self._app.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _refresh(self) -> None:
        chosen = DARK if self._is_dark() else LIGHT
        self.tokens = self._tokens_in_force()
        self._app.setPalette(palette(chosen))
        self._app.setStyleSheet(style_sheet(chosen))
        self.changed.emit()
