"""Labels of questions: how they are spelt, lists and ranges of them, and which may follow which."""

import re

from foi_tracker.analysis.text.numbers import NUMBER_WORDS

_MOST = 60


WORDS = {word: str(number) for word, number in NUMBER_WORDS.items()}


_ALPHABET = tuple("abcdefghijklmnopqrstuvwxyz")


ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


ROMAN_PATTERN = "(?:xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i)"


# "1", "(1)", "1a", "1(a)", "1 (b)", "1.2", "2.b", "3(a)(i)", and number words as in "One (1)".
_LABEL = rf"""
    (?: \(? \d{{1,2}} (?: \.\d{{1,2}} )? \)?
        (?: \.?\(?[A-Za-z]\)?(?![A-Za-z]) | \s\([A-Za-z]\) )?
        (?: \s?\({ROMAN_PATTERN}\) )?
      | (?:{"|".join(WORDS)})\b (?: \s?\(\d{{1,2}}\) )?
    )
"""


# After the first, a number in words only counts with its figure: "One (1) and Two (2)", not "2 and 3B, one
# part".
_NEXT_LABEL = rf"""
    (?: \(? \d{{1,2}} (?: \.\d{{1,2}} )? \)?
        (?: \.?\(?[A-Za-z]\)?(?![A-Za-z]) | \s\([A-Za-z]\) )?
        (?: \s?\({ROMAN_PATTERN}\) )?
      | (?:{"|".join(WORDS)})\b \s?\(\d{{1,2}}\)
    )
"""


_LETTER = re.compile(r"\(?(?:[ivx]{1,4}|[a-z])\)", re.IGNORECASE)


_LETTER_LABEL = rf"(?: \(?{ROMAN_PATTERN}\) | \(?[A-Za-z]\) )"


JOIN = (
    r"(?: \s?,\s?(?:and\s)? | \s?&\s? | \s?;\s? | \s?\+\s? | \s(?:and|or|to|through)\s | \s?-\s? | \s?/\s? )"
)


_AGAIN = r"(?:(?:questions?|parts?|q\.?)\s?)?"
LABELS = rf"{_LABEL} (?: [./)]?{JOIN} {_AGAIN} (?:{_NEXT_LABEL}|{_LETTER_LABEL}) ){{0,30}}"


_TOKEN = re.compile(rf"{_LABEL}|{_LETTER_LABEL}", re.IGNORECASE | re.VERBOSE)


def tidy(label: str) -> str:
    """A label as we spell it: lower case, no brackets, no stop at its end."""
    bare = label.strip().lower()
    word = re.match(r"[a-z]+", bare)
    if word is not None and word[0] in WORDS:
        return WORDS[word[0]]
    bare = re.sub(r"[()\s]", "", bare).strip(".:")
    return re.sub(r"\.(?=[a-z])", "", bare)


def expand(text: str) -> tuple[str, ...]:
    """The labels of a list such as ``2, 3 & 5``, ``1-3`` or ``3(a) to (d)``; nothing if it cannot be one."""
    found = [(match.start(), match.end(), tidy(match[0])) for match in _TOKEN.finditer(text)]
    out: list[str] = []
    for index, (start, _end, raw) in enumerate(found):
        label = raw
        between = text[found[index - 1][1] : start].strip(" .)/") if index else ""
        if index and re.fullmatch(r"-|to|through", between.strip().lower()):
            middle = _between(out[-1], label)
            if middle is None:
                return ()
            out.extend(middle)
            continue
        if index and label.isalpha() and out[-1][:1].isdigit():
            label = re.match(r"[\d.]*\d", out[-1])[0] + label  # type: ignore[index]  # starts with a digit
        out.append(label)
    numbers = [int(match[0]) for label in out if (match := re.match(r"\d+", label))]
    if any(number > _MOST or number == 0 for number in numbers) or any(label[0] == "0" for label in out):
        # "(13/02)" is a day.
        return ()
    return tuple(dict.fromkeys(out))


def expand_letters(text: str) -> tuple[str, ...]:
    """The letters of a list such as ``(a), (b) and (d)`` or ``(i) to (iii)``; nothing if it cannot be one."""
    found = [(match.start(), match.end(), tidy(match[0])) for match in _LETTER.finditer(text)]
    out: list[str] = []
    for index, (start, _end, label) in enumerate(found):
        between = text[found[index - 1][1] : start].strip(" .)").lower() if index else ""
        if between in {"-", "to", "through"}:
            order = ROMAN if out[-1] in ROMAN and label in ROMAN else _ALPHABET
            if label not in order or out[-1] not in order:
                return ()
            out.extend(order[order.index(out[-1]) + 1 : order.index(label) + 1])
        else:
            out.append(label)
    return tuple(dict.fromkeys(out))


def _between(first: str, last: str) -> list[str] | None:
    """The labels after ``first`` up to ``last``; None if there is no such range."""
    if first.isdigit() and last.isdigit():
        low, high = int(first), int(last)
        return [str(number) for number in range(low + 1, high + 1)] if low < high <= _MOST else None
    decimal = re.fullmatch(r"(\d+)\.(\d+) (\d+)\.(\d+)", f"{first} {last}")
    if decimal is not None and decimal[1] == decimal[3] and int(decimal[2]) < int(decimal[4]) <= _MOST:
        return [f"{decimal[1]}.{number}" for number in range(int(decimal[2]) + 1, int(decimal[4]) + 1)]
    head = re.match(r"(\d*)([a-z])$", first)
    own = re.fullmatch(r"(\d+)([a-z])", last)
    if own and first == own[1]:
        # "2 to 2b": the question and its parts.
        return [first + chr(code) for code in range(ord("a"), ord(own[2]) + 1)]
    tail = re.match(r"(\d*)([a-z])$", last)
    if head and tail and (tail[1] in {"", head[1]}) and head[2] < tail[2]:
        return [head[1] + chr(code) for code in range(ord(head[2]) + 1, ord(tail[2]) + 1)]
    return None


def next_of(label: str) -> tuple[str, ...]:
    """The labels that may follow ``label`` in a list."""
    number = re.match(r"\d+", label)
    out: list[str] = []
    if number:
        rest = label[number.end() :]
        out.append(str(int(number[0]) + 1))
        if not rest:
            out.extend((f"{label}a", f"{label}.1", f"{label}i"))
        elif len(rest) == 1 and rest.isalpha():
            out.extend((number[0] + chr(ord(rest) + 1), f"{label}i"))
        elif rest.startswith("."):
            out.append(f"{number[0]}.{int(rest[1:]) + 1}" if rest[1:].isdigit() else "")
        if rest in ROMAN[:-1]:
            out.append(number[0] + ROMAN[ROMAN.index(rest) + 1])
        elif rest[1:] in ROMAN[:-1]:
            out.extend(
                (
                    f"{label[: -len(rest) + 1]}{ROMAN[ROMAN.index(rest[1:]) + 1]}",
                    number[0] + chr(ord(rest[0]) + 1),
                )
            )
    elif len(label) == 1:
        out.append(chr(ord(label) + 1))
    if label in ROMAN[:-1]:
        out.append(ROMAN[ROMAN.index(label) + 1])
    return tuple(out)


def follows(label: str, last: str) -> bool:
    """Whether a label may be the next after another; "2a" also follows 1, where 2 only leads in to it."""
    if label in next_of(last):
        return True
    number, before = re.match(r"\d+", label), re.match(r"\d+", last)
    if number is None or before is None or int(number[0]) != int(before[0]) + 1:
        return False
    return label[number.end() :] in {"a", "i", ".1"}
