"""What is noticed about tables."""

from tests.analysis.letters import reading


def notes(rows):
    text = (
        "Request\n1. How many boats?\nResponse\n1.\n"
        + "\n".join(" | ".join(row) + " |" for row in rows)
        + "\n"
    )
    found = reading(text)
    assert found.answer("1").tables == (0,)
    return found.tables[0].notes


def test_totals_that_agree():
    assert notes([["", "2023", "2024"], ["North", "1", "2"], ["South", "3", "4"], ["Total", "4", "6"]]) == (
        "The totals agree with the rows.",
    )


def test_totals_that_do_not_agree_are_a_note_and_no_error():
    [note] = notes([["", "2023", "2024"], ["North", "1", "2"], ["South", "3", "4"], ["Total", "4", "7"]])
    assert "2024 (6 against 7)" in note


def test_rows_are_added_up_too():
    [note] = notes(
        [["Area", "Day", "Night", "Total"], ["North", "1,000", "2", "1,003"], ["South", "3", "4", "7"]]
    )
    assert "North (1,002 against 1,003)" in note


def test_what_is_kept_back_is_counted_and_never_worked_out():
    found = notes([["", "2023", "2024"], ["North", "<5", "2"], ["South", "3", "4"], ["Total", "7", "6"]])
    assert found[0] == "1 value is kept back (<5)."
    assert all("2023" not in note for note in found)
