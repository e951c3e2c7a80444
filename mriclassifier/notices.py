"""A remark about one image or one series: a translatable sentence with its values apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Something the user has to know beside the numbers.

    Attributes
    ----------
    code
        What kind of remark it is, for programs.
    template
        English sentence with ``str.format`` fields.
    values
        What the fields stand for.
    """

    code: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values) if self.values else self.template
