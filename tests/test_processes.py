"""Work shared out among processes."""

from __future__ import annotations

import os
import signal
import time

import pytest

from auditor.errors import AuditorError
from auditor.running import processes
from auditor.running.processes import shared_out

PIECES = list(range(200))


def square(number: int) -> tuple[int, int]:
    return number, number * number


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_each_piece_is_done_once(jobs: int) -> None:
    results = [result for result, _ in shared_out(PIECES, square, jobs)]
    assert sorted(results) == [square(number) for number in PIECES]


def test_a_pool_does_the_same() -> None:
    assert sorted(result for result, _ in processes._pooled(PIECES[:5], square, 2)) == [square(n) for n in range(5)]


def test_what_waits_shrinks_to_nothing() -> None:
    waiting = [len(rest) for _, rest in shared_out(PIECES, square, 2)]
    assert waiting == sorted(waiting, reverse=True)
    assert waiting[-1] == 0


def test_nothing_in_nothing_out() -> None:
    assert list(shared_out([], square, 2)) == []


def test_a_killed_process_is_said() -> None:
    parent = os.getpid()

    def deadly(number: int) -> int:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.02)
        return number

    with pytest.raises(AuditorError, match="was killed"):
        for _ in shared_out(PIECES, deadly, 2):
            pass


def test_an_interruption_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[int] = []
    fork = os.fork

    def noted() -> int:
        child = fork()
        if child:
            children.append(child)
        return child

    monkeypatch.setattr(os, "fork", noted)
    parent = os.getpid()

    def interrupted(number: int) -> int:
        if os.getpid() == parent:
            raise KeyboardInterrupt
        time.sleep(0.02)
        return number

    with pytest.raises(KeyboardInterrupt):
        for _ in shared_out(PIECES, interrupted, 3):
            pass
    assert len(children) == 2
    for child in children:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)
