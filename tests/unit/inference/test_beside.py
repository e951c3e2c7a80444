import threading

import pytest

from mriclassifier.inference.beside import Beside


def test_the_work_is_done_on_another_thread_while_the_block_runs():
    meeting = threading.Barrier(2)

    def work():
        meeting.wait(10)  # passes only while the block waits there, too
        return threading.current_thread()

    with Beside(work, at_once=True) as other:
        meeting.wait(10)
    assert other.result() is not threading.current_thread()
    assert not other.result().is_alive()


def test_without_a_thread_it_is_done_where_the_result_is_asked_for_and_once():
    calls = []
    with Beside(lambda: calls.append(threading.current_thread()), at_once=False) as other:
        assert calls == []
    other.result()
    other.result()
    assert calls == [threading.current_thread()]


@pytest.mark.parametrize("at_once", [False, True])
def test_what_it_raises_is_raised_where_the_result_is_asked_for(at_once):
    def work():
        raise ValueError("no good")

    with Beside(work, at_once=at_once) as other:
        pass
    with pytest.raises(ValueError, match="no good"):
        other.result()


def test_a_fault_of_the_block_leaves_no_thread_behind():
    before, done = threading.active_count(), threading.Event()
    with (
        pytest.raises(ValueError, match="of the block"),
        Beside(lambda: done.wait(0.05), at_once=True),
    ):
        raise ValueError("of the block")
    assert threading.active_count() == before
