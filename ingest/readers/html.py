"""Web pages: headings, paragraphs, lists and tables of the main part, without menus and without hidden elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.blocks import Block, BlockKind, UnreadableDocument

_NOT_CONTENT = (
    "script, style, noscript, template, svg, iframe, object, embed, form, button, select, nav, header, footer, aside, "
    "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=dialog]"
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?(?![.\d])|font-size\s*:\s*0(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b)(?!.*background)",
    re.IGNORECASE,
)
_MAIN = ("main", "[role=main]", "article", "body")
_BLOCKS_WORDS = "p div section article ul ol dl table h1 h2 h3 h4 h5 h6 blockquote pre figure address main"
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DEEPEST = 200
_NESTING = re.compile(r"</?(?:div|section|article|span|ul|ol|table|blockquote|b|i|em|strong|font|main)\b", re.I)


def blocks_of(source: str, *, name: str = "page") -> list[Block]:
    """Blocks of an HTML page in reading order. Raises UnreadableDocument for absurdly nested ones."""
    _require_shallow(source, name)
    tree = LexborHTMLParser(source)
    for node in tree.css(_NOT_CONTENT):
        node.decompose()
    for node in tree.css("[style]"):
        if _HIDDEN_STYLE.search(node.attributes.get("style") or ""):
            node.decompose()
    root = next((found for found in (tree.css_first(selector) for selector in _MAIN) if found is not None), None)
    return [] if root is None else list(_walk(root, name=name, depth=0, list_level=-1))


def _require_shallow(source: str, name: str) -> None:
    """Counts open elements before parsing: selectors on a tree of 100,000 levels take minutes."""
    depth = 0
    for tag in _NESTING.finditer(source):
        depth += -1 if tag.group().startswith("</") else 1
        if depth > 5 * _DEEPEST:
            raise UnreadableDocument(f"{name}: elements nested more than {_DEEPEST} deep; save the page as PDF instead")


def _walk(node: LexborNode, *, name: str, depth: int, list_level: int) -> Iterator[Block]:
    if depth > _DEEPEST:
        raise UnreadableDocument(f"{name}: elements nested more than {_DEEPEST} deep; save the page as PDF instead")
    words: list[str] = []
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text" or (tag not in _BLOCKS and tag != "li" and not _holds_blocks(child)):
            words.append("\n" if tag == "br" else child.text(deep=True))
            continue
        yield from _paragraphs(words)
        words.clear()
        yield from _element(child, tag, name=name, depth=depth, list_level=list_level)
    yield from _paragraphs(words)


def _element(node: LexborNode, tag: str, *, name: str, depth: int, list_level: int) -> Iterator[Block]:
    if tag in _HEADINGS:
        yield from _one(_inline(node), BlockKind.HEADING, _HEADINGS[tag])
    elif tag == "table":
        for row in node.css("tr"):
            cells = [_inline(cell) for cell in row.iter() if cell.tag in {"td", "th"}]
            yield from _one("\t".join(cells).strip("\t"), BlockKind.TABLE_ROW)
    elif tag == "li":
        blocks = list(_walk(node, name=name, depth=depth + 1, list_level=list_level))
        level = max(list_level, 0)
        if blocks and blocks[0].kind is BlockKind.PARAGRAPH:
            blocks[0] = Block(text=blocks[0].text, kind=BlockKind.LIST_ITEM, level=level)
        yield from blocks
    else:
        deeper = list_level + 1 if tag in {"ul", "ol"} else list_level
        yield from _walk(node, name=name, depth=depth + 1, list_level=deeper)


def _holds_blocks(node: LexborNode) -> bool:
    return node.css_first(", ".join(sorted(_BLOCKS | {"li"}))) is not None


def _inline(node: LexborNode) -> str:
    return " ".join(node.text(deep=True, separator=" ").split())


def _paragraphs(words: list[str]) -> Iterator[Block]:
    for line in re.split(r"\n{1}(?=\S)|\n\s*\n", "".join(_flat(part) for part in words)):
        yield from _one(" ".join(line.split()), BlockKind.PARAGRAPH)


def _flat(part: str) -> str:
    # Line ends of the source mean nothing in HTML; a <br> arrives as a line end of its own.
    return part if part == "\n" else re.sub(r"\s+", " ", part)


def _one(text: str, kind: BlockKind, level: int = 0) -> Iterator[Block]:
    if text:
        yield Block(text=text, kind=kind, level=level)
