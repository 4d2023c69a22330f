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


def test_two_heads_one_above_the_other_are_not_added_up():
    assert notes(
        [
            ["", "2023", "", "2024", ""],
            ["Site", "Day", "Night", "Day", "Night"],
            ["Quay", "1", "2", "3", "4"],
            ["Mill", "5", "6", "7", "8"],
            ["Total", "6", "8", "10", "12"],
        ]
    ) == ("The totals agree with the rows.",)


def test_a_total_may_be_of_the_rows_since_the_last_one_and_the_last_of_all():
    rows = [
        ["Site", "Boats"],
        ["Quay", "1"],
        ["Mill", "2"],
        ["Total north", "3"],
        ["Lock", "4"],
        ["Total south", "4"],
    ]
    assert notes([*rows, ["Grand total", "7"]]) == ("The totals agree with the rows.",)
    [note] = notes([*rows, ["Grand total", "8"]])
    assert "Boats (7 against 8)" in note


def test_words_and_years_beside_the_figures_are_no_part_of_a_sum():
    [note] = notes(
        [
            ["Rank", "Year", "Day", "Night", "Total"],
            ["Constable", "2023", "1", "2", "3"],
            ["Sergeant", "2023", "3", "4", "8"],
        ]
    )
    assert note == "The printed total differs from the sum of the columns: Sergeant (7 against 8)."


def test_averages_and_shares_are_not_added_up():
    assert notes(
        [
            ["Site", "Boats", "Average wait", "Share"],
            ["Quay", "1", "4", "25"],
            ["Mill", "3", "6", "75"],
            ["Total", "4", "5", "100"],
        ]
    ) == ("The totals agree with the rows.",)


def test_a_column_that_never_is_the_sum_of_the_others_is_no_total_of_them():
    assert (
        notes(
            [
                ["Site", "Calls", "Visits", "Total cost"],
                ["Quay", "1", "2", "900"],
                ["Mill", "3", "4", "700"],
                ["Lock", "5", "6", "800"],
            ]
        )
        == ()
    )


def test_a_short_row_is_noted_on_the_letter():
    found = reading("Request\n1. How many boats?\nResponse\n1.\nSite 2021 2022\nQuay 1 2\nMill 3\nLock 5 6\n")
    assert any("“Mill” has fewer cells" in note for note in found.notes)
