"""Contractions written out, so that one pattern serves "isn't", "is not" and "it's not" alike."""

import re

_NOT = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "ain't": "is not"}
_ENDINGS = {"re": " are", "ve": " have", "ll": " will", "d": " would", "m": " am"}
_IS = (
    "it|that|there|here|what|who|where|he|she|everything|nothing|something|none|nobody|information|data|this"
)
_CONTRACTED = re.compile(
    rf"\b(?:(?P<whole>can't|won't|shan't|ain't)|(?P<not>[a-z]{{2,6}})n't"
    rf"|(?P<subject>[a-z]{{1,7}})'(?P<ending>re|ve|ll|d|m)|(?P<is>{_IS})'s)(?=\W|$)",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\s(?:\w+ly\s|not\s|never\s|now\s|also\s)?(?:been|had|come|gone|become|got)\b", re.IGNORECASE
)


def full_words(text: str) -> str:
    """The text with its contractions written out; places in it are not those of the original."""
    return _CONTRACTED.sub(_written_out, text) if "'" in text else text


def _written_out(match: re.Match[str]) -> str:
    if match["whole"]:
        out = _NOT[match["whole"].lower()]
    elif match["not"]:
        out = f"{match['not']} not"
    elif match["ending"]:
        return match["subject"] + _ENDINGS[match["ending"].lower()]
    else:
        return match["is"] + (" has" if _HAS.match(match.string, match.end()) else " is")
    return out.capitalize() if match[0][0].isupper() else out
