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
from foi_tracker.analysis.text.pieces import Piece, sentences_of
from foi_tracker.analysis.text.voices import asks, names_a_thing, states

_LOOK = 1500
_FEWEST_WORDS = 6
_FEW_BESIDE = 3
"""Words enough for the name of a thing that stands beside others in a list without marks."""


def asked_in_paragraphs(items: Sequence[Item], *, surely: bool, alone: Collection[int] = ()) -> list[Draft]:
    """Each paragraph that asks is a question; what goes on about it, and bullets under it, belong to it.

    What comes under "I would ask you for this:" is the question, and not the line that leads in to it.
    """
    paragraphs = _Paragraphs(surely=surely)
    for at, item in enumerate(items):
        if item.words and not cues.CLOSING(item.words):
            paragraphs.take(item, items[at + 1 :], alone=item.piece.start in alone)
    return paragraphs.drafts or _best_left(paragraphs.spare, paragraphs.lead, surely=surely)


class _Paragraphs:
    """The questions so far, what asked nothing before the first, and the last line that led in to one."""

    def __init__(self, *, surely: bool) -> None:
        self.drafts: list[Draft] = []
        self.spare: list[Item] = []
        self.lead: Item | None = None
        self._surely = surely

    def take(self, item: Item, later: Sequence[Item], *, alone: bool) -> None:
        """Take the next paragraph.

        Args:
            item: The paragraph.
            later: Those after it.
            alone: Whether the reply repeats it over an answer of its own.
        """
        words = item.words
        if alone or (item.marker is None and self._goes_on_list()):
            self._add(item.body)
        elif item.marker is not None or self._breaks_off(words) or self._splits(words):
            self._join(item)
        elif self._is_skipped(item, later):
            return
        elif _leads_on(item, later) and not (self.drafts and SHOWS(words)):
            self.lead = item
        else:
            self._ask(item, later)

    def _ask(self, item: Item, later: Sequence[Item]) -> None:
        """Take a paragraph that may ask."""
        words, drafts = item.words, self.drafts
        start = _where_it_asks(item, last=not any(each.words for each in later))
        fewest = 2 if self.lead else _FEW_BESIDE if drafts and _names_things(drafts) else _FEWEST_WORDS
        thing = (self._surely or self.lead is not None) and names_a_thing(words, fewest=fewest)
        # A title ends in no full stop; what a quotation or a list of things begins with does.
        sentence = words[-1] in ".;" or words[0].islower()
        awaited = (
            thing and not _TELLS.match(words) and bool(drafts or self.lead or (self._surely and sentence))
        )
        asks_here = (start >= 0 or awaited) and not (drafts and GOES_ON(words))
        if asks_here and not _only_leads(words, drafts, later):
            # Only what opens the request is left out: motives, and who is writing.
            body = item.body
            self._add(body.part(0 if drafts else max(start, 0), len(body.text)))
        else:
            self._join(item)

    def _is_skipped(self, item: Item, later: Sequence[Item]) -> bool:
        """Whether a paragraph is a title, or tells of what was asked, or first of all says how to answer."""
        words = item.words
        if words.isupper() and "?" not in words and _goes_under(later):
            return True
        if words.endswith(":") and OF_YOURS(words[-300:]):
            return True
        return not self.drafts and GOES_ON(words) and any(each.words.endswith("?") for each in later)

    def _splits(self, words: str) -> bool:
        """Whether a line names one more way to split what is asked for above it: "by:", "Rank", "Age"."""
        above = self.drafts[-1].text if self.drafts else ""
        head, colon, _ = above.rpartition(":")
        short = len(words.split()) <= _FEW_WORDS and "?" not in words and not words.endswith((":", "."))
        near = colon and len(above) - len(head) <= _LONGEST_SPLITS
        lead = last_sentence(f"{head}:")[-300:]
        return bool(near) and short and (SPLITS(lead) or _FOR_EACH_ONE.search(lead) is not None)

    def _goes_on_list(self) -> bool:
        """Whether the question above is an item of a list that goes on: "how many you know of; and"."""
        return bool(self.drafts and self.lead is not None and _ITEM_ENDS.search(self.drafts[-1].text))

    def _breaks_off(self, words: str) -> bool:
        """Whether a line goes on the one above in mid-sentence, and is no further item of a list."""
        above = self.drafts[-1].pieces[-1].text if self.drafts else ""
        if not words[0].islower() or not above.rstrip()[-1:].isalnum():
            return False
        listed = _QUESTION_WORD.match(above) and _QUESTION_WORD.match(words)
        return not listed or len(above) > _SHORT_LINE

    def _add(self, body: Piece) -> None:
        self.drafts.append(Draft("", [body], numbered=False))

    def _join(self, item: Item) -> None:
        if self.drafts:
            self.drafts[-1].pieces.append(item.body)
        else:
            self.spare.append(item)


