"""Where things lie: the only module that knows.

Nothing is created here; whoever writes makes the folder. Nothing is ever written into the
resources. The environment variable ``MRICLASSIFIER_HOME`` moves settings, data and logs into the
folder that it names.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "mriclassifier"
HOME_VARIABLE = "MRICLASSIFIER_HOME"


def resource(*parts: str) -> Path:
    """Path of a file that came with the program: ``resource("models", "brain-mri-resnet50")``."""
    return Path(__file__).resolve().parent.parent.joinpath("resources", *parts)


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


def user_models_dir() -> Path:
    """Folder of the models that the user trained or installed."""
    return data_dir() / "models"


def model_folders() -> tuple[Path, Path]:
    """Where bundles are looked for, in this order: the program's own, then the user's."""
    return resource("models"), user_models_dir()


def _own(part: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / part if home else None
