"""Light, dark, and what a reader without colours or without eyes needs."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTableWidget,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui import icons
from mriclassifier.gui.footer import Footer
from mriclassifier.gui.labels import ElidedLabel
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.probability_bars import ProbabilityBars
from mriclassifier.gui.scale import TYPE
from mriclassifier.gui.theme import DARK as DARK_TOKENS
from mriclassifier.gui.theme import LIGHT, Theme, Tokens, palette
from mriclassifier.gui.wording import class_name, per_cent
from mriclassifier.imaging.study import Frame
from mriclassifier.notices import Notice
from mriclassifier.settings import Settings
from tests.gui.conftest import CLASSES, DARK, Lab, OpenWindow, Write, drawn, predict
from tests.helpers.shared import REPOSITORY


def window_colour(app: QApplication) -> str:
    return app.palette().color(QPalette.ColorRole.Window).name()


def test_the_theme_can_be_chosen_and_is_remembered(
    app: QApplication, window: MainWindow, settings: Settings, open_window: OpenWindow
) -> None:
    dark = next(a for a in window.actions_.schemes.actions() if a.data() == "dark")
    dark.trigger()
    assert window_colour(app) == DARK_TOKENS.window
    window.close()
    again = Settings(paths.settings_file())
    assert again.get("window.color_scheme") == "dark"
    other = open_window(settings=again)
    assert other.actions_.schemes.checkedAction().data() == "dark"


def test_the_system_is_followed(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme(app, "system")
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.tokens.dark))

    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:
            return Qt.ColorScheme.Dark

    monkeypatch.setattr(QApplication, "styleHints", staticmethod(lambda: Hints()))
    theme._refresh()  # as on styleHints().colorSchemeChanged, which this platform never sends
    assert told == [True]
    assert window_colour(app) == DARK_TOKENS.window
    monkeypatch.undo()
    theme.choose("light")
    assert window_colour(app) == LIGHT.window


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK_TOKENS], ids=["light", "dark"])
def test_words_can_be_read(tokens: Tokens) -> None:
    for words, grounds in (
        (tokens.text, (tokens.window, tokens.surface, tokens.raised, tokens.selection)),
        (tokens.muted, (tokens.window, tokens.surface, tokens.raised)),
        (tokens.on_accent, (tokens.accent,)),
        (tokens.info_text, (tokens.info_ground,)),
        (tokens.warning_text, (tokens.warning_ground,)),
        (tokens.error_text, (tokens.error_ground,)),
        (tokens.error_line, (tokens.surface,)),
    ):
        for ground in grounds:
            assert contrast(words, ground) >= 4.5, (words, ground)
    for bar in (tokens.accent, tokens.neutral):
        assert contrast(bar, tokens.track) >= 3.0, bar


def test_every_control_has_a_name(window: MainWindow) -> None:
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QListView)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not isinstance(widget, QScrollBar)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
        and not widget.inherits("QComboBoxListView")
    ]
    assert nameless == []


def test_the_caution_is_never_cut(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    caution = window.footer.caution
    assert caution.isVisible()
    assert caution.width() >= caution.sizeHint().width()
    assert isinstance(window.footer, Footer)


def test_the_panel_keeps_its_places(qtbot: QtBot, app: QApplication) -> None:
    bars = ProbabilityBars(Theme(app, "light"), CLASSES)
    qtbot.addWidget(bars)
    bars.resize(300, bars.sizeHint().height())
    bars.show()
    before = [bar.geometry() for bar in bars.bars.values()]
    bars.show_prediction(predict(Frame(drawn(DARK))))
    assert [bar.geometry() for bar in bars.bars.values()] == before
    assert bars.bars["glioma"].accessibleDescription() == "Probability 70.0 %"


def test_bars_show_the_share(qtbot: QtBot, app: QApplication) -> None:
    theme = Theme(app, "light")
    bars = ProbabilityBars(theme, CLASSES)
    qtbot.addWidget(bars)
    bars.resize(400, bars.sizeHint().height())
    bars.show()
    bars.show_prediction(predict(Frame(drawn(DARK))))
    image = bars.grab().toImage()
    track = QColor(theme.tokens.track)
    widths = []
    for bar in bars.bars.values():
        y = bar.geometry().bottom() - 4
        widths.append(sum(image.pixelColor(x, y) != track for x in range(400)) / 400)
    assert widths[0] == pytest.approx(0.7, abs=0.02)
    assert widths[1:] == pytest.approx([0.1] * 3, abs=0.02)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0.0 %"), (0.0001, "< 0.1 %"), (0.5, "50.0 %"), (0.9999, "> 99.9 %"), (1.0, "100.0 %")],
)
def test_a_percentage_claims_no_certainty_by_rounding(value: float, text: str) -> None:
    assert per_cent(value) == text


def test_classes_have_their_names() -> None:
    assert [class_name(name) for name in CLASSES] == [
        "Glioma",
        "Meningioma",
        "No tumour recognised",
        "Pituitary tumour",
    ]
    assert class_name("metastasis") == "Metastasis"


def test_icons_are_drawn_with_one_stroke(app: QApplication) -> None:
    drawings = [p for p in paths.resource("icons").glob("*.svg") if p.stem not in ("app",)]
    assert len(drawings) > 15
    for path in drawings:
        text = path.read_text("utf-8")
        if not path.stem.startswith(("tick-", "arrow-")):
            assert re.findall(r'stroke-width="([^"]+)"', text) == ["1.75"], path.name
            assert "currentColor" in text
        image = icons.pixmap(path.stem, "#ff0000", 24).toImage()
        inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
        assert inked > 20, f"{path.name} is empty"


def test_a_long_name_is_shortened_and_told_whole(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a very long name " * 20)
    label.resize(80, 20)
    assert label.toolTip() == label.text()
    assert not label.grab().isNull()


def test_the_toolbar_names_its_shortcuts(window: MainWindow) -> None:
    bar = window.findChild(QToolBar)
    assert bar is not None
    assert window.actions_.view.fit.toolTip() == "Fit to Window (F)"
    assert all(action.toolTip() for action in bar.actions() if action.text())


def test_words_do_not_read_as_markup(window: MainWindow) -> None:
    window.pane.tell("<b>name</b>.png is damaged")
    labels = [w for w in window.pane.messages.findChildren(QLabel) if w.text().startswith("<b>")]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]


def test_large_letters_cut_no_percentage(
    qtbot: QtBot, app: QApplication, open_window: OpenWindow, lab: Lab, write: Write
) -> None:
    lab.warnings = (Notice(code="refer", template="Not certain."),)
    usual = app.font()
    large = QFont(usual)
    large.setPointSizeF(2.0 * usual.pointSizeF())
    app.setFont(large)
    try:
        window = open_window(write("a.png"))
        window.resize(1300, 900)
        qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None)
        panel = window.panel
        qtbot.waitUntil(lambda: panel.block.remarks.button.isVisible())
        qtbot.waitUntil(lambda: panel.widget().width() <= panel.viewport().width())
    finally:
        app.setFont(usual)


@pytest.mark.parametrize("tokens", [LIGHT, DARK_TOKENS], ids=["light", "dark"])
def test_both_accents_and_every_role_of_the_palette_can_be_read(tokens: Tokens) -> None:
    """WCAG 2.1 AA: 4.5 for words, 3 for edges and for what shows the focus."""
    grounds = (tokens.window, tokens.surface, tokens.raised)
    for accent, on_it in ((tokens.accent, tokens.on_accent), (tokens.second, tokens.on_second)):
        assert contrast(on_it, accent) >= 4.5
        for ground in grounds:
            assert contrast(accent, ground) >= 4.5, (accent, ground)
    for ground in (tokens.selection, tokens.track):
        assert contrast(tokens.text, ground) >= 4.5
        assert contrast(tokens.muted, ground) >= 4.5, ground
    for ground in grounds:
        assert contrast(tokens.neutral, ground) >= 3.0, "edges of fields and buttons"
        assert contrast(tokens.error_line, ground) >= 4.5
    made, roles = palette(tokens), QPalette.ColorRole
    for words, ground in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.Text, roles.AlternateBase),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.PlaceholderText, roles.Base),
        (roles.Link, roles.Base),
        (roles.Link, roles.Window),
        (roles.BrightText, roles.Window),
    ):
        pair = made.color(words).name(), made.color(ground).name()
        assert contrast(*pair) >= 4.5, (words, ground)


def test_every_control_shows_that_it_has_the_focus(app: QApplication, qtbot: QtBot) -> None:
    """Each is painted with and without the focus, in both schemes; the two pictures differ."""
    made: list[QWidget] = [
        QPushButton("a"),
        QToolButton(),
        QCheckBox("a"),
        QRadioButton("a"),
        QComboBox(),
        QLineEdit(),
        QSpinBox(),
        QSlider(Qt.Orientation.Horizontal),
        QListWidget(),
        QTableWidget(2, 2),
        QPlainTextEdit(),
    ]
    for scheme in ("light", "dark"):
        Theme(app, scheme)
        for widget in made:
            window = QWidget()
            qtbot.addWidget(window)
            other = QLineEdit(window)
            widget.setParent(window)
            widget.setGeometry(10, 40, 160, 60)
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            window.resize(200, 120)
            window.show()
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            other.setFocus()
            without = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            assert widget.hasFocus()
            assert widget.grab().toImage() != without, f"{type(widget).__name__} in {scheme}"
            widget.setParent(None)  # type: ignore[call-overload]
    for widget in made:
        widget.deleteLater()
    Theme(app, "light")


def test_letters_have_the_sizes_of_one_scale() -> None:
    sizes = {TYPE.small, TYPE.body, TYPE.lead, TYPE.heading, TYPE.title}
    for path in sorted((REPOSITORY / "mriclassifier" / "gui").rglob("*.py")):
        for number in re.findall(r"scaled_font\([^\n]*?, ([0-9.]+)[,)]", path.read_text("utf-8")):
            assert float(number) in sizes, f"{path.name}: {number}"
