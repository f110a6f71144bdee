"""Cleans the words of single blocks: mark-up that a reader should not see, broken characters, lines that are noise."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from ingest.readers.blocks import Block, BlockKind

# The words people call a number by are unfinished too: "you can phone" goes on with the number.
_DANGLING_WORDS = (
    "a an and as at be been by call calling can contact email for from has have in including into is its "
    "of on or our phone ring see that the their these this those to telephone under via was were when "
    "where which who whom with within will would your are across between through than ensure"
)
DANGLING = frozenset(_DANGLING_WORDS.split())
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_BARE_LINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_BOLD = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=\S)_(?![\w_])")
_STRAY_BOLD = re.compile(r"\*\*+|(?<!\w)__+(?!\w)")
_TAG = re.compile(r"</?(?:u|b|i|em|strong|sup|sub|span|font|small|mark|a|p|ul|ol|li|br|div)\b[^<>]{0,300}/?>", re.I)
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPED = re.compile(r"\\([()\[\]*_#.!+>|`-])")
_SPACES = re.compile(r"[^\S\n\t]+")
_END_MARK = re.compile(r"[.!?…][\"'”’)\]]*$|[.!?…][\"'”’)\]]*\s*\d{0,2}$")
_IN_NAMES = frozenset(("of", "and", "for", "the", "to", "in", "de", "van", "von", "la", "al", "on", "with", "at"))
_ODD_CASE = re.compile(r"^[A-Z]{2,}[a-z]{2,}$|^[a-z]+[A-Z][a-z]+$")


def tidy(text: str) -> str:
    """The words of a block as they may be quoted: no mark-up, no control signs, single spaces, tabs between cells."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(" " if sign == "\u00a0" else sign for sign in text if _is_printable(sign))
    for pattern in (_LINK, _BARE_LINK, _CODE):
        text = pattern.sub(r"\1", text)
    text = _BOLD.sub(r"\2", text)
    text = _ITALIC.sub(r"\1", text)
    text = _UNDERSCORED.sub(r"\1", text)
    text = _TAG.sub("", _STRAY_BOLD.sub("", text))
    text = _ESCAPED.sub(r"\1", text)
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))
    return "\n".join(line for line in lines if line).replace(" \t", "\t").replace("\t ", "\t")


def cleaned(blocks: list[Block]) -> list[Block]:
    """The blocks with tidy words, without empty ones and without lines that recognition turned to gibberish."""
    tidied = (replace(block, text=tidy(block.text)) for block in blocks)
    return [block for block in tidied if block.text and not is_gibberish(block)]


def is_gibberish(block: Block) -> bool:
    """Whether a block is noise: hardly any letters, or letters that make no words."""
    if block.kind is BlockKind.TABLE_ROW:
        return False
    letters = sum(sign.isalpha() for sign in block.text)
    digits = sum(sign.isdigit() for sign in block.text)
    if letters + digits == 0:
        return True
    if digits >= 3 or len(block.text) > 60:
        return False
    if letters + digits < len(block.text.replace(" ", "")) / 2:
        return True
    words = re.findall(r"[A-Za-z]{4,}", block.text)
    return len(words) > 1 and all(_is_unpronounceable(word) for word in words)


def is_scrawl(row: str) -> bool:
    """Whether a row in a block of signatures is what recognition made of handwriting, not a name."""
    words = re.findall(r"[^\s\t]+", row)
    return len(words) <= 8 and any(_is_scrawled(word) for word in words)


def is_finished(text: str) -> bool:
    """Whether a text ends as a sentence ends."""
    return bool(_END_MARK.search(text.rstrip()))


def is_dangling(text: str) -> bool:
    """Whether a text cannot end here: its last word, or a comma, asks for more."""
    words = text.rstrip().split()
    return bool(words) and (words[-1].endswith(",") or words[-1].lower() in DANGLING)


def starts_lower(text: str) -> bool:
    """Whether a text starts in the middle of a sentence. Web and e-mail addresses do not count."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return (
        first[:1].islower()
        and "www." not in first
        and "@" not in first
        and "://" not in first
        and "." not in first.rstrip(".")
    )


def key(text: str) -> str:
    """A text reduced to what makes two printings of it the same."""
    return re.sub(r"[^a-z0-9]+", " ", unicodedata.normalize("NFKD", text).casefold()).strip()


def _is_printable(sign: str) -> bool:
    # Private-use signs are icons of a font that is not there; format signs are invisible and can hide words.
    return sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cf", "Co", "Cs", "Cn"}


def _is_unpronounceable(word: str) -> bool:
    return not re.search(r"[aeiouy]", word.lower()) or bool(re.search(r"[^aeiouy\W\d_]{6,}", word.lower()))


def _is_scrawled(word: str) -> bool:
    is_odd = bool(_ODD_CASE.match(word)) or bool(re.match(r"^[A-Z][a-z]{4,}\.$", word))
    return is_odd or (word.islower() and len(word) <= 4 and word not in _IN_NAMES)
