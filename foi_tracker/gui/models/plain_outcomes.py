"""Words as they begin a line."""


def with_capital(words: str) -> str:
    """The words with a capital first letter, the rest as they are."""
    return words[:1].upper() + words[1:]
