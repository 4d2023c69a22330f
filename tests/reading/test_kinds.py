"""Which reader a file gets: by its name, and where that says nothing by what it begins with."""

import pytest

from foi_tracker.core.errors import UnreadableFileError
from foi_tracker.reading import read_document, suffixes
from foi_tracker.reading.kinds import KINDS

PAGE = b"<!DOCTYPE html><html><body><p>We hold it.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"We hold it.", "text"),
        ("a.TXT", b"We hold it.", "text"),
        ("a.html", PAGE, "html"),
        ("a.htm", b"<p>We hold it.", "html"),
        ("a.txt", PAGE, "html"),
        ("a", PAGE, "html"),
        ("a", b"We hold it.", "text"),
        ("a.aspx", PAGE, "html"),
    ],
)
def test_kinds(name, content, kind):
    assert read_document(name, content).kind == kind


@pytest.mark.parametrize("name", ["a.png", "a.pdf", "a.unknown"])
def test_other_kinds_are_refused_with_the_endings_that_work(name):
    with pytest.raises(UnreadableFileError) as trouble:
        read_document(name, b"%PDF-1.7 words")
    assert ".html" in trouble.value.hint


def test_every_ending_belongs_to_one_kind_and_its_reader_takes_it():
    endings = suffixes()
    assert len(set(endings)) == len(endings)
    for kind in KINDS:
        assert kind.words
        assert all(kind.reader.accepts(f"a{suffix}", b"words") for suffix in kind.suffixes)
