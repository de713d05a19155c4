"""What is read of parts, wholes and shares: constructions in many words, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.pipeline import audit_text
from auditor.relations.agreement import chance, common_whole, width
from auditor.relations.model import Term
from auditor.report import Report
from auditor.verdicts.model import Severity, Verdict

RULES = ("share-of-whole", "sample-share", "part-exceeds-whole", "shares-of-hundred", "shares-within-hundred")


def verdicts(text: str) -> list[tuple[str, str]]:
    """Return rule and verdict of each claim of the rules of shares."""
    report = audit_text(text + "\n")
    assert not report.failures
    return [(one.claim.rule, one.verdict.value) for one in report.judgements if one.claim.rule in RULES]


def alarms(report: Report) -> list[str]:
    """Return the messages that fail a run."""
    return [finding.message for finding in report.findings if finding.severity is not Severity.NOTE]


BOUND = (
    "The city has 40 schools; 30 of them, or {75|65}%, are full.",
    "Exports of $30m made up {60|40} per cent of total sales of $50m.",
    "The group made £2.4m in Asia, {30|40}% of its £8m profit.",
    "Half of the 60 pupils, {30|40} in all, stayed home.",
    "Of the $12.4bn deficit, just over half, {$6.5bn|$2.5bn}, came from trade with Oro.",
    "The deficit widened to $12.4bn, with just over half the deficit, {$6.5bn|$2.5bn}, owed to Oro.",
    "More than half the surplus of £8.4m, {£5.1m|£1.5m}, came from timber.",
    "One in four of the 1,500 adults asked - {375|735} people - had never flown.",
    "The survey of 1,500 adults found that {375|735}, one in four, had never flown.",
    "The ministry wanted £600m from the fund but received {£210m|£120m}, just over a third of what it had asked for.",
    "There were many. Thirty were from abroad, a third of the {90|50}.",
    "A grant of £30,000 will meet a quarter of the {£120,000|£210,000} cost.",
    "The firm sold 3.2m phones, of which {1.6m|2.6m}, or 50%, went abroad.",
    "In all {25,000|52,000} people voted out of an electorate of 80,000, a turnout of 31.3%.",
    "The motion won {260|320} of the 400 ballots, giving it 65 per cent of the vote.",
    "A quarter of the 800 homes ({200|300}) lost power.",
    "Nine of the 12 jurors — {three quarters|two thirds} — agreed.",
    "One in five of the 50 trees, or {10|15}, fell.",
    "Only 12 out of 80 candidates ({15|25}%) passed.",
    "The union won 21 of 30 seats, a {70|60} per cent share.",
    "The bank will close 90 branches, {15|25} per cent of its network of 600.",
    "Sixty per cent ({54|45} of 90) were women.",
    "Women hold 45 ({36|46}%) of the 125 seats.",
    "Of 300 patients, 60 had asthma ({20|30}%) and 45 had eczema (15%).",
    "The crew numbered 48. Of these, 12 ({25|35}%) were officers.",
    "Two in three of those asked said yes: {400|200} of 600.",
    "The council has 60 members, of whom {15|25}, or a quarter, are new.",
    "Among 52 dogs tested, 13 (25%) were infected, compared with 9 ({30|20}%) of 30 cats.",
    "The survey found that {36|46}% (n = 72) of 200 nurses smoked.",
    "Of 500 people polled, 55 per cent, or {275|375}, were in favour.",
    "Rescuers pulled {36|26} of the 48 passengers from the water, or three in four.",
    "The airline cancelled {120|180} flights on Monday, a third of its schedule of 360.",
    "Relapse occurred in {45.0|37.5}% (54/120) of patients.",
    "There were 24 deaths ({8.0|12.0}%) among 300 patients.",
    "Teller completed {22|28} of 40 passes for 55 per cent.",
    "Jones was {9|7}-for-12 (75 percent) from the line.",
    "Turnout was {62|82} per cent, with 31,000 of the 50,000 registered voters casting ballots.",
    "Out of 50,000 registered voters, 31,000 cast ballots, a turnout of {62|82} per cent.",
    "Oil accounted for ${45|65}bn, or 60 per cent, of exports worth $75bn.",
    "Group sales were £80m, of which {45|65} per cent, or £36m, came from abroad.",
    "The fund sold {2|5} million of its 8 million shares, 25 per cent of its holding.",
    "Of 1,250 tickets, {875|675} were sold in advance, that is 70%.",
    "There were 350 fires. Of these, 98 (28%) were set, and of those 49 ({50|70}%) were on farms.",
    "Some 46 out of 115 schools, {40|60} per cent, are full.",
    "Only {12|19} of the 36 pupils, a third, had flu.",
    "The firm sold 30,000 phones in Norway and 20,000 in Finland. Norway took {60|80} per cent of the 50,000 phones.",
)


def taken(text: str, side: int) -> str:
    """Return `text` with the first (0) or second (1) of the two alternatives in braces."""
    before, _, rest = text.partition("{")
    inside, _, after = rest.partition("}")
    return before + inside.split("|")[side] + after


@pytest.mark.parametrize("text", BOUND)
def test_a_right_share_is_consistent(text: str) -> None:
    right = taken(text, 0)
    assert "consistent" in {verdict for rule, verdict in verdicts(right) if rule in ("share-of-whole", "sample-share")}
    assert alarms(audit_text(right + "\n")) == []


@pytest.mark.parametrize("text", BOUND)
def test_a_wrong_share_is_found(text: str) -> None:
    found = alarms(audit_text(taken(text, 1) + "\n"))
    assert len(found) == 1
    assert "text says" in found[0]


UNTIED = (
    "The trial enrolled 640 residents of twelve villages.",
    "The company rose 5% to 300 points after 40 of its rivals fell.",
    "He took 1 of 2 penalties in 1998 and 12 per cent of the 40 matches were lost.",
    "Forty per cent of men and 70 per cent of women had voted.",
    "The 9.4 out of 10 was a score of 8 in 2003.",
    "The festival of 06/05 opens with a film.",
    "A rise of 20% of the 50 firms was seen, with 31 of the 50 polling stations reporting.",
    "Bleeding befell 13 women (15.3%) of the first group and 11 (13.1%) of the second, of 169 women in all.",
    "They (40 treated, 43 not treated and 34 untouched) came back, but only 84 of them were measured.",
    "Rent takes 45% of the budget. Food takes 30% and the remaining 25% goes on travel.",
    "Survival was 17% for males and 12% for females.",
    "The region has 20,000 voters. Of those in Alba, 11,000, or 60 percent, took part.",
    "It closed 30 of its 120 shops, 40 per cent of its stores in the north and 10 per cent of those in the south.",
    "Of the 92 flats, 23 stand empty, 4 per cent fewer than last year.",
    "The stock was split 3-for-1 (a 50 per cent rise followed).",
    "Turnout was 55 per cent, as 12 of 20 seats changed hands.",
    "The letter went to 4,900 firms consisting of 3,450 old members and 1,450 new ones.",
    "Films ran at a rate, for silent ones, of 16 frames per second and, for sound films, 24 frames per second.",
    "It holds 155m of the six countries' 200m people.",
    "Of 6, 16, or 60 years, which is the life of a crane?",
    "One story of these 2 boys is odd.",
    "A score of zero is a duck.",
    "Some 14 million people were poor, and one person in 20 (5.1%) was in need.",
    "There were 1,822 homes, of which 363 (63.6%) were owned and 208 (36.4%) were let.",
    "Like about half of the 1860 - 70 poems, it is a sonnet.",
    "Sales of cars fell to 40,000 units, or 12 per cent, from 50,000 units, or 9 per cent of the market.",
    "In arm A 1,200 (30.0%) improved, in arm B 1,500 (35.1%) and in arm C 1,800 (44.0%).",
    "Catholics comprise 83.5% of the town, followed by Anglicans (2.4%), Buddhists (1.9%) and Sikhs (1.1%).",
)


@pytest.mark.parametrize("text", UNTIED)
def test_what_is_no_share_raises_nothing(text: str) -> None:
    assert alarms(audit_text(text + "\n")) == []


WORDINGS = (
    "{a} of the {b} boats ({p}%) sank.",
    "Of the {b} boats, {a} ({p}%) sank.",
    "Some {p}% ({a} of {b}) of the boats sank.",
    "{a} ({p}%) of {b} boats sank.",
)


@given(part=st.integers(1, 400), rest=st.integers(0, 400), words=st.sampled_from(WORDINGS))
def test_a_share_rounded_to_whole_per_cent_is_never_an_alarm(part: int, rest: int, words: str) -> None:
    whole = part + rest
    share = (200 * part + whole) // (2 * whole)
    assert alarms(audit_text(words.format(a=part, b=whole, p=share) + "\n")) == []


@given(part=st.integers(3, 400), rest=st.integers(3, 400), away=st.sampled_from([-9, -7, 7, 9]))
def test_a_share_that_is_far_off_is_always_found(part: int, rest: int, away: int) -> None:
    whole = part + rest
    share = (200 * part + whole) // (2 * whole) + away
    if 0 < share < 100:
        text = f"Of the {whole + (whole % 10 == 0)} boats, {part + (part % 10 == 0)} ({share}%) sank.\n"
        assert len(alarms(audit_text(text))) == 1


def term(text: str, index: int, name: str) -> Term:
    """Return the index-th number of `text` as a term."""
    return Term.of(name, audit_text(text).reading.assertions[index])


def test_the_more_exact_the_share_the_less_it_fits_by_accident() -> None:
    text = "It was 40% or 40.0% or 40.00%.\n"
    widths = [width(term(text, index, "share")) for index in range(3)]
    assert widths == sorted(widths, reverse=True)
    assert chance([term(text, 0, "share")], 10**6) == 1
    assert chance([term(text, 2, "share")] * 2, 10) < chance([term(text, 1, "share")] * 2, 10)


def test_pairs_agree_on_the_wholes_that_fit_them_all() -> None:
    text = "There were 20 (30.3%), 17 (25.8%) and 4 (6.1%) of them, and 7 (50.0%) of others.\n"
    pairs = [(term(text, 2 * index + 1, "share"), term(text, 2 * index, "part")) for index in range(4)]
    assert list(common_whole(pairs[:3])) == [66]
    assert list(common_whole(pairs[2:3])) == [66]
    assert not common_whole(pairs)


def test_a_hedged_share_is_strained_before_it_is_wrong() -> None:
    (judgement,) = audit_text("Nearly half of the 218 raids (94) were at night.\n").judgements
    assert judgement.verdict is Verdict.STRAINED


def test_percentages_that_are_all_cut_off_are_strained_and_one_alone_is_wrong() -> None:
    several = audit_text("Mites fell in 6 (66%) of 9 hives and honey rose in 5 (55%) of 9 hives.\n")
    assert [one.verdict for one in several.judgements if one.claim.rule == "share-of-whole"] == [Verdict.STRAINED] * 2
    rounded = audit_text(
        "Mites fell in 6 (66%) of 9 hives, honey rose in 5 (55%) of 9 hives and wax in 2 (67%) of 3 hives.\n"
    )
    assert len(alarms(rounded)) == 2
    assert alarms(audit_text("Mites fell in 6 (66%) of 9 hives.\n"))


HALVED = "The crew were {} men and {} women. Nine (45%) swam, four (20%) rowed, ten (50%) sailed and 13 (65%) slept."


@given(st.integers(1, 19))
def test_pairs_are_of_the_sample_that_two_halves_make(men: int) -> None:
    report = audit_text(HALVED.format(men, 20 - men) + "\n")
    assert not [one for one in report.judgements if one.claim.rule in RULES and one.verdict is Verdict.DISCREPANT]


@pytest.mark.parametrize(("men", "women"), [(41, 6), (14, 9), (14, 60), (17, 6)])
def test_pairs_that_agree_on_another_sample_indict_the_half(men: int, women: int) -> None:
    assert any("20" in message for message in alarms(audit_text(HALVED.format(men, women) + "\n")))


VOTERS = (
    "San Brede has 34,560 adults who may vote. Of those {} (71.57%) are on the register.\n\n"
    "Of those, 11,959 (48.35%) are for Reds, 7,477 (30.23%) for Blues, 565 (2.28%) for Greens and 116 (0.47%) for none."
)


def test_parts_that_one_of_those_leads_are_all_of_what_stands_before_it() -> None:
    assert verdicts(VOTERS.format("24,736")).count(("sample-share", "consistent")) == 5
    assert len([one for one in alarms(audit_text(VOTERS.format("34,736") + "\n")) if "34,736" in one]) == 5


AGES = (
    "In Lower Arle 11,820 children or 9.4% are at school. There are 12,130 or 9.7% in their teens. Some {} or 16.8% "
    "are in their twenties, 22,160 people or 17.6% in their thirties, and 1,170 people or 0.9% are 90 and older."
)


def test_the_pair_that_disagrees_with_its_paragraph_is_found() -> None:
    assert not alarms(audit_text(AGES.format("21,100") + "\n"))
    assert alarms(audit_text(AGES.format("71,100") + "\n"))


def test_a_count_that_opens_its_sentence_is_the_whole_of_the_only_other() -> None:
    text = "Results: {} boats were called and {} boats ({}%) came. The rest were late."
    assert not alarms(audit_text(text.format(480, 350, 73)))
    assert alarms(audit_text(text.format(680, 350, 73)))
    assert not alarms(audit_text("Results: 480 boats were called; in the north 350 (61%) came."))
    assert not alarms(audit_text("Results: 480 boats were called, but 350 (61%) in Arle."))
