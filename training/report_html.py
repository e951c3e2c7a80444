"""The report's page: blocks of text, tables and plots in one HTML file that needs nothing else.

Every text that comes from a file, a run or a measurement is escaped here; only :class:`Fragment` is
written as it stands.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.plots import Drawing, theme_css, to_svg
from training.report_readings import READINGS

_STYLE = Path(__file__).with_name("templates") / "report.css"
# Nothing may be fetched by the page, whatever stands in it: it is opened offline, with real images.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


class Fragment(str):
    """HTML that is written as it stands."""

    __slots__ = ()


@dataclass(frozen=True)
class Plot:
    """A drawing with the name of its PNG and the sentence below it."""

    name: str
    drawing: Drawing
    caption: str = ""


Block = Fragment | Plot


@dataclass(frozen=True, kw_only=True)
class Section:
    """A headed part of the report; ``missing`` says what is not there."""

    title: str
    blocks: Sequence[Block] = ()
    missing: Sequence[str] = field(default=())

    @property
    def reading(self) -> str:
        """How to read it."""
        return READINGS[self.title]

    @property
    def anchor(self) -> str:
        """The heading's name in the page's address."""
        return re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")


def paragraph(text: str, *, kind: str = "") -> Fragment:
    """Give a paragraph of plain text."""
    mark = f' class="{kind}"' if kind else ""
    return Fragment(f"<p{mark}>{html.escape(text)}</p>")


def heading(text: str) -> Fragment:
    """Give a heading within a section."""
    return Fragment(f"<h3>{html.escape(text)}</h3>")


def table(
    head: Sequence[str], rows: Iterable[Sequence[object]], *, caption: str = "", words: int = 1
) -> Fragment:
    """Give a table; the first ``words`` columns hold text, the others numbers set to the right."""

    def cells(row: Sequence[object], tag: str) -> str:
        return "".join(
            f"<{tag}{' class=n' if column >= words else ''}>"
            f"{value if isinstance(value, Fragment) else html.escape(str(value))}</{tag}>"
            for column, value in enumerate(row)
        )

    title = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in rows)
    return Fragment(
        f'<div class="wide" tabindex="0"><table>{title}<thead><tr>{cells(head, "th")}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def folded(summary: str, body: str) -> Fragment:
    """Give a part that opens on a click; ``body`` is HTML."""
    return Fragment(f"<details><summary>{html.escape(summary)}</summary>{body}</details>")


def preformatted(text: str) -> Fragment:
    """Give text in its own lines."""
    return Fragment(f"<pre>{html.escape(text)}</pre>")


def picture(png: bytes, *, alt: str) -> Fragment:
    """Give an image that is part of the file."""
    data = base64.b64encode(png).decode("ascii")
    return Fragment(f'<img alt="{html.escape(alt)}" src="data:image/png;base64,{data}">')


def page(*, title: str, warning: str, lead: Sequence[Block], sections: Sequence[Section]) -> str:
    """Write the whole file.

    Parameters
    ----------
    warning
        What everybody who opens or passes on the file has to know.
    lead
        The answer in short, before the first section.
    """
    places = "".join(f'<li><a href="#{s.anchor}">{html.escape(s.title)}</a></li>' for s in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{html.escape(title)}</title>\n"
        f"<style>\n{theme_css()}{_STYLE.read_text('utf-8')}</style>\n</head>\n<body>\n"
        f"<header><h1>{html.escape(title)}</h1>"
        f'<p class="warning" role="note">{html.escape(warning)}</p></header>\n'
        f'<nav aria-label="Contents"><ul>{places}</ul></nav>\n<main>\n'
        f'<section class="lead">{_blocks(lead)}</section>\n'
        + "\n".join(_section(s) for s in sections)
        + "\n</main>\n</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    missing = "".join(f'<p class="missing">{html.escape(text)}</p>' for text in section.missing)
    return (
        f'<section id="{section.anchor}"><h2>{html.escape(section.title)}</h2>'
        f'<p class="reading">{html.escape(section.reading)}</p>'
        f"{_blocks(section.blocks)}{missing}</section>"
    )


def _blocks(blocks: Sequence[Block]) -> str:
    """Plots that follow one another stand side by side where there is room."""
    parts, row = [], []
    for block in [*blocks, Fragment("")]:
        if isinstance(block, Plot):
            caption = f"<figcaption>{html.escape(block.caption)}</figcaption>"
            row.append(
                f"<figure>{to_svg(block.drawing)}{caption if block.caption else ''}</figure>"
            )
            continue
        if row:
            parts.append(f'<div class="plots">{"".join(row)}</div>')
            row = []
        parts.append(block)
    return "".join(parts)
