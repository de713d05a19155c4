"""What is read of changes, records and differences: constructions in many words, and what is none."""

from __future__ import annotations

import re

import pytest

from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity

RULES = frozenset({"change", "rank-order", "difference", "multiple"})
_TWIN = re.compile(r"\{([^|}]*)\|([^}]*)\}")


def alarms(text: str) -> list[str]:
    """Return the rules and messages of what fails a run."""
    report = audit_text(text + "\n")
    assert not report.failures
    return [f"{one.rule}: {one.message}" for one in report.findings if one.severity is not Severity.NOTE]


BOUND = (
    "The rate for women declined from 6.8 per cent in March to {6.3|8.3}.",
    "The Liberals are up two points to 36 per cent from {34|24} in May.",
    "The mayor's net rating fell from plus {24|4}% in spring to just plus 7%.",
    "The voting age was lowered from {21|12} to 18 in 1969.",
    "The state will raise the retirement age from 62 to {65|55} by 2030.",
    "The current minimum age of {21|12} for members would be reduced to 18.",
    "The bill lowering the voting age from {twenty-one|eleven} to eighteen passed.",
    "Income was cut to £{31|51}m (2018: £38m).",
    "Spending was cut to £45.0m (2018: £{50.0|80.0}m), a reduction of 10.0%.",
    "Earnings rose by {4.3|3.3}% in the year to May, up from April's 4.2%.",
    "The deficit widened to 5.1% of output from {3.2|7.2}% of output.",
    "The share of women fell from {31|21}% of staff to 25% of staff.",
    "The lead widened from {5|9} to 8 points in a week.",
    "Net income grew 25.0% to ¥{750.0|950.0} million, or ¥22.50 per share, from ¥600.0 million, or ¥18.00 per share.",
    "Net income grew 25.0% to ¥750.0 million, or ¥22.50 per share, from ¥600.0 million, or ¥{18.00|81.00} per share.",
    "The median wait was cut from 120 ms to 80 ms ({33|23}% faster).",
    "The club paid £{42|32}m for Orr, eclipsing the £38m it had paid for Penn.",
    "The fair drew {18,400|13,400} people, beating the old mark of 16,950 set in 1998.",
    "A crowd of {61,200|51,200} watched the final, surpassing the previous record of 58,400.",
    "The attendance of {18,400|13,400} people broke the record of 16,950.",
    "He won his heat in {57.20|59.20} seconds, bettering his old record of 57.43 set in Rome.",
    "Explorer has a share of {90|99}%, but this is down from a peak of almost 96% in 2004.",
    "Turnover slipped to £81.25m from £83.37m, although it was {165|65}% higher than the £30.63m of 1986.",
    "Sales were $4.1m, up from $3.9m in April and ${3.2|5.2}m a year ago.",
    "Output was 412 tonnes, up 3 per cent from 400 tonnes in May and {10|40} per cent from 375 tonnes a year ago.",
    "The rate has been raised 14 times, to {14.5|11.5} pct at present from 11.8 at the end of 1986.",
    "Forty per cent of them own a car. That was up from {33|53} per cent in 1999.",
    "The price is $149 now. That's down from the usual ${199|119}.",
    "Sales were $4.1m, up from $3.9m in May but still down from ${4.5|3.5}m a year ago.",
    "It employed about {14.7|34.7}% of the total, which is much lower than 21.8% for the entire country.",
    "Liberia did best with an increase of {18|28} years (from 43 to 61).",
    "The isles saw an increase in male life expectancy of {50.0|70.0}% since 1970 (from 50.4 to 75.6).",
    "The isles saw a {60.0|90.0}% increase in women's life expectancy, from 50 in 1970, to 80.0 in 2010.",
    "The port handled 33.1 million boxes, {5|9} per cent fewer than the 34.8 million of the year before.",
    "The country exported 5,120 tonnes of tin in the first quarter, down from {13,870|1,870} a year ago.",
    "Some 25.1% of girls passed, compared with a {18.4|13.4}% figure for boys - creating a gender gap of 6.7 points.",
    "The market reached 371.0 million shipments. Shipments grew {6.0|9.0}%, compared to the 350.0 million of May.",
    "Fares will go up by £1.50, with a single costing £6.50 instead of £{5|7}.",
    "The {10|20}% increase means that larger homes pay £1,485, which is £135 more than now.",
    "Passenger traffic dropped {1.2|8.2}% last year. The number of passengers was 24.70 million, "
    "compared with 25.00 million the year before.",
    "Deaths on the roads fell from 2093 in 2008 to {1812|2212} in 2009.",
    "Labour held it with a majority of {1,450|7,450}, Ms Orr winning 1,860 votes to the 410 of her Liberal rival.",
    "The fund expects output to grow {3.1|5.1} per cent this year, down markedly from the 3.9 per cent of April.",
    "Some 7.31 million beds for 6.12 million patients were free, down from {7.94|5.94} million beds a month before.",
    "The number of births, 351,300, was {44|24} percent lower than the peak recorded in 1971 at 627,320.",
    "Unemployment stood at {21.4|12.4} per cent, well up on the 17.9 per cent of two years ago.",
    "Rainfall of {31|91} mm was well short of the June average of 58 mm.",
    "Only 41 of the 60 seats are now theirs, down from {47|27} before the poll.",
    "There were 81,900 patients waiting, {56|26}% higher than the same month last year when it was 52,500.",
    "The airline blamed fuel for a {40|60}% drop in profits.\n\nIn the three months it made a pre-tax profit of £75m "
    "($141m) compared with £125m a year earlier.",
    "The rate was cut from {8.1|5.1} per cent in March after being raised from 7.2 per cent in January.",
    "In 1980 the town had 412 shops. Today it has 124, a {70|50} per cent fall.",
    "Two decades ago it cost $120 to make. Today it costs $30, a {75|55}% drop.",
    "The trade deficit was ${41.2|14.2}bn in April. Exports rose 1% to $188.4bn, while imports fell 3% to $229.6bn.",
    "Sales fell from $4.8 to ${4.7|5.7} million.",
    "Claims rose 13% to {11,940|31,940} in the three months, but were down from 22,110 a year before.",
    "The council wants to cut its fleet of {340|240} cars to 260.",
    "The number of claims, 32,250, was {29|59}% higher than in 2014 (25,000).",
    "The wage will go up to £{5.05|3.05} an hour from £4.85 in October.",
    "Ticket sales were 12,480, or {20|90} per cent more than the 10,400 that had been hoped for.",
    "Profit was up sharply at £{171|71} million compared with £94.2 million in 2009.",
)
"""Sentences with a number that is right and one that is wrong: silent with the first, an alarm with the second."""

