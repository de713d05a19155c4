"""Levels of sisters: what adds up is bound, what is one slip away alarms, and levels of one kind need not add up."""

from __future__ import annotations

import pytest

from auditor.pipeline import audit_text

_OTHERS = "Ferry revenue grew to $52,897. Barge revenue fell to $15,480."


def _rules(text: str) -> list[str]:
    return [finding.rule for finding in audit_text(text).findings if finding.severity != "note"]


def test_what_adds_up_is_bound() -> None:
    report = audit_text("Revenue of the fleet rose to $68,377. " + _OTHERS)
    shown = [{term.assertion.quantity.value for term in one.claim.terms if term.assertion} for one in report.judgements]
    assert {68_377, 52_897, 15_480} in shown
    assert not report.findings


@pytest.mark.parametrize("total", ["$68,777", "$63,877", "$28,377"])
def test_a_slip_in_a_long_total_is_found(total: str) -> None:
    assert _rules(f"Revenue of the fleet rose to {total}. " + _OTHERS) == ["sum-of-parts"]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue of the fleet rose to $91,402. " + _OTHERS,  # barges and ferries are not all
        "Revenue of the fleet rose to $69m. Ferry revenue grew to $52m. Barge revenue fell to $15m.",
        "Costs of the fleet rose to $68,777. " + _OTHERS,
        "Revenue of the fleet rose to $68,777. Ferry revenue grew to £52,897. Barge revenue fell to $15,480.",
        "Revenue of the fleet rose to $68,777. Its crews numbered 52,897. Barge revenue fell to $15,480.",
    ],
)
def test_levels_that_need_not_add_up_are_silent(text: str) -> None:
    assert _rules(text) == []


def test_what_orders_rose_by_bears_out_what_they_reached() -> None:
    text = (
        "New orders for manufactured goods rose $401m to ${}bn.\n\n"
        "Orders for durable goods were up $13m to $106.2bn.\n\n"
        "Orders for non-durable goods were up $388m to $93.6bn.\n"
    )
    assert _rules(text.format("199.8")) == []
    assert _rules(text.format("139.8")) == ["sum-of-parts"]
