"""Puts paragraphs together that a page break, a box or a picture cut in two."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.clean import is_dangling, is_finished, key, starts_lower
from ingest.headings import is_aside, is_in_contents, looks_like_heading
from ingest.readers.blocks import Block, BlockKind

_LOOK_BACK = 40
_LOOK_BACK_DANGLING = 150  # a whole page of boxes can stand between "across" and the name of a county
_CONTACT_LINE = 12  # words: "If you are worried, call" goes on with whatever stands below it
_NAME_LONG = 21
_LONG = 25  # words: shorter lines without an end are labels and contact lines as often as broken sentences
_OPENERS_WORDS = (
    "a all also although an and any as at before by during each for from further having how however i if "
    "in is it its most no of on one our over some such that the their there these they this those through "
    "to under we what when where while with you your"
)
_OPENERS = frozenset(_OPENERS_WORDS.split())


@dataclass(slots=True)
class Joined:
    """Blocks in one piece. Before block `after`, the text goes on where block `resumes[after]` stands."""

    blocks: list[Block] = field(default_factory=list)
    resumes: dict[int, int] = field(default_factory=dict)


def joined(blocks: list[Block], contents: frozenset[str] = frozenset()) -> Joined:
    """The blocks with broken paragraphs mended."""
    listed = _with_unmarked_lists(blocks)
    result = Joined()
    repeated = repeated_labels(listed)
    for position, block in enumerate(listed):
        following = listed[position + 1] if position + 1 < len(listed) else None
        is_box = following is not None and key(following.text) in repeated
        target = None if is_box else _unfinished_before(result.blocks, block, following, contents)
        if target is None:
            result.blocks.append(block)
            continue
        result.blocks[target] = _mended(result.blocks[target], block)
        if target < len(result.blocks) - 1:
            _set_aside(result, target, contents)
    return result


def repeated_labels(blocks: list[Block]) -> frozenset[str]:
    """Short lines that come back three times and more before lists: labels inside boxes, not headings of sections."""
    counts = Counter(
        key(block.text)
        for block, following in pairwise(blocks)
        if following.kind is BlockKind.LIST_ITEM
        and block.kind is BlockKind.PARAGRAPH
        and looks_like_heading(block.text)
        and not is_aside(block.text)
    )
    return frozenset(label for label, count in counts.items() if count >= 3)


def _with_unmarked_lists(blocks: list[Block]) -> list[Block]:
    """Short lines in lower case after a colon are the items of a list that lost its marks."""
    result: list[Block] = []
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        previous = result[-1] if result else None
        opens = previous is not None and previous.text.endswith(":") and _is_short_line(following)
        goes_on = previous is not None and previous.kind is BlockKind.LIST_ITEM and previous is not blocks[position - 1]
        lost_mark = (
            previous is not None
            and previous.text.endswith(":")
            and block.kind is BlockKind.PARAGRAPH
            and block.text.endswith(";")
            and following is not None
            and following.kind is BlockKind.LIST_ITEM
        )
        is_item = lost_mark or (_is_short_line(block) and (opens or goes_on))
        result.append(replace(block, kind=BlockKind.LIST_ITEM) if is_item else block)
    return result


def _is_short_line(block: Block | None) -> bool:
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    return starts_lower(block.text) and len(block.text.split()) < _LONG


def _unfinished_before(
    before: list[Block], block: Block, following: Block | None, contents: frozenset[str]
) -> int | None:
    if not before or block.kind is BlockKind.HEADING or block.kind is BlockKind.TABLE_ROW:
        return None
    last = len(before) - 1
    if last and before[last].text.isupper() and is_dangling(before[last - 1].text):
        last -= 1  # a call-out in capitals, printed into the sentence
    if block.kind is BlockKind.LIST_ITEM:
        is_rest = re.match(r"and |or ", block.text) and before[last].kind is BlockKind.LIST_ITEM
        return last if is_rest and not before[last].text.endswith((".", ";", ":", ",")) else None
    if re.fullmatch(r"\([^()]{3,60}\)\.?", block.text) and before[last].kind is not BlockKind.HEADING:
        return last  # "(Recommendation 1.1)" on a line of its own
    if before[last].kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and _goes_on(before[last], block, contents):
        target = _interrupted_list(before, block, following, contents)
        return last if target is None else target
    if starts_lower(block.text):
        return _last_unfinished(before, following, contents)
    return None if is_aside(before[last].text) else _last_dangling(before, block)


def _goes_on(previous: Block, block: Block, contents: frozenset[str]) -> bool:
    """Whether a block goes on directly where the previous one stops."""
    if is_finished(previous.text) or is_in_contents(previous.text, contents):
        return False
    if starts_lower(block.text):
        if previous.kind is BlockKind.LIST_ITEM and len(previous.text.split()) < 4:
            return False
        is_label = looks_like_heading(previous.text) and not previous.text.endswith(":")
        return not is_label or previous.kind is BlockKind.LIST_ITEM
    if previous.kind is BlockKind.LIST_ITEM:
        return is_dangling(previous.text) and not previous.text.endswith(",") and not looks_like_heading(block.text)
    return _is_broken_prose(previous, block, contents)


def _is_broken_prose(previous: Block, block: Block, contents: frozenset[str]) -> bool:
    """Whether a paragraph stops in mid-sentence before a word that is written with a capital anyway."""
    if is_in_contents(block.text, contents) or is_aside(block.text):
        return False
    length = len(previous.text.split())
    if is_dangling(previous.text):
        is_label = looks_like_heading(block.text) or block.text.isupper()
        return length < _CONTACT_LINE or not is_label
    ends_in_name = bool(re.search(r"\b[A-Z][a-z]+$", previous.text))
    return length >= _NAME_LONG and ends_in_name and not looks_like_heading(block.text)


def _interrupted_list(
    before: list[Block], block: Block, following: Block | None, contents: frozenset[str]
) -> int | None:
    """The unfinished item of a list that a box cut in two, where the list goes on after this block."""
    if not starts_lower(block.text) or block.text.endswith((":", ";")) or before[-1].kind is BlockKind.LIST_ITEM:
        return None
    if is_dangling(before[-1].text):
        return None
    target = _last_unfinished(before, following, contents)
    return target if target is not None and before[target].kind is BlockKind.LIST_ITEM else None


def _last_unfinished(before: list[Block], following: Block | None, contents: frozenset[str]) -> int | None:
    is_in_list = following is not None and following.kind is BlockKind.LIST_ITEM
    nearest: int | None = None
    for position in range(len(before) - 1, max(-1, len(before) - 1 - _LOOK_BACK), -1):
        block = before[position]
        if is_finished(block.text) or block.text.endswith((":", ";")) or len(block.text.split()) < 6:
            continue
        if is_in_list and block.kind is BlockKind.LIST_ITEM:
            return position
        is_prose = block.kind is BlockKind.PARAGRAPH and not looks_like_heading(block.text)
        if nearest is None and is_prose and not is_in_contents(block.text, contents):
            nearest = position
    return nearest


def _last_dangling(before: list[Block], block: Block) -> int | None:
    words = block.text.split()
    if len(words) < 40 or words[0].lower().strip("“\"'‘") in _OPENERS or re.match(r"\W*\d", block.text):
        return None
    for position in range(len(before) - 1, max(-1, len(before) - 1 - _LOOK_BACK_DANGLING), -1):
        candidate = before[position]
        is_long = candidate.kind is BlockKind.PARAGRAPH and len(candidate.text.split()) >= _NAME_LONG
        if is_long and is_dangling(candidate.text):
            return position
    return None


def _mended(first: Block, second: Block) -> Block:
    if re.search(r"[a-z]-$", first.text) and starts_lower(second.text) and " " not in first.text[-3:]:
        return replace(first, text=first.text + second.text)
    return replace(first, text=f"{first.text} {second.text}")


def _set_aside(result: Joined, target: int, contents: frozenset[str]) -> None:
    """What stood between the halves follows them; bare labels of a picture that is not there are dropped."""
    between = result.blocks[target + 1 :]
    if all(_is_bare_label(block, contents) for block in between):
        del result.blocks[target + 1 :]
    else:
        result.resumes[len(result.blocks)] = target


def _is_bare_label(block: Block, contents: frozenset[str]) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or is_aside(block.text) or is_in_contents(block.text, contents):
        return False
    return looks_like_heading(block.text) and not any(sign.isdigit() for sign in block.text)
