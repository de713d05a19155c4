"""What is read of estimates, intervals, tests and p-values in the ways in which abstracts print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.pipeline import audit_text
from auditor.relations.functions import FUNCTIONS
from auditor.verdicts.model import Severity
from tests.test_shares import taken

BOUND = (
    "Mortality was lower with A (hazard ratio for death, {0.82|0.72}; 95% CI, 0.78 to 0.88; P<0.001).",
    "The adjusted odds ratio was {1.35|1.85} (1.12-1.64).",
    "Compared with placebo, RR = {0.63|0.45}, 95% CI = 0.51, 0.79.",
    "The values were 36.88+/-8.42 ({16|56}-50%) on day five and 42.80+/-7.20 (20-50%) a year later.",
    "The specificity was {94|74}% (47 of 50; 95% CI 83% to 99%).",
    "Yield was {7|27}% (95% confidence interval (CI), 3-17%).",
    "The mean difference in weight was {3.1|1.4} kg (95% CI, 1.2 to 5.0).",
    "The difference was {5.4|3.4} mmHg (95% CI 4.1 to 6.2; P = 0.01).",
    "Mean difference {-1.3|-2.3} kg (95% CI -1.9 to -0.4).",
    "Sensitivity was {95.2|91.2}% (95% CI: 92.5-97.0%).",
    "Median survival was {16.2|14.2} months (95% CI, 15.9-18.1).",
    "The median age was {47|67} years (range 34-61).",
    "Median (IQR) stay was {11|7} (9-14) days.",
    "Patients (median age, {45|54} years; range, 18 to 49 years) were enrolled.",
    "The mean age was {65.3|45.3} ± 12.1 years (range: 50-82).",
    "The prevalence was {14.1|12.4}% (95% confidence interval [CI] 13.0–15.2).",
    "Values were {48.3|38.3}+/-3.8% (40-50%) before and 42.8+/-7.2% (20-50%) after.",
    "Ages ranged from 18 to 67 years (median {46|76}).",
    "Groups differed significantly (t = 2.45, df = 38, P = {0.019|0.19}).",
    "There was no difference (χ2 = 3.2, df = 1, p = {0.07|0.007}).",
    "An ANOVA showed an effect, F(1, 48) = 6.71, p = {.013|.13}.",
    "Scores correlated, r(58) = .31, p = {.016|.16}.",
    "The paired test gave t(19)={2.95|1.02}, p<.01.",
    "Effects were heterogeneous (Q(8) = {29.1|9.1}, p < .001).",
    "A Wilcoxon test showed z = 3.10, p = {.002|.02}.",
    "The OR was 2.4 (95% CI: 1.2 to 4.8; p = {0.013|0.31}).",
    "HR 0.91, 95% CI 0.75-1.10, p = {0.34|0.004}.",
    "Two arms agreed (p = {0.62|0.03}, OR = 1.10 [0.75-1.61]).",
    "P < 0.05 was considered significant. Weight was significantly lower in walkers (p = {0.03|0.30}).",
    "P < 0.05 was considered significant. There was no significant change of weight (p = {0.30|0.03}).",
    "Yield was near that of 2001 (71 vs 79; P=0.51) and significantly better than in 1990 (71 vs 29; P={0.0008|0.8}).",
    "Pipes were significantly narrower (55 mm down to 40 (by scan), p<0.002; 54 mm down to 38, p<{0.002|0.202}).",
    "The fall in noise (P = {0.03|0.43}) was statistically significant.",
    "Signs were significantly clearer (p<{0.001|1.001}).",
    "Of 14,206 letters, 90.1 per cent (12,806) came by post and {9.9|7.9} per cent (1400) by hand.",
    "A cure was reached by 62 (52.5%) of the 118 dogs in one arm and by 39 ({32.5|52.5}%) of the 120 in the other.",
    "Moss grew on 188 of the 523 roofs, a prevalence of {35.9|53.9}%.",
    "Half of the ewes ({32|12}/64) had twins.",
    "Cows got drug A (n = 318) or drug B (n = 324). It cured 14 (4.4%) with drug A and 27 ({8.3|3.8}%) with drug B.",
    "METHODS: We saw 214 eyes of 152 dogs. RESULTS: Sight came back in {187|137} eyes (87.4%).",
    "Walks took 6.1 days by night and 6.8 days by day, a difference of {0.7|1.7} days.",
    "The town spent £7.3m, about {£4,000|£6,000} for each of the 1,825 fires.",
    "Falls were 6.4% v 12.0% (relative risk, {0.53|0.83}).",
    "The stay was {13|73} days (5-60) without a drain and 17 days (8-60) with one.",
    "Growth lasted {30|50} weeks (21.8-39.2 weeks) after a short frost.",
    "The foxes were 2 to 11 years old (median age, {6|16} years).",
    "Moss was found on 51 of 1860 ({2.7|7.2}%) roofs.",
    "The mean (SD) age was {54.2|94.2} (11.3) years (range, 23 to 81).",
    "Smoking (HR 1.84, 95% CI 1.21 to 2.80; p=0.004) and age (HR {1.05|1.50}, 1.02 to 1.08) mattered.",
    "Rivera went 5-for-8 from long range ({62.5|26.5} per cent).",
    "43 scans with shadows were made, and these were confirmed in 32 cases ({74.4|47.4}%).",
    "Deaths were rarer in the early group (11.2% versus 18.6%; risk ratio, {0.60|0.80}; 95% CI, 0.42 to 0.86).",
    "The rate was 24% in smokers against 8% in others, a relative risk of {3.0|2.0}.",
    "Cure rates were 81% vs. 66% (risk difference {15|25}%).",
    "Ewes lost 6.2 kg on hay and 3.9 kg on silage, a difference of {2.3|3.2} kg.",
    "The nurse scored {180|810} points in eight games, an average of 22.5.",
    "The fund raised $84,000 from {1,200|2,100} donors, an average of $70.",
    "He carried 21 times for 147 yards, a {7.0|2.0}-yard average.",
    "In 6,200 patient-years, {31|13} bleeds were seen, an incidence of 0.5 per 100 patient-years.",
    "Last year 12 women died out of 48,000 births, a rate of {25|15} per 100,000.",
    "We sent out 400 letters; 236 came back ({59|29}% of 400).",
    "Overall (n = 64), moss was seen on 19 roofs ({29.7|92.7}%).",
    "Dogs were in group A (n = 25) or group B (n = 34). Ten dogs (40.0%) of group A and 17 ({50.0|55.0}%) of B ate.",
    "Walkers had a 37% lower risk of falls (hazard ratio, {0.63|0.73}).",
    "She averaged {21.4|21.5} points over five games.",
)


def alarms(text: str) -> list[str]:
    """Return the messages that fail a run."""
    report = audit_text(text + "\n")
    assert not report.failures
    return [finding.message for finding in report.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize("text", BOUND)
def test_right_statistics_are_silent_and_bound(text: str) -> None:
    right = taken(text, 0)
    assert alarms(right) == []
    assert audit_text(right + "\n").judgements


@pytest.mark.parametrize("text", BOUND)
def test_wrong_statistics_are_found(text: str) -> None:
    assert alarms(taken(text, 1))


UNTIED = (
    "The survey covered 84 sailors (51 men, 33 women; age range, 58-73 years).",
    "The home side won 116 (99-88 at the break) in front of 900 people.",
    "The team's range is 300 miles, and 12 (2-9) of its trucks failed.",
    "No arm was significantly better, and acidosis (p = 0.03) was rare. P < 0.05 was considered significant.",
    "The effect was not symmetric: 61.0% (99% CI: -28.0% to 174.0%, p = 0.03).",
    "Choose option 5 (3-4 are closed); the mean of 20 is not given.",
    "The absolute reduction was 4% (relative risk 0.63).",
    "The winger averages 0.45 goals over 95 matches.",
    "The one-sided test gave t(28) = 2.20, p = .018.",
    "The p was not quoted, but the fall was significant, and sleep (p = 0.4) was unchanged.",
    "Tests were significant at the 10% level (p = 0.08).",
    "The groups differed significantly in age (p = 0.02) but were similar in sex (p = 0.61) and in height (p = 0.33).",
    "Only weight was not significantly different (p = 0.52), all others being so (p = 0.001).",
    "A marginally significant effect of dose was seen (p = 0.07).",
    "The reduction approached significance (p = 0.06).",
    "Men (n = 40) and women (n = 44) were seen. Of men over 60, 12 (60%) smoked, and of women over 60, nine (45%) did.",
    "The survey reached 800 homes and received 344 replies from other towns, a rate of 12% of the county.",
    "The city had 84 murders among its 560,000 residents, and 12 per 100,000 in 2003.",
    "There were 214 cases in 53,500 person-years in men, but 7.0 per 1,000 person-years in women.",
    "During 18,400 person-years of follow-up, 92 men died (crude rate, 5.4 per 1,000 person-years in smokers).",
    "Some 36 of the 240,000 people fell ill; the national rate is 40 per 100,000 people.",
    "The town of 48,000 people has 12 doctors, against a rate of 95 per 100,000 elsewhere.",
    "Cure rates were 81% vs 66% (adjusted risk ratio 1.31).",
    "Scores were 6.2 and 3.9 (mean difference 1.9; 95% CI, 0.8 to 3.0).",
    "The vote was 52 per cent to 48 per cent, a difference of 12 points from the last poll.",
    "He scored 312 runs in 12 innings, at an average of 26.0 with the bat and 31.0 abroad.",
    "She has 180 points in eight games, averaging 31 minutes.",
    "The club sold 300 shirts in eight towns, an average age of 24.",
    "The 14 schools have 6,300 pupils, an average of 24 in a class.",
    "He ran for 120 yards on 15 carries and caught 3 passes, a 9.0-yard average on receptions.",
    "The walk takes 3 hours (9-12 on Sundays) and the ride 2 hours (4-6 on weekdays).",
    "Boil for 20 minutes (10-12 minutes for small ones).",
    "Chapters of 30 minutes (pages 12-18) and 45 minutes (pages 20-31).",
    "They train 5 days (12-16 May) and rest 3 days (17-19 May).",
    "We walked for 2 days (15-16 March).",
    "Horses seen early were well sooner than others (7 vs 12 days). Samples came from 43 of the 58 stables.",
    "The storage is 20,000 gallons, in two tanks, or an average of 400 gallons for each of the 50 homes.",
    "Its population of 480,000 means a rate of 20 per 100,000.",
    "We saw 142 horses. Colic befell 17 horses (12.0%): mild in 9 (6.3%) and grave in 8 (5.6%).",
    "Pupils were put in three groups: music (n = 20), story (n = 21) and control (n = 19); all 60 finished the year.",
    "Antibodies were found in 31.2% (128 of 410 cows; 95% CI 26.7-35.9).",
)


@pytest.mark.parametrize("text", UNTIED)
def test_what_is_no_statistic_raises_nothing(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", ["mean age was 46.2 years (range, 68-21)", "median stay was 12 days (IQR 20-8)"])
def test_limits_the_wrong_way_round_hold_nothing(text: str) -> None:
    (alarm,) = alarms(f"The {text}.")
    assert "does not lie between" in alarm


@given(middle=st.integers(11, 90), wide=st.integers(1, 10))
def test_an_estimate_inside_its_interval_is_never_an_alarm(middle: int, wide: int) -> None:
    low, high = middle - wide, middle + wide
    assert alarms(f"The mean difference was {middle / 10:.1f} kg (95% CI {low / 10:.1f} to {high / 10:.1f}).") == []


@given(t=st.integers(0, 400), df=st.integers(3, 200))
def test_a_p_that_was_computed_is_never_an_alarm(t: int, df: int) -> None:
    from fractions import Fraction

    from auditor.quantities.interval import Interval

    exact = FUNCTIONS["p_of_t"](Interval.exactly(Fraction(t, 100)), Interval.exactly(Fraction(df)))
    assert exact is not None
    assert exact.low is not None
    thousandths = round(exact.low * 1000)
    p = f"= .{thousandths:03}" if 0 < thousandths < 1000 else "< .001" if thousandths == 0 else "> .99"
    assert alarms(f"Recall changed, t({df}) = {t / 100:.2f}, p {p}.") == []
