"""Many documents in one run: from the cache where nothing changed, else in as many processes as there are cores.

Whatever the number of processes, and whether the cache helped or not, the reports are the same and in the same order.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.assertions.model import Assertion, Cue, Reading, Scope
from auditor.configuring.files import Configs
from auditor.document.model import Document
from auditor.document.source import decoded, line_starts, read_bytes
from auditor.errors import AuditorError
from auditor.garbage import held_back
from auditor.records import dataclass
from auditor.report import Outcome, Report
from auditor.running.processes import shared_out
from auditor.settings import Settings
from auditor.verdicts.model import Finding

if TYPE_CHECKING:
    from auditor.running.cache import Cache, Found

CHUNK = 16 * 1024
"""Bytes that one process takes at a time: short enough to share out evenly, long enough to be worth the way."""
WORTH = 128 * 1024
"""Bytes below which one process is done before a second has started."""


@dataclass(frozen=True, slots=True)
class Task:
    """One document to audit; `content` is None where the process that audits it shall read it."""

    path: str
    content: bytes | None
    settings: Settings
    silenced: frozenset[str]
    whole: bool


Answer = tuple[Report | None, list[str]]


def audit_files(
    paths: Iterable[str],
    configs: Configs,
    *,
    jobs: int = 0,
    cache: Cache | None = None,
    whole: bool = False,
    stdin_name: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Audit the documents at `paths`.

    `jobs` is the number of processes, 0 as many as there are cores; `whole` reports keep their ledger, and are not
    cached; `stdin_name` names the document ``-``; `progress` hears how many of how many documents are done.

    Raises:
        AuditorError: the configuration names what does not exist.
    """
    answers: dict[int, Answer] = {}
    tasks: list[tuple[int, Task]] = []
    keys: dict[int, tuple[str, bytes]] = {}
    listed = list(paths)
    for index, path in enumerate(listed):
        name = (stdin_name or "<stdin>") if path == "-" else path
        config = configs.of_file(stdin_name or "-" if path == "-" else path)
        task = Task(name, None, config.settings_for(name), config.silenced_for(name), whole)
        if path == "-" or cache is not None:
            try:
                content = read_bytes(path)
            except AuditorError as error:
                answers[index] = None, [str(error)]
                continue
            task = replace(task, content=content)
        if cache is not None and not whole and task.content is not None:
            key = cache.key(task.content, os.path.splitext(name)[1].lower(), task.settings, task.silenced)
            found = cache.get(key, task.content)
            if found is not None:
                answers[index] = _remembered(name, task, found), []
                continue
            keys[index] = key, task.content
        tasks.append((index, task))
    with held_back():  # in the whole run: a collection in a forked copy would touch, and so copy, all that is shared
        for chunk, waiting in _audited(tasks, jobs):
            for index, answer in chunk:
                answers[index] = answer
                report, problems = answer
                if cache is not None and index in keys and report is not None and not problems:
                    cache.put(*keys[index], report)
            if progress is not None:
                progress(len(listed) - waiting, len(listed))
    if cache is not None:
        cache.save()
    reports, problems = [], []
    for index in range(len(listed)):
        report, lines = answers[index]
        problems += lines
        if report is not None:
            reports.append(report)
            problems += report.failures
    return Outcome(tuple(reports), tuple(problems))


def cores() -> int:
    """Return how many processes can run at once."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def _audited(tasks: Sequence[tuple[int, Task]], jobs: int) -> Iterator[tuple[list[tuple[int, Answer]], int]]:
    """Yield the answers to `tasks` chunk by chunk, in any order, and how many tasks nobody has taken yet."""
    if not tasks:
        return
    from auditor.registry import load_rules

    for settings in {task.settings: None for _, task in tasks}:
        load_rules(settings)  # an unknown name is said once, and forked processes find the rules loaded
    chunks = _chunks(tasks)
    if jobs == 0:
        jobs = cores() if sum(_size(task) for _, task in tasks) >= WORTH else 1
    if jobs > 1:
        import auditor.pipeline  # noqa: F401  loaded once, before the processes part
    for chunk_answers, waiting in shared_out(chunks, answers_to, jobs):
        yield chunk_answers, sum(map(len, waiting))


def _chunks(tasks: Sequence[tuple[int, Task]]) -> list[list[tuple[int, Task]]]:
    chunks: list[list[tuple[int, Task]]] = []
    room = 0
    for index, task in tasks:
        size = _size(task)
        if room < size or not chunks:
            chunks.append([])
            room = CHUNK
        chunks[-1].append((index, task))
        room -= size
    return chunks


def _size(task: Task) -> int:
    if task.content is not None:
        return len(task.content)
    try:
        return os.stat(task.path).st_size
    except OSError:
        return 0


def answers_to(chunk: Sequence[tuple[int, Task]]) -> list[tuple[int, Answer]]:
    """Audit the documents of `chunk`; runs in a process of its own."""
    return [(index, _answer(task)) for index, task in chunk]


def _answer(task: Task) -> Answer:
    from auditor.deciding.suppress import UNUSED, suppressed
    from auditor.pipeline import audit_text

    try:
        text = decoded(read_bytes(task.path) if task.content is None else task.content, task.path)
        report = audit_text(text, task.path, task.settings)
        active = None
        if task.settings.select or task.settings.ignore:
            from auditor.registry import load_rules

            active = {rule.id for rule in load_rules(task.settings)}
        report, problems = suppressed(report, active, UNUSED not in task.silenced)
    except AuditorError as error:
        return None, [str(error)]
    except Exception as error:  # a fault of ours is said, and loses nothing that is known of the other documents
        return None, [f"{task.path}: the audit failed: {type(error).__name__}: {error}"]
    return report if task.whole else slim(report), problems


def slim(report: Report) -> Report:
    """Return `report` without its ledger and its reading: what writers of findings need, and what travels cheaply."""
    document = report.reading.document
    if report.findings or report.suppressed:
        document = replace(document, prose="", blocks=(), sentences=(), tables=())
    else:
        document = Document(document.path, "", "", (), ())
    return replace(
        report,
        reading=_reading(document, report.reading.settings),
        entries=(),
        judgements=(),
        findings=tuple(map(_light, report.findings)),
        suppressed=tuple(replace(each, finding=_light(each.finding)) for each in report.suppressed),
        counted=report.coverage,
    )


def _light(finding: Finding) -> Finding:
    """Return `finding` with plain scopes and cues in the place of those that hold on to the whole text."""
    judgement = finding.judgement
    if judgement is None:
        return finding
    terms = tuple(
        term if term.assertion is None else replace(term, assertion=_plain(term.assertion))
        for term in judgement.claim.terms
    )
    return replace(finding, judgement=replace(judgement, claim=replace(judgement.claim, terms=terms)))


def _plain(assertion: Assertion) -> Assertion:
    cues = tuple(Cue(cue.role, cue.words, cue.span, cue.strength) for cue in assertion.cues)
    return replace(assertion, scope=Scope(assertion.scope.clause), cues=cues)


def _reading(document: Document, settings: Settings) -> Reading:
    return Reading(document, settings, (), (), (), {})


def _remembered(name: str, task: Task, found: Found) -> Report:
    findings, apart, counted = found
    document = Document(name, "", "", (), ())
    if findings or apart:
        assert task.content is not None
        text = decoded(task.content, name)
        document = Document(name, text, "", (), (), (), line_starts(text))
    return Report(name, _reading(document, task.settings), (), (), findings, (), apart, counted)
