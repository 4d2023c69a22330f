"""The noun that figures count, as a question, a title, a heading or a sentence names it."""

import re

from foi_tracker.analysis.figures.counting_cues import LOOK, Said
from foi_tracker.analysis.text.similar import stem
from foi_tracker.model.readings import Aspect


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_SKIP = _set(
    "the all any such each every individual different total your our its their unique distinct "
    "separate those these overall recorded reported actual"
)
_STOP = _set(
    "of in that which who whom whose by where with without for from on at to did do does were was "
    "are is be been have has had your you we they i it and or per each between during under since "
    "over as not while when if within across against among made held taken given sent found so than "
    "then the a an this there could can would will may must should only also because per out up"
)
_NOT_COUNTED = _set(
    "questions times ways years months weeks numbers figures totals terms details results points "
    "answers parts outcomes categories types reasons ages statuses kinds classes groups areas rows "
    "columns cells tables occasions thousands millions hundreds others costs sums amounts prices rates "
    "notes sources dates names paid"
)
_NO_S = _set("people children staff men women personnel fte police livestock")
_ASKS_COUNT = ("many", "number", "count", "total")
_COUNTED = re.compile(
    r"""(?ix) \b(?: (?:total\s)?numbers?\sof | how\smany | counts?\sof | totals?\sof (?!\s[\d£]) )\s""",
)
_FIGURES_OF = re.compile(
    r"""(?ix) (?: \b(?:figures?|numbers|data|tables?|totals|counts|statistics)\b [^.;:]{0,40}?
        \b(?:counts?|relates?\sto|refers?\sto|(?:is|are)\s(?:for|of|based\son|counts\sof)|represents?|shows?
        |covers?)\s | ^\W*(?:these|they|the\sfigures)\sare\s | \b(?:all|every)\s (?=[\w'-]+\s(?:[\w'-]+\s)?
        (?:searched|recorded|reported)\b) )(?:the\snumbers?\sof\s)?"""
)
_VALUE_OF = re.compile(r"(?<![\w.,/-])\d[\d,]*\s(?=[A-Za-z])")
_MONEY = re.compile(r"£\s?\d[\d,.]*\b")
_UNIT_STEMS = frozenset(
    stem(word)
    for word in _set(
        "offences crimes incidents occurrences victims suspects offenders defendants cases complaints "
        "requests reports referrals arrests charges convictions cautions warrants orders applications "
        "appeals notices fines penalties permits licences contracts officers staff employees patients "
        "pupils students children people persons households properties homes vehicles collisions "
        "casualties deaths injuries calls visits inspections appointments admissions operations tests "
        "samples fires trees tonnes hours days letters payments invoices claims grants searches breaches "
        "allegations investigations residents tenants drivers passengers journeys flights weapons "
        "animals dogs posts vacancies"
    )
)


def noun_at(text: str, at: int) -> tuple[str, int, int] | None:
    """The counted noun that begins at a place ("stalking offences"), with its place; None if there is none.

    Up to four words, of which the last must be a plural: what comes before a preposition, a verb or the end.
    """
    kept: list[re.Match[str]] = []
    position = at
    for match in _WORD.finditer(text, at, at + 120):
        word = match[0].lower()
        if text[position : match.start()].strip():
            break
        position = match.end()
        if not kept and word in _SKIP:
            continue
        if word in _STOP or len(kept) == 4 or (kept and word.endswith("ed")):
            break
        kept.append(match)
        if is_plural(word) and word not in _NO_S and not is_plural(_next_word(text, position)):
            break
    # "Police cars" are cars, but "staff left" are staff.
    while kept and not is_plural(kept[-1][0].lower()):
        kept.pop()
    if not kept or kept[-1][0].lower() in _NOT_COUNTED:
        return None
    words = [match[0].lower() if not match[0].isupper() else match[0] for match in kept]
    return " ".join(words), kept[0].start(), kept[-1].end()


def _next_word(text: str, at: int) -> str:
    match = _WORD.match(text, min(len(text), at + 1))
    word = match[0].lower() if match is not None else ""
    return "" if word in _STOP else word


def is_plural(word: str) -> bool:
    """Whether a word looks like something that is counted."""
    return word in _NO_S or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def units_asked(text: str) -> list[Said]:
    """What a text wants counted, or says is counted: the noun after "how many" or "number of"."""
    low = text[:LOOK].lower()
    if not any(word in low for word in _ASKS_COUNT):
        return []
    found = (noun_at(text, match.end()) for match in _COUNTED.finditer(text[:LOOK]))
    return [Said(Aspect.UNIT, *noun) for noun in found if noun is not None]


def units_told(text: str) -> list[Said]:
    """What a sentence of the reply says that its figures count."""
    places = [match.end() for match in _FIGURES_OF.finditer(text[:LOOK])]
    found = [noun for at in places if (noun := noun_at(text, at)) is not None]
    told = [Said(Aspect.UNIT, _plural(noun[0]), noun[1], noun[2]) for noun in found]
    every = re.search(r"(?i)\bevery\s([a-z]+)\s(?:recorded|reported|searched)\b", text[:LOOK])
    if every is not None and not told:
        told = [Said(Aspect.UNIT, _plural(every[1].lower()), every.start(1), every.end(1))]
    return told or units_asked(text)


def units_of_value(text: str) -> list[Said]:
    """What a short answer counts: "412 pupils; 7 drivers"."""
    found = (noun_at(text, match.end()) for match in _VALUE_OF.finditer(text[:LOOK]))
    told = [Said(Aspect.UNIT, *noun) for noun in found if noun is not None and not _is_month(noun[0])]
    money = _MONEY.search(text[:LOOK])
    return told if told or money is None else [Said(Aspect.UNIT, "pounds", *money.span())]


def _is_month(words: str) -> bool:
    return re.match(r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", words) is not None


def _plural(words: str) -> str:
    return words if is_plural(words.rsplit(" ", 1)[-1]) else f"{words}s"


_TITLE_OPENS = re.compile(r"(?i)\W*(?:(?:table|appendix|annex|figure)\s\w{1,3}\s?[:.\-]?\s*)?(?:by\s)?")


def unit_in_title(text: str, known: frozenset[str]) -> Said | None:
    """The unit that a title or a column's heading names.

    Args:
        text: The heading.
        known: Further nouns, in the plural, of which the letter says elsewhere that they are counted.
    """
    if len(text) > 80:
        return None
    opens = _TITLE_OPENS.match(text)
    start = opens.end() if opens is not None else 0
    asked = units_asked(text)
    noun = noun_at(text, start)
    if asked or noun is not None:
        return asked[0] if noun is None else Said(Aspect.UNIT, *noun)
    cut = re.search(r"(?i)\sby\s|\sper\s", text)
    for match in _WORD.finditer(text, start, cut.start() if cut else len(text)):
        word = match[0].lower()
        told = stem(word) in _UNIT_STEMS or _plural(word) in known
        if told and not word.endswith("ed") and not {word, _plural(word)} & _NOT_COUNTED:
            return Said(Aspect.UNIT, _plural(word), match.start(), match.end())
    return None
