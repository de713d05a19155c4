"""Digits that are no quantity, each with its reason: names, versions, addresses, page numbers, references, codes.

The pass goes from number to number; the characters that touch it and the word before it decide.
"""

from __future__ import annotations

import re

from auditor.document.model import Document
from auditor.document.searched import digit_runs
from auditor.patterns import lazy
from auditor.quantities.calendar_words import MONTH_NUMBER, MONTHS, WEEKDAYS
from auditor.quantities.currency import SHORT, currency_before
from auditor.quantities.exclusion_names import DOTTED, Makes, read_named, read_spelt
from auditor.quantities.exclusion_words import BIBLE, FILE, STREET, excluded
from auditor.quantities.model import Kind, Quantity
from auditor.quantities.unit_table import CODES, SIGNS, SYMBOLS
from auditor.quantities.units import unit_after

_DIGITS = lazy("[0-9]+")
_TOKEN = lazy(r"[A-Za-z0-9]+(?:[-‐‑./_][A-Za-z0-9]+)*")
_HEAD = lazy(r"[A-Za-z][A-Za-z0-9]*(?:[-‐‑&/.][A-Za-z0-9]+)*[-‐‑]?\Z")
_NET_MARKS = ("://", "www.", "@")
_DOI = lazy(r"10\.[0-9]{4,9}/[^\s<>\"]+")
_TOKEN_END = lazy(r"[\s<>\"]")
_NETWORK = lazy(
    r"(?:https?|ftp|file|doi)://[^\s<>\"]+|(?<![\w.])www\.[^\s<>\"]+"
    r"|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
)
_ISBN = lazy(r"IS[BS]N(?:-1[03])?:? ?[0-9][0-9X -]{7,16}[0-9X]")
_TWO_POINTS = lazy(r"[0-9]+\.[0-9]+\.")
"""What tells a section, an address or a version from a decimal."""
_ADDRESS = lazy(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]+|/[0-9]{1,2})?(?![0-9.])")
_VERSION = lazy(r"[0-9]+(?:\.[0-9]+){2,}(?:[-.]?(?:alpha|beta|rc|dev|post|[abx])[.0-9]*)?(?![0-9])")
_THOUSANDS = lazy(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![.0-9])")
_DOTTED_DATE = lazy(
    r"(?:19|20)[0-9]{2}\.[01]?[0-9]\.[0-3]?[0-9](?![0-9.])|[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2}(?![0-9])"
)
_PHONE = lazy(
    r"\+[0-9]{1,3}[ .-]?(?:\([0-9]{1,4}\)[ .-]?)?[0-9]{2,5}(?:[ .-][0-9]{2,5}){1,4}(?![0-9])"
    r"|\(?0[0-9]{2,4}\)?[ -][0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])|0[0-9]{9,10}(?![0-9])"
    r"|\([0-9]{3}\) ?[0-9]{3}[-. ][0-9]{4}(?![0-9])|(?:1-)?[0-9]{3}[-.][0-9]{3}[-.][0-9]{4}(?![0-9])"
    r"|[0-9]{3}-[0-9]{4}(?![0-9])"
)
_TAIL = lazy(r"[A-Za-z0-9]*(?:[-/][0-9A-Z][A-Za-z0-9]*)*")
_PHONE_WORD = lazy(
    r"(?:call|phone|tel|telephone|fax|hotline|ring|mobile|contact|text)\b[^.!?\n]{0,24}\Z", re.IGNORECASE
)
_FOOTNOTE = lazy(r"[0-9]{1,3}(?:(?:, ?|[-–])[0-9]{1,3}){0,8}\]")
_DOTTED_HEAD = lazy(r"[\w/-]+\.\Z")
_CODED = lazy(r"[\w][-/_]|[0-9]|/")
_NOTED = lazy(r"(?: [A-Z“\"]|\s*\Z|\n)")
_SECTION = lazy(r"[0-9]{1,3}(?:\.[0-9]{1,3})*\.(?=[ \t\u00a0]+[^\s0-9])|[0-9]{1,3}(?:\.[0-9]{1,3}){2,}(?=\s)")
"""The number that a heading begins with."""
_INNER_SECTION = lazy(r"[0-9]{1,3}(?:\.[0-9]{1,3})+\.(?= [a-z_])")
_PAGES = lazy(r"[0-9]{1,4}(?:\([0-9]{1,3}\))?:[0-9]{1,5}[-–][0-9]{1,5}(?![0-9:])")
_VERSE = lazy(r"[0-9]{1,3}:[0-9]{1,3}(?:[-–,] ?[0-9]{1,3})*(?![0-9])")
_BOOK = lazy(rf"(?:{BIBLE})[ \u00a0]\Z")
_NUMERIC_NAMES = lazy(
    r"9/11(?![/0-9])|24/7(?![/0-9])|7/7(?![/0-9])|50[-/]50(?![/0-9])|20/20 vision|360[ -]degree"
    r"|[0-9][×xX][0-9](?![0-9A-Za-z])"
)
_HEXADECIMAL = lazy(r"0[xX][0-9A-Fa-f]+(?![0-9A-Za-z])")
_GADGET = lazy(
    r"[248]K(?![A-Za-z0-9])|(?:5|10|15)K(?=s?$|[.,;:)]| (?:run|race|walk|fun|event|course|jog|swim)s?\b)"
    r"|[0-9]{1,3}(?:[DG]|[A-Z][A-Za-z]*[0-9]+[A-Za-z0-9]*|[A-Z]{2,}|ers)(?![A-Za-z0-9])"
    r"|(?:480|576|720|1080|1440|2160|4320)[pi](?![A-Za-z0-9])|7[0-9]7(?:-[1-9]00[A-Z]*|s)?(?![0-9A-Za-z]|-[0-9])"
)
"""Screens, races, networks, devices, basketball teams, video, airliners."""
_FILE = lazy(rf"\.{FILE}\Z")
_BARE_LETTERS = frozenset(("p", "x", "n", "N"))
"""Letters that stand before a number as a sign: p5, x10."""
_PREFIXES = frozenset(
    ("mid", "pre", "post", "non", "sub", "under", "over", "top", "minus", "plus", "ex", "late", "early")
)  # fmt: skip
"""What a hyphen joins to a number that stays one: "Under-21", "Mid-2019"."""
_PERIODS = frozenset((*MONTHS, *WEEKDAYS))


