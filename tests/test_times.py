"""Weekdays, spans, ages, years before and after, outlying years, ranks and identities, in many words and by law."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.assertions.years.years import APART, one_slip
from auditor.examples import alarms
from auditor.pipeline import audit_text
from auditor.report import Report
from auditor.settings import DEFAULT, Settings
from auditor.verdicts.model import Verdict

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
years = st.integers(1905, 2024)


def audited(text: str, settings: Settings = DEFAULT) -> Report:
    report = audit_text(text, "text.txt", settings)
    assert report.failures == ()
    return report


def verdicts(text: str, rule: str, settings: Settings = DEFAULT) -> list[Verdict]:
    return [one.verdict for one in audited(text, settings).judgements if one.claim.rule == rule]


def breaches(text: str, settings: Settings = DEFAULT) -> list[str]:
    return [finding.rule for finding in alarms(audited(text, settings))]


@settings(deadline=None)
@given(st.dates(date(1753, 1, 1), date(2199, 12, 31)), st.integers(0, 6))
def test_a_date_falls_on_its_weekday_and_on_no_other(day: date, weekday: int) -> None:
    text = f"The hall opens on {WEEKDAYS[weekday]} {day.day} {MONTHS[day.month - 1]} {day.year}."
    expected = Verdict.CONSISTENT if weekday == day.weekday() else Verdict.DISCREPANT
    assert verdicts(text, "weekday") == [expected]


@settings(deadline=None)
@given(st.integers(1, 12), st.integers(29, 31), st.integers(1753, 2199))
def test_a_date_is_in_the_calendar_or_it_is_found(month: int, day: int, year: int) -> None:
    text = f"The lease ended on {day} {MONTHS[month - 1]} {year}."
    expected = Verdict.CONSISTENT if day <= monthrange(year, month)[1] else Verdict.DISCREPANT
    assert verdicts(text, "date-exists") == [expected]


@settings(deadline=None)
@given(years, st.integers(1, 60), st.integers(1, 60))
def test_a_span_is_counted_with_its_last_year_or_without(first: int, length: int, said: int) -> None:
    (verdict,) = verdicts(f"She ran the firm from {first} to {first + length}, {said} years in all.", "duration")
    if said in (length, length + 1):
        assert verdict is Verdict.CONSISTENT
    elif abs(said - length) > 2:
        assert verdict is Verdict.DISCREPANT
    else:
        assert verdict is not Verdict.CONSISTENT


@settings(deadline=None)
@given(years, st.integers(20, 99), st.integers(1, 110))
def test_an_age_is_reached_in_one_of_two_years(born: int, lived: int, said: int) -> None:
    (verdict,) = verdicts(f"Born in {born}, she died in {born + lived} at the age of {said}.", "age")
    assert verdict is (Verdict.CONSISTENT if said in (lived - 1, lived) else Verdict.DISCREPANT)


@settings(deadline=None)
@given(st.dates(date(1905, 1, 1), date(1950, 12, 31)), st.dates(date(1955, 1, 1), date(2024, 12, 31)))
def test_full_dates_leave_one_age(born: date, died: date) -> None:
    reached = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    dates = [f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in (born, died)]
    for said in (reached - 1, reached, reached + 1):
        (verdict,) = verdicts(f"He was born on {dates[0]} and died on {dates[1]} at the age of {said}.", "age")
        assert verdict is (Verdict.CONSISTENT if said == reached else Verdict.DISCREPANT)


@settings(deadline=None)
@given(years, st.integers(2, 80), st.integers(2, 80))
def test_years_later_may_be_one_out(first: int, length: int, said: int) -> None:
    (verdict,) = verdicts(
        f"It was sold in {first} and, {said} years later, in {first + length}, sold again.", "years-ago"
    )
    if abs(said - length) == 2:
        assert verdict is not Verdict.CONSISTENT
    else:
        assert verdict is (Verdict.CONSISTENT if abs(said - length) < 2 else Verdict.DISCREPANT)


@settings(deadline=None)
@given(years, st.integers(1, 80), st.integers(1, 80))
def test_an_anniversary_is_exact(first: int, length: int, said: int) -> None:
    suffix = "th" if said % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(said % 10, "th")
    text = f"The {said}{suffix} anniversary of the {first} flood was marked in {first + length}."
    assert verdicts(text, "years-ago") == [Verdict.CONSISTENT if said == length else Verdict.DISCREPANT]


@settings(deadline=None)
@given(st.integers(1000, 9999))
def test_a_slip_can_be_undone(year: int) -> None:
    for meant in one_slip(year):
        assert meant != year
        assert year in one_slip(meant)


@settings(deadline=None)
@given(st.integers(1900, 2030), st.lists(st.integers(0, APART // 2), min_size=2, max_size=7))
def test_years_of_one_age_are_never_outlying(first: int, after: list[int]) -> None:
    text = " ".join(f"It changed hands in {first + gap - APART // 2}." for gap in after)
    assert verdicts(text, "outlying-year") == []


@pytest.mark.parametrize(
    "text",
    [
        "The talk, on Thursday 7 January 2025, is free.",
        "Sunday, June 1, 2024 was wet.",
        "They met on Monday (7 January 2025).",
        "She chaired it for nine years, from 2010 to 2015.",
        "The five-year project (2010–2019) is over.",
        "The strike lasted 14 days, from 3 May to 30 June 2019.",
        "The 1939-45 war lasted nine years.",
        "The shop is open from 9am to 5pm, ten hours a day.",
        "Ada Lane (1770–1827) died at the age of 66.",
        "Ann Roe (born 3 May 1950) died on 4 May 2020, aged 60.",
        "He was born in Leeds in 1950 and died in 1920.",
        "In 2019, 30 years after the 1969 landing, it was shown again.",
        "The tunnel was dug from 1998 to 1989.",
        "It was planned in 2011, begun in 2012 and finished in 2913.",
        "Sales came to $90m, above the $95m that was forecast.",
        "Between 90 and 70 per cent of the seats were sold.",
        "They sold 40 paintings at £300 each, raising £21,000.",
        "The choir sang 90 songs, three times the 20 of last year.",
        "Our fiscal 2019 ended on 28 April 2009.",
        "The gate shuts on 31 November.",
    ],
)
def test_a_breach_is_found(text: str) -> None:
    assert len(breaches(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The rate fell to a five-year low (2010-2019) of 3 per cent.",
        "He spent four months there between 2010 and 2019.",
        "He lived there for two years and from 2010 to 2019 in Rome.",
        "The museum is open from 9am to 5pm, three days a week.",
        "The bar is open from 10pm to 2am, four hours.",
        "The ferry leaves from 11 to 3pm.",
        "The 30-year mortgage rate rose from 2010 to 2015.",
        "Born in 1970, she had a brother who died in 2020 at 39.",
        "Born in 1970, he scored 12 goals in 2020 at 3 clubs.",
        "Two years after her 1990 debut, in 1996 she retired.",
        "In 1980 and 1984, 12 years later, all was quiet.",
        "The firm, founded in 1548, grew in 2009 and again in 2011.",
        "In 2014 we sold 3008 cups, in 2015 we sold 3511 cups and in 2016 4012 cups.",
        "Sales fell between 2019 and 2018.",
        "The season runs from November to March.",
        "The pot is dated from 500 to 400 BC.",
        "The difference between 90 and 70 per cent is 20 points.",
        "Prices rose 5 per cent to $80, less than the 6 per cent of March.",
        "The girls, 12 in all, were fewer than the 14 boys.",
        "Three times more boys than girls, 40 to 10, came.",
        "They sold 40 paintings at £300 each and spent £21,000.",
        "In May 3000 people marched.",
        "They meet on the first Monday of May 2025.",
    ],
)
def test_other_words_tie_nothing(text: str) -> None:
    assert breaches(text) == []


LEEDS = "Leeds, 3 June 2024\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fair is on Tuesday 4 March.", 0),  # of 2025
        ("The fair is on Tuesday 2 March.", 1),
        ("In 1998 it was on Tuesday 2 March.", 0),
        ("The mill shut ten years ago, in 2004.", 1),
        ("The mill shut ten years ago, in 2013.", 0),
        ("The chair is 58 (born 1976).", 1),
        ("The chair is 47 (born 1976).", 0),
    ],
)
def test_the_dateline_or_the_reference_date_tells_when_a_text_speaks(text: str, found: int) -> None:
    assert len(breaches(LEEDS + text)) == found
    assert len(breaches(text, Settings(reference_date=date(2024, 6, 3)))) == found
    assert breaches(text) == []


OCCUPANCY = Settings(identities=(("occupancy", "nights sold / nights on offer"),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Occupancy was 70 per cent: 912 nights sold, of 1,303 nights on offer.", [Verdict.CONSISTENT]),
        ("Occupancy was 90 per cent: 912 nights sold, of 1,303 nights on offer.", [Verdict.DISCREPANT]),
        ("We sold 912 nights. Nights on offer were 1,303, and occupancy 90 per cent.", []),
        ("Nights sold: 912. Nights on offer: 1,303. An occupancy of 90 per cent.", [Verdict.DISCREPANT]),
        ("Nights sold: 912. Nights on offer: 1,303. That was a good year for the town.", []),
    ],
)
def test_a_house_has_equations_of_its_own(text: str, expected: list[Verdict]) -> None:
    assert verdicts(text, "identity", OCCUPANCY) == expected
    assert verdicts(text, "identity") == []


def test_a_broken_identity_is_reported() -> None:
    broken = Settings(identities=(("occupancy", "nights sold // rooms"),))
    report = audit_text("Occupancy was 70 per cent, with 912 nights sold in 40 rooms.", settings=broken)
    assert [failure.partition(": ")[2].partition(" failed")[0] for failure in report.failures] == ["rule identity"]
