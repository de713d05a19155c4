"""How fast one process audits, and whether the cost grows as the length does.

    python tests/benchmarks/throughput.py [--quick] [--file PROSE.txt] [--profile]

``--file`` measures a text of yours instead of made prose; ``--profile`` shows what each stage and each rule costs.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "benchmarks")]
from prose import article  # noqa: E402

from auditor.assertions.reader import read_assertions  # noqa: E402
from auditor.document.reader import read_document  # noqa: E402
from auditor.ledger import entries_of  # noqa: E402
from auditor.pipeline import audit_text  # noqa: E402
from auditor.quantities.reader import read_quantities  # noqa: E402
from auditor.registry import load_rules  # noqa: E402
from auditor.relations.model import Proposal  # noqa: E402
from auditor.settings import DEFAULT  # noqa: E402
from auditor.verdicts.findings import findings_of  # noqa: E402
from auditor.verdicts.judge import judge  # noqa: E402

MEGA = 1_000_000


def shapes(scale: int) -> dict[str, Callable[[], str]]:
    """Return texts of `scale` characters."""
    return {
        "news prose": lambda: article(scale),
        "one paragraph": lambda: " ".join(article(scale).split()),
        "numbers on one line": lambda: "37 " * (scale // 10),
        "no number": lambda: "The old harbour was quiet, and nobody came to see the boats. " * (scale // 62),
    }


def seconds(text: str, runs: int = 1) -> float:
    """Return the least processor time of `runs` audits of `text`."""
    best = float("inf")
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        audit_text(text, "benchmark.txt")
        best = min(best, time.process_time() - start)
    return best


class Watch:
    """Processor time by stage."""

    def __init__(self) -> None:
        self.times: dict[str, float] = {}
        self._since = time.process_time()

    def lap(self, name: str) -> None:
        """Book what passed since the last lap on `name`."""
        now = time.process_time()
        self.times[name] = now - self._since
        self._since = now


def staged(text: str) -> tuple[Watch, int]:
    """Return what each stage and each rule took for `text`, and how many numbers it has."""
    gc.collect()
    watch = Watch()
    document = read_document(text, "benchmark.txt")
    watch.lap("document")
    quantities = read_quantities(document, DEFAULT)
    watch.lap("quantities")
    reading = read_assertions(document, quantities, DEFAULT)
    watch.lap("assertions")
    proposals: list[Proposal] = []
    for rule in load_rules():
        proposals.extend(rule.proposals(reading))
        watch.lap(f"rule {rule.id}")
    judgements = judge(proposals)
    watch.lap("judge")
    findings_of(document, judgements, reading.assertions)
    watch.lap("findings")
    entries_of(reading, judgements)
    watch.lap("ledger")
    return watch, len(quantities)


def profile(text: str) -> None:
    """Print what each stage and each rule costs, in milliseconds for a megabyte; of three runs the quickest."""
    load_rules()
    watch, numbers = min((staged(text) for _ in range(3)), key=lambda pair: sum(pair[0].times.values()))
    total = sum(watch.times.values())
    mega = max(1, len(text)) / MEGA
    print(f"{'stage':32} {'ms/MB':>8} {'share':>6}")
    for name, taken in sorted(watch.times.items(), key=lambda pair: -pair[1]):
        print(f"{name:32} {1000 * taken / mega:8.0f} {taken / total:6.1%}")
    print(f"{'all':32} {1000 * total / mega:8.0f}   {mega / total:.2f} MB/s, {numbers} numbers")


def main() -> None:
    """Print throughput, and the growth of the cost from a tenth to the whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the sizes")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--profile", action="store_true")
    chosen = parser.parse_args()
    scale = MEGA // 10 if chosen.quick else MEGA
    if chosen.profile or chosen.file:
        text = chosen.file.read_text(encoding="utf-8")[:MEGA] if chosen.file else article(scale)
        profile(text)
        return
    load_rules()
    audit_text(article(2_000), "benchmark.txt")
    print(f"{'text':22} {'small':>9} {'MB/s':>6} {'10 times':>9} {'growth':>7}")
    for name, make in shapes(scale).items():
        small, large = make(), shapes(scale * 10)[name]()
        one, ten = seconds(small, 3), seconds(large)
        print(f"{name:22} {one:8.2f}s {len(small) / MEGA / one:6.2f} {ten:8.2f}s {ten / one:7.1f}")


if __name__ == "__main__":
    main()