SILENT = (
    "The Liberals are up two points to 39 per cent, ahead of Labour on 28 per cent.",
    "Smoking fell among those of age from 18 to 24 in the county.",
    "Sales fell among people aged from 18 to 24.",
    "At the age of 61 he moved from York, where his income had fallen to 40 pounds.",
    "The deficit widened to -5.1% from -3.2%.",
    "She shot a 65, beating the course record of 66.",
    "The group had a loss of $1.02 a share, beating estimates of $1.22.",
    "In his 45 games he broke the record of 60 set by Orr.",
    "She spent 480 days in space, beating the record of 437 days.",
    "Inflation hit a low of 2.1 per cent, beating the previous record of 2.4 per cent.",
    "The median wait was cut from 120 ms to 80 ms (50% faster).",
    "Prices rose 5% to £40 plus 10% in tax.",
    "Sales were $4.1m, up from $3.9m in May but less than the $4.5m of a year ago.",
    "Sales were $4.1m, up from $3.9m in May but below the $4.5m of a year ago.",
    "It has 40 shops and 300 staff. That is up from 20 shops in 1999.",
    "That's $200 off the regular rate of $999, more than a $147 saving elsewhere.",
    "Startup is 2x faster: 1.2 s instead of 2.4 s.",
    "It had a loss of 10.4m after a 7.3m credit, compared with a year-earlier profit of 2.1m.",
    "The firm made 371 million sets. Sets in Asia grew 6%, compared to the 150 million of May.",
    "Revenues of the group rose 4.7%. The number of losses came to 345, compared with 66 a year before.",
    "He lived there from 1857 to 1901, and the shop did well.",
    "The efficiency is 0.043, or about six times less than that of the two plates.",
    "Orr had seven birdies for a total of 196, surpassing the mark of 198 set by Penn in 1993.",
    "Revenues rose 4.7%. Losses at the works in Ayr totalled $345m, up from $66m.",
    "Net profit fell 4.7%. The group had a profit of $345m, compared with $666m.",
    "Profit fell 40%.\n\nSales of the group were £75m, compared with £85m a year earlier.",
    "Unemployment will decline slightly, from 4.8 to 4.7 million.",
    "Sales fell from $4.8 to 4.7 million.",
    "Hoang won the cup, ending up with a score of 9 points from 11 games.",
    "I gave it a 2 instead of a 1 because the two lead actors are good.",
    "The deficit with Canada was $4.1bn. Exports rose 1% to $188.4bn, while imports fell 3% to $229.6bn.",
    "The surplus rose to $1.7bn after falling to $0.9bn. Exports rose to $3.4bn but imports fell to $1.7bn.",
    "A cut of 5% to 10% is planned.",
    "It reduced its offer of $5 to $10 a share.",
    "It cut 200 jobs to 30 offices.",
)
"""Sentences that look like the others, and say nothing that is wrong."""


@pytest.mark.parametrize("text", BOUND)
def test_a_change_is_bound_and_a_wrong_number_in_it_is_found(text: str) -> None:
    """The right twin raises nothing, the wrong one an alarm of a rule of changes."""
    assert alarms(_TWIN.sub(r"\1", text)) == []
    found = alarms(_TWIN.sub(r"\2", text))
    assert found
    assert {one.split(":")[0] for one in found} <= RULES


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_change_is_silent(text: str) -> None:
    """Nothing fails a run."""
    assert alarms(text) == []
