"""The questions of a request: numbered, lettered, nested, bulleted, in paragraphs, or run together in one.

Serves a letter's copy of the request and, while a person types, the request itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis import cues
from foi_tracker.analysis.markers import Marker, Numbering, marker_of
from foi_tracker.analysis.pieces import Piece
from foi_tracker.analysis.similar import same_start
from foi_tracker.model.documents import BlockKind

_LOOK = 1500


@dataclass(slots=True)
class Draft:
    """A question being put together.

    Attributes:
        label: Its number.
        pieces: Where its words stand, the number left out; empty where only the number survives.
        numbered: Whether the letter itself numbers it.
    """

    label: str
    pieces: list[Piece] = field(default_factory=list)
    numbered: bool = True

    @property
    def text(self) -> str:
        """Its words, in plain spelling."""
        return " ".join(" ".join(piece.text.split()) for piece in self.pieces)

    @property
    def opening(self) -> str:
        """Its first piece's words."""
        return " ".join(self.pieces[0].text.split()) if self.pieces else ""


@dataclass(slots=True)
class _Item:
    """A piece of a request with its number, and the words after that."""

    piece: Piece
    marker: Marker | None

    @property
    def words(self) -> str:
        return self.piece.text[self.marker.end if self.marker else 0 :].strip()

    @property
    def body(self) -> Piece:
        return self.piece.part(self.marker.end if self.marker else 0, len(self.piece.text))


def collect(pieces: Sequence[Piece], *, surely: bool = True) -> list[Draft]:
    """The questions among the pieces of a request, in order.

    Args:
        pieces: The request.
        surely: Whether these are known to be a request, so that words that do not look like one are still
            taken.
    """
    items = _with_markers(pieces)
    labelled = [item for item in items if item.marker is not None and not item.marker.bullet]
    if labelled and _plausible(labelled):
        return _without_intros(_labelled(items))
    bullets = [item for item in items if item.marker is not None and item.marker.bullet]
    if bullets and _bullets_ask(items, bullets):
        return _numbered_in_order(_with_lead_questions(items, bullets))
    return _numbered_in_order(_paragraphs(items, surely=surely))


def _with_markers(pieces: Sequence[Piece]) -> list[_Item]:
    """Each piece with its number; a number alone in a piece takes the words of the next."""
    items: list[_Item] = []
    for piece in pieces:
        if piece.kind is BlockKind.TABLE:
            continue
        items.append(_Item(piece, marker_of(piece.text, piece.marker)))
    return items


def _plausible(labelled: Sequence[_Item]) -> bool:
    """Whether the numbers begin a list, or at least count up."""
    labels = [item.marker.labels[0] for item in labelled if item.marker]
    return labels[0] in {"1", "a", "i", "1a", "1.1", "1i"} or len(labels) >= 2


def _labelled(items: Sequence[_Item]) -> list[Draft]:
    numbering = Numbering()
    drafts: list[Draft] = []
    for item in items:
        marker = item.marker
        if marker is not None and not marker.bullet:
            label = numbering.label(marker)
            draft = Draft(label, [item.body] if item.words else [])
            drafts.append(draft)
        elif drafts and not cues.CLOSING(item.words) and item.words:
            drafts[-1].pieces.append(item.body)
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


def _without_intros(drafts: list[Draft]) -> list[Draft]:
    """Parents that only introduce their parts left out.

    Parts that only say how to split joined to their parent.
    """
    out: list[Draft] = []
    skip: set[int] = set()
    for at, draft in enumerate(drafts):
        if at in skip:
            continue
        children = [
            other for other in range(at + 1, len(drafts)) if _is_part(drafts[other].label, draft.label)
        ]
        if children and _asks_itself(draft) and all(_is_fragment(drafts[child]) for child in children):
            for child in children:
                draft.pieces.extend(drafts[child].pieces)
            skip.update(children)
        elif children and not _asks_itself(draft):
            continue
        out.append(draft)
    return out


def _is_part(label: str, parent: str) -> bool:
    rest = label[len(parent) :]
    return label.startswith(parent) and bool(rest) and not rest[0].isdigit()


