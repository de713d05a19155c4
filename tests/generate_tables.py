# ruff: noqa: E501
"""Write `auditor/quantities/unit_table.py` from the lexicon below, pint's factors and Babel's currency names.

Run it as ``python tests/generate_tables.py`` after a change here; `test_units.py` compares what it would write with what is there.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

TABLE = Path(__file__).parent.parent / "auditor" / "quantities" / "unit_table.py"

PREFIXES = [
    ("nano", "n", -9),
    ("micro", "µ μ u", -6),
    ("milli", "m", -3),
    ("centi", "c", -2),
    ("deci", "d", -1),
    ("deca", "", 1),
    ("deka", "", 1),
    ("hecto", "h", 2),
    ("kilo", "k", 3),
    ("mega", "M", 6),
    ("giga", "G", 9),
    ("tera", "T", 12),
    ("peta", "P", 15),
    ("exa", "E", 18),
]

# canonical | words, "+" adds a plural s | symbols in exact case | prefixes in use, by their names' beginnings
PREFIXED = """
meter | metre+, meter+ | m | nano micro milli centi deci deca kilo
gram | gram+, gramme+ | g | nano micro milli centi deci deca hecto kilo
liter | litre+, liter+ | l L | micro milli centi deci deca hecto mega giga
second | | s | nano micro milli
watt | watt+ | W | milli kilo mega giga tera
watt_hour | watt hour+ | Wh | milli kilo mega giga tera
volt | volt+ | V | milli kilo mega
ampere | ampere+, amp+ | A | micro milli kilo
ampere_hour | ampere hour+, amp hour+ | Ah | milli kilo
hertz | hertz | Hz | kilo mega giga tera
pascal | pascal+ | Pa | hecto kilo mega giga
joule | joule+ | J | milli kilo mega giga tera peta
newton | newton+ | N | milli kilo mega
ohm | ohm+ | Ω Ω | milli kilo mega
tesla | tesla+ | T | milli
farad | farad+ | F | nano micro milli
byte | byte+ | B | kilo mega giga tera peta exa
bit | bit+ | bit | kilo mega giga tera
gray | gray+ | Gy | milli micro
sievert | sievert+ | Sv | micro milli
becquerel | becquerel+ | Bq | kilo mega giga tera peta
mole | mole+ | mol | nano micro milli kilo
electron_volt | electron volt+, electronvolt+ | eV | milli kilo mega giga tera
parsec | parsec+ | pc | kilo mega giga
calorie | calorie+ | cal | kilo
bar | bar | bar | milli kilo
henry | henry, henrys, henries | |
weber | weber+ | Wb |
coulomb | coulomb+ | |
volt_ampere | volt ampere+ | VA | kilo mega giga
ton_TNT | ton of tnt, tons of tnt | | kilo mega
hectare | hectare+ | ha |
lumen | lumen+ | lm |
lux | lux | lx |
candela | candela+ | cd |
pixel | pixel+ | px | mega giga
molar | | M | nano micro milli
katal | katal+ | kat |
siemens | siemens | | milli micro
"""

# canonical [= pint expression, where pint has another name or meaning] | words | symbols
PLAIN = """
inch | inch, inches | in in. ″
foot | foot, feet | ft ft. ′
yard | yard+ | yd yds yd. yds.
mile | mile+ | mi mi.
nautical_mile | nautical mile+, sea mile+ | nmi NM
furlong = 660 * foot | furlong+ |
chain = 66 * foot | |
fathom = 6 * foot | fathom+ | ftm
micron | micron+ |
steradian | steradian+ |
gauss = 1/10000 * tesla | gauss |
torr = 101325/760 * pascal | torr |
baud = bit / second | baud |
angstrom | angstrom+, ångström+, angström+ | Å Å
light_year | light year+, lightyear+ | ly
astronomical_unit | astronomical unit+ | au AU
acre = 43560 * foot ** 2 | acre+ | ac
ounce | ounce+ | oz oz. ozs
fluid_ounce | fluid ounce+, fl oz, us fluid ounce+, us fl oz | fl.oz floz
pound | pound+ | lb lbs lb. lbs. ℔
stone | stone | st
ton | ton+, short ton+ | tn
long_ton | long ton+, imperial ton+ |
metric_ton | tonne+, metric ton+, metric tonne+ | t tCO2 tCO2e
kilotonne = 1000 * metric_ton | kilotonne+ | kt ktCO2 ktCO2e
megatonne = 1000000 * metric_ton | megatonne+ | Mt MtCO2 MtCO2e
gigatonne = 1000000000 * metric_ton | gigatonne+ | Gt GtCO2 GtCO2e
kiloton = 1000 * metric_ton | kiloton+ |
megaton = 1000000 * metric_ton | megaton+ |
gigaton = 1000000000 * metric_ton | gigaton+ |
hundredweight | hundredweight+ | cwt
carat | carat+ | ct
karat = 1/24 | karat+ |
grain | grain+ | gr
dram | dram+ |
quintal = 100 * kilogram | quintal+ |
troy_ounce | troy ounce+, ounces troy, ounce troy | ozt
gallon | gallon+, us gallon+, u.s. gallon+, us gal, u.s. gal, us liquid gallon+ | gal gals gal. gals.
imperial_gallon | imperial gallon+, uk gallon+, imp gallon+, imp. gallon+, imp gal, imp. gal, imperial gal, uk gal | impgal
pint | pint+, us pint+, us pt |
imperial_pint | imperial pint+, imp pint+, imp pt, uk pint+ |
imperial_quart | |
imperial_cup | |
metric_cup = 1/4 * liter | metric cup+ |
imperial_fluid_ounce | imperial fluid ounce+, imp fl oz, imperial fl oz |
long_hundredweight | |
quart | quart+ | qt qts
cup | cup+ |
tablespoon | tablespoon+, tablespoonful+, table spoon+ | tbsp tbsps tbsp. Tbsp tbs
teaspoon | teaspoon+, teaspoonful+, tea spoon+ | tsp tsps tsp. Tsp
barrel = oil_bbl | barrel+ | bbl bbls bbl. bbls.
bushel | bushel+ | bu bu.
cubic_centimeter | | cc ccs
acre_foot = 43560 * foot ** 3 | acre foot, acre feet |
board_foot | board foot, board feet |
second | second+, sec+ | sec sec. secs. s
minute | minute+, min+, mns | min. mins.
hour | hour+, hr+ | hr. hrs. h
day | day+ | d
week | week+, wk+ | wk. wks.
fortnight | fortnight+ |
month | month+, mth+ | mo mos
year | year+, yr+, yo, y.o | yr. yrs. y/o
decade = 10 * year | decade+ |
century | century, centuries |
millennium | millennium, millennia, millenniums |
kiloyear = 1000 * year | kiloyear+ | kyr
megayear = 1000000 * year | million year+, megayear+, megaannum+ | Myr Mya mya Ma
gigayear = 1000000000 * year | gigayear+, gigaannum+ | Gyr Ga Gya
nanosecond | nanosecond+ |
microsecond | microsecond+ |
millisecond | millisecond+ |
mile / hour | m.p.h | mph MPH
kilometer / hour | kph, kmph, kmh | km/h
mile / gallon | mpg | MPG
foot / second | | fps
knot | knot+ | kt kts kn
degree_Celsius | degree celsius, degrees celsius, degrees celcius, degree celcius, celcius, degree centigrade, degrees centigrade, celsius, centigrade, degrees c, degree c, deg c, deg celsius, degs c | °C °c ºC ˚C ℃ C degC
degree_Fahrenheit | degree fahrenheit, degrees fahrenheit, degrees farenheit, degree farenheit, farenheit, fahrenheit, degrees f, degree f, deg f, deg fahrenheit, degs f | °F °f ºF ˚F ℉ F degF
kelvin | kelvin+, degrees kelvin, degree kelvin | K
degree | degree+, deg | ° º ˚
arcminute | arcminute+, arc minute+, minutes of arc, minute of arc | arcmin
arcsecond | arcsecond+, arc second+, seconds of arc, second of arc | arcsec
radian | radian+ | rad
revolutions_per_minute = count / minute | revolutions per minute, revs per minute, rev per minute | rpm RPM r.p.m.
horsepower | horsepower, brake horsepower, shaft horsepower, indicated horsepower, horse power | hp bhp shp ihp HP BHP hp.
metric_horsepower | | PS
psi | pounds per square inch, pound per square inch | psi PSI
ksi | kilopounds per square inch | ksi
millimeter_Hg | millimetres of mercury, millimeters of mercury, mm hg | mmHg
inch_Hg | inches of mercury | inHg
standard_atmosphere | atmosphere+, standard atmosphere+ | atm
british_thermal_unit | british thermal unit+, btu+ | BTU Btu BTUs
therm | therm+ |
food_calorie = kilocalorie | kilocalorie+, kilo calorie+ | kcal Cal
foot_pound | foot pound+ | ft-lb ft-lbs ft·lb ft.lb ftlb ftlbs
force_pound | pound force, pounds force, pound of thrust, pounds of thrust, pounds of force, lbs of thrust, lb of thrust | lbf lbf.
force_kilogram | kilogram force, kilograms force, kilograms of thrust, kg of thrust | kgf
pound_foot = foot_pound | pound foot, pound feet | lb-ft lb.ft. lbft
newton * meter | newton metre+, newton meter+ | Nm N·m N⋅m N-m
standard_gravity | times gravity |
decibel = 1 | decibel+ | dB dBA db dB(A)
dioptre = 1/meter | dioptre+, diopter+ |
poise | poise |
dyne | dyne+ |
erg | erg+ |
barn | barn |
curie | curie+ | Ci
roentgen | roentgen+, röntgen+ | R
attometer = 1/1000000000000000000 * meter | | am
rem | rem+ |
pascal_second = pascal * second | pascal second+ |
kilobit / second | | kbps Kbps kbit/s kb/s
megabit / second | | Mbps mbps Mbit/s Mb/s
gigabit / second | | Gbps gbps Gbit/s Gb/s
terabit / second | | Tbps
kibibyte | kibibyte+ | KiB
mebibyte | mebibyte+ | MiB
gibibyte | gibibyte+ | GiB
dot / inch = pixel / inch | | dpi DPI ppi PPI
frame / second = count / second | frame+ per second |
barrel / day = oil_bbl / day | | bpd b/d bbl/d
ton / day | | tpd
foot ** 2 | | sqft sq.ft sq.ft. sf
meter ** 2 | | sqm sq.m
kilometer ** 2 | | sqkm sq.km
foot ** 3 | | cuft cu.ft cf
meter ** 3 | | cbm cu.m
foot ** 3 / second | | cfs
gallon / minute | | gpm
thousand_cubic_foot = 1000 * foot ** 3 | | mcf Mcf
million_cubic_foot = 1000000 * foot ** 3 | | mmcf MMcf
billion_cubic_foot = 1000000000 * foot ** 3 | | bcf Bcf
trillion_cubic_foot = 1000000000000 * foot ** 3 | | tcf Tcf
million_british_thermal_unit = 1000000 * british_thermal_unit | | mmbtu MMBtu mmBtu MMBTU
barrel_of_oil_equivalent = 1 | barrel+ of oil equivalent | boe
barrel_of_oil_equivalent / day = 1/day | | boepd
twenty_foot_unit = 1 | twenty foot equivalent unit+ | TEU TEUs teu teus
centimeter_H2O | | cmH2O
beat / minute = count / minute | beat+ per minute, beat+ a minute | bpm
international_unit = 1 | international unit+ | IU
milliequivalent = 1 | | mEq
man_hour = hour | man hour+, person hour+, work hour+ |
percent = 1/100 | percent, per cent, pct, percents, p.c, per cents, percentage, procent | % ％ pc
percentage_point = 1/100 | percentage point+, percent point+, per cent point+, pct point+, pct pt+ | pp pps ppt ppts %-points %-point
basis_point = 1/10000 | basis point+ | bp bps
permille = 1/1000 | per mille, permille | ‰
ppm = 1/1000000 | part+ per million | ppm
ppb = 1/1000000000 | part+ per billion | ppb
ppt = 1/1000000000000 | part+ per trillion |
bitcoin = 1 | bitcoin+, btc | BTC
ether = 1 | | ETH
satoshi = 1/100000000 | satoshi+ |
"""

# Symbols as people write them who do not know their case; the milliwatts of "mw" are nobody's.
CASES = {
    "KM Km kms Kms KMS": "km", "KG Kg kgs Kgs": "kg", "CM Cm cms": "cm", "MM Mm mms": "mm", "ML Ml mls": "ml", "MG Mg mgs": "mg",
    "KW Kw kw": "kW", "mw": "MW", "gw": "GW", "KWH Kwh kwh KWh kWhs kwhs": "kWh", "mwh MWH Mwh": "MWh", "gwh GWH": "GWh", "twh TWH": "TWh",
    "hz HZ": "Hz", "khz KHZ KHz Khz": "kHz", "mhz MHZ Mhz": "MHz", "ghz GHZ Ghz": "GHz", "mah MAH Mah": "mAh",
    "kpa KPA": "kPa", "mpa MPA": "MPa", "gpa": "GPa", "hpa HPA": "hPa", "kv KV": "kV", "kj KJ": "kJ", "mj": "MJ", "gj": "GJ",
    "kbs KB": "kB", "mbs MBs": "MB", "gb Gb gbs GBs gig gigs": "GB", "tb Tb tbs TBs": "TB", "kb Kb": "kbit", "mb Mb": "Mbit",
    "FT Ft": "ft", "LB Lb": "lb", "LBS Lbs": "lbs", "OZ Oz": "oz", "SQFT": "sqft", "MI Mi": "mi", "YD Yds": "yd", "HA Ha": "ha",
    "kcals Kcal Kcals KCAL": "kcal", "PSI": "psi", "KN": "kN", "kWp kWe": "kW", "MWp MWe MWt": "MW", "GWp GWe": "GW", "VDC VAC": "V", "MP": "Mpx", "mmhg MMHG mmHG": "mmHg", "BBL BBLS": "bbl", "BPD": "bpd",
    "PCT Pct": "%", "mcg mcgs": "µg", "gm gms gr.": "g", "KPH Kph": "km/h", "Mph": "mph", "lt ltr ltrs Ltr ltr.": "l", "BP BPS Bps": "bps",
}  # fmt: skip

# What a bare word of money means; where several countries use the word and none leads, the word itself is the unit.
MONEY = """
USD | dollar+, dlr+, us dlr+, u.s. dlr+, usd, us dollar+, u.s. dollar+, american dollar+, buck+, greenback+
EUR | euro+, eur
GBP | gbp, pounds sterling, pound sterling, british pound+, uk pound+, stg, sterling, quid
JPY | jpy, yen, japanese yen
CNY | cny, yuan, renminbi, rmb, chinese yuan, yuan renminbi
INR | inr, rupee+, indian rupee+
ILS | shekel+, israeli shekel+, new israeli shekel+
KRW | won, south korean won, korean won
TWD | taiwan dollar+, taiwanese dollar+
ISK | icelandic krona, kronur, icelandic kronur
XOF | cfa franc+
ETB | birr+
GEL | lari+
GTQ | quetzal+
ZMW | kwacha+
BWP | pula
VES | bolivar+, bolívar+
GRD | drachma+, drachmas, drachmae
KWD | kuwaiti dinar+, kwd
THB | baht, bahts, thai bahts, thai baht
MYR | ringgit+, malaysian ringgit+
SGD | sgd, singapore dollar+, singapore dlr+
AUD | aud, australian dollar+, australian dlr+, aussie dollar+
NZD | n.z. dollar+, nz dollar+, n.z. dlr+, nz dlr+, new zealand dlr+
HKD | hong kong dlr+
CAD | canadian dollar+, canadian dlr+
RUB | rouble+, ruble+, russian rouble+, russian ruble+
ZAR | rand, south african rand
BRL | reais, brazilian real, brazilian reais, real
PLN | zloty, zlotys, zloties, złoty, złotych, polish zloty, polish zlotys
HUF | forint+, hungarian forint+
TRY | turkish lira+, lira, liras
ITL | lire, italian lire, italian lira
DEM | mark+, deutsche mark+, deutschmark+, german mark+, d-mark+, deutschemark+
VND | dong, vietnamese dong
IDR | rupiah+, indonesian rupiah
PHP | philippine peso+
UAH | hryvnia+, hryvnias, ukrainian hryvnia+
NGN | naira+, nigerian naira+
EGP | egyptian pound+
LBP | lebanese pound+
SYP | syrian pound+
NLG | guilder+, dutch guilder+
ESP | peseta+, spanish peseta+
PTE | escudo+, portuguese escudo+
ATS | austrian schilling+, schilling+
FIM | markka, markkas, finnish markka, finnish markkas, markkaa
BEF | belgian franc+
FRF | french franc+
CHF | chf, swiss franc+
SEK | kronor, swedish krona, swedish kronor, swedish crown+
NOK | norwegian krone, norwegian kroner, norwegian crown+
DKK | danish krone, danish kroner, danish crown+
CZK | koruna, koruny, czech crown+, czech koruna+
SAR | riyal+, saudi riyal+, saudiriyal
GHS | cedi+
MAD | dirham moroccan, moroccan dirham+
AED | aed, dirham+, uae dirham+, emirati dirham+
BDT | taka, takas
KZT | tenge
LAK | lao kip, laotian kip, kip
MMK | kyat, kyats
MNT | tugrik+
HNL | lempira+
PYG | guarani, guaranis
BGN | leva, lev, bulgarian leva
RON | lei, leu, romanian lei
peso | peso+
franc | franc+
dinar | dinar+
rial | rial+
krone | krone, kroner
krona | krona
crown | crown+
shilling | shilling+
cent | cent+, cts, us cent+
pence | pence, new pence
penny | penny, pennies
sen | sen
kopeck | kopeck+, kopek+
kopiyka | kopiyka+, kopiykas, kopiyky
euro_cent | euro cent+, eurocent+
paisa | paise, paisa
agora | agorot
dime | dime+
nickel_coin | nickels
quarter_dollar |
"""
# Coins: the currency and how many of them make one.
COINS = {
    "cent": ("USD", 100),
    "pence": ("GBP", 100),
    "penny": ("penny", 1),
    "sen": ("MYR", 100),
    "kopeck": ("RUB", 100),
    "kopiyka": ("UAH", 100),
    "nickel_coin": ("USD", 20),
    "euro_cent": ("EUR", 100),
    "paisa": ("INR", 100),
    "agora": ("ILS", 100),
    "dime": ("USD", 10),
}
# Codes that are words or names in capitals too: never read as money.
WORDLIKE = frozenset(
    [
        "ALL",
        "TOP",
        "TRY",
        "CUP",
        "MOP",
        "BAM",
        "PEN",
        "GEL",
        "SOS",
        "MAD",
        "AMD",
        "BOB",
        "COP",
        "RON",
        "ANG",
        "ERN",
        "NAD",
        "LAK",
        "MUR",
        "BAN",
        "ARS",
        "GIP",
    ]
)
OLD = ["DEM", "FRF", "ITL", "ESP", "PTE", "NLG", "BEF", "ATS", "FIM", "IEP", "GRD", "LUF"]
ASCII_SIGNS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$HK": "HKD", "A$": "AUD", "AU$": "AUD", "Aus$": "AUD", "C$": "CAD", "CA$": "CAD",
    "Can$": "CAD", "CDN$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "R$": "BRL", "NT$": "TWD", "MX$": "MXN",
    "Mex$": "MXN", "J$": "JMD", "TT$": "TTD", "Bds$": "BBD", "Z$": "ZWL", "N$": "NAD", "T$": "TOP", "BZ$": "BZD",
    "£": "GBP", "UK£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "JP¥": "JPY", "CN¥": "CNY", "RMB": "CNY", "₹": "INR", "Rs": "INR",
    "Rs.": "INR", "Re": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP",
    "₦": "NGN", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₮": "MNT", "₭": "LAK", "₼": "AZN", "₾": "GEL", "₿": "bitcoin",
    "RM": "MYR", "Rp": "IDR", "kr": "krona", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "Fr": "CHF", "SFr": "CHF", "Sfr": "CHF", "DM": "DEM",
    "Tk": "BDT", "৳": "BDT", "ரூ": "LKR", "Dh": "AED", "Dhs": "AED", "₨": "INR", "GH₵": "GHS", "KSh": "KES", "Ksh": "KES", "USh": "UGX",
    "TSh": "TZS", "Lek": "ALL", "Bs": "BOB", "S/": "PEN", "Q": "", "L": "", "¢": "cent", "c": "", "IR£": "IEP", "E£": "EGP",
    "U$": "USD", "US $": "USD", "C $": "CAD", "HK $": "HKD", "c $": "CAD", "hk $": "HKD", "us $": "USD",
    "us$": "USD", "c$": "CAD", "a$": "AUD", "hk$": "HKD", "STG": "GBP", "stg": "GBP",
}  # fmt: skip


def words_of(text: str) -> list[str]:
    """Return the forms that a words column stands for."""
    found = []
    for word in filter(None, (part.strip() for part in text.split(","))):
        if "+" in word:
            found += [word.replace("+", ""), word.replace("+", "s")]
        else:
            found.append(word)
    return found


def lexicon() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return words, symbols and the pint expression of every canonical unit."""
    words: dict[str, str] = {}
    symbols: dict[str, str] = {}
    units: dict[str, str] = {}
    for row in filter(None, PREFIXED.split("\n")):
        name, forms, signs, used = (part.strip() for part in row.split("|"))
        units[name] = name
        for form in words_of(forms):
            words[form] = name
        for sign in signs.split():
            symbols[sign] = name
        for prefix, marks, _ in PREFIXES:
            base = "deca" if prefix == "deka" else prefix
            if base not in used.split():
                continue
            full = base + name
            units[full] = full
            for form in words_of(forms):
                words[prefix + form] = full
                if name in ("watt_hour", "ampere_hour", "electron_volt", "ton_TNT"):
                    words[prefix + " " + form] = full
            for mark in marks.split():
                for sign in signs.split():
                    symbols[mark + sign] = full
    for row in filter(None, PLAIN.split("\n")):
        name, forms, signs = (part.strip() for part in row.split("|"))
        name, _, expression = (part.strip() for part in name.partition(" = "))
        units[name] = expression or name
        for form in words_of(forms):
            words[form] = name
        for sign in signs.split():
            symbols[sign] = name
    for form, sign in CASES.items():
        for spelling in form.split():
            symbols[spelling] = symbols[sign]
    for spelling, name in {
        "kmhr": "kilometer / hour",
        "kilo": "kilogram",
        "kilos": "kilogram",
        "millibars": "millibar",
    }.items():
        words[spelling] = name
    return words, {sign: name for sign, name in symbols.items() if name}, units


