"""Where on a saved page the reply stands, and which parts of a page are furniture.

Menus, banners, forms, footers.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html as lxml_html

_NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "dialog",
        "button",
        "svg",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "map",
        "input",
        "select",
        "textarea",
        "option",
        "head",
        "title",
        "meta",
        "link",
        "footer",
    ]
)
# Whole words of a class or id, cut at hyphens and underscores, that name furniture.
_FURNITURE = frozenset(
    [
        "cookie",
        "cookies",
        "consent",
        "ccc",
        "gdpr",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "masthead",
        "strapline",
        "skip",
        "skiplink",
        "share",
        "sharing",
        "social",
        "feedback",
        "rating",
        "related",
        "sidebar",
        "sidemenu",
        "menu",
        "navigation",
        "nav",
        "navbar",
        "pagination",
        "pager",
        "newsletter",
        "offscreen",
        "hidden",
        "hide",
        "sr",
        "screenreader",
        "advert",
        "ads",
        "promo",
        "toolbar",
        "quickexit",
        "popup",
        "modal",
    ]
)
_FURNITURE_ENDS = re.compile(
    r"(?:cookie|consent|breadcrumb|skip|sidebar|side|menu|nav|footer|foot|feedback|share|social|banner|beta|"
    r"hidden"
    r"|sr-only|reader-text|quick-exit|related)$"
)
_HIDING = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_CONTENT_IDS = ("main", "main-content", "maincontent", "content", "page-content", "primary", "article")
_CONTENT_CLASSES = frozenset(
    [
        "main",
        "content",
        "main-content",
        "page-content",
        "entry-content",
        "post-content",
        "article-content",
        "article__content",
        "c_rte",
        "rte",
        "govspeak",
        "node__content",
        "field--name-body",
        "region-content",
    ]
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BIG = 600  # letters; what is bigger is not thrown away for its class name alone


def title(tree: lxml_html.HtmlElement) -> str:
    """The page's title, with the site's name where the title lacks it."""
    words = " ".join((tree.findtext(".//title") or "").split())
    site = _site_name(tree)
    if site and site.lower() not in words.lower():
        return f"{words} | {site}" if words else site
    return words


def _site_name(tree: lxml_html.HtmlElement) -> str:
    for meta in tree.iter("meta"):
        if meta.get("property", "") == "og:site_name" and meta.get("content"):
            return " ".join(meta.get("content", "").split())
    for header in tree.iter("header"):
        for node in header.iter():
            if not isinstance(node.tag, str):
                continue
            if {"logo-text", "site-title", "site-name"} & set(node.get("class", "").split()):
                return words_of(node)
            if node.tag == "img" and node.get("alt", "").strip():
                return " ".join(node.get("alt", "").split())
    return ""


def reply_roots(tree: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The parts of the page that hold the letter, in order.

    The letters of a thread, else the page's main part, else its article, else what calls itself content,
    else the body. A part is only believed if it holds a fair share of the page's words.
    """
    body = tree.find("body")
    whole = body if body is not None else tree
    threads = [node for node in whole.iter("div", "section", "article") if _is_letter(node)]
    if threads:
        outer = [
            node
            for node in threads
            if not any(_inside(node, other) for other in threads if other is not node)
        ]
        return [part for node in outer for part in (*_heads_of_message(node), node)]
    everything = letters(whole)
    for found in _candidates(whole):
        if found and sum(letters(node) for node in found) * 4 >= min(everything, 4 * _BIG):
            return found
    return [whole]


def _candidates(body: lxml_html.HtmlElement) -> Iterator[list[lxml_html.HtmlElement]]:
    yield list(islice(body.iter("main"), 1))
    yield [node for node in body.iter() if node.get("role") == "main"][:1]
    articles = list(body.iter("article"))
    yield sorted(articles, key=letters, reverse=True)[:1]
    yield [node for node in body.iter() if (node.get("id") or "").lower() in _CONTENT_IDS][:1]
    yield [node for node in body.iter() if _CONTENT_CLASSES & set((node.get("class") or "").lower().split())][
        :1
    ]


