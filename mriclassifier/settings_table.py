"""Every setting the program has, in one table that the settings dialog is drawn from."""

from __future__ import annotations

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.language import LANGUAGES, SYSTEM
from mriclassifier.setting import Choice, Setting

DEFAULT_MODEL = "brain-mri-resnet50"

SETTINGS: tuple[Setting, ...] = (
    Setting(
        key="engine.name",
        kind=str,
        default="onnx",
        label=QT_TRANSLATE_NOOP("settings", "Engine"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "What runs the model. ONNX Runtime starts in a moment; OpenVINO is an extra; Keras with "
            "TensorFlow is the reference and takes longer to load. The answers are the same, but for the "
            "8-bit ones, which are quicker and differ a little.",
        ),
        choices=(
            Choice(value="onnx", label=QT_TRANSLATE_NOOP("settings", "ONNX Runtime")),
            Choice(value="openvino", label=QT_TRANSLATE_NOOP("settings", "OpenVINO")),
            Choice(value="onnx-int8", label=QT_TRANSLATE_NOOP("settings", "ONNX Runtime, 8 bit")),
            Choice(value="openvino-int8", label=QT_TRANSLATE_NOOP("settings", "OpenVINO, 8 bit")),
            Choice(value="keras", label=QT_TRANSLATE_NOOP("settings", "Keras (TensorFlow)")),
        ),
    ),
    Setting(
        key="model.name",
        kind=str,
        default=DEFAULT_MODEL,
        label=QT_TRANSLATE_NOOP("settings", "Model"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Which of the installed models answers. Tools > Models shows what each can do.",
        ),
    ),
    Setting(
        key="viewer.show_map",
        kind=bool,
        default=False,
        label=QT_TRANSLATE_NOOP("settings", "Show the activation map"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Lay the map of where the model looked over the image when a result arrives.",
        ),
    ),
    Setting(
        key="viewer.map_opacity",
        kind=float,
        default=0.5,
        minimum=0.0,
        maximum=1.0,
        label=QT_TRANSLATE_NOOP("settings", "Opacity of the activation map"),
        help=QT_TRANSLATE_NOOP("settings", "0 shows the image alone, 1 the map alone."),
    ),
    Setting(
        key="window.color_scheme",
        kind=str,
        default="system",
        label=QT_TRANSLATE_NOOP("settings", "Colour scheme"),
        help=QT_TRANSLATE_NOOP("settings", "Light, dark, or as the system has it."),
        choices=(
            Choice(value="system", label=QT_TRANSLATE_NOOP("settings", "As the system")),
            Choice(value="light", label=QT_TRANSLATE_NOOP("settings", "Light")),
            Choice(value="dark", label=QT_TRANSLATE_NOOP("settings", "Dark")),
        ),
    ),
    Setting(
        key="window.language",
        kind=str,
        default=SYSTEM,
        label=QT_TRANSLATE_NOOP("settings", "Language"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "What the window, reports and commands speak, from the next start on. Dates and numbers "
            "follow.",
        ),
        choices=(
            Choice(value=SYSTEM, label=QT_TRANSLATE_NOOP("settings", "As the system")),
            *(Choice(value=language, label=name) for language, name in LANGUAGES.items()),
        ),
    ),
    Setting(
        key="window.notify",
        kind=bool,
        default=True,
        label=QT_TRANSLATE_NOOP("settings", "Tell when long work has ended"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "While another program is in front, the desktop shows that a batch, a training or a report "
            "is done. The message never names a file or a patient.",
        ),
    ),
    Setting(
        key="batch.recursive",
        kind=bool,
        default=True,
        label=QT_TRANSLATE_NOOP("settings", "Folders within folders"),
        help=QT_TRANSLATE_NOOP(
            "settings", "File > Classify Folder also takes the folders inside the chosen one."
        ),
    ),
    Setting(
        key="batch.keep_cases",
        kind=bool,
        default=True,
        label=QT_TRANSLATE_NOOP("settings", "Record batches in the case history"),
        help=QT_TRANSLATE_NOOP(
            "settings", "What File > Classify Folder classifies is recorded as cases, too."
        ),
    ),
    Setting(
        key="cases.keep",
        kind=bool,
        default=True,
        label=QT_TRANSLATE_NOOP("settings", "Keep a case history"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Record what was classified, by which model, and what the reader said: on this computer, "
            "or in the shared database. Patients stand in it under pseudonyms.",
        ),
    ),
    Setting(
        key="cases.database",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Shared database"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Address of a PostgreSQL database that several computers share, without a password: "
            "postgresql://USER@HOST/DATABASE. Empty keeps the history on this computer.",
        ),
    ),
    Setting(
        key="cases.keep_identity",
        kind=bool,
        default=False,
        label=QT_TRANSLATE_NOOP("settings", "Store patients' names"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Also store names, hospital numbers and dates of new cases. Switch this on only where the "
            "disk is encrypted.",
        ),
    ),
    Setting(
        key="cases.keep_location",
        kind=bool,
        default=False,
        label=QT_TRANSLATE_NOOP("settings", "Store where files lie"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "So that a case can be opened again after the program was closed. Names of files and "
            "folders often tell who the patient is.",
        ),
    ),
    Setting(
        key="cases.keep_images",
        kind=str,
        default="never",
        label=QT_TRANSLATE_NOOP("settings", "Store images"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Which slices are stored as pictures. Those of corrected cases can be trained on later, "
            "also when their files are gone.",
        ),
        choices=(
            Choice(value="never", label=QT_TRANSLATE_NOOP("settings", "Never")),
            Choice(value="corrected", label=QT_TRANSLATE_NOOP("settings", "Of corrected cases")),
            Choice(value="always", label=QT_TRANSLATE_NOOP("settings", "Of every case")),
        ),
    ),
    Setting(
        key="cases.retention_days",
        kind=int,
        default=0,
        minimum=0,
        maximum=36500,
        unit=QT_TRANSLATE_NOOP("settings", "days"),
        label=QT_TRANSLATE_NOOP("settings", "Delete cases after"),
        help=QT_TRANSLATE_NOOP(
            "settings", "Older cases are deleted for good when the program starts. 0 keeps them."
        ),
    ),
    Setting(
        key="cases.backups",
        kind=int,
        default=7,
        minimum=1,
        maximum=365,
        label=QT_TRANSLATE_NOOP("settings", "Daily backups kept"),
        help=QT_TRANSLATE_NOOP(
            "settings", "One copy of the case history a day, beside it; the oldest goes first."
        ),
    ),
    Setting(
        key="reader.name",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Reader"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Name that stands on your sign-offs; the name of your account where this is empty.",
        ),
    ),
    Setting(
        key="reports.institution",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Heading of reports"),
        help=QT_TRANSLATE_NOOP("settings", "Such as the department; may be empty."),
    ),
    Setting(
        key="privacy.lock_minutes",
        kind=int,
        default=0,
        minimum=0,
        maximum=720,
        unit=QT_TRANSLATE_NOOP("settings", "min"),
        label=QT_TRANSLATE_NOOP("settings", "Lock after"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Without a key or a mouse movement for so long, the window covers everything until it is "
            "unlocked. 0 never does.",
        ),
    ),
    Setting(
        key="training.python",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Python for training"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "The Python that has the training package; empty takes the one that runs this program.",
        ),
    ),
    Setting(
        key="input.max_file_mib",
        kind=int,
        default=256,
        minimum=1,
        maximum=65536,
        unit="MiB",
        label=QT_TRANSLATE_NOOP("settings", "Largest file"),
        help=QT_TRANSLATE_NOOP(
            "settings", "Files over this size are refused before they are read."
        ),
    ),
    Setting(
        key="input.max_megapixels",
        kind=int,
        default=64,
        minimum=1,
        maximum=1024,
        unit="Mpx",
        label=QT_TRANSLATE_NOOP("settings", "Largest picture"),
        help=QT_TRANSLATE_NOOP(
            "settings", "Pictures with more million pixels are refused before they are decoded."
        ),
    ),
    Setting(
        key="server.allowed",
        kind=bool,
        default=True,
        label=QT_TRANSLATE_NOOP("settings", "Allow the web server"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Off: the web server cannot be started, neither in the window nor by a command.",
        ),
    ),
    Setting(
        key="server.share",
        kind=bool,
        default=False,
        label=QT_TRANSLATE_NOOP("settings", "Let other computers in"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "On: the web server answers other computers too, over TLS and after login.",
        ),
    ),
    Setting(
        key="server.host",
        kind=str,
        default="127.0.0.1",
        label=QT_TRANSLATE_NOOP("settings", "Server address"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Address the server listens on. 127.0.0.1 is reachable from this computer alone.",
        ),
    ),
    Setting(
        key="server.port",
        kind=int,
        default=0,
        minimum=0,
        maximum=65535,
        label=QT_TRANSLATE_NOOP("settings", "Server port"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "0 takes a free port at every start.",
        ),
    ),
    Setting(
        key="server.certificate",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Certificate file"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "PEM file of a certificate with its chain; empty: the server makes its own.",
        ),
    ),
    Setting(
        key="server.key",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Key file"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "PEM file of the key of that certificate, without a passphrase.",
        ),
    ),
    Setting(
        key="server.names",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Further host names"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Names under which browsers reach the server besides its addresses; spaces between them.",
        ),
    ),
    Setting(
        key="server.users",
        kind=bool,
        default=False,
        label=QT_TRANSLATE_NOOP("settings", "Users may log in"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "On: users with a name and a password may log in to the web page.",
        ),
    ),
    Setting(
        key="server.pairing",
        kind=bool,
        default=True,
        label=QT_TRANSLATE_NOOP("settings", "Pairing"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "On: the address and the code that the program shows let a browser in.",
        ),
    ),
    Setting(
        key="server.proxies",
        kind=str,
        default="",
        optional=True,
        label=QT_TRANSLATE_NOOP("settings", "Reverse proxies"),
        help=QT_TRANSLATE_NOOP(
            "settings",
            "Addresses of reverse proxies that may say where a request comes from; spaces between them.",
        ),
    ),
    Setting(
        key="log.level",
        kind=str,
        default="info",
        label=QT_TRANSLATE_NOOP("settings", "Log detail"),
        help=QT_TRANSLATE_NOOP(
            "settings", "How much the log file holds. File names and patient data are never in it."
        ),
        choices=(
            Choice(value="warning", label=QT_TRANSLATE_NOOP("settings", "Warnings only")),
            Choice(value="info", label=QT_TRANSLATE_NOOP("settings", "Normal")),
            Choice(value="debug", label=QT_TRANSLATE_NOOP("settings", "Everything")),
        ),
    ),
)