# "A list of all boats. Please give for each one:", and what its columns are to hold.
_FOR_EACH_ONE = re.compile(
    r"(?i)\bfor\s(?:each|every)\s(?:one|of\s(?:them|these|those)|entry|item|record)\s?:\s*$"
)
_ITEM_ENDS = re.compile(r";\s?(?:and|or)?\s*$")
_SHORT_LINE = 80
_FEW_WORDS = 9
_LONGEST_SPLITS = 200
_QUESTION_WORD = re.compile(
    r"\s*(?:how|what|which|who|when|where|why|whether|numbers?|costs?|names?|total|amount|cop(?:y|ies)|details"
    r"|dates?)\b"
)


# "I note the answer given in March": what whoever asks has seen, and no question.
_TELLS = re.compile(
    r"(?i)\W*(?:i|we)\s(?:\w+ly\s|also\s)?(?:notes?|noted|see|saw|read|refer|understand|gather|have|am|was|believe|think)\b"
)


def _names_things(drafts: Sequence[Draft]) -> bool:
    """Whether the questions so far are sentences of their own that only name things."""
    return all(
        len(each.pieces) == 1 and names_a_thing(each.text) and each.text.endswith(".") for each in drafts
    )


def _is_title(words: str) -> bool:
    """Whether a line is what a letter is about: in capitals, or after "Re"."""
    return words.isupper() or re.match(r"(?i)re\b\s?:?\s", words) is not None


def _goes_under(later: Sequence[Item]) -> bool:
    """Whether a question stands right under a title in capitals."""
    below = next((each.words for each in later if each.words), "")
    return not below.isupper() and asks(below[:_LOOK])


def _best_left(spare: Sequence[Item], lead: Item | None, *, surely: bool) -> list[Draft]:
    """The one question of a request in which no paragraph asks: its first long words, or its lead."""
    if not surely and lead is None:
        return []
    spare = [item for item in spare if not _is_title(item.words)]
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
    if words.endswith(",") and GENERIC_LEAD(last.split(",")[0]):
        # "Please let me have, under the Act," and the list under it.
        below = [each for each in later if each.words][:2]
        return len(below) == 2 and all(names_a_thing(each.words) for each in below)
    leads = words.endswith(":") and not SPLITS(last) and bool(GENERIC_LEAD(last) or TOPIC_LEAD(last))
    return leads and _list_under(words, last, later)


def _list_under(words: str, last: str, later: Sequence[Item]) -> bool:
    """Whether what stands under a line with a colon is what was asked, and not more about that line."""
    before = words[: len(words) - len(last)].strip()
    if before and asks(before[:_LOOK]) and not GENERIC_LEAD(before[-300:]):
        return False
    following = next((each for each in later if each.words), None)
    if following is None or following.marker is not None or GOES_ON(following.words):
        return False
    # "A schedule of the files whose titles have these words in them:", and the words.
    return asks(following.words[:_LOOK]) or _NAMES_IT.match(words) is None


# A lead-in that ends as a sentence: "I am asking for what follows."
_WHAT_FOLLOWS = re.compile(
    r"(?i)\b(?:what\sfollows|the\sfollowing(?:\sinformation)?|as\sfollows)\s?\.?\s*$"
    r"|\bthe\sfollowing(?:\sinformation)?,\s[^.?]{0,60}\.\s*$"
    r"|\b(?:treat|deal\swith|accept|consider|take|regard|log)\s(?:\w+\s)?(?:the\sfollowing|what\sfollows|this)\b"
    r"[^.?]{0,40}\b(?:request|enquiry|questions?)\b[^.?]{0,120}[.:]?\s*$"
)
_NAMES_IT = re.compile(
    r"(?i)\W*(?:an?|the|all|any|each|every)\s(?:\w+\s)?(?:list|schedule|inventory|copy|copies|number|file|register|breakdown"
    r"|table|summary)s?\s(?:of|for|on|showing)\s(?:[^\s:]+\s){8,}"
)
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
    r".*\b(?:(?:information|data|details|figures|statistics)\s(?:\w+\s){0,2}?(?:about|on|regarding"
    r"|relating\sto|concerning)|(?:ask|know|enquire|inquire|hear|learn|find\sout)\s(?:\w+\s){0,3}?about)\b"
    r"[^?]{0,120}[.:]?\s*$",
    re.DOTALL,
)
