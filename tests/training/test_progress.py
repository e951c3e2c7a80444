import io
import json

from training.fit import Progress
from training.progress import show_progress


def events():
    for epoch in (1, 2):
        place = {
            "epoch": epoch,
            "epochs": 2,
            "batches": 3,
            "size": 64,
            "pixels_ahead": 64**2 * (2 - epoch),
        }
        for batch in (1, 2, 3):
            yield Progress(**place, batch=batch, loss=1.0, metrics={})
        yield Progress(**place, batch=3, loss=0.9, metrics={"loss": 0.9, "val_accuracy": 0.5})


def shown(mode, stream=None):
    out = stream or io.StringIO()
    with show_progress(mode, stream=out) as show:
        for event in events():
            show(event)
    return out.getvalue()


def test_json_lines_say_what_remains():
    rows = [json.loads(line) for line in shown("json").splitlines()]
    assert len(rows) == 8
    assert rows[-1]["metrics"] == {"loss": 0.9, "val_accuracy": 0.5}
    assert rows[1]["remaining_s"] > rows[-1]["remaining_s"] == 0


def test_a_log_file_gets_one_line_an_epoch():
    lines = shown("auto").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("epoch 1/2 (64 px): loss 0.9000 val_accuracy 0.5000;")


def test_a_terminal_gets_a_bar_with_the_remaining_time():
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    text = shown("auto", Terminal())
    assert "Epoch 2/2" in text
    assert "left" in text
