"""Small letters for the tests, read as the program reads them."""

from foi_tracker.analysis import analyse
from foi_tracker.model.documents import Document
from foi_tracker.model.reading_codec import encode
from foi_tracker.model.readings import Reading
from foi_tracker.reading import read_document


def document(text: str, name: str = "letter.txt") -> Document:
    return read_document(name, text.encode())


def reading(text: str, name: str = "letter.txt", **more) -> Reading:
    return analyse([document(text, name)], **more)


def encoded(text: str, name: str = "letter.txt") -> dict:
    """The reading as ``read --json`` prints it."""
    return encode(reading(text, name))


def outcomes(found: Reading) -> dict[str, str]:
    return {answer.question: answer.outcome.value for answer in found.answers}


def grounds(found: Reading) -> dict[str, list[str]]:
    return {answer.question: [str(each) for each in answer.provisions] for answer in found.answers}


def roles(found: Reading) -> dict[str, str]:
    return {str(claim.provision): claim.role.value for claim in found.claims if claim.provision}
