"""Numbered paragraphs, numbered items and lists of steps."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.clean import is_dangling
from ingest.elements import Element, ElementKind
from ingest.readers.blocks import Block, BlockKind

NUMBERED = re.compile(r"^(?P<number>\d{1,3}\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+(?P<text>\S.*)$", re.DOTALL)
_SHORT_STEP = 160


def is_next(printed: str, following: str) -> bool:
    """Whether the line after number `printed` carries the next number: both are steps, neither is a heading."""
    found = NUMBERED.match(following)
    number = printed.rstrip(".")
    return found is not None and number.isdigit() and found["number"].rstrip(".") == str(int(number) + 1)


def steps(blocks: list[Block]) -> frozenset[int]:
    """Positions of the short numbered lines of a list of steps: they start at 1 and follow one another."""
    steps: set[int] = set()
    run: list[int] = []
    for position, block in enumerate([*blocks, Block(text="")]):
        match = NUMBERED.match(block.text)
        is_short = match is not None and len(block.text) <= _SHORT_STEP and block.kind is BlockKind.PARAGRAPH
        if match is not None and is_short and match["number"] == f"{len(run) + 1}.":
            run.append(position)
            continue
        if len(run) >= 2:
            steps.update(run)
        run = [position] if match is not None and is_short and match["number"] == "1." else []
    return frozenset(steps)


def with_carried_numbers(elements: list[Element]) -> list[Element]:
    """What stands without a number between two numbered paragraphs of a section belongs to the first of them."""
    result: list[Element] = []
    for position, element in enumerate(elements):
        previous = result[-1] if result else None
        if element.number is None and previous is not None and previous.number and previous.heading == element.heading:
            later = (other for other in elements[position + 1 :] if other.heading == element.heading)
            following = elements[position + 1] if position + 1 < len(elements) else None
            opens_list = (
                following is not None and following.kind is ElementKind.LIST_ITEM and element.text.endswith(":")
            )
            is_part = element.kind is not ElementKind.PARAGRAPH or opens_list or is_dangling(previous.text)
            if is_part or any(other.number is not None for other in later):
                result.append(replace(element, number=previous.number))
                continue
        result.append(element)
    return result


def with_lead_ins(elements: list[Element]) -> list[Element]:
    """Items 1.1, 1.2 ... complete the sentence that paragraph 1 begins: they carry it, and it does not stand alone."""
    result: list[Element] = []
    lead: Element | None = None
    for position, element in enumerate(elements):
        number = element.number or ""
        following = elements[position + 1] if position + 1 < len(elements) else None
        if element.is_numbered_here and following is not None and _is_item_of(following, number):
            lead = element
            continue
        if lead is not None and _is_item_of(element, lead.number or "") and element.heading == lead.heading:
            result.append(replace(element, lead_in=lead.text))
        else:
            result.append(element)
    return result


def _is_item_of(element: Element, number: str) -> bool:
    is_item = element.kind is ElementKind.LIST_ITEM and element.is_numbered_here
    return is_item and (element.number or "").startswith(f"{number}.")
