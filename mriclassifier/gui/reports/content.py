"""What a report says: plain values in the words of the reader, ready to be set; no widgets, no files."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

MOST_PAGES = 200  # studies with pages of their own in one report
MOST_SLICES = 24  # further slices of one study


class Paper(enum.StrEnum):
    """Sheets that a report is made for."""

    A4 = "A4"
    LETTER = "Letter"


class Slices(enum.StrEnum):
    """Which slices of a series are shown."""

    KEY = "key"
    SHOWN = "shown"
    NAMED = "named"


@dataclass(frozen=True, kw_only=True)
class ReportOptions:
    """What the user chose.

    Attributes
    ----------
    paper
        Sheet.
    slices
        The key slice, the slice that is on the screen, or the key slice and all that name a tumour.
    maps
        Whether the slice is shown a second time, with its activation map.
    identity
        Whether names, numbers and dates of patients stand in it.
    pages
        Whether each study has pages of its own; without them a report of many is its table.
    doubtful_pictures
        Whether pictures are shown that may hold text.
    note
        Of the person who makes the report; stands at its beginning.
    """

    paper: Paper = Paper.A4
    slices: Slices = Slices.KEY
    maps: bool = True
    identity: bool = False
    pages: bool = True
    doubtful_pictures: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportPicture:
    """A picture as a PNG file in memory: compressed, because a report may hold hundreds.

    Attributes
    ----------
    png
        The file.
    width, height
        In pixels.
    caption
        Below it.
    """

    png: bytes = field(repr=False)
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportClass:
    """One class and its probability, from 0 to 1; ``value`` is the same in words."""

    name: str
    probability: float
    value: str
    in_set: bool
    first: bool


@dataclass(frozen=True, kw_only=True)
class ReportSignOff:
    """What a reader said.

    Attributes
    ----------
    verdict
        In words: agreed, corrected to …, not signed off.
    signed
        Whether a verdict holds.
    """

    verdict: str
    signed: bool = False
    note: str = ""
    reader: str = ""
    at: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportStudy:
    """One study.

    Attributes
    ----------
    code
        What it is called in the report; never a name.
    identity
        Lines with name, number and dates; empty unless they were asked for.
    facts
        Pairs of a label and a value: size, spacing, hash.
    pictures
        The key slice, and again with its map.
    further
        Other slices.
    picture_note
        Why there is no picture, or fewer than were asked for.
    map_note
        What the colours mean, and how fine the map is; empty without a map.
    about
        Which slice the numbers are of; empty where there is only one.
    answer, probability, probability_short
        The class, its probability in words, and the number alone.
    worth
        What the answer is worth, where it does not stand by itself.
    classes
        In the model's order.
    prediction_set, set_note
        Classes that cannot be excluded, in words.
    warnings
        Sentences.
    series
        Counts over the slices, a sentence each.
    sign_off
        What holds now.
    model
        Pairs of a label and a value: name, version, hash, engine.
    recorded
        When it was classified, where that is known.
    """

    code: str
    identity: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    pictures: tuple[ReportPicture, ...] = ()
    further: tuple[ReportPicture, ...] = ()
    picture_note: str = ""
    map_note: str = ""
    about: str = ""
    answer: str
    probability: str
    probability_short: str = ""
    worth: str = ""
    classes: tuple[ReportClass, ...] = ()
    prediction_set: str = ""
    warnings: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    sign_off: ReportSignOff
    model: tuple[tuple[str, str], ...] = ()
    model_key: str = ""
    recorded: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportModel:
    """What the model is, in short.

    Attributes
    ----------
    key
        Which studies it answered: their ``model_key``.
    name
        With its version.
    limits
        The sentences that come first.
    figures
        Pairs of a label and a value.
    """

    key: str
    name: str
    limits: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Report:
    """The whole report.

    Attributes
    ----------
    institution
        Heading; may be empty.
    made
        Date of the report.
    program
        Name and version.
    left_out
        Sentences on studies that are not in it, or only in the table.
    """

    studies: tuple[ReportStudy, ...]
    models: tuple[ReportModel, ...] = ()
    options: ReportOptions = ReportOptions()
    institution: str = ""
    made: str
    program: str
    left_out: tuple[str, ...] = ()

    @property
    def is_of_many(self) -> bool:
        """Whether a table of all studies comes first."""
        return len(self.studies) > 1 or not self.options.pages
