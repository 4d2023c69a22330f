"""Questions that are asked in paragraphs, without numbers or bullets."""

import re
from collections.abc import Collection, Sequence

from foi_tracker.analysis.asked.question_items import Draft, Item
from foi_tracker.analysis.text import cues
from foi_tracker.analysis.text.lead_words import (
    GENERIC_LEAD,
    GOES_ON,
    OF_YOURS,
    SHOWS,
    SPLITS,
    TOPIC_LEAD,
    last_sentence,
)
from foi_tracker.analysis.text.pieces import sentences_of
from foi_tracker.analysis.text.voices import asks, names_a_thing, states

_LOOK = 1500
_FEWEST_WORDS = 6


def asked_in_paragraphs(items: Sequence[Item], *, surely: bool, alone: Collection[int] = ()) -> list[Draft]:
    """Each paragraph that asks is a question; what goes on about it, and bullets under it, belong to it.

    What comes under "I would ask you for this:" is the question, and not the line that leads in to it.
    """
    drafts: list[Draft] = []
    spare: list[Item] = []
    lead: Item | None = None
    for at, item in enumerate(items):
        words = item.words
        if not words or cues.CLOSING(words):
            continue
        if item.piece.start in alone:
            drafts.append(Draft("", [item.body], numbered=False))
            continue
        if item.marker is not None:
            (drafts[-1].pieces.append(item.body) if drafts else spare.append(item))
            continue
        if words.endswith(":") and OF_YOURS(words[-300:]):
            continue
        if drafts and words[0].islower() and drafts[-1].pieces[-1].text.rstrip()[-1:].isalnum():
            # A line broken off in the middle of a sentence.
            drafts[-1].pieces.append(item.body)
            continue
        if _leads_on(item, items[at + 1 :]) and not (drafts and SHOWS(words)):
            lead = item
            continue
        if not drafts and GOES_ON(words) and any(later.words.endswith("?") for later in items[at + 1 :]):
            continue
        start = _where_it_asks(item, last=not any(later.words for later in items[at + 1 :]))
        thing = (surely or lead is not None) and names_a_thing(words, fewest=2 if lead else _FEWEST_WORDS)
        # A title ends in no full stop; what a quotation or a list of things begins with does.
        awaited = thing and bool(drafts or lead or (surely and words[-1] in ".;"))
        if (
            (start >= 0 or awaited)
            and not (drafts and GOES_ON(words))
            and not _only_leads(words, drafts, items[at + 1 :])
        ):
            # Only what opens the request is left out: motives, and who is writing.
            body = item.body
            drafts.append(
                Draft("", [body.part(0 if drafts else max(start, 0), len(body.text))], numbered=False)
            )
        elif drafts:
            drafts[-1].pieces.append(item.body)
        else:
            spare.append(item)
    return drafts or _best_left(spare, lead, surely=surely)


def _best_left(spare: Sequence[Item], lead: Item | None, *, surely: bool) -> list[Draft]:
    """The one question of a request in which no paragraph asks: its first long words, or its lead."""
    if not surely and lead is None:
        return []
    told = next(
        (item for item in spare if len(item.words.split()) >= 4 and not states(item.words[:_LOOK])), None
    )
    best = told or lead or next((item for item in spare if surely and len(item.words.split()) >= 4), None)
    if best is None:
        return []
    body = best.body
    start = len(body.text.rstrip()) - len(last_sentence(body.text)) if best is lead else 0
    return [Draft("", [body.part(max(start, 0), len(body.text))], numbered=False)]


def _leads_on(item: Item, later: Sequence[Item]) -> bool:
    """Whether a paragraph only leads in to the next, in which the question stands."""
    words = item.words
    last = last_sentence(words)
    if _WHAT_FOLLOWS.search(last) and any(each.words for each in later):
        return True
    if words[-1:].isalnum() and _FOLLOWING.search(last):
        # The colon of a lead-in is often left out.
        below = [each for each in later if each.words][:2]
        return len(below) == 2 and all(
            each.marker is None and not states(each.words[:_LOOK]) and names_a_thing(each.words)
            for each in below
        )
    if not words.endswith(":") or SPLITS(last) or not (GENERIC_LEAD(last) or TOPIC_LEAD(last)):
        return False
    before = words[: len(words) - len(last)].strip()
    if before and asks(before[:_LOOK]) and not GENERIC_LEAD(before[-300:]):
        return False
    following = next((each for each in later if each.words), None)
    return following is not None and following.marker is None and not GOES_ON(following.words)


# A lead-in that ends as a sentence: "I am asking for what follows."
_WHAT_FOLLOWS = re.compile(r"(?i)\b(?:what\sfollows|the\sfollowing(?:\sinformation)?|as\sfollows)\s?\.?\s*$")
_FOLLOWING = re.compile(r"(?i)\bthe\sfollowing\b")


def _where_it_asks(item: Item, *, last: bool) -> int:
    """Where in a paragraph its first question starts, after what is said first; -1 if it asks nothing.

    Where the list under it is lost, the sentence that led in to that is all there is of the question.
    """
    body = item.body
    lead = last_sentence(body.text)
    before = body.text[: body.text.rfind(lead)].strip() if lead else ""
    if (
        last
        and "?" not in before
        and item.words.endswith(":")
        and (GENERIC_LEAD(lead) or TOPIC_LEAD(lead))
        and len(lead.split()) >= 4
    ):
        return body.text.rfind(lead)
    if asks(body.text[:_LOOK]) and not body.text.rstrip().endswith("?"):
        return 0
    for sentence in sentences_of(body):
        if asks(sentence.text[:_LOOK]) and not GOES_ON(sentence.text) and not states(sentence.text[:_LOOK]):
            return sentence.start - body.start
    return 0 if asks(body.text[:_LOOK]) else -1


def _only_leads(words: str, drafts: Sequence[Draft], later: Sequence[Item]) -> bool:
    """Whether a first paragraph only announces what follows ("I have some questions about huts.")."""
    if drafts or len(words) >= 200:
        return False
    marked = sum(each.words.endswith("?") or "?" in each.words for each in later)
    if _ANNOUNCES.search(words) and (marked or "request" in words or "question" in words):
        return True
    return marked >= 2 and _ABOUT_TOPIC.search(words) is not None


_ANNOUNCES = re.compile(
    r"(?i)\b(?:questions?|request|facts|figures|information)\s+(?:for\s(?:\w+\s){0,3}information\s+)?"
    r"(?:about|regarding|on|under|concerning|in\saccordance\swith|pursuant\sto)\b(?!.*\b(?:how|number|copy|copies|list)\b)"
    r"[^?:]{0,140}[.:]?\s*$"
)


# "Please supply information on thefts.", where the questions themselves come in the next paragraphs.
_ABOUT_TOPIC = re.compile(
    r"(?i)^(?!.*\b(?:number|how|what|which|who|when|copy|copies|list)\b)"
    r".*\b(?:information|data|details|figures|statistics)\s(?:\w+\s){0,2}?(?:about|on|regarding"
    r"|relating\sto|concerning)\b"
    r"[^?]{0,120}[.:]?\s*$",
    re.DOTALL,
)
