"""Words beside which a number is no quantity: what is numbered (page 12), what is versioned, where people live."""

from __future__ import annotations

from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.tries import trie


def _names(text: str) -> list[str]:
    return text.split()


NUMBERED = frozenset(
    _names(
        "page pages pp p room section sections article articles paragraph paragraphs para paras chapter chapters "
        "clause clauses figure figures fig figs table tables row rows column line lines item verse verses volume "
        "volumes vol issue edition no nos number numbers flight gate platform route junction exit channel phase "
        "stage level grade type types category class group division track lane lot step question appendix annex "
        "schedule exhibit unit bus apartment apt suite seat act scene canto episode season series part chapter "
        "book psalm bug ticket case docket file form rule law amendment proposition resolution regulation "
        "directive bill week day round game match race heat test lap hole inning year zone district ward precinct "
        "region sector area block plot hill camp pier dock berth bay corridor highway interstate motorway road "
        "tier team squadron battalion brigade regiment corps model mk version release update revision build patch "
        "generation gen port extension ext box reg registration licence license permit serial code pin account "
        "invoice ref reference protocol note footnote endnote equation eq theorem lemma definition example "
        "exercise problem experiment study sample specimen subject patient participant listing listings examples "
        "algorithm node byte bit cpu slot irq"
    )
)
"""What is numbered: the number after it names one of several and counts nothing."""
COUNTED_TOO = frozenset(
    _names(
        "day week year line lines unit test number numbers road area note subject patient participant sample "
        "group team race game match round box study code case form law bill part class level types figures rows "
        "sections pages lap hole heat bus step question port account example book grade season series track act "
        "stage bit examples listings"
    )
)
"""Those that a count may follow as well ("in the year 40 people died"): a plural noun after it decides."""
CAPTIONED = frozenset(
    _names(
        "table tables figure figures fig figs section sections chapter chapters example examples listing listings "
        "appendix annex article clause part paragraph equation eq theorem lemma definition proposition algorithm "
        "exercise problem"
    )
)
"""Those that a manual or a treatise numbers in parts: Table 8.6, Section 3.2."""
VERSIONED = frozenset(
    _names(
        "version release update build firmware patch v ver Python Java Perl Ruby PHP Node Linux Android iOS "
        "iPadOS macOS OS Windows Firefox Chrome Safari Ubuntu Debian Fedora Django Rails Bluetooth USB HDMI HTML "
        "HTTP TLS SSL OpenGL DirectX Unicode Excel Office Kubernetes Postgres PostgreSQL MySQL SQLite Apache "
        "Nginx GCC LLVM Rust Go Kotlin Swift Scala React Angular Vue Git Docker Photoshop Acrobat Flash WordPress "
        "Drupal Web"
    )
)
INDICES = frozenset(
    _names(
        "s&p sp ftse nasdaq cac nikkei fortune stoxx russell asx tsx kospi csi topix dax ta psi mib aex bel smi omx "
        "nifty sensex dow wilshire ibex"
    )
)
"""Share indices in lower case, whose number says how many shares they hold."""
HOLDINGS = frozenset(
    map(str, (10, 15, 20, 25, 30, 35, 40, 50, 60, 90, 100, 120, 125, 200, 225, 250, 300, 350, 400, 500, 600))
)
"""How many shares those indices hold."""
OPENERS = frozenset(
    _names(
        "the a an in on at of by to for from with and but or so as if when while since after before until between "
        "among over under about around nearly almost some only just more most less fewer another other all both "
        "every each these those this that its their his her our your my no not than then there they we he she it "
        "who which what where how with within without against through during into out up down off per plus minus "
        "approximately roughly at least last next first total aged now one two three four five six seven eight "
        "nine ten hundreds thousands dozens mr mrs ms dr sir lady lord us uk eu is are was were has have had will "
        "would could says said make makes add get buy send give see top up down"
    )
)
"""Words that open a sentence or a headline before a count."""
BIBLE = trie(
    _names(
        "Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah "
        "Esther Job Psalm Psalms Proverbs Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel "
        "Amos Obadiah Jonah Micah Nahum Habakkuk Zephaniah Haggai Zechariah Malachi Matthew Mark Luke John Acts "
        "Romans Corinthians Galatians Ephesians Philippians Colossians Thessalonians Timothy Titus Philemon "
        "Hebrews James Peter Jude Revelation Quran Koran Surah Sura Matt Rev Gen Cor"
    )
)
STREET = lazy(
    r"[A-Za-z]? (?:[A-Z][A-Za-z'’.]+ ){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Place|"
    r"Court|Way|Terrace|Crescent|Close|Row|Gardens|Parkway|Plaza|Hill|Quay|Wharf|Mews|Alley)(?![a-z])"
)
STATE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
FILE = r"(?:pdf|docx?|xlsx?|pptx?|[ct]sv|txt|md|html?|json|ya?ml|xml|zip|gz|tar|png|jpe?g|gif|svg|mp[34]|py|js|exe)"


def excluded(
    start: int, end: int, kind: Kind, reason: str, numeral: tuple[int, int] | None = None, value: int | None = None
) -> Quantity:
    """Return what stands from `start` to `end` as no quantity, for `reason`; `value` where it is a whole number."""
    exact = Interval(None, None) if value is None else Interval.exactly(Fraction(value))
    return Quantity(
        Span(start, end),
        Span(*numeral) if numeral else Span(start, end),
        kind,
        None if value is None else Fraction(value),
        exact,
        exact,
        Fraction(1),
        excluded=reason,
        reader="exclusions",
    )