def factors(units: dict[str, str]) -> dict[str, tuple[int, int, str]]:
    """Return each unit's factor to base units and its dimension, by pint."""
    import pint

    registry = pint.UnitRegistry(non_int_type=Fraction)
    table: dict[str, tuple[int, int, str]] = {}
    own = {
        "percent": "ratio", "percentage_point": "ratio", "basis_point": "ratio", "permille": "ratio", "ppm": "ratio", "ppb": "ratio",
        "ppt": "ratio", "steradian": "solid_angle",
        "decibel": "level", "karat": "fineness", "international_unit": "activity", "milliequivalent": "equivalent",
        "bitcoin": "bitcoin", "satoshi": "bitcoin", "ether": "ether",
        "frame / second": "frame / time", "beat / minute": "beat / time", "barrel_of_oil_equivalent": "equivalent_oil",
        "barrel_of_oil_equivalent / day": "equivalent_oil / time", "twenty_foot_unit": "container", "revolutions_per_minute": "turn / time",
    }  # fmt: skip
    names = {
        "meter": "length", "kilogram": "mass", "second": "time", "ampere": "current", "kelvin": "temperature", "mole": "substance",
        "candela": "luminosity", "bit": "information", "pixel": "pixel", "radian": "angle",
    }  # fmt: skip
    angles = {"degree": Fraction(1), "arcminute": Fraction(1, 60), "arcsecond": Fraction(1, 3600)}
    for name, expression in units.items():
        if name == "radian":  # no fraction of a degree is a radian: only radians are compared with radians
            table[name] = (1, 1, "radian")
            continue
        if name in angles:
            table[name] = (angles[name].numerator, angles[name].denominator, "angle")
            continue
        if name in ("degree_Celsius", "degree_Fahrenheit"):
            value = Fraction(1) if name == "degree_Celsius" else Fraction(5, 9)
            table[name] = (value.numerator, value.denominator, "temperature")
            continue
        number = re.match(r"([0-9]+(?:/[0-9]+)?)\s*\*?\s*(.*)", expression)
        value = Fraction(number[1]) if number else Fraction(1)
        rest = number[2].strip() if number else expression
        if rest.startswith("/"):
            rest = "1 " + rest
        quantity = registry.Quantity(value, rest or "dimensionless").to_base_units()
        value = Fraction(quantity.magnitude)
        bases = dict(quantity.unit_items())
        parts = [(names[unit], int(power)) for unit, power in bases.items() if unit not in ("radian", "count")]
        table[name] = (value.numerator, value.denominator, own.get(name) or dimension(parts))
    return table


