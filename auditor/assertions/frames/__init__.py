"""Frames: constructions that bind numbers of one sentence, read left to right.

A frame reader is a function ``(view: SentenceView, taken: set[int]) -> Iterator[Frame]``. `taken` holds the positions
in ``view.numbers`` that a frame before it used up; a reader adds those that it consumes, and uses none that is there.
`READERS` runs in order. A new construction is a new module here and one entry in `READERS`.

bracket
    "640 miles (1,030 km)", "$5m, or £3m", "9 a.m. Pacific, noon Eastern". Terms: LEVEL the host, BRACKET the
    equivalent; of a range that is written as two numbers there are two. Consumes the equivalents; the host stays free
    for any other frame. Evidence SENTENCE where nothing but a comma or a bare "or" stands between, which may only list.
change
    "rose 20% to 12 from 10", "12, up from 10", "fell by 3, or 5%, to 57", "from 4 to 6". Terms: at most one LEVEL and
    one BASE, any number of BY (a percentage, a difference) or MULTIPLE; two terms at least, so BASE, LEVEL or BY may be
    missing. `direction` is +1 or -1 by the verb or noun, 0 where none says. Consumes BASE and BY; a LEVEL may serve
    several bases ("from 5 in May and 4 in June").
    Two levels at two times are read as one too ("12,000 in 1961 and 15,600 in 1971, an increase of 30%"), and a toll
    with what came to it ("another 12 were found, taking the toll to 87 from 75").
moved
    "rose 20% to 12". Terms: BY; LEVEL unless it stands in another sentence, as the BASE does. "That is up from 400":
    BASE alone. Consumes nothing.
share
    "94 of 218 (43%)", "43% of 218", "94 patients (43%)", "of the 38, 10 did not", "120, of whom 45 ... and 30 ...".
    Terms: PART, WHOLE, SHARE, at least two of the three, one each; two WHOLE where "of these" may mean either. Consumes
    PART and SHARE; a WHOLE may serve several frames. `direction` is -1 where the part did not do what the others did
    ("10 did not arrive"; "eight of 96 failed, a survival rate of 91.7%"). Evidence OF_THESE without a WHOLE means that
    "of these" points to a whole before.

share-twice
    "18/24 (75%)", "nearly a third of them (32%)", "a third, or 33 per cent,". Terms: two SHARE. Consumes both.
hundred
    "48% yes, 45% no and 7% undecided", "61% men and 39% women". Terms: SHARE, two at least. Evidence CUE where nothing
    is left out, OF_THESE where the shares exclude one another, SENTENCE where they may not. Consumes nothing.
portions, split
    "60 per cent equities, 30 bonds and 10 cash", "a two-party vote of 51 per cent to 49", "an 80/20 split". Terms:
    SHARE as in "hundred"; in "split" one number with two ends. Evidence CUE where words say that a whole is divided,
    which may leave something out; SENTENCE where it is only a list of shares. Consume nothing.
rest
    "69 per cent is state-owned and the other 31 per cent is traded". Terms: REMAINING the rest, SHARE those before it
    in the sentence, in which there may be none. Evidence SENTENCE where it may be the rest of a part. Consumes nothing.
sum
    "84 patients (56 men, 28 women)", "A and B, T in all", "of the T, A voted yes, B voted no and C abstained". Terms:
    TOTAL, PART (two at least); `items` are those parts that are one by their article ("a woman"). Evidence BRACKET and
    CUE where the parts are all there are, OF_THESE where they only exclude one another, SENTENCE where neither is said,
    NEARNESS where only the place of the list behind its total speaks for it. Consumes nothing.
sum-so-far
    "nine here and 12 there, bringing the total to 21": a "sum" of which the TOTAL may hold what came before.
accounted
    "fell by $31m, due to $19m less in Asia and $12m less in Europe". Terms: TOTAL the change, unless it stands in the
    sentence before; PART each cause; OTHER what offset them. Evidence CUE where all of the change is explained,
    OF_THESE where something may be left out, SENTENCE where words say that it is. Consumes nothing.
one-more
    "three were officers and the fourth a clerk". Terms: PART the counts before, of which the last ones may make it with
    one more; TOTAL the ordinal. Consumes nothing.
leaving
    "spent £640 of the £900 and was left with £260". Terms: REMAINING; LEVEL the amounts before it, the whole among
    them. Consumes nothing.
remnant
    "the other 12", "the remaining 12", "leaving 12". Terms: REMAINING. Consumes nothing.
difference
    "12,345 votes to 10,112, a majority of 2,233", "61%, four points lower than the 65%". Terms: LEVEL (two, in the
    order of the text), BY. `direction` is +1 where the first level is the greater, -1 where the second is. Consumes
    nothing.
age-gap
    "Anna, 41, is three years older than her brother Tom, 38". Terms: LEVEL (two, in the order of the text), BY.
    `direction` as in a difference. Consumes nothing.
margin
    "won 116-99, an 18-point victory". Terms: LEVEL the score, BY what it was won by. Consumes nothing.
aggregate
    "won 3-1 to go through 4-3 on aggregate after losing the first leg 2-1". Terms: TOTAL, PART twice, all scores.
    Consumes nothing.
record
    "are 9-3 after 12 games". Terms: LEVEL the record, TOTAL the number of games. Consumes nothing.
list, list-some, ages, ages-apart
    "three cities: A, B and C", "five prizes, including A and B", "two girls, aged two and 12". Terms: TOTAL the
    declared number; `items` are the places of what is counted. Several frames of one number are several ways to count.
    Of "list-some" the items are only some; of "ages" several people may share one, of "ages-apart" two at the most.
    Consumes nothing.
estimate, ratio-estimate, difference-estimate, change-estimate, bounded-estimate
    "OR 1.72 (95% CI 1.21-2.44, p = 0.001)", "median 24 [IQR 18 to 31]". Terms: ESTIMATE; LIMIT, one range or two
    numbers; CONFIDENCE and PROBABILITY where they are given. Consumes the limits.
ratio-change
    "a 37% lower risk (hazard ratio 0.63)". Terms: ESTIMATE the ratio, BY the percentage; `direction` +1 or -1.
ratio-fold
    "a 1.8-fold risk (RR 1.80)". Terms: ESTIMATE the ratio, MULTIPLE.
rate-ratio
    "4.2% vs 6.0% (relative risk, 0.70)". Terms: LEVEL twice, ESTIMATE. Consumes nothing.
needed
    "an absolute reduction of 5.9%, number needed to treat 17". Terms: ESTIMATE the number, BY. Consumes nothing.
whole-mean
    "averaged 2.35 children over 12 families". Terms: ESTIMATE the mean, PER the number. Both consume nothing.
list-mean
    "10, 20 and 30, an average of 20". Terms: ESTIMATE the average, PART each value. Consumes nothing.
test-t, test-f, test-r, test-z, test-q, test-chi2
    "t(28) = 2.20, p = .036". Terms: STATISTIC, FREEDOM (two for F, none for z), PROBABILITY. Consumes all.
threshold, significance, association, probability
    "P < 0.05 was considered significant", "significantly faster (p = 0.03)", "associated with relapse (p = 0.03)",
    "p = 8.03". Terms: PROBABILITY; direction is -1 for what is not significant, or not associated. A "probability" is
    above 1. Consume nothing.

in-order
    "from 2010 to 2015", "between May and July". Terms: BASE the first end, LEVEL the last.
duration
    "three years (1962-64)", "from 2010 to 2015, five years". Terms: BASE and LEVEL the ends, the same number where one
    writes both; BY the length.
later, earlier, ago, anniversary, centenary
    "in 1950 and 12 years later, in 1962", "ten years ago, in 2009", "2019, the 50th anniversary of the 1969 flood".
    Terms: BASE the earlier time, LEVEL the later one (the text's own date where it is missing), BY the length.
life
    "(1770-1827) died aged 56", "he is 48 (born 1971)". Terms: BASE the birth, LEVEL the time of the age (the text's own
    date where it is missing), BY the age. BASE and LEVEL may be one number. The frames of time consume nothing.
birth, death, lived, aged, present
    "She was born in 1921. In 1945, aged 24, she joined. She died at 70": the parts of a life in sentences of their own;
    `direction` is +1 for him and -1 for her. Terms as in a life; "aged" is an age at a death, "present" one of today.

fiscal
    "fiscal 2019 ended on April 27, 2019". Terms: LEVEL the label, BASE the date of its end. Consumes nothing.

ranked
    "$805m, less than the $848m asked for", "between 12 and 15 per cent", "a low of 4 and a high of 9", "longer in A
    than in B (7.6 vs 6.2 days)". Terms: LEVEL the
    number compared with; BASE each number before it that may be meant, the likeliest first. `direction` is +1 where the
    LEVEL is the greater. Consumes nothing.

rated
    "300 tickets at $20 each for $6,000", "40,000 copies in four weeks, 10,000 a week". Terms: PART the number of
    things, PER what comes on each, TOTAL what all make. Evidence SENTENCE where no words say that they go together.
area
    "30 ft by 20 ft, or 600 sq ft". Terms: PART the two sides, TOTAL the area. Consumes nothing.
incidence
    "92 cases in 18,400 person-years (5.0 per 1,000)". Terms: PART the events, WHOLE what they befell, SHARE the rate,
    PER what it is per. Consumes nothing.
times-as, times-again
    "60, three times the 20 of last year", "twice as many (34 v 17)". Terms: LEVEL the greater, MULTIPLE, BASE;
    `direction` is +1 where "more" or "higher" leaves open whether the base itself is counted in. In
    "times-again" it is: "£90, half as much again as the £60".
ratio
    "600 pupils and 30 teachers, a ratio of 20 to 1". Terms: LEVEL (two, in the order of the text), ESTIMATE the ratio.
    Consumes nothing.
overall
    "58% of women and 41% of men, 50% overall". Terms: PART twice, WHOLE the share of all. These consume nothing.

majority
    "the 226 votes needed from the 450 electors". Terms: PART the number needed, WHOLE another number. Consumes nothing.

Evidence: BRACKET where brackets or "or" bind, CUE where all words that give the roles are explicit, OF_THESE for "of
these", "of which", "of whom", SENTENCE where one term was only near.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.changes.change import base_alone, changes
from auditor.assertions.frames.changes.change_pairs import change_pairs
from auditor.assertions.frames.changes.times_as import times_as
from auditor.assertions.frames.changes.tolls import tolls
from auditor.assertions.frames.comparisons.age_gaps import age_gaps
from auditor.assertions.frames.comparisons.differences import differences
from auditor.assertions.frames.comparisons.match_records import match_records
from auditor.assertions.frames.comparisons.ranked import ranked
from auditor.assertions.frames.comparisons.ratios import ratios
from auditor.assertions.frames.comparisons.scores import aggregates, margins, records
from auditor.assertions.frames.comparisons.thresholds import thresholds
from auditor.assertions.frames.conversions.bracket import brackets
from auditor.assertions.frames.conversions.incidence import incidences
from auditor.assertions.frames.conversions.rated import rated
from auditor.assertions.frames.cued import Readers
from auditor.assertions.frames.hundreds.hundred import hundreds
from auditor.assertions.frames.hundreds.sides import sides
from auditor.assertions.frames.listed.lists import lists
from auditor.assertions.frames.listed.plays import plays
from auditor.assertions.frames.shares.overall import overall
from auditor.assertions.frames.shares.rest import rests
from auditor.assertions.frames.shares.restated import restated
from auditor.assertions.frames.shares.share import full_shares, shares
from auditor.assertions.frames.statistics.estimates import estimates
from auditor.assertions.frames.statistics.list_means import list_means
from auditor.assertions.frames.statistics.means import means
from auditor.assertions.frames.statistics.ratio_words import ratio_words
from auditor.assertions.frames.statistics.tests import tests
from auditor.assertions.frames.sums.leavings import leavings
from auditor.assertions.frames.sums.ordinal_sums import ones_more
from auditor.assertions.frames.sums.sums import accounted_for, remnants, sums
from auditor.assertions.frames.times.begun import begun
from auditor.assertions.frames.times.fiscal import fiscal
from auditor.assertions.frames.times.later import later
from auditor.assertions.frames.times.lives import halves, lives
from auditor.assertions.frames.times.order_words import order_words
from auditor.assertions.frames.times.spans import time_spans
from auditor.assertions.model import Frame
from auditor.assertions.view import SentenceView

READERS = (
    lists,
    plays,
    remnants,
    tests,
    estimates,
    ratio_words,
    means,
    list_means,
    restated,
    full_shares,
    brackets,
    changes,
    change_pairs,
    shares,
    hundreds,
    sides,
    rests,
    sums,
    accounted_for,
    ones_more,
    tolls,
    leavings,
    differences,
    age_gaps,
    margins,
    aggregates,
    records,
    match_records,
    time_spans,
    later,
    begun,
    order_words,
    lives,
    halves,
    fiscal,
    ranked,
    rated,
    incidences,
    times_as,
    ratios,
    overall,
    thresholds,
)
"""In this order: what is bound most firmly consumes first."""
ALONE = (
    lists,
    remnants,
    base_alone,  # "That is up from 400 a year ago"
    change_pairs,  # "That is an increase of 20 per cent"
    tests,  # a threshold that is declared stands alone
    rests,  # and so does the rest of what the sentence before divides
    halves,  # and a birth, of which the next sentence tells the age
    sides,
)
"""The readers of a sentence with one number."""
_SEVERAL, _ONE = Readers(READERS), Readers(ALONE)


def read_frames(view: SentenceView) -> Iterator[Frame]:
    """Yield the frames of one sentence."""
    taken: set[int] = set()
    for reader in (_SEVERAL if len(view.numbers) > 1 else _ONE).of(view):
        yield from reader(view, taken)
