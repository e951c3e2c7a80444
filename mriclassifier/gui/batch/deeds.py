"""What can be done with the rows of a batch: open, show in the folder, copy, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mriclassifier.batch.job import BatchJob
from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.columns import Column
from mriclassifier.gui.batch.export_dialog import ExportDialog, ExportWish
from mriclassifier.gui.batch.exporting import export
from mriclassifier.gui.batch.run_page import RunPage
from mriclassifier.gui.batch.session import BatchSession
from mriclassifier.gui.batch.unforeseen import raise_unforeseen
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.outside import open_outside
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.gui.wording import sentence

_COPIED = 1000  # rows on the clipboard at most


class Deeds(QObject):
    """Works on the batch that is shown, off the GUI thread.

    Parameters
    ----------
    session
        Gives the batch that is shown, or None.
    """

    def __init__(
        self,
        services: Services,
        page: RunPage,
        workers: Workers,
        session: Callable[[], BatchSession | None],
    ) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._workers = workers
        self._session = session
        self._folder: Path | None = None
        table = page.table
        table.open_asked.connect(lambda row: self._with_path(row, self._open))
        table.reveal_asked.connect(lambda row: self._with_path(row, lambda p, _: show_folder(p)))
        table.copy_asked.connect(self.copy_rows)
        page.strip.export_asked.connect(self.ask_export)

    def copy_rows(self, rows: Sequence[int], identity: bool = False) -> None:
        """Rows as text, cells with tabs between; names and numbers of patients only if ``identity``."""
        if not rows or (identity and not self._may_export()):
            return
        model, table = self._page.model, self._page.table
        head = table.horizontalHeader()
        shown = [head.logicalIndex(place) for place in range(1, head.count())]
        shown = [
            column
            for column in shown
            if not table.isColumnHidden(column) and (identity or column != Column.PATIENT)
        ]
        lines = ["\t".join(str(model.headerData(c, Qt.Orientation.Horizontal)) for c in shown)]
        for row in rows[:_COPIED]:
            lines.append("\t".join(" ".join(model.text(row, c).split()) for c in shown))
        QGuiApplication.clipboard().setText("\n".join(lines))
        said = self.tr("{rows} copied.").format(rows=texts.rows(len(lines) - 1))
        self._page.notice.tell(said, "info")

    def ask_export(self) -> None:
        """Ask where the rows are to go."""
        session = self._session()
        if session is None or not self._may_export():
            return
        folder = str(self._folder or session.job.plan.paths[0].parent)
        window: QWidget = self._page.window()
        dialog = ExportDialog(folder, complete=session.is_done, parent=window)
        dialog.chosen.connect(self.export)
        dialog.open()

    def export(self, *wishes: ExportWish) -> None:
        """Write what is there so far."""
        session = self._session()
        if session is None:
            return
        names = names_of([wish.path for wish in wishes])
        self._page.strip.set_exporting(True)
        self._page.notice.tell(self.tr("Writing {name}…").format(name=names), "info")
        job, classes = session.job, session.columns.classes

        def write() -> int:
            return max([export(job, wish, classes) for wish in wishes])

        future = self._workers.submit(write)
        self._services.tasks.watch(future, partial(self._exported, wishes[0].path, names))

    def export_planned(self) -> None:
        """Write what was wished for before the batch began."""
        session = self._session()
        if session is None or not self._may_export():
            return
        plan = session.job.plan
        self.export(
            *(
                ExportWish(path=path, kind=path.suffix[1:], identity=plan.identity)
                for path in plan.exports
            )
        )

    def _may_export(self) -> bool:
        if self._services.roles.may("export"):
            return True
        text = self.tr(
            "The administrator of this computer does not let the account {account} export."
        ).format(account=self._services.roles.account.name)
        self._page.notice.tell(text, "warning")
        return False

    def _exported(self, path: Path, names: str, outcome: Outcome) -> None:
        self._page.strip.set_exporting(False)
        if outcome.error is not None:
            self._page.notice.tell(sentence(as_error(outcome.error)), "error")
            raise_unforeseen(outcome.error)
            return
        self._folder = path.parent
        text = self.tr("{rows} written to {name}.").format(
            rows=texts.rows(outcome.result), name=names
        )
        self._page.notice.tell(text, "info", [(self.tr("Open folder"), partial(show_folder, path))])

    def _with_path(self, row: int, action: Callable[[Path, int | None], None]) -> None:
        session = self._session()
        if session is None:
            return

        def there(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._page.notice.tell(sentence(as_error(outcome.error)), "error")
                raise_unforeseen(outcome.error)
                return
            path, frame, exists = outcome.result
            if exists:
                action(path, frame)
            else:
                text = self.tr("{name} is not there any more.").format(name=path.name)
                self._page.notice.tell(text, "warning")

        number = self._page.model.columns.number(row)
        future = self._workers.submit(partial(_path_of, session.job, number))
        self._services.tasks.watch(future, there)

    def _open(self, path: Path, frame: int | None) -> None:
        show = self._services.show_slice
        if frame is not None and show is not None:
            show(path, frame)
        else:
            self._services.open_paths([path])


def names_of(files: Sequence[Path]) -> str:
    """``a.csv, b.json``; of files that differ in their kind alone, ``a.csv, .json``."""
    first, *others = files
    alike = all(path.stem == first.stem for path in others)
    return ", ".join([first.name, *(path.suffix if alike else path.name for path in others)])


def show_folder(path: Path) -> None:
    """The folder of a file, in the system's file manager."""
    open_outside(QUrl.fromLocalFile(str(path.absolute().parent)))


def _path_of(job: BatchJob, number: int) -> tuple[Path, int | None, bool]:
    record = job.row(number).record
    path = Path(str(record["path"]))
    frame = None if "member" in record else record["frame"]  # a ZIP file opens as a whole
    return path, frame, path.exists()