def dimension(parts: list[tuple[str, int]]) -> str:
    """Print a product of dimensions as pint does."""

    def power(name: str, exponent: int) -> str:
        return name if exponent == 1 else f"{name} ** {exponent}"

    above = [power(name, exponent) for name, exponent in sorted(parts) if exponent > 0]
    below = [power(name, -exponent) for name, exponent in sorted(parts) if exponent < 0]
    return " / ".join([" * ".join(above) or "1", *below]) if below else " * ".join(above)


def money() -> tuple[dict[str, str], dict[str, str], list[str]]:
    """Return the words of money, its signs and its codes."""
    from babel import Locale
    from babel.core import get_global

    locale = Locale("en")
    tender = {
        row[0] for rows in get_global("territory_currencies").values() for row in rows if row[2] is None and row[3]
    }
    words: dict[str, str] = {}
    codes = []
    for code, name in sorted(locale.currencies.items()):
        if code not in tender and code not in OLD:
            continue
        codes.append(code)
        plurals = locale._data["currency_names_plural"].get(code, {})
        for form in {name, *plurals.values()}:
            form = re.sub(r"\s*\(.*?\)", "", form).lower().replace("-", " ").replace("’", "'").replace("&", "and")
            if " " in form:
                words.setdefault(form, code)
    for row in filter(None, MONEY.split("\n")):
        name, forms = (part.strip() for part in row.split("|")[:2])
        for form in words_of(forms):
            words[form.replace("-", " ")] = name
    signs = {sign: name for sign, name in ASCII_SIGNS.items() if name}
    return words, signs, sorted({*codes, *OLD} - WORDLIKE)


