"""The limit for the start: a window of PySide6 with one word in it, as large as ours."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("A window"))
    window.resize(1180, 780)
    window.show()
    sys.exit(app.exec())