def _is_letter(node: lxml_html.HtmlElement) -> bool:
    return "correspondence_text" in (node.get("class") or "").split()


def _heads_of_message(letter: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The headings over a letter of a thread, which say who wrote it and when."""
    over = [node for node in letter.itersiblings(preceding=True) if node.tag in _HEADINGS]
    return over[:1]


def _inside(node: lxml_html.HtmlElement, other: lxml_html.HtmlElement) -> bool:
    return any(parent is other for parent in node.iterancestors())


def letters(node: lxml_html.HtmlElement) -> int:
    """How many letters the kept parts of an element hold."""
    return sum(len(part.strip()) for part in _texts(node))


def words_of(node: lxml_html.HtmlElement) -> str:
    """The kept words of an element, in one line."""
    return " ".join("".join(_texts(node)).split())


def typed_text(node: lxml_html.HtmlElement) -> str:
    """The kept words of an element with its lines and gaps as they were typed."""
    words = "".join(_texts(node, broken="\n")).replace("\f", " ").replace("\r", "")
    return words.strip("\n").rstrip()


def _texts(node: lxml_html.HtmlElement, broken: str = " ") -> Iterator[str]:
    """The kept texts of an element, without recursion, as pages may be nested deeply.

    Args:
        node: The element.
        broken: What a line break is written as.
    """
    stack: list[tuple[lxml_html.HtmlElement | None, str]] = [(node, "")]
    while stack:
        current, words = stack.pop()
        if current is None:
            yield words
            continue
        if current.text:
            yield current.text
        for child in reversed(current):
            if child.tail:
                stack.append((None, child.tail))
            if isinstance(child.tag, str):
                if child.tag in _BLOCKY:
                    stack.append((None, broken if child.tag == "br" else " "))
                if child.tag not in _NEVER:
                    stack.append((child, ""))


_BLOCKY = frozenset(
    ["br", "p", "div", "li", "td", "th", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"]
)


def is_hidden(node: lxml_html.HtmlElement) -> bool:
    """Whether an element says of itself that it is not shown."""
    return (
        node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or bool(_HIDING.search(node.get("style") or ""))
    )


def is_kept(node: lxml_html.HtmlElement) -> bool:
    """Whether an element may be part of the letter."""
    if node.tag in _NEVER or node.get("role") in {"navigation", "dialog", "search", "complementary", "alert"}:
        return False
    if node.tag == "form":
        return letters(node) > _BIG
    if not _is_furniture(node):
        return True
    return letters(node) > _BIG and not _names_cookies(node)


def is_link_list(node: lxml_html.HtmlElement) -> bool:
    """Whether an element is a list of two links or more with no words but theirs."""
    if node.tag not in {"ul", "ol"} or len(node) < 2:
        return False
    links = list(node.iter("a"))
    return len(links) > 1 and letters(node) == sum(map(letters, links))


def _is_furniture(node: lxml_html.HtmlElement) -> bool:
    if is_hidden(node):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}".lower().split()
    for name in names[:20]:
        short = name[:80]
        if short in _CONTENT_CLASSES:
            return False
        if _FURNITURE_ENDS.search(short) or short.partition("--")[0] in _FURNITURE:
            return True
        if short.startswith(("cookie", "breadcrumb", "skip-", "ccc", "feedback", "share-", "related")):
            return True
    return False


def _names_cookies(node: lxml_html.HtmlElement) -> bool:
    return "cookie" in f"{node.get('class') or ''} {node.get('id') or ''}".lower()


def is_short_term(node: lxml_html.HtmlElement | None) -> bool:
    """Whether an element is a term, and no question, whose description is short enough for its line."""
    if node is None or node.tag != "dt":
        return False
    described = node.getnext()
    if described is None or described.tag != "dd" or len(described) > 3:
        return False
    if (node.text_content() or "").strip().endswith("?"):
        return False
    return letters(node) <= 60 and letters(described) <= 120 and described.find(".//table") is None
