"""Puts verified statements, contacts and notices into the words that a person reads: contact first, at most 150 words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.answering.extract import Quotation
from bot.answering.times import Moment, spoken
from bot.model import Citation, Claim, Notice, NoticeKind, ShownContact
from bot.ports import Finding
from knowledge.areas import AreaTree
from knowledge.model import Channel, ChannelKind, Document, Kind, Standing
from prompts.words import Words

MOST_WORDS = 150
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


def cite(quotations: Sequence[Quotation]) -> tuple[Citation, ...]:
    """Number the quotations in the order in which they are shown, from 1."""
    return tuple(_citation(each.finding, each.text, n) for n, each in enumerate(quotations, start=1))


def cite_printed(finding: Finding, value: str, *, n: int) -> Citation:
    """Cite the sentence of a passage that prints a number or address; the whole passage where none does alone."""
    wanted = "".join(value.split())
    sentence = next((each for each in finding.sentences if wanted in "".join(each.split())), finding.passage.text)
    return _citation(finding, sentence, n)


def _citation(finding: Finding, quotation: str, n: int) -> Citation:
    document, passage = finding.document, finding.passage
    return Citation(
        n=n, passage=passage.id, document=document.id, title=document.title, publisher=document.publisher,
        published=document.published, standing=document.standing, heading=passage.heading,
        paragraph=passage.paragraph, page=passage.page, quotation=quotation,
        url=f"/source/{document.id}#{passage.id}",
    )  # fmt: skip


def claims_of(citations: Sequence[Citation], quotations: Sequence[Quotation]) -> tuple[Claim, ...]:
    """Make one statement of each quotation, introduced by its source and date."""
    return tuple(
        Claim(text=f"{introduction(quotation.finding.document)}: “{citation.quotation}”", citations=(citation.n,))
        for citation, quotation in zip(citations, quotations, strict=True)
    )


def introduction(document: Document) -> str:
    """Introduce a source in a few words, with its date; a finding of the past is said to be one."""
    title = document.title.split(":")[0].strip() if document.kind is not Kind.DIGEST else f"{document.title} (summary)"
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
) -> list[str]:
    """Say how to reach each contact, whether it answers at that moment, and how far the number can be trusted."""
    lines = []
    for each in contacts:
        channels = " or ".join(_channel(channel) for channel in each.contact.channels[:2])
        action = _ACTIONS[each.contact.channels[0].kind]
        mark = f" [{printed[each.contact.id].n}]" if each.contact.id in printed else ""
        line = words("contact.ring", action=action, name=each.contact.name, value=f"{channels}{mark}")
        lines.append(f"{line} {_opening(each, moment, words)}".strip())
    if contacts:
        lines.append(_trust(contacts[0], sources, words))
    return [line for line in lines if line]


def _channel(channel: Channel) -> str:
    return channel.value


def _opening(each: ShownContact, moment: Moment, words: Words) -> str:
    stated = each.contact.hours.opening.value
    if stated in ("always", "unknown"):
        return "It answers day and night." if stated == "always" else ""
    if each.open_now is None:
        return words("contact.unsure", moment=moment.words)
    if each.open_now:
        return words("contact.open", moment=moment.words)
    return words("contact.closed", moment=moment.words)


def _trust(each: ShownContact, sources: Mapping[str, str], words: Words) -> str:
    contact = each.contact
    if each.standing_words == "overdue" and contact.review_by:
        return words("contact.overdue", review_by=day_of(contact.review_by))
    if each.standing_words == "unchecked":
        source = sources.get(contact.source, contact.source)
        return words("contact.unchecked", source=source, as_of=month_of(contact.as_of))
    return ""


def area_names(areas: AreaTree) -> str:
    """List the authorities whose documents are held: "Bedford Borough, Central Bedfordshire or Luton"."""
    names = [area.name for area in areas.authorities()]
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def fit(blocks: Sequence[str], *, most_words: int = MOST_WORDS) -> str:
    """Join blocks, best first, leaving out whole blocks that would make it too long to read."""
    kept: list[str] = []
    for block in blocks:
        if block and sum(len(each.split()) for each in (*kept, block)) <= most_words:
            kept.append(block)
    return "\n\n".join(kept)


def dated_notice(documents: Sequence[Document], words: Words) -> tuple[Notice, ...]:
    """Warn that a finding of the past may not hold today, once for each such document."""
    old = {document.id: document for document in documents if document.standing is Standing.HISTORICAL}
    return tuple(
        Notice(
            kind=NoticeKind.DATED,
            text=words("notice.historical", title=document.title.split(":")[0], published=day_of(document.published)),
        )
        for document in old.values()
    )


def moment_line(moment: Moment) -> str:
    """Say which moment the answer is for, where the question states one."""
    return f"For {spoken(moment.when)}." if moment.stated else ""