def read_exclusions(document: Document) -> list[Quantity]:
    """Return the numbers of `document` that are no quantities, in the order of the text, each with the reason."""
    prose = document.prose
    found = [*_network(prose), *_marks(document), *read_spelt(prose)]
    makes = Makes()
    done = 0
    for start, end in digit_runs(prose):
        if start < done:
            continue
        before = prose[start - 1 : start]
        if before and before in ".," and prose[start - 2 : start - 1].isdigit():
            continue
        quantity = _read(prose, start, end, before)
        if quantity is None:
            quantity = makes.again(prose, start, end)
        elif quantity.excluded == "name":
            makes.keep(prose, *quantity.numeral)
        if quantity is not None:
            found.append(quantity)
            done = quantity.span.end
    return apart(found)


def apart(found: list[Quantity]) -> list[Quantity]:
    """Return `found` in order without overlaps; the longest stays."""
    found.sort(key=lambda quantity: (quantity.span.start, -quantity.span.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or kept[-1].span.end <= quantity.span.start:
            kept.append(quantity)
        elif quantity.span.end - quantity.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = quantity
    return kept


def _network(prose: str) -> list[Quantity]:
    """Read addresses of the net: URLs, e-mails, DOIs, where the text has their marks at all."""
    found: list[Quantity] = []
    for mark in _NET_MARKS:
        at = prose.find(mark)
        while at >= 0:
            token = _TOKEN_END.search(prose, at)
            end = token.start() if token else len(prose)
            match = _NETWORK.search(prose, _token_start(prose, at), end)
            if match and any(character.isdigit() for character in match[0]):
                text = match[0].rstrip(".,;:)!?'")
                reason = "e-mail address" if "@" in text and "://" not in text else "web address"
                found.append(excluded(match.start(), match.start() + len(text), Kind.IDENTIFIER, reason))
            at = prose.find(mark, max(end, at + 1))
    for match in _DOI.finditer(prose):
        if not prose[match.start() - 1 : match.start()].isdigit():
            found.append(excluded(match.start(), match.end(), Kind.IDENTIFIER, "DOI"))
    if "ISBN" in prose or "ISSN" in prose:
        for match in _ISBN.finditer(prose):
            found.append(excluded(match.start(), match.end(), Kind.IDENTIFIER, "ISBN"))
    return found


def _token_start(prose: str, at: int) -> int:
    """Return where the run without spaces begins that holds `at`, 200 characters back at most."""
    floor = max(0, at - 200)
    return max(prose.rfind(" ", floor, at), prose.rfind("\n", floor, at), floor - 1) + 1


def _marks(document: Document) -> list[Quantity]:
    """Read the numbers of list items, which the document found, and those of headings."""
    prose = document.prose
    found = []
    for block in document.blocks:
        if prose[block.span.start : block.span.start + 1].isdigit():
            section = _SECTION.match(prose, *block.span)
            if section is not None:
                found.append(excluded(*section.span(), Kind.IDENTIFIER, "section number"))
        if block.marker and block.marker[0].isdigit():
            digits = _DIGITS.match(block.marker)
            start = document.text.find(block.marker, max(0, block.span.start - len(block.marker) - 4), block.span.end)
            if digits and start >= 0:
                end = start + digits.end()
                found.append(excluded(start, end, Kind.IDENTIFIER, "list number", value=int(digits[0])))
    return found


def _read(prose: str, start: int, end: int, before: str) -> Quantity | None:
    after = prose[end : end + 1]
    if before.isalpha() or (before and before in "-‐‑_&" and prose[start - 2 : start - 1].isalnum()):
        return _attached(prose, start, end)
    if (before and before in "#§[*") or prose[start - 2 : start] in ("§ ", "# "):
        marked = _marked(prose, start, end, before)
        if marked is not None:
            return marked
    if after == ")" and end - start <= 2 and before == " " and _opened(prose, start):
        return excluded(start, end + 1, Kind.IDENTIFIER, "list number", (start, end), int(prose[start:end]))
    if _may_dial(prose, start, end, before, after):
        phone = _phone(prose, start - 1 if before in ("+", "(") else start, start)
        if phone is not None:
            return phone
    if before == "." and prose[start - 2 : start - 1].isalpha() and prose[start - 3 : start] != "No.":
        return _dotted(prose, start, end)
    touched = None
    if after.isalpha() or (after and after in "/-×"):
        touched = _touched(prose, start, end, before)
    elif after and after in ".:(":
        touched = _punctuated(prose, start, end, after)
    if touched is not None or (start and before not in (" ", "\u00a0", "\n") and prose[start - 3 : start] != "No."):
        return touched
    if end - start <= 5 and (after.isalpha() or (after == " " and prose[end + 1 : end + 2].isupper())):
        street = STREET.match(prose, end)
        if street:
            return excluded(start, street.end(), Kind.IDENTIFIER, "address", (start, end))
    return read_named(prose, start, end, after) if start else None


_NUMBERED_ITEM = lazy(r"(?:[,;:.]|\b(?:and|or|are|is|to)) \Z")


def _opened(prose: str, start: int) -> bool:
    """Tell whether the bracket behind a number at `start` was never opened: "1) boiled, 2) fried"."""
    if not _NUMBERED_ITEM.search(prose, max(0, start - 5), start):
        return False
    return prose.rfind("(", max(0, start - 160), start) <= prose.rfind(")", max(0, start - 160), start)


def _marked(prose: str, start: int, end: int, before: str) -> Quantity | None:
    """Read a number after a sign of reference or of a power: #3, # 4, § 5, [12], x**2."""
    host = prose[start - 2 : start - 1]
    if before == "*":
        power = host == "*" and start > 2 and (prose[start - 3].isalnum() or prose[start - 3] in ")]")
        return excluded(start, end, Kind.IDENTIFIER, "exponent") if power else None
    if prose[start - 2 : start] == "# ":
        return excluded(start - 2, end, Kind.IDENTIFIER, "number in a series", (start, end), int(prose[start:end]))
    if before == "#":
        reason = "character code" if prose[start - 2 : start - 1] == "&" else "number in a series"
        return excluded(start - 1, end, Kind.IDENTIFIER, reason, (start, end), int(prose[start:end]))
    if before != "[":
        return excluded(start, end, Kind.IDENTIFIER, "section number", value=int(prose[start:end]))
    note = _FOOTNOTE.match(prose, start)
    if note is None:
        return None
    if not (host.isalnum() or (host and host in "_)]")):  # "SDCS[2]"
        inserted = (host or " ") in " \n" and prose[note.end() : note.end() + 1] not in (".", ",", ";", ":", ")")
        opening = start < 2 or host == "\n" or prose[max(0, start - 4) : start - 1] == ".. "
        if (inserted and not opening) or prose[note.end() : note.end() + 2].strip()[:1].islower():
            return None  # "[12]" in a quotation is an editor's word
    return excluded(start - 1, note.end(), Kind.IDENTIFIER, "reference mark")


def _touched(prose: str, start: int, end: int, before: str) -> Quantity | None:
    """Read a number that letters or a stroke follow: 9/11, 4x4, 3D, 747-400."""
    if prose[start:end] == "0" and (code := _HEXADECIMAL.match(prose, start)):
        return excluded(start, code.end(), Kind.IDENTIFIER, "hexadecimal number")
    known = _NUMERIC_NAMES.match(prose, start)
    if known and unit_after(prose, known.end()) is None:
        return excluded(start, known.end(), Kind.IDENTIFIER, "name")
    named = _GADGET.match(prose, start)
    if named is None or (before and before in SIGNS):
        return None
    letters = prose[end : named.end()]
    if letters in ("AM", "PM", "ST", "ND", "RD", "TH") or letters in SIGNS or letters in CODES:
        return None
    if prose[named.end() - 1] not in "pi" and unit_after(prose, end) is not None:
        return None
    return excluded(start, named.end(), Kind.IDENTIFIER, "name", (start, end))


def _punctuated(prose: str, start: int, end: int, after: str) -> Quantity | None:
    """Read IP addresses, versions in three parts, places in journals and verses."""
    if after == ".":
        if not prose[end + 1 : end + 2].isdigit() or not _TWO_POINTS.match(prose, start):
            return None
        match = _INNER_SECTION.match(prose, start)
        if match:
            return excluded(start, match.end(), Kind.IDENTIFIER, "section number")
        match = _ADDRESS.match(prose, start)
        if match:
            return excluded(start, match.end(), Kind.IDENTIFIER, "IP address")
        match = _VERSION.match(prose, start)
        if match and not _DOTTED_DATE.match(prose, start) and not _THOUSANDS.match(prose, start):
            return excluded(start, match.end(), Kind.VERSION, "version")
        return None
    match = _PAGES.match(prose, start)
    if match:
        return excluded(start, match.end(), Kind.IDENTIFIER, "citation")
    if after == ":" and _BOOK.search(prose, max(0, start - 16), start):
        match = _VERSE.match(prose, start)
        if match:
            return excluded(start, match.end(), Kind.IDENTIFIER, "verse")
    return None


def _dotted(prose: str, start: int, end: int) -> Quantity | None:
    """Read a number that a point joins to a word: port-a.2, Table B.4, and the note 7 in "at the time.7 But"."""
    head = _DOTTED_HEAD.search(prose, max(0, start - 40), start)
    if head is None:
        return None
    word = head[0][:-1]
    if _CODED.search(word) or (word.isupper() and len(word) < 3):
        return excluded(head.start(), end, Kind.IDENTIFIER, "name", (start, end))
    if end - start < 3 and word.islower() and len(word) > 3 and _NOTED.match(prose, end):
        return excluded(start, end, Kind.IDENTIFIER, "reference mark", value=int(prose[start:end]))
    return None


def _may_dial(prose: str, start: int, end: int, before: str, after: str) -> bool:
    """Tell whether a telephone number may begin here: with a plus, a nought, a bracket, or digits behind a stroke."""
    if before == "+" or (prose[start] == "0" and end - start > 2):
        return True
    if after == "-" or after == ".":
        return prose[end + 1 : end + 2].isdigit() and (end - start == 3 or prose[start : end + 1] == "1-")
    return after == ")" and before == "(" and end - start == 3


def _phone(prose: str, begin: int, start: int) -> Quantity | None:
    match = _PHONE.match(prose, begin) or _PHONE.match(prose, start)
    if match is None:
        return None
    digits = sum(character.isdigit() for character in match[0])
    if digits < 8 and not _PHONE_WORD.search(prose, max(0, start - 40), start):
        return None
    return excluded(match.start(), match.end(), Kind.IDENTIFIER, "phone number")


def _attached(prose: str, start: int, end: int) -> Quantity | None:
    """Read a number that letters run into: A380, Covid-19, MH370, v1.2.3, report2.pdf."""
    head = _HEAD.search(prose, max(0, start - 24), start)
    if head is None:
        return None
    word = head[0]
    if prose[head.start() - 1 : head.start()].isdigit() and head.start():
        return None  # 4e14
    if prose[head.start() - 1 : head.start()] == "$":
        return None  # "$US620 million"
    letters = word.rstrip("-‐‑")
    token = _TOKEN.match(prose, head.start())
    last = token.end() if token else end
    dotted = DOTTED.match(prose, start)
    if dotted and word in ("v", "V"):
        return excluded(head.start(), dotted.end(), Kind.VERSION, "version")
    if token and _FILE.search(token[0]):
        return excluded(token.start(), last, Kind.IDENTIFIER, "file name")
    if letters in SHORT and currency_before(prose, start):
        return None
    if letters in _BARE_LETTERS or letters in CODES or letters in SIGNS or letters.lower() in MONTH_NUMBER:
        return None
    if word[-1] in "-‐‑":
        if not any(character.isupper() for character in letters):
            return None
        if letters.lower() in _PREFIXES or letters.capitalize() in _PERIODS:
            return None
    elif letters.islower() and len(letters) > 3:
        return None
    if word[-1] not in "-‐‑" and letters.rpartition("/")[2] in SYMBOLS and end - start == 1 and prose[start] in "23":
        if prose[max(0, head.start() - 2) : head.start()].rstrip(" \u00a0")[-1:].isdigit():
            return None  # 190 km2
        return excluded(head.start(), end, Kind.IDENTIFIER, "part of a unit", (start, end))
    tail = _TAIL.match(prose, end)
    return excluded(head.start(), tail.end() if tail else end, Kind.IDENTIFIER, "name", (start, end))


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("An Airbus A380 landed.", "A380: name"),
    ("They flew a Boeing 737 home.", "Boeing 737: name"),
    ("He bought an iPhone 15 today.", "iPhone 15: name"),
    ("Then the S&P 500 rose.", "S&P 500: name"),
    ("Fans of Formula One queued.", "Formula One: name"),
    ("Since 9/11 it has been shut.", "9/11: name"),
    ("Leaders of the G20 met.", "G20: name"),
    ("Deaths from Covid-19 fell.", "Covid-19: name"),
    ("Search for flight MH370.", "MH370: name"),
    ("Sales of 5G phones grew.", "5G: name"),
    ("It was on Channel 4 last night.", "Channel 4: channel number"),
    ("See page 12.", "page 12: page number"),
    ("Read pp. 14-17.", "pp. 14-17: number in a series"),
    ("No 10 said nothing.", "No 10: number in a series"),
    ("He is ranked # 4 there.", "# 4: number in a series"),
    ("They eat eggs: 1) boiled, 2) fried.", "1): list number; 2): list number"),
    ("She came in at No.6 again.", "No.6: number in a series"),
    ("The world number one won.", "number one: number in a series"),
    ("They live at 10 Acacia Avenue.", "10 Acacia Avenue: address"),
    ("Call 020 7946 0958 now.", "020 7946 0958: phone number"),
    ("It needs Python 3.11.", "Python 3.11: version"),
    ("It ships as v1.2.3.", "v1.2.3: version"),
    ("The chip answers at 0x18 - 0x1a.", "0x18: hexadecimal number; 0x1a: hexadecimal number"),
    ("Set flags[2] for it.", "[2]: reference mark"),
    ("It is (2/1)**3 of it.", "3: exponent"),
    ("Write to eth-port.2 now.", "eth-port.2: name"),
    ("In Table 8.6. Then see Table B.4 too.", "Table 8.6: table number; B.4: name"),
    ("See Section 3.2 and Examples 4.1 to 4.3.", "Section 3.2: section number; Examples 4.1 to 4.3: examples number"),
    ("5.8. Reconciling 12 bills", "5.8.: section number"),
    ("Nobody knew at the time.7 Then it rained.", "7: reference mark"),
    ("Fares rose in section 3.2 per cent.", ""),
    ("We won [12] games.", ""),
    ("Ping 192.168.0.1 first.", "192.168.0.1: IP address"),
    ("Order ISBN 978-3-16-148410-0.", "ISBN 978-3-16-148410-0: ISBN"),
    ("Go to https://example.org/p12.", "https://example.org/p12: web address"),
    ("Open report2.pdf.", "report2.pdf: file name"),
    ("So it was shown.[12]", "[12]: reference mark"),
    ("John 3:16 is read.", "3:16: verse"),
    ("People per km2 fell.", "km2: part of a unit"),
    ("Then the sp 500 fell.", "sp 500: name"),
    ("The iPhone 11 Pro and an 11 Pro Max came.", "iPhone 11: name; 11: name"),
    ("It grounded two 737 Max jets.", "737: name"),
    ("In London 20 people died.", ""),
    ("Of 120 members 45 left.", ""),
    ("In Marsh End 301 of 354 agreed.", ""),
    ("In Marsh End 301 (85 per cent) agreed.", ""),
    ("No 20 people agree.", ""),
    ("Trains cost Pounds 5 here.", ""),
    ("The range is 190 km2.", ""),
    ("He told Sony 25 jobs went.", ""),
)
"""Sentence and what in it is no quantity, with the reason; empty where all numbers count."""
