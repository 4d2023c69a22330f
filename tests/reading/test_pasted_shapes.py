"""Tables of every shape that is met in pasted replies, invented, each with its cells as a person would type them."""

import pytest

from foi_tracker.reading import read_document
from foi_tracker.reading.pasted.tables import find_tables, tables_and_doubts

SNAKES = [["Kind", "2021", "2022"], ["Adder", "0", "3"], ["Boa", "4", "1"], ["Total", "4", "4"]]
KENNELS = [["Kennel", "2021", "2022"], ["East", "7", "9"], ["West", "8", "2"]]


def apart(grid, gap="\n\n"):
    return gap.join(cell for row in grid for cell in row)


CASES = {
    "one cell a line with blank lines": (apart(SNAKES), [SNAKES]),
    "one cell a line under a title": (
        "Snakes taken in, by kind, 1 January 2021 to 31 May 2022\n\n" + apart(SNAKES),
        [SNAKES],
    ),
    "one cell a line, the first head empty": (
        "2021\n\n2022\n\nAdder\n\n0\n\n3\n\nBoa\n\n4\n\n1\n",
        [[["", "2021", "2022"], ["Adder", "0", "3"], ["Boa", "4", "1"]]],
    ),
    "one cell a line, the first head empty, under a title": (
        "Table 2: snakes\n\n2021\n\n2022\n\nAdder\n\n0\n\n3\n\nBoa\n\n4\n\n1\n",
        [[["", "2021", "2022"], ["Adder", "0", "3"], ["Boa", "4", "1"]]],
    ),
    "one cell a line, an empty cell is an empty line": (
        "Depot\nVans\nBikes\nQuay\n3\n\nMill\n4\n5\nLock\n6\n7\n",
        [[["Depot", "Vans", "Bikes"], ["Quay", "3", ""], ["Mill", "4", "5"], ["Lock", "6", "7"]]],
    ),
    "one cell a line, an empty cell among blank lines": (
        "Depot\n\nVans\n\nBikes\n\nQuay\n\n\n\n3\n\nMill\n\n4\n\n5\n\nLock\n\n6\n\n7\n",
        [[["Depot", "Vans", "Bikes"], ["Quay", "", "3"], ["Mill", "4", "5"], ["Lock", "6", "7"]]],
    ),
    "one cell a line, two columns of words": (
        "Rank\nShift\nOff sick\nConstable\nDay\n5\nConstable\nNight\n7\nSergeant\nDay\n0\n",
        [
            [
                ["Rank", "Shift", "Off sick"],
                ["Constable", "Day", "5"],
                ["Constable", "Night", "7"],
                ["Sergeant", "Day", "0"],
            ]
        ],
    ),
    "one cell a line, words among the figures": (
        "Month\nHighest level (m)\nDay\nWarning given\nOctober 2024\n1.12\n19th\nNo\nNovember 2024\n2.47\n24th\nYes\n",
        [
            [
                ["Month", "Highest level (m)", "Day", "Warning given"],
                ["October 2024", "1.12", "19th", "No"],
                ["November 2024", "2.47", "24th", "Yes"],
            ]
        ],
    ),
    "one cell a line, years down the side": (
        "Year\n\nHives\n\nSwarms\n\n2021\n\n12\n\n3\n\n2022\n\n15\n\n<5\n\n2023\n\n9\n\n0\n",
        [[["Year", "Hives", "Swarms"], ["2021", "12", "3"], ["2022", "15", "<5"], ["2023", "9", "0"]]],
    ),
    "one cell a line, figures that look like years": (
        "Wait\n2019\n2020\nUnder 10 mins\n1993\n2236\n10-30 mins\n1155\n1401\nNot recorded\n678\n956\n",
        [
            [
                ["Wait", "2019", "2020"],
                ["Under 10 mins", "1993", "2236"],
                ["10-30 mins", "1155", "1401"],
                ["Not recorded", "678", "956"],
            ]
        ],
    ),
    "one cell a line, two columns": (
        "Breed\nDogs seized\nTerrier\n12\nCollie\n3\nNot known\n1\n",
        [[["Breed", "Dogs seized"], ["Terrier", "12"], ["Collie", "3"], ["Not known", "1"]]],
    ),
    "one cell a line, one after another": (apart(SNAKES) + "\n\n" + apart(KENNELS), [SNAKES, KENNELS]),
    "one cell a line, one after another with a title between": (
        apart(SNAKES, "\n") + "\nDogs held\n" + apart(KENNELS, "\n"),
        [SNAKES, KENNELS],
    ),
    "one cell a line, words over further rows": (
        "Site\nDay\nNight\nQuay\n1\n2\nMill\n3\n4\nSouth\nLock\n5\n6\n",
        [
            [
                ["Site", "Day", "Night"],
                ["Quay", "1", "2"],
                ["Mill", "3", "4"],
                ["South", "", ""],
                ["Lock", "5", "6"],
            ]
        ],
    ),
    "rows with bars, one after another": (
        (
            "Kind | 2021 | 2022 |\n---|---|---|\nAdder | 0 | 3 |\nBoa | 4 | 1 |\n"
            "Kennel | 2021 | 2022 |\n---|---|---|\nEast | 7 | 9 |\nWest | 8 | 2 |\n"
        ),
        [SNAKES[:3], KENNELS],
    ),
    "rows with bars, the same head again": (
        "Day | Place | Seen |\n3 May | Quay | 12 |\n4 May | Mill | 15 |\nDay | Place | Seen |\n5 May | Quay | 9 |\n",
        [
            [["Day", "Place", "Seen"], ["3 May", "Quay", "12"], ["4 May", "Mill", "15"]],
            [["Day", "Place", "Seen"], ["5 May", "Quay", "9"]],
        ],
    ),
    "rows with bars parted by blank lines": (
        "| Kind | 2021 |\n\n| Adder | 0 |\n\n| Boa | 4 |\n",
        [[["Kind", "2021"], ["Adder", "0"], ["Boa", "4"]]],
    ),
    "rows with bars and no head": (
        "2018 – 2019 | 1,389 |\n2017 – 2018 | As above |\n2016 – 2017 | * |\n",
        [[["2018 – 2019", "1,389"], ["2017 – 2018", "As above"], ["2016 – 2017", "*"]]],
    ),
    "a drawn grid": (
        (
            "+-------+------+\n| Kind  | 2021 |\n+-------+------+\n| Adder | 0    |\n+-------+------+\n| Boa   | 4    |\n"
            "+-------+------+\n"
        ),
        [[["Kind", "2021"], ["Adder", "0"], ["Boa", "4"]]],
    ),
    "a title row under bars": (
        "| Snakes | | |\n| Kind | 2021 | 2022 |\n|---|---|---|\n| Adder | 0 | 3 |\n",
        [[["Snakes", "", ""], ["Kind", "2021", "2022"], ["Adder", "0", "3"]]],
    ),
    "cells ending in bars, rows opened by bars, no rule": (
        "|\n|\n2023/24 |\n2024/25 |\n|\nVale |\n402 |\n455 |\n|\nLoam |\n277 |\n|\n|\nMarsh |\n310 |\n338 |\n",
        [[["", "2023/24", "2024/25"], ["Vale", "402", "455"], ["Loam", "277", ""], ["Marsh", "310", "338"]]],
    ),
    "cells ending in bars, two tables with rules": (
        "|\nKind |\n2021 |\n|---|---|\n|\nAdder |\n0 |\n|\nBoa |\n|\n|\nKennel |\n2021 |\n|---|---|\n|\nEast |\n7 |\n",
        [[["Kind", "2021"], ["Adder", "0"], ["Boa", ""]], [["Kennel", "2021"], ["East", "7"]]],
    ),
    "cells ending in bars, two tables of two widths": (
        "Kind |\n2021 |\n2022 |\nAdder |\n0 |\n3 |\nBoa |\n4 |\n1 |\nKennel |\nDogs |\nEast |\n7 |\nWest |\n8 |\n",
        [SNAKES[:3], [["Kennel", "Dogs"], ["East", "7"], ["West", "8"]]],
    ),
    "a head on one line over cells ending in bars": (
        "Description | Total |\nRequests had in the quarter |\n452 |\nAnswered within 20 days |\n402 |\n",
        [
            [
                ["Description", "Total"],
                ["Requests had in the quarter", "452"],
                ["Answered within 20 days", "402"],
            ]
        ],
    ),
    "a head on one line over rows that begin with a bar": (
        "| Description | Total |\n| Requests had |\n452 |\n| In time |\n402 |\n",
        [[["Description", "Total"], ["Requests had", "452"], ["In time", "402"]]],
    ),
    "single spaces, a figure in the words": (
        "Ground 2023 2024\nSection 12 61 77\nSection 14(1) 4 -\nSection 40(2) 118 131\nTotal 183 208\n",
        [
            [
                ["Ground", "2023", "2024"],
                ["Section 12", "61", "77"],
                ["Section 14(1)", "4", "-"],
                ["Section 40(2)", "118", "131"],
                ["Total", "183", "208"],
            ]
        ],
    ),
    "single spaces, headings of several words": (
        "Year Number of hives Share inspected in time\n2017/18 3201 91.6%\n2016/17 2616 80.7%\n",
        [
            [
                ["Year", "Number of hives", "Share inspected in time"],
                ["2017/18", "3201", "91.6%"],
                ["2016/17", "2616", "80.7%"],
            ]
        ],
    ),
    "single spaces, two columns": (
        "Year FOI requests had\n2018 1633\n2019 1619\n2020 1317\n",
        [[["Year", "FOI requests had"], ["2018", "1633"], ["2019", "1619"], ["2020", "1317"]]],
    ),
    "single spaces, small numbers in words": (
        "Offence 2023 2022\nTheft of eggs less than 5 12\nTheft of nests 9 fewer than 5\n",
        [
            [
                ["Offence", "2023", "2022"],
                ["Theft of eggs", "less than 5", "12"],
                ["Theft of nests", "9", "fewer than 5"],
            ]
        ],
    ),
    "single spaces, shares beside figures": (
        "Band 2023 2024\nUnder 18 12 (4%) 9 (3%)\n18 to 24 40 (13%) 44 (15%)\n",
        [[["Band", "2023", "2024"], ["Under 18", "12 (4%)", "9 (3%)"], ["18 to 24", "40 (13%)", "44 (15%)"]]],
    ),
    "single spaces, one row under years": (
        "Year 2015 2016 2017\nNumber of falls 63 82 *42\n",
        [[["Year", "2015", "2016", "2017"], ["Number of falls", "63", "82", "*42"]]],
    ),
    "single spaces, years alone over rows": (
        "2021/22 2022/23\nAdders 3 4\nBoas 5 <5\n",
        [[["", "2021/22", "2022/23"], ["Adders", "3", "4"], ["Boas", "5", "<5"]]],
    ),
    "single spaces, the whole table on one line": (
        "Offence 2022 2023 Theft of eggs 12 15 Robbery 3 4 Total 15 19\n",
        [
            [
                ["Offence", "2022", "2023"],
                ["Theft of eggs", "12", "15"],
                ["Robbery", "3", "4"],
                ["Total", "15", "19"],
            ]
        ],
    ),
    "single spaces, one after another": (
        "Kind 2021 2022\nAdder 0 3\nBoa 4 1\nKennel 2023 2022 2021\nEast 7 9 2\nWest 8 2 1\n",
        [SNAKES[:3], [["Kennel", "2023", "2022", "2021"], ["East", "7", "9", "2"], ["West", "8", "2", "1"]]],
    ),
    "runs of spaces, columns of words": (
        (
            "Month           Highest level (m)   Day      Warning\nOctober 2024    1.12                19th     No\n"
            "November 2024   2.47                24th     Yes\n"
        ),
        [
            [
                ["Month", "Highest level (m)", "Day", "Warning"],
                ["October 2024", "1.12", "19th", "No"],
                ["November 2024", "2.47", "24th", "Yes"],
            ]
        ],
    ),
    "runs of spaces amid wrapped sentences": (
        (
            "We looked for all that was asked for in the register of the harbour and\nfound what is set out here, term by"
            " term, for the last school year:\n\nTerm     Fines   Cancelled\nAutumn   2,114         188\nSpring   1,960         143\n"
            "\nThe summer term had not ended when we wrote this and is therefore left\nout of the table.\n"
        ),
        [[["Term", "Fines", "Cancelled"], ["Autumn", "2,114", "188"], ["Spring", "1,960", "143"]]],
    ),
    "runs of spaces, words over further rows": (
        "Site        2021   2022\nNorth\nQuay        1      2\nMill        3      4\nSouth\nLock        5      6\n",
        [
            [
                ["Site", "2021", "2022"],
                ["North", "", ""],
                ["Quay", "1", "2"],
                ["Mill", "3", "4"],
                ["South", "", ""],
                ["Lock", "5", "6"],
            ]
        ],
    ),
    "tabs with empty cells at the end": (
        "Site\t2021\t2022\nQuay\t1\t\nMill\t\t4\nLock\t\t\n",
        [[["Site", "2021", "2022"], ["Quay", "1", ""], ["Mill", "", "4"], ["Lock", "", ""]]],
    ),
    "tabs, one after another": (
        "Kind\t2021\t2022\nAdder\t0\t3\nBoa\t4\t1\nKennel\tDogs\nEast\t7\nWest\t8\n",
        [SNAKES[:3], [["Kennel", "Dogs"], ["East", "7"], ["West", "8"]]],
    ),
    "commas as in a file of values": (
        'Day,Body,Official,Subject\n8 April 2025,Pilots,Director,Launch\n14 May 2025,Ferries,Leader,"Safety, manning"\n',
        [
            [
                ["Day", "Body", "Official", "Subject"],
                ["8 April 2025", "Pilots", "Director", "Launch"],
                ["14 May 2025", "Ferries", "Leader", "Safety, manning"],
            ]
        ],
    ),
    "commas with spaces": (
        "Site, 2021, 2022\nQuay, 1,204, 12\nMill, 3, 4\nLock, 5, 6\n",
        [[["Site", "2021", "2022"], ["Quay", "1,204", "12"], ["Mill", "3", "4"], ["Lock", "5", "6"]]],
    ),
    "semicolons": (
        "Site;2021;2022\nQuay;1,204;\nMill;3;4\n",
        [[["Site", "2021", "2022"], ["Quay", "1,204", ""], ["Mill", "3", "4"]]],
    ),
    "slashes": (
        "Service / 2009 / 2010\nLetters read / 1168 / 1103\nIn time / 585 / 581\n",
        [[["Service", "2009", "2010"], ["Letters read", "1168", "1103"], ["In time", "585", "581"]]],
    ),
    "gaps, with one space between the label and its first figure": (
        "Anglers Boats Total\nMay 2023 1,402    110    1,512\nJune 2023 1,380    98    1,478\nJuly 2023 991    87    1,078\n",
        [
            [
                ["", "Anglers", "Boats", "Total"],
                ["May 2023", "1,402", "110", "1,512"],
                ["June 2023", "1,380", "98", "1,478"],
                ["July 2023", "991", "87", "1,078"],
            ]
        ],
    ),
    "one cell a line with bars, words by month": (
        "Month |\nWho met |\nAbout |\nFeb-24 |\nTidewell Ltd |\nThe lease |\nMar-24 |\nOarsmen's club |\nMoorings |\nApr-24 |\nTidewell Ltd |\nRepairs |\n",
        [
            [
                ["Month", "Who met", "About"],
                ["Feb-24", "Tidewell Ltd", "The lease"],
                ["Mar-24", "Oarsmen's club", "Moorings"],
                ["Apr-24", "Tidewell Ltd", "Repairs"],
            ]
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_cells_are_those_that_a_person_would_type(name):
    text, expected = CASES[name]
    assert [table.texts() for table in find_tables(text)] == expected


@pytest.mark.parametrize("name", CASES)
def test_words_around_change_nothing(name):
    text, expected = CASES[name]
    around = f"Dear Ms Hill,\n\nThe figures are these.\n\n{text}\n\nA star stands for a small number.\n\nYours sincerely\n"
    assert [table.texts() for table in find_tables(around)] == expected


NO_TABLES = {
    "lists of years": "2018 – 80\n2019 – 75\n2020 – 90\n",
    "lists of years with thousands": "2009/10 - £88,410\n2010/11 - £91,275\n2011/12 - £104,660\n",
    "answers one below the other": "1.\n\n41\n\n2.\n\n12\n\n3.\n\nNone\n",
    "headings over figures": "Boats\n\n12\n\nCrews\n\n9\n\nCost\n\n£400\n",
    "a signature": "Jo Hill | Information Officer\nSkerry Council | 01632 960123 | www.skerry.example\n",
    "addresses": "Harbour Office, Quay Street, Skerry\nThe Lodge, Mill Lane, Skerry\nThe Old Bank, High Street, Skerry\n",
    "sentences with semicolons": "We hold boats; crews; and ropes.\nWe hold oars; sails; and masts.\nWe hold no more; ask again; thanks.\n",
    "sentences with figures": "In 2021 there were 12 and in 2022 15\nhad been added, which makes 27\nin all the years since 2020\n",
    "short lines": "Dear Ms Hill\nReference 1204\nOur answer\n12\nThank you\n",
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_only_looks_like_one_is_none(name):
    assert find_tables(NO_TABLES[name]) == []


def test_a_row_that_is_too_short_is_filled_up_and_said():
    text = "Vale register\nSite\n2021\n2022\nQuay\n1\n2\nMill\n3\nLock\n5\n6\nWeir\n7\n8\n"
    [table], [doubt] = tables_and_doubts(text)
    assert table.texts()[1:4] == [["Quay", "1", "2"], ["Mill", "3", ""], ["Lock", "5", "6"]]
    assert "“Mill” has fewer cells" in doubt
    assert read_document("a.txt", text.encode()).notes == (doubt,)


def test_a_short_row_by_single_spaces_is_said_too():
    [table], [doubt] = tables_and_doubts("Site 2021 2022\nQuay 1 2\nMill 3\nLock 5 6\n")
    assert table.texts()[2] == ["Mill", "3", ""]
    assert "“Mill” has fewer cells" in doubt


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Depot 2021 2022\nQuay 1 204 310\nMill 12 530 1 012\nLock 77 81\n", "Spaces part both its figures"),
        ("Boats let 01/04/21 – 31/03/22 Day Night\nQuay 4 5\nMill 6 7\n", "run into one another"),
        ("Project Budget Spent\nShed 2021 400 381\nLift 2022 125 130\n", "run into one another"),
    ],
)
def test_a_doubtful_shape_is_said(text, doubt):
    [table], [told] = tables_and_doubts(text)
    assert doubt in told
    assert table.width == 3


def test_figures_in_labels_are_no_thousands():
    [table], doubts = tables_and_doubts("Ground 2021 2022\nSection 12 610 770\nSection 14 500 610\n")
    assert table.texts()[1:] == [["Section 12", "610", "770"], ["Section 14", "500", "610"]]
    assert doubts == ()


def test_words_that_stand_over_rows_are_no_broken_label():
    [table] = find_tables("Vessel 2021 2022\nunder sail\nyachts 3 4\nketches 1 0\nunder steam\ntugs 2 2\n")
    assert [row[0] for row in table.texts()] == [
        "Vessel",
        "under sail",
        "yachts",
        "ketches",
        "under steam",
        "tugs",
    ]


def test_notes_under_a_table_are_no_rows():
    text = "Site | 2021 |\nQuay | 1* |\nMill | 3 |\n* Counted by hand | |\n"
    [table] = find_tables(text)
    assert table.texts() == [["Site", "2021"], ["Quay", "1*"], ["Mill", "3"]]
    assert text[: table.span.end].endswith("Mill | 3 |")


def test_many_ways_to_part_thousands_take_no_longer():
    row = "Quay " + "100 " * 36
    [table] = find_tables("Depot " + " ".join(str(2000 + year) for year in range(12)) + f"\n{row}\n" * 60)
    assert table.width == 13


def test_titles_stay_outside():
    [table] = find_tables("Snakes taken in\n\n" + apart([["Kind of snake", *SNAKES[0][1:]], *SNAKES[1:]]))
    assert table.title == "Snakes taken in"
    first, second = find_tables(apart(SNAKES, "\n") + "\nTable 2: dogs\n2021\n2022\nEast\n7\n9\nWest\n8\n2\n")
    assert (first.title, second.title) == ("", "Table 2: dogs")
    assert second.texts()[0] == ["", "2021", "2022"]
