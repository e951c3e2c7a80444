"""The table of settings in docs/user-guide.md, drawn from the program's own table.

Update the guide with ``python -m tests.helpers.settings_doc``.
"""

from __future__ import annotations

from mriclassifier.settings import SETTINGS, Setting
from tests.helpers.shared import REPOSITORY

GUIDE = REPOSITORY / "docs" / "user-guide.md"
START, END = "<!-- settings: start -->\n", "<!-- settings: end -->"


def _default(setting: Setting) -> str:
    value = setting.default
    return str(value).lower() if isinstance(value, bool) else str(value)


def settings_table() -> str:
    """The Markdown table that the guide has to hold."""
    lines = ["| Key | Default | Allowed | What it does |", "|---|---|---|---|"]
    for setting in SETTINGS:
        unit = f" {setting.unit}" if setting.unit else ""
        shown = f"`{_default(setting)}`" if setting.default != "" else "(empty)"
        lines.append(
            f"| `{setting.key}` | {shown}{unit} | {setting.allowed()} "
            f"| **{setting.label}.** {setting.help} |"
        )
    return "\n".join(lines) + "\n"


def updated(guide: str) -> str:
    """The guide's text with the present table between its marks."""
    before, _, rest = guide.partition(START)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError("the guide has lost the marks around its table of settings")
    return before + START + settings_table() + END + after


if __name__ == "__main__":
    GUIDE.write_text(updated(GUIDE.read_text("utf-8")), "utf-8")
