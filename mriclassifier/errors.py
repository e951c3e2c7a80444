"""The errors a user can meet, each with one sentence that says what is wrong and what to do.

::

    MriClassifierError
    ├── InputError                  one file's fault; the rest goes on           exit 1
    │   ├── UnreadableFileError         missing, locked, vanished                 "unreadable"
    │   ├── UnsupportedFormatError      not a kind of file that is read           "unsupported_format"
    │   ├── DamagedFileError            broken or lying about itself              "damaged"
    │   ├── TooLargeError               over a size or pixel limit                "too_large"
    │   └── EmptyImageError             holds no picture                          "no_image"
    ├── UsageError                  the command was put wrongly                  exit 2  "usage"
    ├── ComponentError              something the program needs is not there     exit 3
    │   ├── BundleMissingError          no such model                             "model_missing"
    │   ├── BundleDamagedError          the model fails its checks                "model_damaged"
    │   ├── EngineUnavailableError      the inference engine cannot be started    "engine_unavailable"
    │   ├── NoDisplayError              no screen to open the window on           "no_display"
    │   ├── UnfitComputerError          a part of the computer or its system      "computer"
    │   ├── InstallationDamagedError    a file of the program itself              "installation"
    │   ├── CertificateError            the server's certificate or its key       "certificate"
    │   ├── ServerFileError             the file of the server's users or tokens  "server_file"
    │   └── ClusterError                a cluster that cannot be used, or no more "cluster"
    ├── EngineBusyError             too many pictures wait; try again later      exit 1  "busy"
    ├── SettingsError               a settings file or value                     exit 2  "settings"
    ├── OutputError                 a result cannot be written                   exit 3  "output"
    ├── NotAllowedError             the administrator does not allow it          exit 2  "not_allowed"
    ├── CaseStoreError              the case history cannot be used              exit 3  "cases"
    │   ├── CaseStoreDamagedError       the database is damaged                   "cases_damaged"
    │   ├── CaseStoreNewerError         a newer version of the program wrote it   "cases_newer"
    │   ├── CaseStoreAwayError          its server does not answer at present     "cases_away"
    │   └── CaseStoreBusyError          another program holds it                  "cases_busy"
    ├── JobCancelledError           the user cancelled                           exit 1  "cancelled"
    └── TrainingError               a training run cannot start or go on         exit 2  "training"
        ├── TrainingDataError           the labelled images                       "training_data"
        └── WeightsError                the starting weights                      "weights"

An error holds a template and its values apart, so that the window can translate the template:
``DamagedFileError(QT_TRANSLATE_NOOP("errors", "{name} is damaged. …"), name="a.png")``.
"""

from __future__ import annotations

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (the name Qt's lupdate looks for)
    """Mark ``text`` for translation in ``context`` and return it unchanged."""
    del context
    return text


class Phrase(str):
    """Words in place of a value of a sentence, translated with it; a plain English text to all else.

    Parameters
    ----------
    template
        English, with ``str.format`` fields, marked for translation in context "errors".
    values
        What the fields stand for.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Phrase:
        """The English text, which keeps its template and values."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return (_phrase, (self.template, self.values))


def _phrase(template: str, values: dict[str, object]) -> Phrase:
    return Phrase(template, **values)


class MriClassifierError(Exception):
    """An expected failure, with a sentence for the user.

    Parameters
    ----------
    template
        English sentence with ``str.format`` fields.
    values
        What the fields stand for.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 3

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = values
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values) if self.values else self.template

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.template, self.values))


def _rebuild(
    kind: type[MriClassifierError], template: str, values: dict[str, object]
) -> MriClassifierError:
    return kind(template, **values)


class InputError(MriClassifierError):
    """One input's fault."""

    code = "input"
    exit_code = 1


class UnreadableFileError(InputError):
    """The file is missing, locked, or vanished while it was read."""

    code = "unreadable"


class UnsupportedFormatError(InputError):
    """The content is not of a kind that is read."""

    code = "unsupported_format"


class DamagedFileError(InputError):
    """The content is broken, cut short, or contradicts its own header."""

    code = "damaged"


class TooLargeError(InputError):
    """The file or its picture is over a limit."""

    code = "too_large"


class EmptyImageError(InputError):
    """The file is sound and holds no picture."""

    code = "no_image"


class UsageError(MriClassifierError):
    """The command was put wrongly."""

    code = "usage"
    exit_code = 2


class ComponentError(MriClassifierError):
    """Something that the program needs is missing or damaged."""

    code = "component"
    exit_code = 3


class BundleMissingError(ComponentError):
    """There is no such model."""

    code = "model_missing"


class BundleDamagedError(ComponentError):
    """The model's files fail their checks."""

    code = "model_damaged"


class EngineUnavailableError(ComponentError):
    """The chosen inference engine cannot be started."""

    code = "engine_unavailable"


class EngineBusyError(MriClassifierError):
    """As many frames wait as are allowed to."""

    code = "busy"
    exit_code = 1


class NoDisplayError(ComponentError):
    """There is no screen to open the window on."""

    code = "no_display"


class UnfitComputerError(ComponentError):
    """The processor, the system or one of its libraries is not what the program needs."""

    code = "computer"


class InstallationDamagedError(ComponentError):
    """A file that came with the program is missing, or not what was installed."""

    code = "installation"


class CertificateError(ComponentError):
    """The server's certificate, or its key, cannot be used."""

    code = "certificate"


class ServerFileError(ComponentError):
    """The file of the server's users or tokens cannot be read."""

    code = "server_file"


class ClusterError(ComponentError):
    """A cluster of computers cannot be used, or cannot be used any more."""

    code = "cluster"


class SettingsError(MriClassifierError):
    """A settings file or value cannot be used."""

    code = "settings"
    exit_code = 2


class OutputError(MriClassifierError):
    """A result cannot be written where it was asked for."""

    code = "output"
    exit_code = 3


class NotAllowedError(MriClassifierError):
    """The administrator's policy does not allow it."""

    code = "not_allowed"
    exit_code = 2


class CaseStoreError(MriClassifierError):
    """The case history cannot be read or written."""

    code = "cases"
    exit_code = 3


class CaseStoreDamagedError(CaseStoreError):
    """The database fails its integrity check."""

    code = "cases_damaged"


class CaseStoreNewerError(CaseStoreError):
    """A newer version of the program wrote the database."""

    code = "cases_newer"


class CaseStoreAwayError(CaseStoreError):
    """The database server does not answer, or the connection to it was lost; it may come back."""

    code = "cases_away"


class CaseStoreBusyError(CaseStoreError):
    """Another program holds the database for too long."""

    code = "cases_busy"


class JobCancelledError(MriClassifierError):
    """The user cancelled the work."""

    code = "cancelled"
    exit_code = 1


class TrainingError(MriClassifierError):
    """A training run cannot start or go on."""

    code = "training"
    exit_code = 2


class TrainingDataError(TrainingError):
    """The labelled images cannot be trained on as they are."""

    code = "training_data"


class WeightsError(TrainingError):
    """The starting weights cannot be had."""

    code = "weights"
