"""How much two questions mean the same: stems and four-letter pieces, weighed by how rare they are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice

_WORD = re.compile(r"[a-z]+|\d+(?:[./]\d+)*")
_ENDINGS = (
    "ations",
    "ation",
    "ities",
    "ments",
    "ings",
    "ment",
    "ness",
    "ity",
    "ies",
    "ing",
    "ers",
    "ed",
    "es",
    "ly",
    "s",
    "e",
)
_COMMON = frozenset(
    [
        "a",
        "about",
        "all",
        "also",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "being",
        "between",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "list",
        "many",
        "may",
        "me",
        "might",
        "much",
        "my",
        "no",
        "not",
        "of",
        "on",
        "or",
        "our",
        "please",
        "provide",
        "should",
        "state",
        "such",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "total",
        "under",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "will",
        "with",
        "within",
        "would",
        "you",
        "your",
        "number",
        "numbers",
        "following",
        "give",
        "given",
        "information",
        "data",
        "figures",
        "supply",
        "tell",
        "know",
        "like",
        "request",
    ]
)


_IRREGULAR = {
    form: base
    for base, forms in (
        ("spend", "spent"),
        ("pay", "paid"),
        ("find", "found"),
        ("begin", "began begun"),
        ("bring", "brought"),
        ("draw", "drew drawn"),
        ("grow", "grew grown"),
        ("mak", "made"),
        ("swim", "swam swum swimmers"),
        ("win", "won"),
        ("buy", "bought"),
        ("sell", "sold"),
        ("tak", "took taken"),
        ("giv", "gave given"),
        ("keep", "kept"),
        ("leav", "left"),
        ("los", "lost"),
        ("build", "built"),
        ("meet", "met"),
        ("send", "sent"),
        ("bit", "bitten"),
        ("steal", "stole stolen"),
        ("driv", "drove driven"),
        ("writ", "wrote written"),
        ("choos", "chose chosen"),
        ("break", "broke broken"),
        ("fall", "fell fallen"),
        ("child", "children"),
        ("man", "men"),
        ("woman", "women"),
        ("foot", "feet"),
        ("catch", "caught"),
        ("teach", "taught"),
        ("hurt", "hurts"),
        ("person", "people"),
    )
    for form in forms.split()
}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, roughly: enough for "recorded" to meet "records"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ss"):
        # "Address" is no more than one "addres".
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def words(text: str) -> list[str]:
    """The words of a text, lower case."""
    return _WORD.findall(text.lower())


def stems(text: str) -> list[str]:
    """The stems of the words that carry meaning."""
    return [stem(word) for word in words(text) if word not in _COMMON]


@lru_cache(maxsize=1024)
def stem_set(text: str) -> frozenset[str]:
    """The stems of a text, kept: every answer of a letter is held against every question of it."""
    return frozenset(stems(text))


def _features(text: str) -> Counter[str]:
    out: Counter[str] = Counter()
    for each in stems(text[:2000]):
        out[each] += 2
        for at in range(len(each) - 3):
            out["~" + each[at : at + 4]] += 1
    return out


class Meanings:
    """Compares texts of one letter or one request; what all of them share counts little."""

    def __init__(self, texts: Sequence[str]) -> None:
        features = [_features(text) for text in texts]
        spread: Counter[str] = Counter()
        for each in features:
            spread.update(each.keys())
        count = len(texts)
        self._rare = {name: math.log(1 + count / (1 + held)) for name, held in spread.items()}
        self._default = math.log(1 + count)
        self._vectors = [self._weighed(each) for each in features]

    def against(self, text: str) -> list[float]:
        """How alike ``text`` is to each of the texts, 0 to 1."""
        other = self._weighed(_features(text))
        return [_cosine(vector, other) for vector in self._vectors]

    def _weighed(self, features: Mapping[str, int]) -> dict[str, float]:
        raw = {
            name: (1 + math.log(held)) * self._rare.get(name, self._default)
            for name, held in features.items()
        }
        size = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        return {name: value / size for name, value in raw.items()}


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    if len(one) > len(two):
        one, two = two, one
    return sum(value * two.get(name, 0.0) for name, value in one.items())


def same_start(one: str, two: str, count: int = 8) -> bool:
    """Whether two texts begin with the same words, as a question does that is repeated."""
    first, second = _first_words(one, count), _first_words(two, count)
    shortest = min(len(first), len(second))
    return shortest >= 3 and first[:shortest] == second[:shortest]


def _first_words(text: str, count: int) -> list[str]:
    return [match[0] for match in islice(_WORD.finditer(text.lower()), count)]


def common(one: Sequence[str], two: Sequence[str]) -> int:
    """How many words two texts begin with alike."""
    count = 0
    for first, second in zip(one, two, strict=False):
        if first != second:
            break
        count += 1
    return count


def shared(one: Iterable[str], two: Iterable[str]) -> frozenset[str]:
    """The stems that two texts have in common."""
    return frozenset(one) & frozenset(two)