def literal(name: str, kind: str, items: list[str], brackets: str = "{}") -> str:
    """Print an assignment whose items fill lines of at most 116 characters."""
    lines, line = [], "   "
    for item in items:
        if len(line) + len(item) + 2 > 116:
            lines.append(line)
            line = "   "
        line += f" {item},"
    lines.append(line)
    return f"{name}: {kind} = {brackets[0]}\n" + "\n".join(lines) + f"\n{brackets[1]}\n"


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def text() -> str:
    """Return the module's text."""
    words, symbols, units = lexicon()
    table = factors(units)
    for name, (whole, parts) in COINS.items():
        table[name] = (1, parts, whole)
    money_words, signs, codes = money()
    symbols |= {"p": "pence", "c": "cent"}
    for code in sorted({*codes, *money_words.values(), *signs.values()} - set(table)):
        table[code] = (1, 1, code)
    for word, name in money_words.items():
        words.setdefault(word, name) if " " in word else words.update({word: name})
    del words["pound"], words["pounds"]
    words["pound"] = words["pounds"] = "pound"
    moneys = sorted({*codes, *money_words.values(), *signs.values(), *COINS, "bitcoin", "satoshi", "ether"})
    spaced: dict[str, int] = {}
    for word in words:
        first, *rest = word.split(" ")
        if rest:
            spaced[first] = max(spaced.get(first, 0), len(rest) + 1)
    pairs = lambda mapping: [f"{quoted(key)}: {quoted(value)}" for key, value in sorted(mapping.items())]  # noqa: E731
    return "\n".join(
        [
            '"""Units baked as plain tables, so that nothing is imported or parsed to look one up.',
            "",
            "Generated by tests/generate_tables.py from its lexicon, pint's factors and Babel's currency names: change it there.",
            '"""',
            "",
            "# fmt: off",
            "# ruff: noqa: E501",
            "",
            "# Canonical name to numerator and denominator of the factor to base units, and the dimension.",
            literal(
                "UNITS", "dict[str, tuple[int, int, str]]",
                [f"{quoted(k)}: ({n}, {d}, {quoted(m)})" for k, (n, d, m) in sorted(table.items())],
            ),
            "# Lower-case words, spaces for hyphens, to canonical names.",
            literal("WORDS", "dict[str, str]", pairs(words)),
            "# How many words the longest name has that begins with this word.",
            literal("SPACED", "dict[str, int]", [f"{quoted(k)}: {v}" for k, v in sorted(spaced.items())]),
            "# Symbols in exact case to canonical names.",
            literal("SYMBOLS", "dict[str, str]", pairs(symbols)),
            "# Signs of money to ISO 4217 codes.",
            literal("SIGNS", "dict[str, str]", pairs(signs)),
            "# ISO 4217 codes that are no English words.",
            literal("CODES", "frozenset[str]", [quoted(code) for code in codes]).replace("= {", "= frozenset({").replace("\n}", "\n})"),
            "# Canonical names that are money.",
            literal("MONEY", "frozenset[str]", [quoted(code) for code in moneys]).replace("= {", "= frozenset({").replace("\n}", "\n})"),
        ]
    )  # fmt: skip


if __name__ == "__main__":
    TABLE.write_text(text(), encoding="utf-8")
