"""The questions of a request: numbered, lettered, nested, bulleted, in paragraphs, or run together in one.

Serves a letter's copy of the request and, while a person types, the request itself.
"""

import re
from collections.abc import Collection, Sequence

from foi_tracker.analysis.asked.paragraph_questions import asked_in_paragraphs
from foi_tracker.analysis.asked.question_items import Draft, Item
from foi_tracker.analysis.marks.markers import Marker, Role, marker_of
from foi_tracker.analysis.marks.numbering import Numbering
from foi_tracker.analysis.text import cues
from foi_tracker.analysis.text.lead_words import (
    GENERIC_LEAD,
    GOES_ON,
    SHOWS,
    SPLITS,
    TOPIC_LEAD,
    last_sentence,
)
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import same_start
from foi_tracker.analysis.text.voices import asks
from foi_tracker.model.documents import BlockKind

__all__ = ["Draft", "collect", "without_intros"]

_LOOK = 1500
_ROMAN = re.compile(r"[ivx]+")
# "If this would be too much …": how to answer, and no question.
_CONDITION = re.compile(r"(?i)(?:if|should)\b")
_FOR_EACH = re.compile(r"(?i)\W{0,3}(?:for|of)\s(?:each|every)\b")
# "Of the orders at 1 above", "In each of those years": the frame of what its parts ask.
_FRAME = re.compile(r"(?i)(?:of|for|among|in|from|within|regarding|on)\s(?:those|these|the|each|every|all)\b")
_QUESTION_WORD = re.compile(
    r"(?i)\b(?:how|what|which|who|whom|whose|when|where|why|whether|please|can|could|would|number|list|copy"
    r"|copies|details?|provide|state|give)\b"
)
# A parent that breaks off, as in "1. Of the certificates how many were" or "1. Papers on the scheme, namely".
_BREAKS_OFF = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|did|do|does|be|been|of|for|to|in|on|at|about|the|namely"
    r"|being|and|or"
    r"|as\sfollows|please|i\.?e\.?|specifically|in\sparticular|that\sis"
    r"|(?:give|provide|state|supply|send|show|list)\s(?:for|in|since|from|between)\s[\d/ -]+)\s?[:,;\-]?\s*$"
)


def collect(
    pieces: Sequence[Piece],
    *,
    surely: bool = True,
    listed: bool = False,
    alone: Collection[int] = (),
    lettered: Collection[str] = (),
) -> list[Draft]:
    """The questions among the pieces of a request, in order.

    Args:
        pieces: The request.
        surely: Whether these are known to be a request, so that words that do not look like one are still
            taken.
        listed: Whether each bullet is known to be a question, as its answer stands under it.
        alone: Where pieces start that the reply repeats one by one, each over its answer.
        lettered: The numbers to whose parts the reply gives an answer each, by their letters.
    """
    items = [
        Item(piece, marker_of(piece.text, piece.marker))
        for at, piece in enumerate(pieces)
        if piece.kind is not BlockKind.TABLE
        and (piece.text.strip(" |-_.") or (piece.marker and _is_part_number(pieces, at + 1)))
    ]
    items = _without_sections(_without_arguments(items))
    items = _counted_bullets(items)
    labelled = [item for item in items if item.marker is not None and not item.marker.bullet]
    if labelled and _parts_of_one(items, labelled):
        return _numbered_in_order([Draft("", [item.body for item in items if item.words], numbered=False)])
    if labelled and _plausible(labelled):
        return without_intros(_labelled(items), lettered)
    bullets = [item for item in items if item.marker is not None and item.marker.bullet]
    periods = all(_PERIOD.fullmatch(item.words) for item in bullets)
    if bullets and not periods and (listed or _bullets_ask(items, bullets, surely=surely)):
        return _numbered_in_order(_bulleted(items, bullets))
    return _numbered_in_order(asked_in_paragraphs(items, surely=surely, alone=alone))


