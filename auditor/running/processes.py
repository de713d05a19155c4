"""Work shared out among processes that take the next piece whenever they are free.

Where the system can fork, this process and its copies read the numbers of the pieces from one pipe; that costs a tenth
of a pool of executors, which half a second of work would notice. Elsewhere a pool does it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from auditor.errors import AuditorError

Piece = TypeVar("Piece")
Result = TypeVar("Result")
_MOST = 8_000
"""Pieces; their numbers, four bytes each, must fit into a pipe at once."""
_KILLED = "a process of the audit was killed, perhaps for want of memory; try --jobs 1"


def shared_out(
    pieces: Sequence[Piece], work: Callable[[Piece], Result], jobs: int
) -> Iterator[tuple[Result, Sequence[Piece]]]:
    """Yield the result of `work` on each piece, in any order, with the pieces that nobody has taken yet.

    Raises:
        AuditorError: a process was killed.
    """
    jobs = min(jobs, len(pieces))
    if jobs < 2:
        for index, piece in enumerate(pieces):
            yield work(piece), pieces[index + 1 :]
    elif hasattr(os, "fork") and len(pieces) <= _MOST:
        yield from _forked(pieces, work, jobs)
    else:
        yield from _pooled(pieces, work, jobs)


def _forked(
    pieces: Sequence[Piece], work: Callable[[Piece], Result], jobs: int
) -> Iterator[tuple[Result, Sequence[Piece]]]:
    import pickle
    import signal
    import tempfile

    source, sink = os.pipe()
    os.write(sink, b"".join(index.to_bytes(4, "big") for index in range(len(pieces))))
    os.close(sink)
    children: dict[int, Any] = {}
    try:
        for _ in range(jobs - 1):
            answers = tempfile.TemporaryFile()  # noqa: SIM115  closed below, in both processes
            child = os.fork()
            if child == 0:
                _child(source, pieces, work, answers)
            children[child] = answers
        while token := os.read(source, 4):
            index = int.from_bytes(token, "big")
            yield work(pieces[index]), pieces[index + 1 :]
        for child in list(children):
            _, status = os.waitpid(child, 0)
            answers = children.pop(child)
            if status:
                answers.close()
                raise AuditorError(_KILLED)
            with answers:
                answers.seek(0)
                while True:
                    try:
                        yield pickle.load(answers), ()
                    except EOFError:
                        break
    finally:
        os.close(source)
        for child, answers in children.items():
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            answers.close()


def _child(source: int, pieces: Sequence[Piece], work: Callable[[Piece], Any], answers: Any) -> None:
    """Take pieces until none is left; never returns, so that nothing of the parent is done twice."""
    import pickle
    import signal

    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and ends this process
        while token := os.read(source, 4):
            pickle.dump(work(pieces[int.from_bytes(token, "big")]), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
        status = 0
    except BaseException as error:
        sys.stderr.write(f"auditor: {type(error).__name__}: {error}\n")
        sys.stderr.flush()
    finally:
        os._exit(status)


def _pooled(
    pieces: Sequence[Piece], work: Callable[[Piece], Result], jobs: int
) -> Iterator[tuple[Result, Sequence[Piece]]]:
    import signal
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)) as pool:
        futures = [pool.submit(work, piece) for piece in pieces]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                yield future.result(), pieces[done:]
        except BrokenProcessPool:
            raise AuditorError(_KILLED) from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
