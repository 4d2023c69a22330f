"""Where the rows and cells of a page's tables are, also in divisions and lists that are made to look so."""

import re
from collections.abc import Iterator, Sequence

from lxml import html as lxml_html

from foi_tracker.reading import page
from foi_tracker.reading.tables.cell_kinds import heads_two, is_year, looks_like_value

_ROLES = {"table": "table", "grid": "table", "row": "row"} | dict.fromkeys(
    ("cell", "gridcell", "columnheader", "rowheader"), "cell"
)
_DISPLAY = re.compile(r"display\s{0,3}:\s{0,3}table(-row|-cell)?\s{0,3}(?:;|$)", re.IGNORECASE)
_NAMES = {
    "table": "table",
    "datatable": "table",
    "row": "row",
    "tr": "row",
    "cell": "cell",
    "td": "cell",
    "th": "cell",
}
_LONGEST_CELL = 120
_FEWEST_ROWS = 3
_NUMBERED = re.compile(r"(?:Q\s?)?\(?\d{1,2}[a-z]?[.):]|Q\d|.{0,300}\?$", re.IGNORECASE)


def sections(node: lxml_html.HtmlElement) -> list[list[lxml_html.HtmlElement]]:
    """The rows of a table as a browser shows them, head, bodies, foot; not those of tables inside."""
    if node.tag != "table":
        return [_made_rows(node)]
    head: list[list[lxml_html.HtmlElement]] = []
    bodies: list[list[lxml_html.HtmlElement]] = [[]]
    foot: list[list[lxml_html.HtmlElement]] = []
    for child in node:
        if child.tag == "tr":
            bodies[-1].append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows = [row for row in child if row.tag == "tr"]
            {"thead": head, "tfoot": foot}.get(child.tag, bodies).append(rows)
            if child.tag == "tbody":
                bodies.append([])
    shown = [[row for row in rows if not page.is_hidden(row)] for rows in (*head, *bodies, *foot)]
    return [rows for rows in shown if rows]


def cells_of(row: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The cells of a row that are shown."""
    cells = [cell for cell in row if cell.tag in {"td", "th"}] if row.tag == "tr" else _made_cells(row)
    return [cell for cell in cells if not page.is_hidden(cell)]


def is_made_table(node: lxml_html.HtmlElement) -> bool:
    """Whether a division is a table by its role or style, or by the names and likeness of its rows."""
    part = _part(node)
    if node.tag not in {"div", "section"} or len(node) == 0 or (part and part != "table"):
        return False
    rows = _made_rows(node)
    widths = [len(_made_cells(row)) for row in rows]
    if len(rows) < 2 or max(widths) < 2 or 5 * widths.count(max(widths)) < 4 * len(widths):
        return False
    if _is_told(node):
        return True
    if len(rows) < _FEWEST_ROWS or sum(len(_made_cells(row)) for row in rows) < 2 * _FEWEST_ROWS:
        return False
    texts = [page.words_of(cell) for row in rows for cell in _made_cells(row)]
    if max(map(len, texts)) > _LONGEST_CELL or page.words_of(node) != " ".join(" ".join(texts).split()):
        return False
    return 4 * sum(map(looks_like_value, texts)) >= len(texts)


def list_grid(node: lxml_html.HtmlElement) -> list[list[str]] | None:
    """The rows of a list of terms that holds figures: years first, or a head, or many figures a term."""
    rows: list[list[str]] = []
    children = [child for part in node for child in (part if part.tag == "div" else [part])]
    for child in children:
        if child.tag == "dt":
            rows.append([page.words_of(child)])
        elif child.tag == "dd" and rows:
            rows[-1].append(page.words_of(child))
        else:
            return None
    width = len(rows[0]) if rows else 0
    if len(rows) < _FEWEST_ROWS or width < 2 or any(len(row) != width for row in rows):
        return None
    if any(_NUMBERED.match(row[0]) for row in rows) or not all(looks_like_value(row[-1]) for row in rows[1:]):
        return None
    headed = not looks_like_value(rows[0][-1])
    if headed:
        return rows if heads_two(rows[0][0], rows[0][-1]) else None
    return rows if width > 2 or all(is_year(row[0]) for row in rows) else None


def _is_told(node: lxml_html.HtmlElement) -> bool:
    """Whether a role or a style says that this is a table."""
    shown = _DISPLAY.search(node.get("style") or "")
    return node.get("role") in {"table", "grid"} or (shown is not None and not shown[1])


def _part(node: lxml_html.HtmlElement) -> str:
    """What part of a table an element is made to be: "table", "row", "cell" or nothing."""
    role = _ROLES.get(node.get("role") or "")
    if role:
        return role
    shown = _DISPLAY.search(node.get("style") or "")
    if shown:
        return (shown[1] or "-table")[1:]
    names = re.split(r"[\s_\-]+", (node.get("class") or "").lower()[:200])
    return next((_NAMES[name] for name in reversed(names) if name in _NAMES), "")


def _made_rows(node: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The rows of a division, also where they stand in groups."""
    rows: list[lxml_html.HtmlElement] = []
    for child in node:
        if not isinstance(child.tag, str) or page.is_hidden(child):
            continue
        if _part(child) == "row":
            rows.append(child)
        elif _part(child) != "cell" and len(child):
            rows += [row for row in child if isinstance(row.tag, str) and _part(row) == "row"]
    return rows


def _made_cells(row: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The cells of such a row: those that are named so, else all parts of it if they are of one kind."""
    parts = [part for part in row if isinstance(part.tag, str)]
    named = [part for part in parts if _part(part) == "cell"]
    if named:
        return named
    return parts if _are_alike(parts) else []


def _are_alike(parts: Sequence[lxml_html.HtmlElement]) -> bool:
    return len(parts) > 1 and len({part.tag for part in parts}) == 1 and parts[0].tag in {"div", "span", "p"}


def marks_dropped(cell: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """Raised numbers right after a figure: they point to a note, and are no part of the figure."""
    for raised in cell.iter("sup"):
        mark = page.words_of(raised).strip("[]()")
        before = raised.getprevious()
        words = (before.tail if before is not None else (raised.getparent().text)) or ""
        if re.fullmatch(r"\d{1,2}|[a-z]", mark) and words.rstrip()[-1:].isdigit():
            yield raised
