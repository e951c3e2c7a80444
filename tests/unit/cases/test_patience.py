from __future__ import annotations

import pytest

from mriclassifier.cases import patience
from mriclassifier.cases.patience import patiently
from mriclassifier.errors import CaseStoreAwayError, CaseStoreError


@pytest.mark.parametrize(
    ("faults", "seconds", "tried", "raised"),
    [
        ([CaseStoreAwayError("away")] * 2, 20, 3, None),
        ([CaseStoreAwayError("away")] * 2, 0, 1, CaseStoreAwayError),
        ([CaseStoreError("full")], 20, 1, CaseStoreError),
    ],
)
def test_only_a_server_that_is_away_is_waited_for(
    monkeypatch, faults, seconds, tried, raised
) -> None:
    monkeypatch.setattr(patience, "_NAP", 0.001)
    waiting, calls = list(faults), []

    def record(cases):
        calls.append(cases)
        if waiting:
            raise waiting.pop(0)
        return "done"

    if raised is None:
        assert patiently(record, seconds=seconds)(["case"]) == "done"
    else:
        with pytest.raises(raised):
            patiently(record, seconds=seconds)(["case"])
    assert calls == [["case"]] * tried
