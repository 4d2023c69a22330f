"""How our Word documents look: page, styles and footer, set on python-docx's empty document."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

PAGE_WIDTH_MM, PAGE_HEIGHT_MM, MARGIN_MM = 210, 297, 22
TEXT_WIDTH_MM = PAGE_WIDTH_MM - 2 * MARGIN_MM

QUOTE, SOURCE, SOFT, CHECK = "Words quoted", "Where the words stand", "Soft words", "Not yet checked"
CELL, FACTS, GRID, TABLE_SOURCE = "Cell", "Facts", "Grid", "Where the table stands"

FONT = "Arial"
_INK, _SOFT, _UNCHECKED = RGBColor(0x1D, 0x23, 0x27), RGBColor(0x50, 0x5A, 0x62), RGBColor(0x6B, 0x5A, 0x2A)
_ACCENT, _LINE, _SHADE, _WORDS = "1F5F8B", "CFD5D9", "EEF1F3", "C9A227"

_HEADINGS = ((1, 16, 22), (2, 12.5, 14), (3, 11, 12), (4, 9, 7))
"""Level, size and space above, in points."""


def prepare(document: Document, title: str, language: str) -> None:
    """Give an empty document our page, styles, footer and language; its title is its only property."""
    _page(document)
    _language(document, language)
    _modern(document)
    _text_styles(document)
    _table_styles(document)
    _footer(document, title)
    _properties(document, title)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE_WIDTH_MM), Mm(PAGE_HEIGHT_MM)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    section.footer_distance = Mm(11)


def _language(document: Document, language: str) -> None:
    for held in document.styles.element.iter(qn("w:lang")):
        held.set(qn("w:val"), language)
        held.set(qn("w:eastAsia"), language)


def _modern(document: Document) -> None:
    """Have Word lay the page out as it does today, not as the version did that made the empty document."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        raise AssertionError("python-docx's empty document has a list of compatibility settings")
    for held in list(compat):
        compat.remove(held)
    compat.append(
        parse_xml(
            f'<w:compatSetting {nsdecls("w")} w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        )
    )


def _text_styles(document: Document) -> None:
    styles = document.styles
    _set(styles["Normal"], 10, after=5)
    styles["Normal"].paragraph_format.line_spacing = 1.15
    _set(styles["Title"], 22, after=2, bold=True)
    _set(styles["Subtitle"], 12.5, after=10, colour=_SOFT)
    _set(styles["Caption"], 9, after=3, colour=_SOFT)
    _set(styles["List Bullet"], 10, after=3)
    _set(styles["No Spacing"], 4)
    for level, size, before in _HEADINGS:
        heading = styles[f"Heading {level}"]
        _set(heading, size, before=before, after=4, bold=True, colour=_SOFT if level == 4 else _INK)
        heading.font.italic = False
    _edge(styles["Title"], "bottom", None)
    _edge(styles["Heading 1"], "top", _ACCENT)
    quote = styles.add_style(QUOTE, WD_STYLE_TYPE.PARAGRAPH)
    _set(quote, 10, after=2)
    quote.paragraph_format.left_indent = Mm(5)
    _edge(quote, "left", _WORDS)
    source = styles.add_style(SOURCE, WD_STYLE_TYPE.PARAGRAPH)
    _set(source, 8.5, after=6, colour=_SOFT)
    source.paragraph_format.left_indent = Mm(5)
    _set(styles.add_style(TABLE_SOURCE, WD_STYLE_TYPE.PARAGRAPH), 8.5, before=2, after=6, colour=_SOFT)
    _set(styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH), 9)
    soft = styles.add_style(SOFT, WD_STYLE_TYPE.CHARACTER)
    soft.font.color.rgb, soft.font.size = _SOFT, Pt(9)
    check = styles.add_style(CHECK, WD_STYLE_TYPE.CHARACTER)
    check.font.color.rgb, check.font.italic = _UNCHECKED, True


def _set(
    style: ParagraphStyle,
    size: float,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    colour: RGBColor = _INK,
) -> None:
    style.font.size, style.font.bold, style.font.italic, style.font.color.rgb = Pt(size), bold, False, colour
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    for held in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(held)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _edge(style: ParagraphStyle, side: str, colour: str | None) -> None:
    """Draw a line at one side of the style's paragraphs, or none at any."""
    properties = style.element.get_or_add_pPr()
    for held in properties.findall(qn("w:pBdr")):
        properties.remove(held)
    if colour is None:
        return
    size, space = (18, 8) if side == "left" else (8, 6)
    edge = parse_xml(
        f"<w:pBdr {nsdecls('w')}>"
        f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'
    )
    # The schema fixes the order; everything that may stand before the borders is listed.
    before = ("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr")
    index = sum(1 for child in properties if child.tag in {qn(name) for name in before})
    properties.insert(index, edge)


def _table_styles(document: Document) -> None:
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"'
    margins = (
        '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
    )
    shaded = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_SHADE}"/></w:tcPr></w:tblStylePr>'
    )
    for name, left, first_row in ((FACTS, 0, ""), (GRID, 90, shaded)):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{name}">'
                f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
                f"<w:tblPr><w:tblBorders><w:top {line}/><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
                f"{margins.format(left=left)}</w:tblPr>{first_row}</w:style>"
            )
        )


def _footer(document: Document, title: str) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.LEFT
    footer.paragraph_format.tab_stops.clear_all()
    short = title if len(title) <= 80 else f"{title[:79].rstrip()}…"
    footer.add_run(f"{' '.join(short.split())}  ·  page ")
    _number(footer, "PAGE")
    footer.add_run(" of ")
    _number(footer, "NUMPAGES")
    _set(document.styles["Footer"], 8, colour=_SOFT)


def _number(paragraph: Paragraph, what: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), what)
    shown = parse_xml(f"<w:r {nsdecls('w')}><w:t>1</w:t></w:r>")
    field.append(shown)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no name for fields


def _properties(document: Document, title: str) -> None:
    """Leave the title as the only property: no author, no program, no date of a template."""
    core = document.core_properties
    for held in list(core._element):  # noqa: SLF001 - the only way to take a property away whole
        core._element.remove(held)  # noqa: SLF001
    core.title = " ".join(title.split())[:255]
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            del package.rels[key]
