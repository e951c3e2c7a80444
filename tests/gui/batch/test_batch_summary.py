"""The panel that says what came of a batch."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.batch.summary import BatchSummary, Failures
from mriclassifier.gui.batch.summary_panel import SummaryPanel
from mriclassifier.gui.theme import Theme


def summary(reasons: int) -> BatchSummary:
    failures = tuple(
        Failures(code=f"c{n}", reason=f"Reason {n}", count=9 - n, example="So it is.")
        for n in range(reasons)
    )
    failed = sum(group.count for group in failures)
    return BatchSummary(
        files=50,
        files_done=50,
        rows=50,
        classified=50 - failed,
        failed=failed,
        labels={},
        outcomes={},
        failures=failures,
        seconds=1.0,
        rate=50.0,
    )


def test_every_failure_is_counted_however_many_reasons_there_are(
    qtbot: QtBot, app: QApplication
) -> None:
    panel = SummaryPanel(Theme(app, "light"))
    qtbot.addWidget(panel)
    panel.show_summary(summary(5), ("glioma",))
    assert [row.words.text() for row in panel.reasons][-1] == "Reason 4: 5"
    assert panel.others.isHidden()
    panel.show_summary(summary(8), ("glioma",))
    assert panel.others.text().startswith("For other reasons: 9.")  # 4 + 3 + 2
    assert not panel.others.isHidden()
    panel.show_summary(summary(0), ("glioma",))
    assert panel.others.isHidden()
    assert all(row.isHidden() for row in panel.reasons)
