"""Tables by gaps, tabs, marks or lines that were broken on their way; all invented."""

import pytest

from foi_tracker.reading.pasted.tables import find_tables
from tests.reading.grids import amid, grid

# The text, and each of its tables with bars where its cells end.
BROKEN = {
    "gaps: head over two lines": (
        "Area            Number of      Average wait\n                reports        (days)\nNorth           12             4\nSouth           9              6\n",
        """\
Area|Number of reports|Average wait (days)
North|12|4
South|9|6
""",
    ),
    "gaps: two levels of head": (
        "              2021                2022\nArea          Day      Night      Day      Night\nNorth         1        2          3        4\nSouth         5        6          7        8\n",
        """\
|2021||2022|
Area|Day|Night|Day|Night
North|1|2|3|4
South|5|6|7|8
""",
    ),
    "gaps: blank lines between rows": (
        "Area      2021      2022\n\nNorth     12        15\n\nSouth     9         7\n\nTotal     21        22\n",
        """\
Area|2021|2022
North|12|15
South|9|7
Total|21|22
""",
    ),
    "gaps: wrapped first cell": (
        "Offence                2021    2022\nDamage to a boat or\nto its gear            4       5\nTheft                  7       8\nFraud                  1       0\n",
        """\
Offence|2021|2022
Damage to a boat or to its gear|4|5
Theft|7|8
Fraud|1|0
""",
    ),
    "gaps: wrapped first cell below": (
        "Offence                2021    2022\nDamage to a boat or    4       5\n  to its gear\nTheft                  7       8\nFraud                  1       0\n",
        """\
Offence|2021|2022
Damage to a boat or to its gear|4|5
Theft|7|8
Fraud|1|0
""",
    ),
    "gaps: words only": (
        "Post                 Grade       Office\nHarbour master       Senior      Old Quay\nDeputy               Middle      Mill\nClerk                Junior      Mill\n",
        """\
Post|Grade|Office
Harbour master|Senior|Old Quay
Deputy|Middle|Mill
Clerk|Junior|Mill
""",
    ),
    "gaps: thousands with spaces": (
        "Depot     2021      2022\nQuay      1 204     12 310\nMill      980       1 012\nLock      77        81\n",
        """\
Depot|2021|2022
Quay|1 204|12 310
Mill|980|1 012
Lock|77|81
""",
    ),
    "gaps: set in by an e-mail": (
        "     Area      2021    2022\n     North     12      15\n     South     9       7\n",
        """\
Area|2021|2022
North|12|15
South|9|7
""",
    ),
    "gaps: hard spaces": (
        "Area\xa0\xa0\xa0\xa0\xa02021\xa0\xa0\xa02022\nNorth\xa0\xa0\xa0\xa012\xa0\xa0\xa0\xa0\xa015\nSouth\xa0\xa0\xa0\xa09\xa0\xa0\xa0\xa0\xa0\xa07\n",
        """\
Area|2021|2022
North|12|15
South|9|7
""",
    ),
    "tabs: words only": (
        "Post\tGrade\tOffice\nHarbour master\tSenior\tOld Quay\nClerk\tJunior\tMill\n",
        """\
Post|Grade|Office
Harbour master|Senior|Old Quay
Clerk|Junior|Mill
""",
    ),
    "tabs: two levels": (
        "\t2021\t\t2022\t\nArea\tDay\tNight\tDay\tNight\nNorth\t1\t2\t3\t4\nSouth\t5\t6\t7\t8\n",
        """\
|2021||2022|
Area|Day|Night|Day|Night
North|1|2|3|4
South|5|6|7|8
""",
    ),
    "tabs: blank lines between rows": (
        "Area\t2021\t2022\n\nNorth\t12\t15\n\nSouth\t9\t7\n",
        """\
Area|2021|2022
North|12|15
South|9|7
""",
    ),
    "tabs: dates and times": (
        "Date\tTime\tPlace\n3 May 2023\t10:30\tOld Quay\n4 May 2023\t09:15\tMill\n",
        """\
Date|Time|Place
3 May 2023|10:30|Old Quay
4 May 2023|09:15|Mill
""",
    ),
    "tabs: two columns of words and figures": (
        "Reason\tNumber\nToo late\t4\nNo form\t2\nNo reason given\t1\n",
        """\
Reason|Number
Too late|4
No form|2
No reason given|1
""",
    ),
    "cells: head cell over two lines": (
        "Year\n\nNumber of\nclaims\n\nTotal\npaid\n\n2021\n\n14\n\n£3,200\n\n2022\n\n11\n\n£2,150\n\n2023\n\n19\n\n£4,005\n",
        """\
Year|Number of claims|Total paid
2021|14|£3,200
2022|11|£2,150
2023|19|£4,005
""",
    ),
    "cells: label over two lines": (
        "Offence\n\n2021\n\n2022\n\nDamage to\na boat\n\n4\n\n5\n\nTheft\n\n7\n\n8\n",
        """\
Offence|2021|2022
Damage to a boat|4|5
Theft|7|8
""",
    ),
    "cells: age bands": (
        "Age\n2021\n2022\n16-17\n3\n4\n18-24\n12\n15\n25+\n8\n9\n",
        """\
Age|2021|2022
16-17|3|4
18-24|12|15
25+|8|9
""",
    ),
    "cells: yes and no": (
        "Site\nCamera\nAlarm\nStaff\nOld Quay\nYes\nNo\n3\nMill\nNo\nNo\n4\nLock\nYes\nYes\n0\n",
        """\
Site|Camera|Alarm|Staff
Old Quay|Yes|No|3
Mill|No|No|4
Lock|Yes|Yes|0
""",
    ),
    "cells: dates and times": (
        "Date\nStart\nBoats\n3 May 2023\n10:30\n4\n4 May 2023\n09:15\n2\n5 May 2023\n11:00\n7\n",
        """\
Date|Start|Boats
3 May 2023|10:30|4
4 May 2023|09:15|2
5 May 2023|11:00|7
""",
    ),
    "cells: months as heads": (
        "Station\nApril\nMay\nJune\nOld Quay\n1\n2\n3\nMill\n4\n5\n6\n",
        """\
Station|April|May|June
Old Quay|1|2|3
Mill|4|5|6
""",
    ),
    "slashes: years need no first head": (
        "2019 / 2020 / 2021\nLetters / 12 / 15 / 9\nCalls / 4 / 5 / 6\n",
        """\
|2019|2020|2021
Letters|12|15|9
Calls|4|5|6
""",
    ),
    "slashes: cells over two lines": (
        "2019 / 2020 / 2021 (YTD)\n1) Letters had. / 12 / 15 / 9*\na. Answered in time. / 6\n(50%) / 5\n(33%) / 3*\n",
        """\
|2019|2020|2021 (YTD)
1) Letters had.|12|15|9*
a. Answered in time.|6 (50%)|5 (33%)|3*
""",
    ),
    "bars: two levels": (
        "| | 2021 | | 2022 | |\n| Area | Day | Night | Day | Night |\n|---|---|---|---|---|\n| North | 1 | 2 | 3 | 4 |\n| South | 5 | 6 | 7 | 8 |\n",
        """\
|2021||2022|
Area|Day|Night|Day|Night
North|1|2|3|4
South|5|6|7|8
""",
    ),
    "bars: words only": (
        "| Post | Grade | Office |\n|---|---|---|\n| Clerk | Junior | Mill |\n| Master | Senior | Quay |\n",
        """\
Post|Grade|Office
Clerk|Junior|Mill
Master|Senior|Quay
""",
    ),
    "gaps: headings over three lines": (
        "Ward          Number of     Number of\n              reports       reports\n              in 2021       in 2022\nCastle        12            15\nHarbour       9             4\n",
        """\
Ward|Number of reports in 2021|Number of reports in 2022
Castle|12|15
Harbour|9|4
""",
    ),
    "gaps: figures to the right, some missing": (
        "Site             2021    2022    2023\nCastle             12              15\nHarbour                     4       9\nMoor                2       3       1\n",
        """\
Site|2021|2022|2023
Castle|12||15
Harbour||4|9
Moor|2|3|1
""",
    ),
    "gaps: words and years": (
        "Role                     Based at          Since\nHead of parks            Town Hall         2019\nTree officer             Depot             2021\nVacant                   Depot             2022\n",
        """\
Role|Based at|Since
Head of parks|Town Hall|2019
Tree officer|Depot|2021
Vacant|Depot|2022
""",
    ),
    "gaps: total after an empty line": (
        "Area      2021    2022\nEast      1       2\nWest      3       4\n\nTotal     4       6\n",
        """\
Area|2021|2022
East|1|2
West|3|4
Total|4|6
""",
    ),
    "tabs: total after an empty line": (
        "Area\t2021\t2022\nEast\t1\t2\nWest\t3\t4\n\nTotal\t4\t6\n",
        """\
Area|2021|2022
East|1|2
West|3|4
Total|4|6
""",
    ),
    "tabs: numbered rows": (
        "No.\tItem\tCost\n1.\tBench\t£400\n2.\tBin\t£120\n",
        """\
No.|Item|Cost
1.|Bench|£400
2.|Bin|£120
""",
    ),
    "gaps: years and figures": (
        "Year       Fines issued\n2020       41\n2021       52\n2022       -\n",
        """\
Year|Fines issued
2020|41
2021|52
2022|-
""",
    ),
    "gaps: two columns without a head": (
        "Cars stopped        41\nVans stopped        52\nLorries stopped     9\n",
        """\
Cars stopped|41
Vans stopped|52
Lorries stopped|9
""",
    ),
    "cells: three columns": (
        "Type\n\nReceived\n\nUpheld\n\nNoise\n\n41\n\n3\n\nOdour\n\n12\n\n<5\n\nDust\n\n7\n\n0\n",
        """\
Type|Received|Upheld
Noise|41|3
Odour|12|<5
Dust|7|0
""",
    ),
    "cells: rows further apart": (
        "Type\n\nReceived\n\nUpheld\n\n\nNoise\n\n41\n\n3\n\n\nOdour\n\n12\n\n5\n\n\nDust\n\n7\n\n0\n",
        """\
Type|Received|Upheld
Noise|41|3
Odour|12|5
Dust|7|0
""",
    ),
    "cells: units on their own line": (
        "Depot\n\nDiesel\n(litres)\n\nPetrol\n(litres)\n\nEast\n\n1,200\n\n40\n\nWest\n\n980\n\n0\n",
        """\
Depot|Diesel (litres)|Petrol (litres)
East|1,200|40
West|980|0
""",
    ),
    "cells: months down the side": (
        "Month\n2022\n2023\nApril\n12\n15\nMay\n9\n11\nJune\n4\n0\n",
        """\
Month|2022|2023
April|12|15
May|9|11
June|4|0
""",
    ),
    "cells: words that go on small": (
        "Reason\n2022\n2023\nFailed\nto attend\n12\n15\nCancelled\n9\n11\nMoved away\n4\n0\n",
        """\
Reason|2022|2023
Failed to attend|12|15
Cancelled|9|11
Moved away|4|0
""",
    ),
    "bars: units and empty cells": (
        "Depot | Diesel (l) | Petrol (l) |\nEast | 1,200 | |\nWest | | 40 |\n",
        """\
Depot|Diesel (l)|Petrol (l)
East|1,200|
West||40
""",
    ),
    "semicolons: pounds": (
        "Supplier;Paid;Share\nNorth Ltd;£1,200;40%\nSouth Ltd;£1,800;60%\n",
        """\
Supplier|Paid|Share
North Ltd|£1,200|40%
South Ltd|£1,800|60%
""",
    ),
    "tabs: total after an empty line, more columns": (
        "Grade\tHeadcount\tFTE\tVacant\nBand 2\t14\t12.5\t1\nBand 3\t9\t9\t0\n\nTotal\t23\t21.5\t1\n",
        """\
Grade|Headcount|FTE|Vacant
Band 2|14|12.5|1
Band 3|9|9|0
Total|23|21.5|1
""",
    ),
    "cells: two columns": (
        "Reason\nNumber\nDriver error\n31\nPoor surface\n12\nWeather\n9\n",
        """\
Reason|Number
Driver error|31
Poor surface|12
Weather|9
""",
    ),
    "bars: a letter for a grade": (
        "Year |\nGrade |\nAsked |\nGiven |\n2021 |\nA and B |\n41 |\n3 |\n2021 |\nC |\n15 |\n* |\n2022 |\nA and B |\n20 |\n2 |\n2022 |\nC |\n8 |\n7 |\n",
        """\
Year|Grade|Asked|Given
2021|A and B|41|3
2021|C|15|*
2022|A and B|20|2
2022|C|8|7
""",
    ),
    "bars: letters for bands": (
        "Band |\nDay |\nNight |\nB |\n4 |\n12 |\nC |\n9 |\n15 |\nD |\n3 |\n8 |\n",
        """\
Band|Day|Night
B|4|12
C|9|15
D|3|8
""",
    ),
    "bars: quarters": (
        "Quarter |\nBoats |\nRafts |\nQ1 |\n14 |\n3 |\nQ2 |\n9 |\n4 |\n",
        """\
Quarter|Boats|Rafts
Q1|14|3
Q2|9|4
""",
    ),
    "bars: a zone called Z": (
        "Zone |\n2021 |\n2022 |\nX |\n4 |\n12 |\nZ |\n9 |\n15 |\n",
        """\
Zone|2021|2022
X|4|12
Z|9|15
""",
    ),
    "cells: words for a figure": (
        "Ward\nReports 2021\nReports 2022\nCastle\n14\n22\nHarbour\n9\nNot known\nMoor\n3\n4\n",
        """\
Ward|Reports 2021|Reports 2022
Castle|14|22
Harbour|9|Not known
Moor|3|4
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
