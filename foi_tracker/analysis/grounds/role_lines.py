"""Lines that hold nothing but provisions and their titles: headings and lists of grounds."""

import re

from foi_tracker.analysis.citations.grounds import catalogue
from foi_tracker.analysis.citations.meaning import Citation
from foi_tracker.analysis.grounds.rely_cues import RELIES, VERBS
from foi_tracker.analysis.said.statements import Statement

_HEADING = re.compile(
    r"\s*(?:[-*•]\s|\(?\w{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,2}\s"
    r"|[\w' -]{1,50}\(\d{1,2}[a-z]?\)\s?[:-]\s)?\s*$"
)


def is_heading(citation: Citation, statement: Statement) -> bool:
    """Whether the citation begins its piece and a short title follows it.

    As in "Section 31(1)(a) - Law Enforcement".
    """
    if not statement.first or len(statement.text) > 200:
        return False
    before = statement.text[: citation.start]
    if not (_HEADING.fullmatch(before) or _only_citations(before)):
        return False
    rest = statement.text[citation.end :].strip()
    return (
        not rest
        or rest[0] in "-:(.,;&"
        or rest[:1].isupper()
        or (len(rest) < 60 and not re.search(r"\b(?:is|are|was|may)\b", rest))
    )


def is_list(statement: Statement) -> bool:
    """Whether a line holds nothing but provisions and their titles, with no verb among them."""
    if not statement.citations or len(statement.text) > 250:
        return False
    first = statement.citations[0].start
    words, position = [], 0
    for each in statement.citations:
        words.append(statement.text[position : each.start])
        position = each.end
    outside = " ".join([*words, statement.text[position:]])
    begins = _HEADING.fullmatch(statement.text[:first]) is not None
    return begins and not VERBS.search(outside)


_LISTING = frozenset(
    [
        "section",
        "sections",
        "regulation",
        "regulations",
        "s",
        "s.",
        "reg",
        "reg.",
        "exemption",
        "exemptions",
        "and",
        "or",
    ]
)


def _only_citations(text: str) -> bool:
    """Whether nothing but other citations stands before one, as in "Sections 30(1)(a) and 31"."""
    parts = text[:200].replace(",", " ").replace("&", " ").replace(":", " ").lower().split()
    return (
        len(text) <= 200
        and any(part[:1].isdigit() for part in parts)
        and all(part in _LISTING or part[:1] in "(0123456789" for part in parts)
    )


def is_other_title(citation: Citation, statement: Statement) -> bool:
    """Whether a bare section bears another law's title, as in "Section 29 - throwing acid"."""
    title = re.match(r"\s*[-:(]\s?([A-Za-z][A-Za-z ,'-]{5,80})", statement.text[citation.end :])
    if citation.provision.parts or title is None or RELIES(title[1]):
        return False
    known = " ".join(
        entry.title.lower() for entry in catalogue().all() if citation.provision.covers(entry.provision)
    )
    words = [
        word
        for word in re.findall(r"[a-z]{4,}", title[1].lower())
        if word not in {"information", "exemption"}
    ]
    return bool(words) and not any(word[:5] in known for word in words)
