"""How a letter is laid out, and where its characters come to stand."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from foi_tracker.core.spans import Span
from foi_tracker.gui.letter_layout import LARGEST_GRID, Grid, Line, hidden_lines, lay_out
from foi_tracker.gui.models.marks import Mark
from foi_tracker.gui.placed_text import PlacedText
from foi_tracker.gui.widgets.letter_view import LetterView
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.views import LetterText


def words_of(text: str, pieces: list) -> list[str]:
    return [piece.span.of(text) for piece in pieces if isinstance(piece, Line)]


def a_table(text: str, rows: list[list[str]], **more) -> Table:
    """A table whose cells stand one after another in ``text``."""
    position, made = 0, []
    for row in rows:
        cells = []
        for each in row:
            if each:
                position = text.index(each, position)
                cells.append(Cell(each, Span(position, position + len(each))))
                position += len(each)
            else:
                cells.append(Cell(""))
        made.append(tuple(cells))
    first = next(cell.span for row in made for cell in row if cell.span)
    return Table(tuple(made), Span(first.start, position), **more)


def test_lines_keep_their_words_and_their_gaps() -> None:
    text = "Dear you,\n\n  Thank you.  \nOUR DECISION\n"
    pieces = lay_out(LetterText("a.txt", text), show_hidden=False)
    assert words_of(text, pieces) == ["Dear you,", "Thank you.", "OUR DECISION"]
    assert [piece.apart for piece in pieces] == [False, True, False]
    assert [piece.heading for piece in pieces] == [False, False, True]


def test_a_table_keeps_its_shape_and_its_title_stands_out() -> None:
    text = "Figures\n|\nYear |\n2023 |\n|---|\n7 |\n8 |\nend"
    table = a_table(text, [["Year", "2023"], ["7", "8"]], title="Figures")
    pieces = lay_out(LetterText("a.txt", text, tables=(table,)), show_hidden=False)
    assert [type(piece) for piece in pieces] == [Line, Line, Grid, Line, Line]
    assert words_of(text, pieces) == ["Figures", "|", "|", "end"]


def test_a_table_is_left_as_text_where_its_shape_would_lose_words() -> None:
    text = "Year 2023 (as at May) 7 8"
    table = a_table(text, [["Year", "2023"], ["7", "8"]])
    letter = LetterText("a.txt", text, tables=(table,))
    assert words_of(text, lay_out(letter, show_hidden=False)) == [text]
    for other in (replace(table, layout=True), Table((), Span(0, 0))):
        assert not any(
            isinstance(piece, Grid)
            for piece in lay_out(LetterText("a.txt", "Year 2023 7 8", tables=(other,)), show_hidden=False)
        )


def test_a_huge_table_is_shown_as_lines() -> None:
    text = "\n".join(str(number) for number in range(LARGEST_GRID + 1))
    table = a_table(text, [[str(number)] for number in range(LARGEST_GRID + 1)])
    pieces = lay_out(LetterText("a.txt", text, tables=(table,)), show_hidden=False)
    assert all(isinstance(piece, Line) for piece in pieces)


def test_headings_and_list_numbers_of_the_file_are_shown() -> None:
    text = "What you asked\n How many?\nWhat we say\nSeven."
    letter = LetterText(
        "a.html",
        text,
        headings=((0, 14), (text.index("What we"), text.index("Seven") - 1)),
        markers=((text.index("\n") + 1, "1."), (text.index("Seven"), "a)")),
    )
    pieces = lay_out(letter, show_hidden=False)
    assert [(piece.heading, piece.marker) for piece in pieces] == [
        (True, ""),
        (False, "1."),
        (True, ""),
        (False, "a)"),
    ]


def test_list_numbers_that_the_text_lacks_shift_no_mark(qtbot: QtBot, bench) -> None:
    text = "How many 😀?\nHow old?"
    view = LetterView(bench.context.theme)
    qtbot.addWidget(view)
    view.show_texts((LetterText("a.html", text, markers=((0, "1."), (text.index("How old"), "2."))),))
    assert "2. How old?" in view.toPlainText()
    view.mark([Mark(0, Span(text.index("How old"), len(text)))])
    assert view.marked_words() == ["How old?"]


def test_hidden_lines_are_folded_and_shown_on_request() -> None:
    text = "Skip\nMenu\n\nDear you\nFooter"
    letter = LetterText("a.txt", text, hidden=((0, 10), (text.index("Footer"), len(text)), (0, 4)))
    assert words_of(text, lay_out(letter, show_hidden=False)) == ["Dear you"]
    shown = lay_out(letter, show_hidden=True)
    assert words_of(text, shown) == ["Skip", "Menu", "Dear you", "Footer"]
    assert [piece.hidden for piece in shown] == [True, True, False, True]
    assert hidden_lines([letter]) == 3


TEXTS = st.text(st.sampled_from("ab \n|😀🏕é\u2028\x00\t<&"), max_size=60)


@given(TEXTS, st.data())
def test_places_lead_back_to_the_words_they_came_from(text: str, data: st.DataObject) -> None:
    """Whatever stands before it, a stretch that is shown maps to itself and back."""
    placed = PlacedText([text])
    position = 5
    for piece in lay_out(LetterText("a.txt", text), show_hidden=False):
        placed.place(0, piece.span, position)
        position += len(piece.span.of(text).encode("utf-16-le")) // 2 + 1
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for first, last in placed.shown(0, Span(start, end)):
        back = placed.source(first, last)
        assert back is not None
        assert start <= back[1].start
        assert back[1].end <= end


def test_every_character_is_shown_as_one_of_the_same_width(qtbot: QtBot, bench) -> None:
    nasty = "a\u2028b\x00c\ufdd0d 😀 e\r\nf\x85g \ud800 end of line"
    view = LetterView(bench.context.theme)
    qtbot.addWidget(view)
    view.show_texts((LetterText("a.txt", nasty), LetterText("b.txt", "second 😀 words <b>bold</b>")))
    view.mark([Mark(0, Span(nasty.index("end"), len(nasty))), Mark(1, Span(9, 14))])
    assert view.marked_words() == ["end of line", "words"]
    assert "<b>bold</b>" in view.toPlainText()


def test_selected_words_across_a_table_come_back_as_they_were_read(qtbot: QtBot, bench) -> None:
    from foi_tracker.model.documents import Table

    text = "😀 before\nYear\n2023\n7\n8\nafter"
    table: Table = a_table(text, [["Year", "2023"], ["7", "8"]])
    view = LetterView(bench.context.theme)
    qtbot.addWidget(view)
    view.show_texts((LetterText("a.txt", text, tables=(table,)),))
    assert view.selected() is None
    view.selectAll()
    found = view.selected()
    assert found is not None
    assert found.text == text
    assert found.span == Span(0, len(text))


def test_nothing_of_a_letter_is_loaded(qtbot: QtBot, bench) -> None:
    view = LetterView(bench.context.theme)
    qtbot.addWidget(view)
    hostile = '<img src="http://example.invalid/x.png"> <script>alert(1)</script>'
    view.show_texts((LetterText("a.html", hostile),))
    assert view.toPlainText().strip() == hostile
    assert view.isReadOnly()
