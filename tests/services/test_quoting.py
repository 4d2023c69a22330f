"""Quoting a letter: whole sentences in its order, no bare headings, tables as tables; nothing of a person's changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Block, BlockKind, Cell, Document, Table
from foi_tracker.model.readings import Evidence
from foi_tracker.services.quoted_tables import LONGEST, in_print, split_tables
from foi_tracker.services.quoting import quotations

LETTER = (
    "Reply\n\n"
    "As to question 4, I can tell you that six officers were looked into. We keep the rest back.\n\n"
    "Section 31(1)(b), law enforcement. It is exempt (see s. 31 of the Act, section 31(1)(b)) and we say why.\n\n"
    "Arguments for keeping it back\n"
    "Two inquiries are going on and the people who are named in them could be warned by what we print here.\n\n"
    "Not held.\n"
)


def document(text: str = LETTER, tables: tuple[Table, ...] = ()) -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(line))))
        at += len(line) + 1
    return Document("reply.txt", "text", text, tuple(blocks), tables)


def words(text: str, of: str = LETTER) -> Evidence:
    start = of.index(text)
    return Evidence(0, Span(start, start + len(text)), text)


def said(*evidence: Evidence, marked: tuple[Evidence, ...] = (), text: str = LETTER) -> list[str]:
    return [piece.text for piece in quotations(evidence, [document(text)], frozenset(marked))]


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (
            ", I can tell you that six officers were looked into.",
            "As to question 4, I can tell you that six officers were looked into.",
        ),
        ("keep the rest back.", "We keep the rest back."),
        (
            "section 31(1)(b)) and we say why.",
            "It is exempt (see s. 31 of the Act, section 31(1)(b)) and we say why.",
        ),
        ("We keep the rest", "We keep the rest back."),
        ("Not held.", "Not held."),
    ],
)
def test_a_piece_becomes_its_sentence(found: str, printed: str) -> None:
    assert said(words(found)) == [printed]


def test_what_a_person_marked_is_quoted_as_marked() -> None:
    mine = words("six officers were looked")
    assert said(mine, marked=(mine,)) == ["… six officers were looked"]
    heading = words("Arguments for keeping it back")
    assert said(heading, words("Not held."), marked=(heading,)) == [
        "Arguments for keeping it back",
        "Not held.",
    ]


def test_headings_and_bare_names_of_provisions_fall_where_other_words_stand() -> None:
    heading, name = words("Arguments for keeping it back"), words("Section 31(1)(b), law enforcement.")
    why = words("It is exempt (see s. 31 of the Act, section 31(1)(b)) and we say why.")
    assert said(heading, name, why) == [why.text]
    assert said(heading) == [heading.text]
    assert said(heading, name) == [name.text]


def test_the_letter_sets_the_order_and_nothing_is_said_twice() -> None:
    late, early = words("Not held."), words("We keep the rest back.")
    assert said(late, early, words("keep the rest back."), late) == [early.text, late.text]


def test_words_of_a_document_that_is_not_there_are_quoted_as_they_are() -> None:
    far = Evidence(3, Span(0, 5), "lower")
    assert [piece.text for piece in quotations([far], [document()])] == ["lower"]


def test_cells_one_a_line_without_a_table_stand_in_one_line() -> None:
    text = "Year |\n2021 |\n2022 |\n"
    assert said(Evidence(0, Span(0, len(text)), text), text=text) == ["Year | 2021 | 2022"]


@given(text=st.text(alphabet="ab S.,;\n|1?", max_size=80), data=st.data())
def test_a_widened_piece_holds_what_was_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    for piece in quotations([Evidence(0, span, span.of(text))], [document(text)]):
        assert piece.span.holds(span)
        assert piece.span.end <= len(text)


def _table(rows: int, *, layout: bool = False) -> tuple[str, Table]:
    lines = ["Outcome\tCount", *(f"Kind {number}\t{number}" for number in range(rows))]
    at, made = 0, []
    for line in lines:
        left, right = line.split("\t")
        middle = at + len(left)
        made.append((Cell(left, Span(at, middle)), Cell(right, Span(middle + 1, at + len(line)))))
        at += len(line) + 1
    text = "\n".join(lines)
    return text, Table(tuple(made), Span(0, len(text)), "Outcomes", layout)


def test_cells_become_their_table() -> None:
    text, table = _table(3)
    whole = Evidence(0, Span(0, len(text)), text)
    (held,), rest = split_tables([whole], [document(text, (table,))])
    assert rest == ()
    printed = in_print(held, "reply.txt")
    assert (printed.title, printed.header, printed.of) == ("Outcomes", ("Outcome", "Count"), 3)
    assert printed.rows == (("Kind 0", "0"), ("Kind 1", "1"), ("Kind 2", "2"))


def test_a_table_that_answers_is_there_without_words_of_proof() -> None:
    text, table = _table(2)
    (held,), _ = split_tables([], [document(text, (table,))], [(0, table)])
    assert held.table is table


def test_a_long_table_is_cut_to_its_first_rows_or_to_those_relied_on() -> None:
    text, table = _table(30)
    (first,), _ = split_tables([Evidence(0, Span(0, len(text)), text)], [document(text, (table,))])
    cut = in_print(first, "")
    assert (len(cut.rows), cut.of, cut.chosen) == (LONGEST, 30, False)
    row = words("Kind 20\t20", text)
    (one,), _ = split_tables([row], [document(text, (table,))], [(0, table)])
    chosen = in_print(one, "")
    assert (chosen.rows, chosen.of, chosen.chosen) == ((("Kind 20", "20"),), 30, True)


def test_a_sentence_in_a_cell_and_a_table_that_only_lays_out_stay_words() -> None:
    text = "3\tThe rest is kept back under section 40."
    end = len(text)
    cells = ((Cell("3", Span(0, 1)), Cell(text[2:], Span(2, end))),)
    sentence = words("The rest is kept back under section 40.", text)
    for layout in (False, True):
        table = Table(cells, Span(0, end), "", layout)
        tables, rest = split_tables([sentence], [document(text, (table,))])
        assert (tables, rest) == ((), (sentence,))
    laid_out, table = _table(2, layout=True)
    whole = Evidence(0, Span(0, len(laid_out)), laid_out)
    assert split_tables([whole], [document(laid_out, (table,))])[0] == ()
