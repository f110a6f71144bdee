"""Puts verified statements and contacts into the words that a person reads: contact first, at most 150 words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.answering.extract import Quotation
from bot.answering.times import Moment
from bot.model import Citation, Claim, ShownContact
from bot.ports import Finding
from knowledge.areas import AreaTree
from knowledge.model import Channel, ChannelKind, Contact, Document, Kind, Opening, Standing
from prompts.words import Words

MOST_WORDS = 150
MOST_WORDS_OF_A_TITLE = 24  # with the longest quotation it still fits
_ACTIONS = {
    ChannelKind.PHONE: "Ring",
    ChannelKind.EMAIL: "E-mail",
    ChannelKind.WEB: "See",
    ChannelKind.TEXT: "Text",
}


def month_of(day: date) -> str:
    """Say a date as a reader needs it: "November 2022"."""
    return f"{day:%B} {day.year}"


def day_of(day: date) -> str:
    """Say a date in full: "31 March 2023"."""
    return f"{day.day} {day:%B} {day.year}"


def short_title(document: Document) -> str:
    """Give a title without its subtitle and quotation marks, and short enough to stand before a quotation.

    A title that begins with its publisher's name goes on with what the document is: that is the part to give.
    """
    title, _, subtitle = document.title.partition(":")
    shown = subtitle if subtitle and title.strip().lower() == document.publisher.lower() else title
    words = re.sub(r"[“”\"]", "", shown).split()
    return " ".join(words[:MOST_WORDS_OF_A_TITLE]) + (" ..." if len(words) > MOST_WORDS_OF_A_TITLE else "")


def cite(quotations: Sequence[Quotation]) -> tuple[Citation, ...]:
    """Number the quotations in the order in which they are shown, from 1."""
    return tuple(citation_of(each.finding, each.text, n) for n, each in enumerate(quotations, start=1))


def cite_printed(finding: Finding, value: str, *, n: int) -> Citation:
    """Cite the sentence of a passage that prints a number or address; the whole passage where none does alone."""
    wanted = _squeezed(value)
    sentence = next((each for each in finding.sentences if wanted in _squeezed(each)), finding.passage.text)
    return citation_of(finding, sentence, n)


def _squeezed(text: str) -> str:
    return "".join(text.split()).lower()


def citation_of(finding: Finding, quotation: str, n: int) -> Citation:
    """Cite these exact words of a passage."""
    document, passage = finding.document, finding.passage
    return Citation(
        n=n,
        passage=passage.id,
        document=document.id,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        standing=document.standing,
        heading=passage.heading,
        paragraph=passage.paragraph,
        page=passage.page,
        quotation=quotation,
        url=f"/source/{document.id}?passage={passage.id}#{passage.id}",
    )


def claims_of(citations: Sequence[Citation], quotations: Sequence[Quotation]) -> tuple[Claim, ...]:
    """Make one statement of each quotation, introduced by its source and date."""
    return tuple(
        Claim(text=f"{introduction(quotation.finding.document)}: “{citation.quotation}”", citations=(citation.n,))
        for citation, quotation in zip(citations, quotations, strict=True)
    )


def renumbered(
    claims: Sequence[Claim], citations: Sequence[Citation]
) -> tuple[tuple[Claim, ...], tuple[Citation, ...]]:
    """Number anew what is left after verification, so that no number is missing on the page."""
    used = sorted({n for claim in claims for n in claim.citations})
    new = {old: n for n, old in enumerate(used, start=1)}
    kept = tuple(replace(each, n=new[each.n]) for each in citations if each.n in new)
    return tuple(replace(claim, citations=tuple(new[n] for n in claim.citations)) for claim in claims), kept


def introduction(document: Document) -> str:
    """Introduce a source in a few words, with its date; a finding of the past is said to be one."""
    title = f"{short_title(document)} (summary)" if document.kind is Kind.DIGEST else short_title(document)
    if document.standing is Standing.HISTORICAL:
        return f"{title}, {day_of(document.published)}, a finding at that date"
    return f"{title}, {month_of(document.published)}"


def statements(claims: Sequence[Claim]) -> str:
    """Join statements into text: the introduction once for neighbours of one source, then the quotations."""
    parts: list[str] = []
    last = ""
    for claim in claims:
        lead, _, quoted = claim.text.partition(": “")
        marks = "".join(f" [{n}]" for n in claim.citations)
        parts.append(f"“{quoted}{marks}" if lead == last else f"{lead}: “{quoted}{marks}")
        last = lead
    return "\n".join(parts)


def contact_lines(
    contacts: Sequence[ShownContact],
    *,
    moment: Moment,
    sources: Mapping[str, str],
    words: Words,
    printed: Mapping[str, Citation],
) -> tuple[list[str], str]:
    """Say how to reach each contact and whether it answers then; apart from that, how far the numbers can be trusted.

    Contacts that are not to be trusted alike each say it in their own line.
    """
    trust = [_trust(each, sources, words) for each in contacts]
    is_alike = len(set(trust)) == 1
    lines = []
    for place, (each, trusted) in enumerate(zip(contacts, trust, strict=True), start=1):
        values = " or ".join(_value(channel) for channel in each.contact.channels[:2])
        action = _ACTIONS[each.contact.channels[0].kind]
        mark = f" [{printed[each.contact.id].n}]" if each.contact.id in printed else ""
        line = words("contact.ring", action=action, name=each.contact.name, value=f"{values}{mark}")
        opening = _opening(each, moment, words, is_last=place == len(contacts))
        lines.append(" ".join(part for part in (line, opening, "" if is_alike else trusted) if part))
    return lines, trust[0] if is_alike else ""


def _value(channel: Channel) -> str:
    """Give the number or address with its note, but for hours, which are said apart."""
    says_hours = channel.note is None or channel.note.endswith(" hours")
    return channel.value if says_hours else f"{channel.value} ({channel.note})"


def _opening(each: ShownContact, moment: Moment, words: Words, *, is_last: bool) -> str:
    if each.contact.hours.opening is Opening.UNKNOWN:
        return ""
    if each.contact.hours.opening is Opening.ALWAYS:
        return words("contact.always") if _is_answered(each.contact) else ""
    if each.open_now is None:
        return words("contact.unsure-last" if is_last else "contact.unsure", moment=moment.words)
    if each.open_now and each.contact.hours.opening is Opening.OUT_OF_HOURS:
        return words("contact.covers")
    return words("contact.open" if each.open_now else "contact.closed", moment=moment.words)


def _is_answered(contact: Contact) -> bool:
    """Whether somebody answers there, unlike on a page that is read or filled in."""
    return any(channel.kind in {ChannelKind.PHONE, ChannelKind.TEXT} for channel in contact.channels)


def _trust(each: ShownContact, sources: Mapping[str, str], words: Words) -> str:
    contact = each.contact
    if each.standing_words == "overdue" and contact.review_by:
        return words("contact.overdue", review_by=day_of(contact.review_by))
    if each.standing_words == "unchecked":
        source = sources.get(contact.source, contact.source)
        what = "Number" if _is_answered(contact) else "Address"
        return words("contact.unchecked", what=what, source=source, as_of=month_of(contact.as_of))
    return ""


def area_names(areas: AreaTree) -> str:
    """List the authorities whose documents are held: "Bedford Borough, Central Bedfordshire or Luton"."""
    names = [area.name for area in areas.authorities()]
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def fit(blocks: Sequence[str]) -> str:
    """Join blocks, best first, leaving out whole blocks that would make it too long to read."""
    kept: list[str] = []
    for block in blocks:
        if block and length((*kept, block)) <= MOST_WORDS:
            kept.append(block)
    return "\n\n".join(kept)


def length(blocks: Sequence[str]) -> int:
    """Count the words of blocks of text."""
    return sum(len(block.split()) for block in blocks)
