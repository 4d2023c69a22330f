"""Numbers that look like those of a list and are answers: "41" or "Nine." under a question."""

import re
from collections.abc import Sequence

from foi_tracker.analysis.marks.labels import WORDS
from foi_tracker.analysis.marks.markers import Marker

# A figure alone, without a stop or brackets that would make it a number of a list.
_LONE = re.compile(r"\s*\d{1,2}\.?\s*")


def without_values(markers: Sequence[Marker | None], texts: Sequence[str]) -> list[Marker | None]:
    """Take the markers from figures that stand alone on a line and answer, as "41" under a question does.

    A figure alone is a number of a list where it is the next after a number that also stands alone, and words
    follow it.

    Args:
        markers: What each piece seems to start with.
        texts: The pieces' words, in the same order.
    """
    bare = [
        marker is not None and bool(marker.labels) and not marker.worded and not text[marker.end :].strip()
        for marker, text in zip(markers, texts, strict=True)
    ]
    second = max(
        (at for at, alone in enumerate(bare) if alone and _labels(markers[at])[0][:1] == "2"), default=-1
    )
    upcoming: list[tuple[str, ...]] = [()] * len(markers)
    for at in range(len(markers) - 2, -1, -1):
        upcoming[at] = _labels(markers[at + 1]) or upcoming[at + 1]
    out = _without_quarters(_without_number_words(markers, texts), texts)
    seen: set[str] = set()
    asked: set[str] = set()
    before = last = ""
    grouped = False
    for at, marker in enumerate(out):
        if marker is None or not marker.labels or marker.relative:
            continue
        label = marker.labels[0]
        if _LONE.fullmatch(texts[at]):
            following = markers[at + 1] if at + 1 < len(markers) else marker
            begins = label == "1" and second > at
            goes_on = before != "" and (label in seen or int(label) == int(before) + 1)
            # The next number of a list of answers, each number of which was asked before.
            goes_on = goes_on or (label in asked and last != "" and int(label) == int(last) + 1)
            # "3" after "1, 2 and 4" is the one that was left out, and "5" comes after them all.
            goes_on = goes_on or (grouped and label not in seen and int(label) <= len(seen) + 1)
            if following is not None and following.relative:
                continue
            worded = following is None or following.bullet or _is_value(at, label, texts)
            if not worded or label in upcoming[at] or not (begins or goes_on):
                out[at] = None
                continue
        number = re.match(r"\d+", marker.labels[-1])
        last = number[0] if number and marker.labels[-1] in asked else ""
        asked.update(() if bare[at] else marker.labels)
        before = number[0] if bare[at] and number else ""
        grouped = bare[at] and (grouped or len(marker.labels) > 1)
        if bare[at]:
            seen.update(marker.labels)
    return out


def _is_value(at: int, label: str, texts: Sequence[str]) -> bool:
    """Whether the figure under a number alone is no number of the list, and so the answer."""
    under = texts[at + 1].strip(" .") if at + 1 < len(texts) else ""
    return under.isdigit() and int(under) != int(label) + 1


def _without_number_words(markers: Sequence[Marker | None], texts: Sequence[str]) -> list[Marker | None]:
    """Number words count only in a list of them: "Nine." under a question is an answer."""
    spelt = [
        marker is not None
        and not marker.worded
        and len(marker.labels) == 1
        and (word := _SPELT.match(text)) is not None
        and WORDS[word[1].lower()] == marker.labels[0]
        for marker, text in zip(markers, texts, strict=True)
    ]
    labels = [_labels(marker)[0] for marker, word in zip(markers, spelt, strict=True) if word]
    listed = labels[:2] == ["1", "2"]
    return [None if word and not listed else marker for marker, word in zip(markers, spelt, strict=True)]


def _without_quarters(markers: Sequence[Marker | None], texts: Sequence[str]) -> list[Marker | None]:
    """Lines "Q1 311" to "Q4 377", where the questions are numbered otherwise, give figures by quarters."""
    quarters = {at for at, text in enumerate(texts) if _QUARTER.fullmatch(text)}
    first = {texts[at].strip()[1] for at in quarters}
    others = any(
        marker is not None and marker.labels and not marker.worded and at not in quarters
        for at, marker in enumerate(markers)
    )
    if first != {"1", "2", "3", "4"} or not others:
        return list(markers)
    return [None if at in quarters else marker for at, marker in enumerate(markers)]


_QUARTER = re.compile(r"\s*Q[1-4]\s?[:\-]?\s[£<\d*][\d.,*%]*\s*")
_SPELT = re.compile(rf"\s*({'|'.join(WORDS)})\b", re.IGNORECASE)


def _labels(marker: Marker | None) -> tuple[str, ...]:
    return marker.labels if marker is not None else ()
