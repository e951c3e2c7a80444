"""Keeps the settings and what follows from them in step: engine, theme, activation map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineUnavailableError,
    MriClassifierError,
    SettingsError,
)
from mriclassifier.gui.actions import Actions
from mriclassifier.gui.engine_control import DEFAULT, EngineControl
from mriclassifier.gui.languages import chosen_language
from mriclassifier.gui.map_controls import MapControls
from mriclassifier.gui.theme import Theme
from mriclassifier.inference import choice
from mriclassifier.language import LANGUAGES
from mriclassifier.notices import Notice
from mriclassifier.settings import Settings, Value

_SAVE_AFTER = 600  # ms without a further change: a slider changes its value many times a second


class Choices(QObject):
    """Whoever changes a setting, everything that shows or uses it follows, and it is saved."""

    problem = Signal(object)  # something with a sentence
    told = Signal(object)  # the same, where nothing is wrong
    _changed = Signal(str, object)

    def __init__(
        self,
        settings: Settings,
        *,
        engine: EngineControl,
        theme: Theme,
        actions: Actions,
        map_controls: MapControls,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._engine = engine
        self._theme = theme
        self._actions = actions
        self._map = map_controls
        self._good_model: str | None = None  # the latest one that loaded
        self._model_in_use: str | None = None  # the one that answers, where that is sure
        self._language = chosen_language(settings.get("window.language"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER)
        self._timer.timeout.connect(self.save)
        self._apply: dict[str, Callable[[Value], None]] = {
            "engine.name": self._use_engine,
            "model.name": self._use_model,
            "window.color_scheme": self._use_scheme,
            "window.language": self._tell_language,
            "viewer.show_map": self._use_map,
            "viewer.map_opacity": self._use_opacity,
        }
        actions.choose(actions.engines, settings.get("engine.name"))
        for key in ("window.color_scheme", "viewer.show_map", "viewer.map_opacity"):
            self._apply[key](settings.get(key))
        actions.engine_chosen.connect(lambda name: self.set("engine.name", name))
        actions.scheme_chosen.connect(lambda name: self.set("window.color_scheme", name))
        actions.show_map.toggled.connect(lambda on: self.set("viewer.show_map", on))
        map_controls.toggled.connect(lambda on: self.set("viewer.show_map", on))
        map_controls.opacity_changed.connect(lambda part: self.set("viewer.map_opacity", part))
        engine.switch_failed.connect(self._engine_failed)
        engine.replaced.connect(self._engine_replaced)
        # The settings may be changed in any thread
        self._changed.connect(self._follow, Qt.ConnectionType.AutoConnection)
        self._unsubscribe = settings.subscribe(self._changed.emit)

    def set(self, key: str, value: Value) -> None:
        """Change a setting."""
        if self._settings.get(key) != value:
            self._settings.set(key, value)

    def save(self) -> None:
        """Write the settings now."""
        self._timer.stop()
        try:
            self._settings.save()
        except SettingsError as error:
            self.problem.emit(error)

    def close(self) -> None:
        """Save, and follow no further change."""
        self._unsubscribe()
        self.save()

    def _follow(self, key: str, value: Value) -> None:
        if key in self._apply:
            self._apply[key](value)
        self._timer.start()

    def _use_engine(self, name: Value) -> None:
        self._actions.choose(self._actions.engines, str(name))
        if name != (self._engine.status.loading or self._engine.name_in_use):
            self._engine.switch(str(name))

    def _use_model(self, name: Value) -> None:
        if name == self._model_in_use and self._engine.status.loading is None:
            return  # back after another one failed
        self._engine.switch(self._settings.get("engine.name"))

    def _use_scheme(self, name: Value) -> None:
        self._actions.choose(self._actions.schemes, str(name))
        self._theme.choose(str(name))

    def _tell_language(self, wanted: Value) -> None:
        language = chosen_language(str(wanted))
        if language != self._language:
            # Half of the window in one language and half in another would be worse than waiting
            self.told.emit(
                Notice(
                    code="language",
                    template=QT_TRANSLATE_NOOP(
                        "errors", "MRI Classifier speaks {language} when it is started again."
                    ),
                    values={"language": LANGUAGES[language]},
                )
            )

    def _use_map(self, on: Value) -> None:
        self._actions.show_map.setChecked(bool(on))
        self._map.set_on(bool(on))

    def _use_opacity(self, part: Value) -> None:
        self._map.set_opacity(float(part))

    def _engine_replaced(self) -> None:
        if self._engine.status.loading is not None:
            self._model_in_use = None  # the settings may name the one that is on its way
            return
        if self._engine.status.model is not None:
            self._actions.offer_engines(self._engine.status.model.engines)
        name = self._settings.get(choice.KEY)
        self._model_in_use = name
        if self._good_model is not None and self._good_model != name:
            choice.remember(self._good_model)
        self._good_model = name

    def _engine_failed(self, name: str, error: MriClassifierError) -> None:
        self.problem.emit(error)
        if self._engine.name_in_use is not None:
            if self._good_model is not None:
                # With the broken name the next start would find no model
                self.set(choice.KEY, self._good_model)
            self.set("engine.name", self._engine.name_in_use)
        elif name != DEFAULT and isinstance(error, EngineUnavailableError):
            self.set("engine.name", DEFAULT)
