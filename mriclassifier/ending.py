"""How a command ends: its exit code, and one sentence about whatever went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from mriclassifier.errors import MriClassifierError
from mriclassifier.language import spoken, translate
from mriclassifier.startup import say

_INTERRUPTED = 130  # as a shell reports SIGINT
_BROKEN_PIPE = 1  # as Typer has it
_COMPONENT = 3


class Ending:
    """The last door of a command.

    Attributes
    ----------
    opens_window
        Whether the command opens the window: one that does not open was started from a menu, and what is
        wrong has to be said on the screen, too.
    """

    def __init__(self, *, opens_window: bool = False) -> None:
        self.opens_window = opens_window

    def of(self, work: Callable[[], int]) -> int:
        """Run ``work`` and return its exit code, or that of its failure."""
        try:
            return work()
        except MriClassifierError as error:
            return self._tell(error)
        except KeyboardInterrupt:
            return _INTERRUPTED
        except BrokenPipeError:
            # What is still in the buffer would raise again while the interpreter ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return _BROKEN_PIPE
        except Exception as error:  # noqa: BLE001  (the last door)
            return self._fault(error)
        finally:
            if (logs := sys.modules.get("mriclassifier.logs")) is not None:
                logs.shut_down_logging()

    def _tell(self, error: MriClassifierError) -> int:
        sentence = spoken().sentence(error)
        say(sentence)
        if self.opens_window and error.exit_code == _COMPONENT:
            from mriclassifier.gui.last_resort import tell

            tell(sentence)
        return error.exit_code

    def _fault(self, error: Exception) -> int:
        from mriclassifier.damage import explain
        from mriclassifier.logs import save_crash_report

        known = explain(error)
        report = save_crash_report(error)
        if known is not None:
            return self._tell(known)
        if report:
            text = translate(
                "commands",
                "A fault in MRI Classifier ended this command; a report without file names or patient data "
                "is in {file}.",
            )
        else:
            text = translate(
                "commands",
                "A fault in MRI Classifier ended this command; no report of it could be written ({kind}).",
            )
        say(text.format(file=report, kind=type(error).__name__))
        return _COMPONENT


def keep_writing() -> None:
    """Let a file name that a stream cannot show not end the command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
