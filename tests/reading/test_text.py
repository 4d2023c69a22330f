"""Plain text: how it is encoded, what is no text, and where its paragraphs begin and end."""

import pytest

from foi_tracker.core.errors import LimitError, UnreadableFileError
from foi_tracker.reading import Limits, read_document

WORDS = "It cost £4 – “half” price."


def read(content: bytes, name: str = "letter.txt", **limits):
    return read_document(name, content, Limits(**limits))


def blocks(text: str) -> list[str]:
    document = read(text.encode())
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_that_show_what_they_are(encoding):
    document = read(WORDS.encode(encoding))
    assert document.text == WORDS
    assert document.notes == ()


def test_windows_text_is_guessed_and_said_so():
    document = read(WORDS.encode("cp1252"))
    assert document.text == WORDS
    assert "Windows" in document.notes[0]


def test_every_line_end_is_one_character():
    assert read(b"a\r\nb\rc\nd").text == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n",
        b"\xef\xbb\xbf \n",
        b"a\0b\0\0",
        b"\x01\x02\x03\x04\x05\x06",
        "x".encode("utf-16")[:1] + b"\xfe\0",
    ],
)
def test_what_is_no_text_is_an_error_with_help(content):
    with pytest.raises(UnreadableFileError) as trouble:
        read(content)
    assert "letter.txt" in str(trouble.value)


def test_limits():
    with pytest.raises(LimitError):
        read(b"abc", size=2)
    with pytest.raises(LimitError):
        read(b"abc", characters=2)
    with pytest.raises(LimitError):
        read(b"Area | 2023 |\nNorth | 4 |\nSouth | 5 |\n", cells=5)


def test_the_hash_is_of_the_bytes():
    assert read(b"a\r\nb").sha256 != read(b"a\nb").sha256


def test_each_line_is_a_paragraph():
    assert blocks("Dear Ms Hill,\n\nThank you for your letter.\n  We hold it.  \n") == [
        "Dear Ms Hill,",
        "Thank you for your letter.",
        "We hold it.",
    ]


def test_lines_broken_by_an_e_mail_program_are_joined():
    text = (
        "Thank you for your request of 3 March about the boats that were\nstopped near the harbour in the last two years, which we\n"
        "have now considered.\n\n1. How many boats did the harbour office of the council stop\nin the year 2024, by month?\n"
        "2. Which of those boats had been stopped before in the same\nyear, and where?\n"
    )
    assert [" ".join(each.split()) for each in blocks(text)] == [
        "Thank you for your request of 3 March about the boats that were stopped near the harbour in the last two years, which we have now considered.",
        "1. How many boats did the harbour office of the council stop in the year 2024, by month?",
        "2. Which of those boats had been stopped before in the same year, and where?",
    ]


def test_a_quoted_paragraph_ends_where_the_quoting_does():
    text = (
        "> We asked for the number of boats that were stopped by the harbour\n> office over the two years.\n"
        "The harbour office of the council has stopped twenty boats in these\nyears, and all were\nlet go.\n"
    )
    assert [each.startswith(">") for each in blocks(text)] == [True, False]


def test_blocks_and_tables_stand_in_order_and_never_overlap():
    document = read(b"Before\nArea | 2023 |\nNorth | 4 |\nSouth | 5 |\nAfter\n")
    assert [block.kind.value for block in document.blocks] == ["paragraph", "table", "paragraph"]
    assert document.blocks[1].table == 0
    assert document.tables[0].title == "Before"


def test_a_wrapped_line_that_begins_with_a_word_such_as_question_is_no_line_of_its_own():
    text = (
        "I write in answer to your letter of 24 February about falls. Our reply to each\nquestion is given below it.\n\n"
        "b) What became of each dog that left: kept by its handler, or put\nto sleep?\n"
    )
    assert [" ".join(each.split()) for each in blocks(text)] == [
        "I write in answer to your letter of 24 February about falls. Our reply to each question is given below it.",
        "b) What became of each dog that left: kept by its handler, or put to sleep?",
    ]


def test_lines_are_joined_in_the_messages_that_were_broken_and_left_in_those_that_were_not():
    whole = "Please could I have the log of the day, and any other notes that were made by officers at the festival on the sixth of April."
    text = f"{whole}\n\nI write about your request, in which you want the log of the day\nand any other notes that were made by officers at the\nfestival.\n"
    found = blocks(text)
    assert found[0] == whole
    assert len(found) == 2


def test_lines_under_the_headings_of_two_columns_are_left_alone():
    text = "Request\nResponse\nPlease tell me how many reports of fires came to\nWe refuse your request under section twelve of the\nyou in the year.\nAct.\n"
    assert len(blocks(text)) == 6


def test_lines_broken_at_more_than_a_hundred_letters_are_joined():
    lines = [
        "I can tell you that the Harbour Office holds something that falls within your letter. It cannot, however, be taken",
        "from the store without going over what the law lets us spend on a single letter, which is twenty-four hours of work",
        "by one person. The dockets are filed by harbour and not by vessel, and some nine thousand of them would have to be",
        "called back and read by hand before anybody could say which of them were about the vessels that you have in mind.",
    ]
    letterhead = "                                              Harbour Office\n                                              Keel House\n\n"
    found = blocks(letterhead + "\n".join(lines) + "\n\nYours sincerely\n")
    assert " ".join(lines) in [" ".join(each.split()) for each in found]


def test_a_few_lines_longer_than_the_rest_do_not_keep_the_others_apart():
    lines = [
        "The list of files is held with a view to its being published at a later date and",
        "can be searched by anybody who visits the reading room of the town. The move of the",
        "papers to the county began two winters ago, and so far some eleven hundred boxes have",
        "gone to the national archive, and some thirty of those that match your words are among",
        "them. The whole of the move is to be complete by the end of next year, when their names will appear in the catalogue of",
        "the archive. Until then a visitor may ask for any box that has not left, at the desk on",
        "the ground floor, and will be told within two days whether it can be seen. Boxes that",
        "have left are closed to everybody, members of our own staff among them, until they have",
        "been listed.",
    ]
    text = "\n".join(lines) + "\n"
    assert len(blocks(text)) == 1


def test_the_mark_of_a_list_on_a_line_of_its_own_belongs_to_the_words_under_it():
    assert blocks("It would:\n•\nshow every bidder what is paid, and\n•\nleave us with a weaker hand.\n")[
        1:
    ] == [
        "•\nshow every bidder what is paid, and",
        "•\nleave us with a weaker hand.",
    ]


def test_broken_lines_of_two_columns_whose_cells_follow_one_another_are_joined():
    text = (
        "Request\nResponse\nWhich company supplies the app your readers\nuse to borrow books?\nTikkbox Ltd.\n"
        "How much do you pay for the app each year?\nThe library considers this to be exempt under\nsection 43(2).\n"
    )
    assert [" ".join(each.split()) for each in blocks(text)][2:] == [
        "Which company supplies the app your readers use to borrow books?",
        "Tikkbox Ltd.",
        "How much do you pay for the app each year?",
        "The library considers this to be exempt under section 43(2).",
    ]
