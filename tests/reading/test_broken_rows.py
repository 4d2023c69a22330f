"""Rows by single spaces that were broken on their way: wrapped, parted, under two heads; all invented."""

import pytest

from foi_tracker.reading.pasted.tables import find_tables
from tests.reading.grids import amid, grid

# The text, and each of its tables with bars where its cells end.
BROKEN = {
    "wrapped first cell, label first": (
        "Ward 2021 2022 2023\nQuay 4 5 6\nMill Lane\nand Lock 7 8 9\nTotal 11 13 15\n",
        """\
Ward|2021|2022|2023
Quay|4|5|6
Mill Lane and Lock|7|8|9
Total|11|13|15
""",
    ),
    "wrapped first cell, joining word ends the line": (
        "Reason 2021 2022\nMissed by\nthe crew 4 5\nGate locked 7 8\nNo space for\nthe lorry 1 2\n",
        """\
Reason|2021|2022
Missed by the crew|4|5
Gate locked|7|8
No space for the lorry|1|2
""",
    ),
    "wrapped first cell, a small word goes on": (
        "Offence 2021 2022\nCriminal damage to\nboats 4 5\nTheft\nfrom a mooring 7 8\nFraud 1 0\n",
        """\
Offence|2021|2022
Criminal damage to boats|4|5
Theft from a mooring|7|8
Fraud|1|0
""",
    ),
    "wrapped first cell after the figures": (
        "Offence 2021 2022\nDamage to a boat or 4 5\nits gear\nTheft 7 8\nFraud 1 0\n",
        """\
Offence|2021|2022
Damage to a boat or its gear|4|5
Theft|7|8
Fraud|1|0
""",
    ),
    "sections among rows": (
        "Site 2021 2022\nNorth\nQuay 1 2\nMill 3 4\nSouth\nLock 5 6\nWeir 7 8\n",
        """\
Site|2021|2022
North||
Quay|1|2
Mill|3|4
South||
Lock|5|6
Weir|7|8
""",
    ),
    "head over two lines": (
        "Financial Number of Total\nyear claims paid\n2021/22 14 £3,200\n2022/23 11 £2,150\n2023/24 19 £4,005\n",
        """\
Financial year|Number of claims|Total paid
2021/22|14|£3,200
2022/23|11|£2,150
2023/24|19|£4,005
""",
    ),
    "years and grand total": (
        "2021 2022 2023 Grand Total\nTheft of nets 12 15 9 36\nFraud 2 4 3 9\n",
        """\
|2021|2022|2023|Grand Total
Theft of nets|12|15|9|36
Fraud|2|4|3|9
""",
    ),
    "two levels of head": (
        "2022 2023\nOffence Recorded Charged Recorded Charged\nTheft of nets 10 2 12 3\nFraud 1 0 4 1\n",
        """\
|2022||2023|
Offence|Recorded|Charged|Recorded|Charged
Theft of nets|10|2|12|3
Fraud|1|0|4|1
""",
    ),
    "two levels, years below": (
        "Day Night\nStation 2021 2022 2021 2022\nQuay 1 2 3 4\nMill 5 6 7 8\n",
        """\
|Day||Night|
Station|2021|2022|2021|2022
Quay|1|2|3|4
Mill|5|6|7|8
""",
    ),
    "blank lines between rows": (
        "Offence 2021 2022\n\nTheft of nets 1 2\n\nFraud 3 4\n\nTotal 4 6\n",
        """\
Offence|2021|2022
Theft of nets|1|2
Fraud|3|4
Total|4|6
""",
    ),
    "blank line before the total": (
        "Offence 2021 2022\nTheft of nets 1 2\nFraud 3 4\n\nTotal 4 6\n",
        """\
Offence|2021|2022
Theft of nets|1|2
Fraud|3|4
Total|4|6
""",
    ),
    "trailing and leading spaces": (
        "  Year Boats Crews \n 2021 12 4 \n 2022 14 5 \n 2023 9 4 \n",
        """\
Year|Boats|Crews
2021|12|4
2022|14|5
2023|9|4
""",
    ),
    "head repeated after a page": (
        "Site 2021 2022\nQuay 1 2\nMill 3 4\nPage 2 of 3\nSite 2021 2022\nLock 5 6\nWeir 7 8\n",
        """\
Site|2021|2022
Quay|1|2
Mill|3|4
""",
        """\
Site|2021|2022
Lock|5|6
Weir|7|8
""",
    ),
    "star note after": (
        "Site 2021 2022\nQuay 1* 2\nMill 3 4**\n* counted by hand\n** part of the year\n",
        """\
Site|2021|2022
Quay|1*|2
Mill|3|4**
""",
    ),
    "one line, no years": (
        "Month Calls Complaints April 12 1 May 15 2 June 9 0\n",
        """\
Month|Calls|Complaints
April|12|1
May|15|2
June|9|0
""",
    ),
    "dot leaders under a head": (
        "Ward ............ Fines\nQuay ............ 12\nMill ............ 7\nLock ............ 3\n",
        """\
Ward|Fines
Quay|12
Mill|7
Lock|3
""",
    ),
    "head one cell a line, rows by single spaces": (
        "Month\n\nTotal requests due\n\nAnswered in time\n\nShare\n\nJanuary 167 154 92%\nFebruary 140 133 95%\n",
        """\
Month|Total requests due|Answered in time|Share
January|167|154|92%
February|140|133|95%
""",
    ),
    "words over three lines": (
        "Type of incident 2022 2023\nAnimal on the\ncarriageway or\nverge 14 22\nDebris 31 40\nFlooding 2 9\n",
        """\
Type of incident|2022|2023
Animal on the carriageway or verge|14|22
Debris|31|40
Flooding|2|9
""",
    ),
    "two levels, words over years": (
        "Male Female\nAge group 2022 2023 2022 2023\nUnder 18 3 4 1 2\n18-30 10 12 9 7\n31 and over 5 6 8 8\n",
        """\
|Male||Female|
Age group|2022|2023|2022|2023
Under 18|3|4|1|2
18-30|10|12|9|7
31 and over|5|6|8|8
""",
    ),
    "one row under years": (
        "2019 2020 2021 2022\nNumber of complaints 14 9 22 31\n",
        """\
|2019|2020|2021|2022
Number of complaints|14|9|22|31
""",
    ),
    "sections and a total": (
        "Crime 2021 2022\nViolence\nAssault 40 51\nRobbery 3 2\nTheft\nShoplifting 88 90\nBicycle theft 14 12\nTotal 145 155\n",
        """\
Crime|2021|2022
Violence||
Assault|40|51
Robbery|3|2
Theft||
Shoplifting|88|90
Bicycle theft|14|12
Total|145|155
""",
    ),
    "head broken as running text": (
        "Quarter Requests received in the quarter Requests answered within\ntwenty days Requests refused\nQ1 120 99 4\nQ2 131 120 6\nQ3 98 97 1\n",
        """\
Quarter|Requests received in the quarter|Requests answered within twenty days|Requests refused
Q1|120|99|4
Q2|131|120|6
Q3|98|97|1
""",
    ),
    "titles and empty lines between": (
        "Table 1 - Arrests\n\nOffence 2021 2022\n\nBurglary 12 15\n\nFraud 3 4\n\nTable 2 - Charges\n\nOffence 2021 2022\n\nBurglary 5 6\n\nFraud 1 0\n",
        """\
Offence|2021|2022
Burglary|12|15
Fraud|3|4
""",
        """\
Offence|2021|2022
Burglary|5|6
Fraud|1|0
""",
    ),
    "sentences right after": (
        "Offence 2021 2022\nBurglary 12 15\nFraud 3 4\nPlease note that these figures are a snapshot in time and may change.\nFurther help is available on 101.\n",
        """\
Offence|2021|2022
Burglary|12|15
Fraud|3|4
""",
    ),
    "a line of words right before": (
        "The table below shows the number of arrests made in each year\nOffence 2021 2022\nBurglary 12 15\nFraud 3 4\n",
        """\
Offence|2021|2022
Burglary|12|15
Fraud|3|4
""",
    ),
    "a question over each": (
        "1. How many arrests were made in each of the years below\nOffence 2021 2022\nBurglary 12 15\nFraud 3 4\n2. How many of them led to a charge\nOffence 2021 2022\nBurglary 5 6\nFraud 1 0\n",
        """\
Offence|2021|2022
Burglary|12|15
Fraud|3|4
""",
        """\
Offence|2021|2022
Burglary|5|6
Fraud|1|0
""",
    ),
    "a year alone right above": (
        "2022/23\nTerm Fines Cautions\nAutumn 12 3\nSpring 14 1\nSummer 9 0\n",
        """\
Term|Fines|Cautions
Autumn|12|3
Spring|14|1
Summer|9|0
""",
    ),
    "between answers": (
        "a) The figures are:\nYear Complaints Upheld\n2020 14 2\n2021 22 5\n2022 31 4\nb) We do not hold this.\n",
        """\
Year|Complaints|Upheld
2020|14|2
2021|22|5
2022|31|4
""",
    ),
    "years over figures alone": (
        "Question 3\n2021 2022 2023\n14 22 31\n",
        """\
2021|2022|2023
14|22|31
""",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_was_broken_is_put_together(name):
    text, *tables = BROKEN[name]
    assert [found.texts() for found in find_tables(text)] == list(map(grid, tables))


@pytest.mark.parametrize("name", BROKEN)
def test_words_around_change_nothing(name):
    text, *tables = BROKEN[name]
    assert [found.texts() for found in find_tables(amid(text))] == list(map(grid, tables))
