"""Numbers in a sentence that name law, questions or places in a document, and count nothing."""

import re


def numbers_of_law(text: str) -> list[tuple[int, int]]:
    """Their places in a sentence, in no order."""
    return [
        match.span()
        for match in re.finditer(
            r"(?i)\b(?:clauses?|paragraphs?|chapters?|pages?|annex(?:es)?"
            r"|schedules?|sections?|s\.?|regulations?|reg\.?|article|schedule|questions?|q|parts?|table|"
            r"appendix|annex|page|requests?|points?|answers?)\s?(?:numbers?\s"
            r"|nos?\.?\s)?\d[\w()]*(?:\.\d{1,2})?(?:(?:,\s|\sto\s|\s?-\s?|"
            r"\sand\s|\s&\s|,\sand\s)\d{1,2}(?:\.\d{1,2})?[a-z]?\b){0,12}",
            text,
        )
    ] + [match.span() for pattern in (_NUMBERED, _PARAGRAPH) for match in pattern.finditer(text)]


# The number of a paragraph, before a sentence that begins: not "22.6 WTE", which counts.
_PARAGRAPH = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2}){1,2}\s(?=\W?[A-Z]\S*\s+(?:\S+\s+){2}\S)")
_NUMBERED = re.compile(
    r"(?i)\b(?:questions?|parts?|points?|items?)\s(?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