def _asks_itself(draft: Draft) -> bool:
    """Whether a question with parts asks something of its own, rather than leading in to them."""
    opening = draft.text.rstrip()
    if "?" in opening[:-1] or opening.endswith("?"):
        return True
    if opening.endswith((":", "-", ",")):
        return (
            bool(cues.SPLITS(opening))
            and cues.ASKS(opening[:_LOOK])
            and not cues.GENERIC_LEAD(opening[:_LOOK])
        )
    return cues.ASKS(opening[:_LOOK]) and len(opening.split()) > 4 and not cues.GENERIC_LEAD(opening[:_LOOK])


def _is_fragment(draft: Draft) -> bool:
    """Whether a part only names a way to split a figure ("age", "type of offence")."""
    words = draft.text.split()
    return (
        len(words) <= 4
        and "?" not in draft.text
        and not re.match(r"(?i)(?:how|what|which|who|when)\b", draft.text)
    )


def _bullets_ask(items: Sequence[_Item], bullets: Sequence[_Item]) -> bool:
    """Whether bullets are questions of their own.

    Rather than ways to split the figure asked for above them.
    """
    first = next(at for at, item in enumerate(items) if item is bullets[0])
    lead = items[first - 1].words if first else ""
    asking = sum(cues.ASKS(item.words[:_LOOK]) for item in bullets)
    long = sum(len(item.words.split()) >= 4 for item in bullets)
    if cues.GENERIC_LEAD(lead[-300:]) and not cues.SPLITS(lead[-300:]):
        return len(bullets) > 1 or asking > 0
    if lead and (cues.SPLITS(lead[-300:]) or lead.endswith("?")):
        return asking * 2 > len(bullets) and any(item.words.endswith("?") for item in bullets)
    return asking * 2 >= len(bullets) and long * 2 >= len(bullets)


def _with_lead_questions(items: Sequence[_Item], bullets: Sequence[_Item]) -> list[Draft]:
    """Bullets as questions, and what is asked in paragraphs after them."""
    drafts: list[Draft] = []
    for item in items:
        if item.marker is not None and item.marker.bullet:
            nested = item.piece.level > bullets[0].piece.level > 0
            if nested and drafts:
                drafts[-1].pieces.append(item.body)
            else:
                drafts.append(Draft("", [item.body], numbered=False))
        elif drafts and item.words and cues.ASKS(item.words[:_LOOK]) and not cues.GOES_ON(item.words):
            drafts.append(Draft("", [item.body], numbered=False))
    return drafts


def _paragraphs(items: Sequence[_Item], *, surely: bool) -> list[Draft]:
    """Each paragraph that asks is a question; what goes on about it, and bullets under it, belong to it."""
    drafts: list[Draft] = []
    spare: list[_Item] = []
    for item in items:
        words = item.words
        bullet = item.marker is not None
        asks = not bullet and cues.ASKS(words[:_LOOK]) and not cues.CLOSING(words)
        goes_on = bool(cues.GOES_ON(words))
        if asks and (not drafts or not goes_on) and not _only_leads(words, drafts):
            drafts.append(Draft("", [item.body], numbered=False))
        elif drafts and words and not cues.CLOSING(words):
            drafts[-1].pieces.append(item.body)
        elif words:
            spare.append(item)
    if not drafts and surely:
        best = next((item for item in spare if len(item.words.split()) >= 4), None)
        drafts = [Draft("", [best.body], numbered=False)] if best else []
    return drafts


def _only_leads(words: str, drafts: Sequence[Draft]) -> bool:
    """Whether a first paragraph only announces what follows ("I have some questions about huts.")."""
    return (
        not drafts
        and bool(
            re.search(
                r"(?i)\b(?:questions?|request)\s+(?:about|regarding|on|under|"
                r"concerning)\b[^?:]{0,120}[.:]?\s*$",
                words,
            )
        )
        and len(words) < 160
    )


def _numbered_in_order(drafts: list[Draft]) -> list[Draft]:
    for number, draft in enumerate(drafts, 1):
        draft.label = str(number)
    return drafts
