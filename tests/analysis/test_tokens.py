"""Citations in every spelling are cut out of a text, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.analysis.citations.tokens import tokens
from foi_tracker.analysis.text.pieces import plain


def cited(text):
    return [f"{token.number}{''.join(f'({part})' for part in token.parts)}" for token in tokens(plain(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Section 12(1) is applied here", ["12(1)"]),
        ("under Section 30 (1) (a) (i)", ["30(1)(a)(i)"]),
        ("Section31(1)(b) is engaged", ["31(1)(b)"]),
        ("see s.23(5) and S24(1)", ["23(5)", "24(1)"]),
        ("S. 12, the limit", ["12"]),
        ("Sec 12 (1)", ["12(1)"]),
        ("ss30 and 31", ["30", "31"]),
        ("§ 43(2)", ["43(2)"]),
        ("Section 12.1 and R12.5(e)", ["12(1)", "12(5)(e)"]),
        ("section 31[1][a]", ["31(1)(a)"]),
        ("section 33 1(b)", ["33(1)(b)"]),
        ("s31/1/a", ["31(1)(a)"]),
        ("Section\u00a040(2) – Personal", ["40(2)"]),
        ("Section\n31(1)(a)", ["31(1)(a)"]),
        ("s.31(l)(a)", ["31(1)(a)"]),
        ("SECTION 31 (1) (A) (B)", ["31(1)(a)", "31(1)(b)"]),
        ("Section 30(1)(a)(b)(c)", ["30(1)(a)", "30(1)(b)", "30(1)(c)"]),
        ("Section 31(1)(a)&(b)", ["31(1)(a)", "31(1)(b)"]),
        ("section 31(1) (a), (b) and (c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
        ("Section 36(2) (a-c)", ["36(2)(a)", "36(2)(b)", "36(2)(c)"]),
        ("s31(1)(a)-(c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
        ("Sections 31(1), 38(1)(a), 40(2) and 41", ["31(1)", "38(1)(a)", "40(2)", "41"]),
        ("Sections 23 (security), 24 (national security), 31 (crime) 38 (safety)", ["23", "24", "31", "38"]),
        ("sections 30(c) 33(1)(b) 38(1)(b) of FOISA", ["30(c)", "33(1)(b)", "38(1)(b)"]),
        ("sections 30 and/or 31", ["30", "31"]),
        ("s30/31", ["30", "31"]),
        ("section 23(1), alternatively 24(1)", ["23(1)", "24(1)"]),
        ("section 23(1), (2) and (5)", ["23(1)", "23(2)", "23(5)"]),
        ("s36(2)(b)(i) and (ii)", ["36(2)(b)(i)", "36(2)(b)(ii)"]),
        ("section 31(1)(g)(h)(i)", ["31(1)(g)", "31(1)(h)", "31(1)(i)"]),
        ("section 40, subsection (2)", ["40(2)"]),
        ("Section 40(5)(B)(a)(i)", ["40(5B)(a)(i)"]),
        ("Section 40(2) & 3A(a)", ["40(2)"]),
        ("Section 31 (3) (Law enforcement)", ["31(3)"]),
        ("adran 40(2) a Rheoliad 12(4)(e)", ["40(2)", "12(4)(e)"]),
        ("section 12 and 18 hours of work", ["12"]),
        ("section 14 and 22 people", ["14"]),
        ("the council's 40 staff", []),
        ("in the 1990s 40 were", []),
    ],
)
def test_spellings(text, expected):
    assert cited(text) == expected


@given(st.text(alphabet="section s.()[]0123456789abiv,&and-/ \n", max_size=300))
def test_any_text_gives_places_inside_it(text):
    for token in tokens(text):
        assert 0 <= token.first <= token.start < token.end <= len(text)
        assert token.end <= token.last <= len(text)
