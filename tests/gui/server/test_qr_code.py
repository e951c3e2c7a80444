"""The code on the panel is read by a camera's software, in both schemes."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier.gui.server.qr_code import QrCode
from mriclassifier.gui.theme import Theme

QUIET = 4
URL = "https://192.168.17.204:8443/?token=" + "Zk3-_9" * 8


def pixels(widget: QWidget) -> np.ndarray[Any, Any]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    raw = np.frombuffer(bytes(image.constBits()), np.uint8)
    return raw.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", [URL, "https://10.0.0.7:8443/", URL + "x" * 300])
def test_what_a_camera_reads_is_the_address(
    qtbot: QtBot, app: QApplication, scheme: str, text: str
) -> None:
    Theme(app, scheme)
    panel = QWidget()
    qtbot.addWidget(panel)
    code = QrCode(panel)
    code.show_text(text)
    QVBoxLayout(panel).addWidget(code)
    panel.resize(code.sizeHint().width() + 60, code.sizeHint().height() + 60)
    panel.show()
    read, _points, _straight = cv2.QRCodeDetector().detectAndDecode(
        cv2.cvtColor(pixels(panel), cv2.COLOR_GRAY2BGR)
    )
    assert read == text


def test_it_stands_on_white_as_wide_as_the_standard_asks(qtbot: QtBot, app: QApplication) -> None:
    Theme(app, "dark")
    code = QrCode()
    qtbot.addWidget(code)
    code.show_text(URL)
    code.resize(code.sizeHint())
    seen = pixels(code)
    rows, columns = np.nonzero(seen < 128)
    module = int(np.diff(np.flatnonzero(np.diff(seen[rows.min()].astype(int)))).min())
    for margin in (
        rows.min(),
        columns.min(),
        *(np.array(seen.shape) - 1 - (rows.max(), columns.max())),
    ):
        assert margin >= QUIET * module, "ISO/IEC 18004 asks for four modules"
    assert set(np.unique(seen)) == {0, 255}, "no module is blurred"


def test_without_a_text_there_is_nothing_to_see(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    assert code.sizeHint().isEmpty()
