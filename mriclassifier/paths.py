"""Where things lie: the only module that knows.

Nothing is created here; whoever writes makes the folder. Nothing is ever written into the
resources. The environment variable ``MRICLASSIFIER_HOME`` moves settings, data and logs into the
folder that it names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_APP = "mriclassifier"
HOME_VARIABLE = "MRICLASSIFIER_HOME"


def resource(*parts: str) -> Path:
    """Path of a file that came with the program: ``resource("models", "brain-mri-resnet50")``."""
    return Path(__file__).resolve().parent.parent.joinpath("resources", *parts)


def help_dir() -> Path:
    """Folder of the user guide: packaged with the program, or the documents of the source tree."""
    packaged = resource("help")
    return packaged if packaged.is_dir() else resource().parent / "docs"


def config_dir() -> Path:
    """Folder of the user's settings."""
    return _own("config") or Path(platformdirs.user_config_dir(_APP, appauthor=False))


def data_dir() -> Path:
    """Folder of what the program keeps for the user."""
    return _own("data") or Path(platformdirs.user_data_dir(_APP, appauthor=False))


def log_dir() -> Path:
    """Folder of log files and crash reports."""
    return _own("logs") or Path(platformdirs.user_log_dir(_APP, appauthor=False))


def settings_file() -> Path:
    """Path of the user's settings file, whether or not it exists yet."""
    return config_dir() / "settings.toml"


def model_history_file() -> Path:
    """Path of the notes which models were in use before."""
    return config_dir() / "model-history.json"


def policy_file() -> Path:
    """Path of the administrator's rules for this computer, whether or not there are any.

    No environment variable moves it: who may not change it must not be able to look past it.
    """
    if sys.platform == "win32" or sys.platform == "darwin":
        return Path(platformdirs.site_config_dir(_APP, appauthor=False)) / "policy.toml"
    return Path("/etc", _APP, "policy.toml")


def cases_dir() -> Path:
    """Folder of the case history: the database, its backups and the key of the pseudonyms."""
    return data_dir() / "cases"


def server_dir() -> Path:
    """Folder of the web server's users, tokens and certificate."""
    return data_dir() / "server"


def batches_dir() -> Path:
    """Folder of the journals of batches."""
    return data_dir() / "batches"


def training_dir() -> Path:
    """Folder of the training runs that were started in the window."""
    return data_dir() / "training"


def user_models_dir() -> Path:
    """Folder of the models that the user trained or installed."""
    return data_dir() / "models"


def model_folders() -> tuple[Path, Path]:
    """Where bundles are looked for, in this order: the program's own, then the user's."""
    return resource("models"), user_models_dir()


def _own(part: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / part if home else None
