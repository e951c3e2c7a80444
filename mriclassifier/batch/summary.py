"""What came of a batch, in numbers and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.language import translate

REASONS: Mapping[str, str] = {
    "unreadable": QT_TRANSLATE_NOOP("errors", "Missing or not readable"),
    "unsupported_format": QT_TRANSLATE_NOOP("errors", "Not a kind of file that is read"),
    "damaged": QT_TRANSLATE_NOOP("errors", "Damaged"),
    "too_large": QT_TRANSLATE_NOOP("errors", "Too large"),
    "no_image": QT_TRANSLATE_NOOP("errors", "No picture in it"),
}
"""What a group of failures is called, by error code."""
OTHER_REASON = QT_TRANSLATE_NOOP("errors", "Other reasons")


@dataclass(frozen=True, kw_only=True)
class Failures:
    """Rows that failed for one kind of reason.

    Attributes
    ----------
    code
        Of the error; ``BatchRow.error.code`` of each of these rows.
    reason
        What the group is called, in English (context "errors" for translation).
    count
        Rows.
    example
        The sentence of the first of them.
    """

    code: str
    reason: str
    count: int
    example: str


@dataclass(frozen=True, kw_only=True)
class BatchSummary:
    """What came of a batch so far.

    Attributes
    ----------
    files, files_done
        Files to classify, and those done, failed ones too.
    rows
        Images: one a frame, one for a file that cannot be opened.
    classified, failed
        Rows with and without an answer.
    labels, outcomes
        Rows by class, and by outcome, the most frequent first.
    failures
        The commonest first.
    seconds
        Of work, rests left out, over all runs of the batch in this program's session.
    rate
        Images a second over that time; None where nothing was classified.
    """

    files: int
    files_done: int
    rows: int
    classified: int
    failed: int
    labels: Mapping[str, int]
    outcomes: Mapping[str, int]
    failures: tuple[Failures, ...]
    seconds: float
    rate: float | None

    def text(self) -> str:
        """One line for people: ``"3 images classified, 1 failed"``."""
        if self.classified == 1:
            text = translate("commands", "1 image classified")
        else:
            text = translate("commands", "{count} images classified").format(count=self.classified)
        if self.failed:
            text += ", " + translate("commands", "{count} failed").format(count=self.failed)
        return text


@dataclass
class Tally:
    """Counts rows as they come; its owner guards it against other threads."""

    files: int = 0
    files_done: int = 0
    rows: int = 0
    failed: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def add(
        self, *, label: str | None, outcome: str | None, error: tuple[str, str] | None, last: bool
    ) -> None:
        """Count one row; ``error`` is its code and sentence, ``last`` that its file is done."""
        self.rows += 1
        self.files_done += last
        if error is not None:
            self.failed += 1
            self.codes[error[0]] += 1
            self.examples.setdefault(*error)
        if label is not None:
            self.labels[label] += 1
        if outcome is not None:
            self.outcomes[outcome] += 1

    def summary(self, *, seconds: float, worked: int) -> BatchSummary:
        """What it comes to; ``worked`` rows were made in ``seconds``."""
        return BatchSummary(
            files=self.files,
            files_done=self.files_done,
            rows=self.rows,
            classified=self.rows - self.failed,
            failed=self.failed,
            labels=dict(self.labels.most_common()),
            outcomes=dict(self.outcomes.most_common()),
            failures=tuple(
                Failures(
                    code=code,
                    reason=REASONS.get(code, OTHER_REASON),
                    count=count,
                    example=self.examples[code],
                )
                for code, count in self.codes.most_common()
            ),
            seconds=seconds,
            rate=worked / seconds if worked and seconds > 0 else None,
        )