def _is_part_number(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece begins with the number of a part, as "(i)" does right under "2."."""
    marker = marker_of(pieces[at].text, pieces[at].marker) if at < len(pieces) else None
    return marker is not None and marker.relative and bool(marker.labels)


# Headings inside a request: over why it is made, and over what is asked.
_ARGUMENTS = re.compile(
    r"(?i)\W*(?:background|introduction|context|(?:the\s)?public\sinterest(?:\s\w+){0,2}|reasons?(?:\sfor\s.{0,40})?"
    r"|why\s.{0,50})\s?:?\W*"
)
_REQUEST_ITSELF = re.compile(
    r"(?i)\W*(?:(?:the|my|our|foia?|eir|information|new)\s){0,2}(?:requests?|questions?)\s?:?\W*"
)


def _without_arguments(items: list[Item]) -> list[Item]:
    """The items without what stands under headings such as "Background" and "Public interest statements".

    Unless nothing would be left.
    """
    out: list[Item] = []
    inside = False
    for item in items:
        alone = item.marker is None and len(item.words) <= _HEADING
        if alone and not item.words.endswith(("?", ".", ",")) and _ARGUMENTS.fullmatch(item.words):
            inside = True
        elif alone and _REQUEST_ITSELF.fullmatch(item.words):
            inside = False
        elif not inside:
            out.append(item)
    return out or items


_HEADING = 60


def _without_sections(items: list[Item]) -> list[Item]:
    """The items, "Part A" and "Part B" no numbers where one count of questions runs on through all parts."""
    numbers = [
        int(item.marker.labels[0])
        for item in items
        if item.marker is not None and item.marker.labels and item.marker.labels[0].isdigit()
    ]
    if len(numbers) < 2 or numbers != sorted(set(numbers)):
        return items
    return [
        item for item in items if item.marker is None or not (item.marker.relative and item.marker.worded)
    ]


def _counted_bullets(items: list[Item]) -> list[Item]:
    """The items, bullets above the first number given theirs, where it counts them.

    Five bullets and then "5a." or "6.".
    """
    first = next((at for at, item in enumerate(items) if item.marker and item.marker.labels), len(items))
    bullets = [at for at, item in enumerate(items[:first]) if item.marker and item.marker.bullet]
    marker = items[first].marker if first < len(items) else None
    number = re.match(r"(\d+)([a-z]?)", marker.labels[0]) if marker is not None else None
    if number is None or len(bullets) < 2 or int(number[1]) != len(bullets) + (not number[2]):
        return items
    out = list(items)
    for count, at in enumerate(bullets, 1):
        out[at] = Item(items[at].piece, Marker((str(count),), Role.EITHER, _end(items[at])))
    return out


def _end(item: Item) -> int:
    return item.marker.end if item.marker is not None else 0


def _untitled(body: Piece) -> Piece:
    """A question without the title that stands before it ("4. Hospitals. How many were taken there?")."""
    title = _TITLE.match(body.text)
    if title is None or not asks(body.text[title.end() :][:_LOOK]) or asks(title[0]):
        return body
    return body.part(title.end(), len(body.text))


_TITLE = re.compile(r"\s*[A-Z][\w'-]+(?:\s[\w'-]+)?\.\s+(?=[A-Z])")


def _parts_of_one(items: Sequence[Item], labelled: Sequence[Item]) -> bool:
    """Whether letters only list the ways to split the one figure asked for above them."""
    first = next(at for at, item in enumerate(items) if item is labelled[0])
    lead = items[first - 1].words if first else ""
    if not lead or not SPLITS(last_sentence(lead)[-300:]) or not asks(lead[:_LOOK]):
        return False
    return all(
        item.marker is not None
        and item.marker.relative
        and len(item.words.split()) <= 4
        and "?" not in item.words
        for item in labelled
    )


def _plausible(labelled: Sequence[Item]) -> bool:
    """Whether the numbers begin a list, or at least count up."""
    labels = [item.marker.labels[0] for item in labelled if item.marker]
    return labels[0] in {"1", "a", "i", "1a", "1.1", "1i"} or len(labels) >= 2


def _labelled(items: Sequence[Item]) -> list[Draft]:
    numbering = Numbering()
    drafts: list[Draft] = []
    worded = False
    for item in items:
        marker = item.marker
        if marker is not None and len(marker.labels) > 1 and not item.words:
            # "Request 1 - 9:" where the page has lost what the nine were.
            drafts.extend(Draft(label) for label in marker.labels)
        elif marker is not None and not marker.bullet:
            drafts.append(Draft(numbering.label(marker), [_untitled(item.body)] if item.words else []))
        elif not drafts or not item.words or cues.CLOSING(item.words):
            continue
        elif drafts[-1].pieces or worded or not GOES_ON(item.words) or item.words.endswith("?"):
            drafts[-1].pieces.append(item.body)
        # Under "Request 3" alone stands the request, however it begins.
        worded = marker is not None and marker.worded and len(marker.labels) == 1 and not item.words
    out: list[Draft] = []
    for draft in drafts:
        known = next((each for each in out if each.label == draft.label), None)
        if known is None:
            out.append(draft)
        elif not known.pieces:
            known.pieces = draft.pieces
        elif not same_start(known.opening, draft.opening, count=60):
            # A list that starts again, such as a second request in the same letter, keeps its words here.
            known.pieces.extend(draft.pieces)
    return out


def without_intros(drafts: list[Draft], lettered: Collection[str] = ()) -> list[Draft]:
    """Parents that only introduce their parts left out.

    Parts that only say how to split are joined to their parent, unless each has an answer of its own.

    Args:
        drafts: The questions, in order.
        lettered: The numbers to whose parts the reply gives an answer each.
    """
    out: list[Draft] = []
    skip: set[int] = set()
    for at, draft in enumerate(drafts):
        if at in skip:
            continue
        children = [
            other for other in range(at + 1, len(drafts)) if _is_part(drafts[other].label, draft.label)
        ]
        parts = [drafts[child] for child in children]
        apart = draft.label in lettered and not SPLITS(last_sentence(draft.text))
        whole = not apart and _only_split(draft, parts)
        periods = bool(parts) and all(_PERIOD.fullmatch(part.text) for part in parts)
        if children and ((_asks_itself(draft) and whole) or periods):
            for child in children:
                draft.pieces.extend(drafts[child].pieces)
            skip.update(children)
        elif children and not _asks_itself(draft):
            continue
        out.append(draft)
    return out


# "i) 2020/21 ii) 2021/22": for which years, and no questions of their own.
_PERIOD = re.compile(
    r"\W*(?:(?:FY\s?)?(?:(?:19|20)\d\d|\d\d)(?:\s?[/-]\s?\d{2,4})?\W{0,6}(?:(?:[ivx]{1,4}|[a-z])\)\W{0,4})?){1,20}",
    re.IGNORECASE,
)


def _is_part(label: str, parent: str) -> bool:
    """Whether a label stands under another: ``1a`` and ``1.1`` under ``1``, but not ``1ii`` under ``1i``."""
    rest = label[len(parent) :]
    if not label.startswith(parent) or not rest or rest[0].isdigit():
        return False
    number = re.match(r"[\d.]*", label)
    at = number.end() if number else 0
    return not (_ROMAN.fullmatch(label[at:]) and _ROMAN.fullmatch(parent[at:]))


def _asks_itself(draft: Draft) -> bool:
    """Whether a question with parts asks something of its own, rather than leading in to them."""
    opening = draft.text.rstrip()
    lead = last_sentence(opening)
    if "?" in opening:
        return True
    if _BREAKS_OFF.search(opening[-60:]) and not SPLITS(lead):
        return False
    if _FRAME.match(opening) and not _QUESTION_WORD.search(opening):
        return False
    before = opening[: len(opening) - len(lead)].strip()
    if before and asks(before[-_LOOK:]) and not GENERIC_LEAD(before[-300:]):
        return True
    if opening.endswith((":", "-", ",")):
        says_how = SPLITS(lead) or (SHOWS(lead) and not _FOR_EACH.match(lead))
        return says_how and asks(lead) and not GENERIC_LEAD(lead)
    return asks(lead) and len(opening.split()) > 4 and not GENERIC_LEAD(lead)


def _only_split(draft: Draft, parts: Sequence[Draft]) -> bool:
    """Whether the parts of a question only say how to split what it asks for, or what to show with it."""
    if all(_is_fragment(part) for part in parts):
        return True
    lead = last_sentence(draft.text)
    asking = sum(part.text.rstrip().endswith("?") for part in parts)
    return bool(SPLITS(lead[-300:]) or SHOWS(lead)) and asking * 2 <= len(parts)


def _is_fragment(draft: Draft) -> bool:
    """Whether a part only names a way to split a figure ("age", "type of offence")."""
    words = draft.text.split()
    return (
        len(words) <= 4
        and "?" not in draft.text
        and not re.match(r"(?i)(?:how|what|which|who|when)\b", draft.text)
    )


def _bullets_ask(items: Sequence[Item], bullets: Sequence[Item], *, surely: bool) -> bool:
    """Whether bullets are questions of their own.

    Rather than ways to split the figure asked for above them. Where nothing above them asks, they must.
    """
    first = next(at for at, item in enumerate(items) if item is bullets[0])
    above = items[first - 1].words if first else ""
    lead = last_sentence(above)
    # Those under a bullet say how to split what it asks for.
    bullets = [item for item in bullets if item.piece.level <= bullets[0].piece.level]
    asking = sum(asks(item.words[:_LOOK]) for item in bullets)
    marked = sum(item.words.endswith("?") for item in bullets)
    long = sum(len(item.words.split()) >= 4 for item in bullets)
    ways = sum(item.words[:3].lower() == "by " for item in bullets)
    if ways * 2 > len(bullets) or (not first and surely and len(bullets) > 1):
        return ways * 2 <= len(bullets) and long * 2 >= len(bullets)
    before = above[: len(above) - len(lead)].strip()
    asked = bool(before and asks(before[:_LOOK])) or any(
        asks(item.words[:_LOOK]) for item in items[: max(first - 1, 0)]
    )
    if first and not asked and not asks(lead) and lead.endswith(":"):
        return len(bullets) > 1 or asking > 0
    if lead and (SPLITS(lead[-300:]) or (SHOWS(lead) and asked) or lead.endswith("?")):
        return marked * 2 > len(bullets) or (marked > 0 and asking * 2 > len(bullets))
    generic = GENERIC_LEAD(lead[-300:]) or asks(lead)
    if asked and not generic:
        # A heading such as "Details" between the question and the names of what it should show.
        return marked * 2 > len(bullets)
    if GENERIC_LEAD(lead[-300:]) or (TOPIC_LEAD(lead[-300:]) and long * 2 >= len(bullets)):
        return len(bullets) > 1 or asking > 0
    return asking * 2 >= len(bullets) and long * 2 >= len(bullets)


def _bulleted(items: Sequence[Item], bullets: Sequence[Item]) -> list[Draft]:
    """Bullets as questions, and what is asked in paragraphs after them."""
    drafts: list[Draft] = []
    for at, item in enumerate(items):
        below = items[at + 1].marker if at + 1 < len(items) else None
        if item.marker is None and item.words.endswith(":") and below is not None and below.bullet:
            # "About the moves, please tell me:", and the next bullets under it.
            continue
        if item.marker is not None and item.marker.bullet:
            nested = item.piece.level > bullets[0].piece.level > 0 or _other_mark(item, bullets)
            goes_on = _CONDITION.match(item.words) is not None and not item.words.endswith("?")
            if drafts and (nested or goes_on):
                drafts[-1].pieces.append(item.body)
            else:
                drafts.append(Draft("", [item.body], numbered=False))
        elif drafts and item.words and asks(item.words[:_LOOK]) and not GOES_ON(item.words):
            drafts.append(Draft("", [item.body], numbered=False))
    return drafts


def _other_mark(item: Item, bullets: Sequence[Item]) -> bool:
    """Whether an item has another mark than the first and the last of a list, as one under another item."""
    marks = [bullet.piece.text.lstrip()[:1] for bullet in (bullets[0], item, bullets[-1])]
    if item.piece.marker or marks[0] == marks[1]:
        return False
    return marks[0] == marks[2] or item.words[:3].lower() == "by "


def _numbered_in_order(drafts: list[Draft]) -> list[Draft]:
    for number, draft in enumerate(drafts, 1):
        draft.label = str(number)
    return drafts
