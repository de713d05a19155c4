"""JUnit XML: a suite for each document, a failing case for each finding, a passing case for a clean document."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from auditor.document.model import Document
from auditor.report import Outcome, Report
from auditor.verdicts.model import Severity
from auditor.writers.places import cited, documents_of, every_finding, posix

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow even as an escape (its production 2, ``Char``)."""


def write(outcome: Outcome) -> str:
    """Return the run as JUnit XML; notes never fail a run, so they stand in the output of a passing case."""
    documents = documents_of(outcome.reports)
    root = ElementTree.Element("testsuites", name="auditor")
    total = failed = 0
    for report in sorted(outcome.reports, key=lambda each: each.path):
        suite = ElementTree.SubElement(root, "testsuite", name=_xml(posix(report.path)))
        cases, failures = _cases(suite, report, documents)
        suite.set("tests", str(cases))
        suite.set("failures", str(failures))
        suite.set("errors", "0")
        total, failed = total + cases, failed + failures
    if outcome.problems:
        count = str(len(outcome.problems))
        suite = ElementTree.SubElement(root, "testsuite", name="auditor", tests=count, failures="0", errors=count)
        for problem in outcome.problems:
            case = ElementTree.SubElement(suite, "testcase", name=_xml(problem), classname="auditor")
            ElementTree.SubElement(case, "error", message=_xml(problem))
    root.set("tests", str(total + len(outcome.problems)))
    root.set("failures", str(failed))
    root.set("errors", str(len(outcome.problems)))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _cases(suite: ElementTree.Element, report: Report, documents: dict[str, Document]) -> tuple[int, int]:
    name = _xml(posix(report.path))
    notes: list[str] = []
    failures = 0
    for _, finding in every_finding([report]):
        places = cited(report, finding, documents)
        line, column = places[0].start
        if finding.severity is Severity.NOTE:
            notes.append(f"{line}:{column}: {finding.rule}: {finding.message}")
            continue
        failures += 1
        case = ElementTree.SubElement(
            suite, "testcase", name=f"{finding.rule} {line}:{column}", classname=name, file=name, line=str(line)
        )
        failure = ElementTree.SubElement(case, "failure", message=_xml(finding.message), type=str(finding.severity))
        failure.text = _xml(
            "\n".join(f"{place.path}:{place.start[0]}:{place.start[1]}: {place.role}: {place.text}" for place in places)
        )
    if failures and not notes:
        return failures, failures
    case = ElementTree.SubElement(suite, "testcase", name="notes" if failures else "auditor", classname=name, file=name)
    if notes:
        ElementTree.SubElement(case, "system-out").text = _xml("\n".join(notes))
    return failures + 1, failures


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
