"""The page: the same as the one kept, whole in itself, and harmless whatever the letters say."""

import os
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from lxml import html as parser

from foi_tracker.exporting.html import fragment, page
from foi_tracker.exporting.summary import preview_summary, write_summary
from foi_tracker.exporting.summary_tree import summary_tree
from foi_tracker.exporting.tree import Paragraph, Quotation, Run, Tree
from foi_tracker.model.summaries import RefusalSummary

GOLDEN = Path(__file__).parent / "golden"


def test_the_page_is_the_one_kept(named_summary: tuple[str, RefusalSummary], tmp_path: Path) -> None:
    name, summary = named_summary
    target = tmp_path / "summary.html"
    write_summary(summary, target)
    kept = GOLDEN / f"{name}.html"
    if os.environ.get("FOI_TRACKER_WRITE_GOLDEN"):
        kept.write_bytes(target.read_bytes())
    assert target.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")


def test_the_page_is_whole_in_itself(several_summary: RefusalSummary) -> None:
    tree = parser.document_fromstring(page(summary_tree(several_summary)))
    assert tree.get("lang") == "en-GB"
    assert not tree.xpath("//script | //img | //link | //iframe | //object | //@src | //@onclick | //base")
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]
    assert all(address.startswith("https://") for address in tree.xpath("//a/@href"))
    style = "".join(tree.xpath("//style/text()"))
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_words_of_a_letter_stay_words(mixed_summary: RefusalSummary) -> None:
    hostile = "<img src=x onerror=alert(1)>{{ 7*7 }}</blockquote><script>alert(2)</script>\x00\x1b[31m\ud800"
    tree = replace(
        summary_tree(mixed_summary),
        title=hostile,
        subject=hostile,
        blocks=(Quotation(hostile, hostile), Paragraph((Run(hostile, link="javascript:alert(3)"),))),
    )
    for text in (page(tree), fragment(tree)):
        read = parser.document_fromstring(text)
        assert not read.xpath("//script | //img | //body//@onerror | //a")
        assert "{{ 7*7 }}" in read.text_content()
        assert not re.search(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]", text)


def test_the_preview_is_the_body_alone(mixed_summary: RefusalSummary) -> None:
    body = preview_summary(mixed_summary)
    assert "<style" not in body
    body = body.replace("\u200b", "")
    whole = parser.document_fromstring(page(summary_tree(mixed_summary))).find(".//main")
    assert whole is not None
    assert parser.fromstring(f"<main>{body}</main>").text_content().split() == whole.text_content().split()


def test_an_empty_tree_is_a_page() -> None:
    from datetime import date

    assert "<h1>Empty</h1>" in page(Tree("Empty", "", date(2026, 11, 25)))
