"""Banners, page heads and footers are told from the letter."""

from foi_tracker.analysis import hidden_spans
from tests.analysis.letters import document

PAGE = (
    "Leave this site\nWe use cookies to make our website work.\nThere was a technical problem. Please try again.\n"
    "1. How many cookies does the canteen sell?\nResponse\n1. 41\nRate this page\n"
)


def test_banner_and_footer_are_hidden_and_the_letter_is_not():
    found = document(PAGE)
    hidden = [span.of(found.text) for span in hidden_spans(found)]
    assert hidden[0].startswith("Leave this site")
    assert hidden[0].endswith("try again.")
    assert hidden[-1] == "Rate this page"
    assert not any("canteen" in words for words in hidden)


def test_lines_repeated_beside_page_numbers():
    found = document(
        "Skerry Police 12/25\nRequest\n1. How many boats?\nResponse\n1. 41\nPage 1 of 2\nSkerry Police 12/25\nThat is all.\nPage 2 of 2\n"
    )
    hidden = [span.of(found.text) for span in hidden_spans(found)]
    assert "Page 1 of 2\nSkerry Police 12/25" in hidden


def test_other_replies_listed_below():
    found = document(
        "Request\n1. How many boats?\nResponse\n1. 41\nRelated requests\nDrones (refused, section 31)\nVans\n"
    )
    assert any("Drones" in span.of(found.text) for span in hidden_spans(found))
