"""Saved web pages: which part is the reply, what is left out, and how lists and tables are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foi_tracker.core.errors import FoiError, LimitError, UnreadableFileError
from foi_tracker.model.documents import BlockKind
from foi_tracker.reading import Limits, read_document


def page(body: str, head: str = "", **limits):
    return read_document(
        "page.html", f"<html><head>{head}</head><body>{body}</body></html>".encode(), Limits(**limits)
    )


def lines(body: str, head: str = "") -> list[str]:
    return page(body, head).text.splitlines()


LETTER = "<p>We hold two boats.</p><p>They are blue.</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<nav>Home</nav><main>{LETTER}</main><footer>Contact</footer>",
        f"<div class='site-header'>Menu</div><div id='content'>{LETTER}</div><div class='cookie-banner'>Cookies</div>",
        f"<header>Council</header><article>{LETTER}</article><aside>Related</aside>",
        f"{LETTER}<script>alert(1)</script><style>p {{}}</style><noscript>Turn on</noscript>",
        f"{LETTER}<p hidden>Secret</p><p style='display: none'>Secret</p><p aria-hidden='true'>x</p>",
        f"{LETTER}<form><input value='x'><button>Send</button></form>",
        f"<div class='breadcrumb'>Home &gt; FOI</div>{LETTER}<ul class='social-share'><li>Share</li></ul>",
    ],
)
def test_only_the_reply_is_read(body):
    assert lines(body) == ["We hold two boats.", "They are blue."]


def test_a_whole_reply_is_kept_whatever_its_class():
    text = "We hold this and it is set out in full below. " * 20
    assert text.strip() in page(f"<div class='feedback related'><p>{text}</p></div>").text


def test_both_messages_of_a_public_thread_are_read():
    body = (
        "<div class='request-status'>Closed</div>"
        "<div class='correspondence'><div class='correspondence_text'><p>How many boats?</p></div></div>"
        "<div class='correspondence'><div class='correspondence_text'><p>Two boats.</p></div></div>"
    )
    assert [line for line in lines(body) if "boats" in line] == ["How many boats?", "Two boats."]


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_the_heads_of_a_threads_messages_are_read(tag):
    body = (
        f"<div class='correspondence'><{tag}>J Reed <time>May 4, 2025</time></{tag}><p>Link</p>"
        "<div class='correspondence_text'><p>How many boats?</p></div><p>Report</p></div>"
        f"<div class='correspondence'><{tag}>Skerry Council <time>June 2, 2025</time></{tag}>"
        "<div class='correspondence_text'><p>Two boats.</p></div></div>"
    )
    assert lines(body) == [
        "J Reed May 4, 2025",
        "How many boats?",
        "Skerry Council June 2, 2025",
        "Two boats.",
    ]


def test_the_title_is_the_first_line_with_the_sites_name():
    head = "<title>Boats</title><meta property='og:site_name' content='Skerry Council'>"
    document = page(LETTER, head)
    assert document.text.splitlines()[0] == "Boats | Skerry Council"
    assert document.blocks[0].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("markup", "markers"),
    [
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=4><li>a<li>b</ol>", ["4.", "5."]),
        ("<ol><li>a<li value=5>b<li>c</ol>", ["1.", "5.", "6."]),
        ("<ol reversed><li>a<li>b<li>c</ol>", ["3.", "2.", "1."]),
        ("<ol type=a><li>a<li>b</ol>", ["a.", "b."]),
        ("<ol type=A><li>a<li>b</ol>", ["A.", "B."]),
        ("<ol type=i><li>a<li>b<li>c<li>d</ol>", ["i.", "ii.", "iii.", "iv."]),
        ("<ol style='list-style-type: lower-alpha'><li>a<li>b</ol>", ["a.", "b."]),
        ("<ul><li>a<li>b</ul>", ["•", "•"]),
        ("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", ["1.", "a.", "b.", "2."]),
        ("<ol><li><p>a</p><p>more</p></li><li>b</ol>", ["1.", "2."]),
        ("<ol start=x><li value=y>a</ol>", ["1."]),
    ],
)
def test_lists_are_numbered_as_a_browser_does(markup, markers):
    document = page(markup)
    assert [block.marker for block in document.blocks if block.kind is BlockKind.LIST_ITEM] == markers


def test_nested_lists_lie_deeper():
    document = page("<ol><li>a<ul><li>b</ul></ol>")
    assert [block.level for block in document.blocks] == [1, 2]


def test_line_breaks_part_lines_but_not_sentences():
    assert lines(
        "<p>Dear Ms Hill<br>Thank you for your letter of the third of May about<br>the boats.</p>"
    ) == [
        "Dear Ms Hill",
        "Thank you for your letter of the third of May about the boats.",
    ]
    assert lines("<p>one\ntwo</p><pre>one\ntwo</pre>") == ["one two", "one", "two"]


def test_short_terms_and_their_words_make_one_line():
    assert lines("<dl><dt>Reference</dt><dd>FOI 12</dd><dt>Date:</dt><dd>3 May 2025</dd></dl>") == [
        "Reference: FOI 12",
        "Date: 3 May 2025",
    ]


def test_tables_are_grids_with_their_cells_in_place():
    document = page(
        "<h2>Boats</h2><table><thead><tr><th>Area<th>2023<th>2024</thead><tbody><tr><td>North<td>1<td>2"
        "<tr><td>South<td><td>4</tbody></table>"
    )
    [table] = document.tables
    assert table.texts() == [["Area", "2023", "2024"], ["North", "1", "2"], ["South", "", "4"]]
    assert (table.title, table.layout) == ("Boats", False)
    for row in table.rows:
        for cell in row:
            assert cell.span is None or cell.span.of(document.text) == cell.text


def test_merged_cells_are_spread_out_with_words_in_the_first():
    [table] = page(
        "<table><tr><th rowspan=2>Area<th colspan=2>Year<tr><th>2023<th>2024<tr><td>North<td>1<td>2</table>"
    ).tables
    assert table.texts() == [["Area", "Year", ""], ["", "2023", "2024"], ["North", "1", "2"]]


def test_a_caption_is_the_title():
    [table] = page("<p>Other</p><table><caption>Boats</caption><tr><td>a<td>1<tr><td>b<td>2</table>").tables
    assert table.title == "Boats"


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>Question<th>Answer<tr><td>How many?<td>Two",
        "<tr><td>Q1<td>How many boats?<tr><td>A1<td>Two boats.",
        "<tr><td>1.<td>How many boats were stopped in the year?<tr><td>2.<td>How many crews were spoken to in it?",
    ],
)
def test_questions_beside_answers_are_layout(rows):
    assert page(f"<table>{rows}</table>").tables[0].layout


def test_figures_with_a_first_column_of_numbers_are_data():
    assert not page("<table><tr><td>Ward<td>Boats<tr><td>1<td>20<tr><td>2<td>30</table>").tables[0].layout


def test_tables_that_lay_out_the_page_are_walked_through():
    document = page(f"<table><tr><td>{LETTER}<table><tr><td>a<td>1<tr><td>b<td>2</table></td></tr></table>")
    assert [table.texts() for table in document.tables] == [[["a", "1"], ["b", "2"]]]
    assert document.text.startswith("We hold two boats.\n")


@pytest.mark.parametrize("body", ["", "<nav>Home</nav>", "<script>x</script>", "<p> </p>"])
def test_a_page_without_words_is_an_error_even_with_a_title(body):
    with pytest.raises(UnreadableFileError):
        page(body, "<title>Boats</title>")


def test_limits():
    with pytest.raises(LimitError):
        page("<div>" * 300 + "x")
    with pytest.raises(LimitError):
        page("<table><tr><td colspan=1000 rowspan=1000>a<td>b" + "<tr><td>c" * 999 + "</table>")
    with pytest.raises(LimitError):
        page(LETTER, characters=20)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_the_declared_encoding_is_kept_to(charset):
    content = f"<html><head><meta charset='{charset}'></head><body><p>It cost £4.</p></body></html>".encode(
        charset
    )
    assert "It cost £4." in read_document("a.html", content).text


def test_a_wrongly_declared_encoding_is_not_believed():
    content = "<html><head><meta charset='nonsense'></head><body><p>It cost £4.</p></body></html>".encode()
    assert "It cost £4." in read_document("a.html", content).text


def test_xml_pages_with_a_prologue():
    content = b'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Two.</p></body></html>'
    assert read_document("a.xhtml", content).text == "Two.\n"


def test_nothing_is_fetched_and_no_entity_is_blown_up():
    content = (
        b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b"<html><body><p>Two &b; &x; boats.</p></body></html>"
    )
    text = read_document("a.html", content).text
    assert "boats." in text
    assert len(text) < 200


def test_typed_text_with_signs_that_no_page_should_hold():
    assert lines("<pre>Tins<br>\x1fJars</pre>")[0] == "Tins"


MENU = "<ul><li><a href='#'>1. What we do</a></li><li><a href='#'>2. Fees</a></li></ul>"


def test_a_list_of_links_at_the_top_is_a_menu():
    assert lines(f"<div>{MENU}</div><h1>Boats</h1>{LETTER}") == [
        "Boats",
        "We hold two boats.",
        "They are blue.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Boats</h1>{MENU}{LETTER}",
        f"<p>We enclose:</p>{MENU}<h2>Review</h2>",
        "<ul><li><a href='#'>Fees</a> are owed</li><li><a href='#'>1. What we do</a></li></ul><h1>Boats</h1>",
        "<ul><li><a href='#'>1. What we do</a></li></ul><h1>Boats</h1>",
    ],
)
def test_other_lists_with_links_are_kept(body):
    assert "1. What we do" in lines(body)


OPENED = [
    "p",
    "div",
    "ol",
    "ol start=3",
    "li",
    "ul",
    "table",
    "tr",
    "td",
    "td colspan=3",
    "td rowspan=9",
    "dl",
    "dt",
    "dd",
]
OTHERS = ["br", "h2", "main", "nav", "b", "pre", "caption", "tbody", "article", "!-- --"]
CLOSED = ["/p", "/div", "/ol", "/ul", "/table", "/h2", "/main", "/pre"]
TAGS = st.sampled_from([*(f"<{tag}>" for tag in OPENED + OTHERS + CLOSED), "&amp;", "&nbsp;", "]]>"])


@given(st.lists(TAGS | st.text(max_size=12), max_size=50).map("".join))
@settings(deadline=None)
def test_any_page_is_read_or_refused_and_every_place_is_right(body):
    try:
        document = read_document("a.html", ("<html><body>x" + body).encode("utf-8", "replace"))
    except FoiError:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        end = block.span.end
    for table in document.tables:
        assert len({len(row) for row in table.rows}) == 1
        for row in table.rows:
            for cell in row:
                assert cell.span is None or cell.span.of(document.text) == cell.text


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a"]))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(content, name):
    try:
        document = read_document(name, content)
    except FoiError:
        return
    assert document.text.strip()
