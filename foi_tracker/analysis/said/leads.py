"""Words at the start of a paragraph that say which question, or which decision, it is about.

"At 2) we wrote to you": question 2. "You were told: exempt": what an earlier reply said, which a review
repeats.
"""

import re
from collections.abc import Collection, Sequence

from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.model.documents import BlockKind

_NUMBER = r"\(?(?P<label>\d{1,2}(?:\.\d{1,2}){0,2}(?:\s?\(?[a-z]\)?)?|[a-z]{1,4})\)?"
_LEAD = re.compile(
    rf"""\W{{0,3}}(?: (?:at|on|as\s(?:to|regards|for)|for|under|regarding|concerning|in\s(?:relation|regard
        |respect|answer|response|reply)\s(?:to|of)
        |with\s(?:regard|respect|reference)\sto|turning\sto|with\srespect\sto)\s (?:your\s
        |the\s)?(?:(?:question|point|part|request|item|limb|bullet|query)s?\s)?
      | (?:item|part|limb|question|point|request|paragraph|query)\s )
    {_NUMBER} (?: \s?[,:;.)\-] | \s(?=(?:we|i|the|this|it|please|see|no|none|there|you|our|section|all
    |what)\b) | \s?$ )""",
    re.IGNORECASE | re.VERBOSE,
)
# "The emails at (2) are internal", "We must decline (5)": a question named in brackets by the first words.
_ASIDE = re.compile(r"\W{0,3}(?:[\w'-]+\s){1,6}\((?P<label>\d{1,2}[a-z]?|[ivx]{1,4}|[a-z])\)(?!\s?\()")
_EARLIER = re.compile(
    r"""\W{0,3}(?: you\swere\s(?:told|informed|advised) | (?:(?:our|the|my)\s)?(?:first|initial|original
        |earlier|previous)\s(?:response|reply|decision|answer|position)
        | what\s(?:we|you\swere)\s(?:said|told)(?:\s(?:before|at\sfirst))? | we\s(?:originally|first
        |initially)\s(?:said|replied|answered|told\syou) )\s?(?::|-\s)
      | \W{0,3}(?:the|our|my)\s(?:first|initial|original|earlier|previous)\s(?:response|reply|decision
        |answer)\s(?:had\s)?(?:gave|given|relied|refused|said|told|disclosed|released|provided|withheld|cited
        |named|stated)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ANNEX = re.compile(
    r"(?i)\W{0,3}(?:(?:annex|appendix|schedule|enclosure)\s(?:\d{1,2}|[a-h])\b(?!\s(?:is|are|has|gives"
    r"|shows|sets|goes|lists|contains|below|above|attached))"
    r"|annex\sof\s\w+|(?:the\s)?law\sin\sbrief|exemptions?\s(?:used|explained|applied|in\sfull)"
    r"|legal\snotes?\b"
    r"|notes?\son\s|legal\s(?:annex|appendix)\b)[^.?]{0,90}$"
)
_HEADING = 120
_LONG_HEADING = 160
_FEW = 6
_FEW_WORDS = 12
_CAPITALS = 0.75
_LETTERS = re.compile(
    r"(?i)\b(?:parts?|points?|questions?|items?|limbs?|paragraphs?"
    r"|requests?)\s(?P<letters>\(?[a-z]\)?(?:\s?(?:,|and|&|to|or|-|,\sand)\s?\(?[a-z]\)?){1,12})(?![\w'])"
)
_BRACKETED = re.compile(r"(?i)(?:\b(?:of|at|to|for|in|on|and|or|as)|,)\s\(([a-z])\)(?!\s?\()")
_LAW = re.compile(r"(?i)\b(?:sections?|regulations?|sec\.?|s\.?|reg\.?|article|schedule)\s?\d|\bnotice\b")
_UPHELD = re.compile(
    r"(?i)\b(?:upheld|uphold|upholds|i\sagree\swith\sthe\s(?:first|original)|stands|was\s(?:right|correct"
    r"|correctly\sapplied)|correctly\s(?:applied|refused))\b"
)
_CHANGED = re.compile(
    r"(?i)\b(?:overturn\w*|var(?:y|ied)|set\saside|withdrawn?|substitut\w*|no\slonger|not\supheld|instead"
    r"|in\splace\sof)\b"
)


def led_to(text: str, known: Collection[str]) -> str | None:
    """The question that the first words of a paragraph name ("As to (ii), the costs …"); None for none."""
    match = _LEAD.match(text[:120])
    if match is None:
        aside = _ASIDE.match(text[:120])
        if aside is not None and aside["label"].lower() in known and not _LAW.search(aside[0]):
            return aside["label"].lower()
        return (
            next(iter(by_ordinal(text[:80], list(known))), None) if _ORDINAL_LEAD.match(text[:80]) else None
        )
    label = re.sub(r"[\s()]", "", match["label"]).lower()
    return label if label in known else None


_SEVERAL = re.compile(
    r"(?i)\W{0,3}(?:(?:as\s(?:to|for)|for|on|to|at|in\s(?:answer|reply|response|relation)\sto"
    r"|regarding)\s)(?:your\s|the\s)?"
    r"(?:questions?|parts?|points?|items?|requests?|q)\s?(?P<numbers>\d{1,2}[a-z]?(?:(?:,\s?|\s?&\s?"
    r"|\sand\s|,\sand\s)\d{1,2}[a-z]?){1,12})\b"
)


def led_to_several(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The questions that the first words of a paragraph name together ("For questions 1, 3 and 4, …")."""
    match = _SEVERAL.match(text[:120])
    found = re.findall(r"\d{1,2}[a-z]?", match["numbers"]) if match else []
    return tuple(dict.fromkeys(found)) if found and set(found) <= set(known) else ()


def turned_to(text: str, known: Collection[str]) -> str | None:
    """The question to which a sentence inside a paragraph turns.

    By its first words, or by announcing its answer.
    """
    opens = re.match(r"\W{0,2}\w+", text)
    label = led_to(text, known) if opens and text[:1].isupper() else None
    if label is None and (len(text.split()) <= _FEW_WORDS or text.rstrip().endswith("):")):
        announced = re.search(
            r"(?i)\b(?:for|to|at|on)\s(?:(?:questions?|parts?|points?|q|request)\s?\(?|\()([\w.]{1,5})\)?\s?:\s*$",
            text,
        )
        label = announced[1].lower() if announced and announced[1].lower() in known else None
    return label


def tells_earlier(text: str) -> bool:
    """Whether a paragraph repeats what an earlier reply said."""
    return _EARLIER.match(text[:80]) is not None


def begins_annex(text: str) -> bool:
    """Whether a line is the heading of an annex, which belongs to the letter and not to the last answer."""
    return len(text) <= _HEADING and _ANNEX.match(text) is not None


_OF_LETTER = re.compile(
    r"""\W{0,3}(?:\d{1,2}\.?\s)?(?: (?:our\s|the\s|further\s|general\s)?(?:reasons?|reasoning|caveats?
        |exemptions?|exceptions?|conclusion|advice)
      | public\sinterest\snotes? | personal\s(?:data|information) | commercial\sinterests?
      | law\senforcement | legal\s(?:advice|privilege)
      | costs?(?:\sof\scompliance)? | advice\sand\sassistance | anything\selse | what\s(?:we\scan\sgive
      |happens|you\scan\sdo)\b
      | next\ssteps | data\sprotection | should\syou\s(?:disagree|be) | not\s(?:satisfied|content|happy)
      | if\syou\s(?:are|disagree)
      | (?:how\sto\s)?complain\w* | your\srights? | section\s[a-h]\b | part\s[a-h]\b(?=\W) )
      (?: \s?[\-:(?] .{0,80} | \s(?:used|applied|claimed|explained|explanation|relied\son
      |you\sall\sthe\ssame|and\s\w+
      |for\s\w+|to\s\w+).{0,60} )? \s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_SHORT_LINE = 90


def ends_answers(piece: Piece) -> bool:
    """Whether a short line heads something about the letter as a whole: reasons, advice, a new section.

    It ends the answer above it, unless it says that the reasons are about that answer.
    """
    text = piece.text.strip()
    if len(text.split()) <= _FEW - 2:
        text = text.rstrip(".")
    if piece.kind is BlockKind.TABLE or len(text) > _SHORT_LINE or text.endswith((".", ";", ",")):
        return False
    short = is_heading(piece) or len(text.split()) <= _FEW or text.split()[0].isupper()
    return short and _OF_LETTER.match(text) is not None


def is_heading(piece: Piece) -> bool:
    """Whether a piece stands over others: a heading by its kind, or a short line in capitals."""
    text = piece.text.strip()
    if piece.kind is BlockKind.TABLE or len(text) > _LONG_HEADING or text.endswith((".", ";", ",")):
        return False
    if piece.kind is BlockKind.HEADING:
        return True
    letters = [each for each in text if each.isalpha()]
    return len(letters) >= _FEW and sum(each.isupper() for each in letters) >= _CAPITALS * len(letters)


def letters_in(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The questions that are named by several letters ("parts b and c", "your points (a) to (d)").

    None for one letter alone.
    """
    match = _LETTERS.search(text)
    if match is None:
        return ()
    found = re.findall(r"(?i)(?<![a-z])[a-z](?![a-z])", match["letters"])
    if (
        len(found) == 2
        and re.search(r"(?i)\bto\b|-", match["letters"])
        and all(each.lower() in known for each in found)
    ):
        first, last = (list(known).index(each.lower()) for each in found)
        return tuple(known[first : last + 1])
    return tuple(dict.fromkeys(each.lower() for each in found if each.lower() in known))


def bracketed_in(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The questions that a sentence names by bare letters ("all of (e) and (h)"), law left out."""
    if not all(len(each) == 1 and each.isalpha() for each in known) or _LAW.search(text):
        return ()
    found = [match[1].lower() for match in _BRACKETED.finditer(text)]
    return tuple(dict.fromkeys(each for each in found if each in known))


_IN_BRACKETS = re.compile(
    r"(?i)\b(?:questions?|parts?|points?|items?|requests?)\s(?P<labels>\([a-z]{1,4}\)"
    r"(?:(?:,\s|\sand\s|,\sand\s|\sor\s)\([a-z]{1,4}\)){0,9})"
)


def bracketed_after_word(text: str) -> tuple[str, ...]:
    """The letters or small Roman numbers in brackets after a word for a question ("parts (ii) and (iii)")."""
    match = _IN_BRACKETS.search(text)
    return tuple(re.findall(r"[a-z]+(?=\))", match["labels"].lower())) if match is not None else ()


_AT_END = re.compile(
    r"(?i)\b(?:provide|give|release|disclose|supply|answer|hold|for|of|to|at|in)\s\((?P<label>[a-z]{1,4}|\d{1,2}[a-z]?)\)\W*$"
)


def ends_with_label(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The question that a sentence names in brackets as its last word ("We are unable to provide (ii).")."""
    match = _AT_END.search(text[-80:])
    return (match["label"].lower(),) if match is not None and match["label"].lower() in known else ()


def upholds(text: str) -> bool:
    """Whether a sentence keeps an earlier decision as it was."""
    return bool(_UPHELD.search(text)) and not _CHANGED.search(text)


def of_whole(text: str) -> bool:
    """Whether a sentence speaks of the request as a whole, and no longer of the question named before it."""
    return _WHOLE.search(text) is not None


_WHOLE = re.compile(
    r"(?i)(?<!part of )(?<!parts of )(?<!point of )(?<!aspect of )\b(?:your|the\s(?:whole|entire"
    r"|full))\s(?:whole\s|entire\s|full\s)?request\b(?!\sfor\s)"
    r"|\b(?:other|remaining)\s(?:\w+\s)?(?:parts?|questions?|points?|items?)\b"
)


_ORDINALS = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "sixth": 5,
    "last": -1,
    "final": -1,
}
# "Section 31(1)(a) covers … It has been applied to the whole of question 3".
IT_IS_APPLIED = re.compile(
    r"(?i)\W*(?:it|this|the\s(?:exemption|exception))\s(?:has\sbeen|is|was)\s(?:\w+\s)?applied\sto\b"
)
_ORDINAL_LEAD = re.compile(
    r"(?i)\W{0,3}(?:(?:as\s(?:for|to|regards)|on|for|at|regarding|concerning|turning\sto|in\s(?:answer"
    r"|reply|response|relation)\sto|with\sregard\sto)\s)?"
    r"(?:your|the)\s(?:first|second|third|fourth|fifth|sixth|last|final)\s(?:question|point|part|item"
    r"|bullet|query)s?\b"
)
_ORDINAL = re.compile(
    r"(?i)\b(first|second|third|fourth|fifth|sixth|last|final)\s(?:question|point|part|item|bullet|request|"
    r"query|paragraph)s?\b"
)


def by_ordinal(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """The question that a sentence means by "your last point"."""
    match = _ORDINAL.search(text)
    if match is None or len(labels) < 2:
        return ()
    at = _ORDINALS[match[1].lower()]
    return (labels[at],) if at < len(labels) else ()
