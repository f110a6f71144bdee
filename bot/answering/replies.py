"""Makes the reply of each ending. Every sentence of our own comes from `prompts/replies.yaml`."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering import emergency, present
from bot.answering.asks import Wanted
from bot.answering.decide import Decision
from bot.answering.misuse import Misuse
from bot.answering.retrieve import Evidence
from bot.answering.signposts import Signposts, first_team, for_asker, home, shown
from bot.answering.situation import Situation
from bot.answering.times import moment_asked_about
from bot.answering.triage import Triage
from bot.answering.verify import Verified
from bot.model import Citation, Claim, Notice, NoticeKind, Outcome, Question, Reply, ShownContact
from knowledge.areas import AreaTree
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Document
from knowledge.roles import AskerRoles
from prompts.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A reply but for its id, version and time, which the assistant adds."""

    outcome: Outcome
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    contacts: tuple[ShownContact, ...] = ()
    notices: tuple[Notice, ...] = ()
    area: str | None = None
    trace: tuple[str, ...] = ()

    def reply(self, *, corpus_version: str, took_ms: int) -> Reply:
        """Finish the reply."""
        return Reply(
            id=uuid.uuid4().hex, outcome=self.outcome, text=self.text, claims=self.claims, citations=self.citations,
            contacts=self.contacts, notices=self.notices, area=self.area, trace=self.trace,
            corpus_version=corpus_version, took_ms=took_ms,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Replies:
    """Writes replies from what the stages found."""

    areas: AreaTree
    directory: ContactDirectory
    roles: AskerRoles
    words: Words
    titles: dict[str, str]  # document id -> title, to name a contact's source

    def emergency(self, question: Question, found: Triage) -> Draft:
        """999 first. The area's team is named if it can be; nothing here may fail for want of a library."""
        from bot.answering.areas import resolve

        area = resolve(question.text, tree=self.areas, set_to=question.area, previous=None)
        moment = moment_asked_about(question.text, question.at)
        team = first_team(area=area, moment=moment, directory=self.directory)
        tell = None
        contacts = emergency.card(child_writing=found.child_writing)
        if team is not None and not found.child_writing:
            tell = f"{team.name} on {team.channels[0].value}"
            contacts = (*contacts, shown(team, moment, self.directory))
        kind = found.danger.value if found.danger else "lead"
        text = emergency.advice(kind, child_writing=found.child_writing, tell=tell, words=self.words)
        return Draft(
            outcome=Outcome.EMERGENCY, text=text, contacts=contacts, notices=(emergency.notice(self.words),),
            area=area.area, trace=(f"triage: {kind}",),
        )  # fmt: skip

    def unreadable(self, wording: str, **values: str) -> Draft:
        """Too long, empty, or not in words."""
        return Draft(outcome=Outcome.UNREADABLE, text=self.words(f"clarify.{wording}", **values))

    def declined(self, kind: Misuse | None) -> Draft:
        """Misuse, or outside what Signpost is for."""
        if kind is None:
            return Draft(outcome=Outcome.OFF_TOPIC, text=self.words("declined.off-topic"))
        wording = {Misuse.HARM: "harm", Misuse.PRIVATE: "private"}.get(kind, "misuse")
        return Draft(outcome=Outcome.MISUSE, text=self.words(f"declined.{wording}"), trace=(f"misuse: {kind.value}",))

    def contacts(
        self, situation: Situation, found: Signposts, printed: Mapping[str, Citation], answer: Draft | None = None
    ) -> Draft:
        """Whom to contact, first of all; then what else was asked, if the library answers it."""
        outcome, lead = self._contact_ending(situation, found)
        notices = self._notices(situation, also_area=False)
        lines = self._lines(situation, found.shown, printed)
        role = self.roles.role_of(situation.screened.text)
        first = f"First tell {role.first}." if role and outcome is Outcome.ANSWERED and not found.unheld else ""
        extra = for_asker(role, situation.area, situation.moment, self.directory) if role else ()
        known = {each.contact.id for each in found.shown}
        statements = present.statements(answer.claims) if answer else ""
        text = present.fit(
            [lead, *lines[:-1], self.words("contact.danger"), statements, first, *lines[-1:], *(each.text for each in notices)]
        )
        return Draft(
            outcome=outcome, text=text or lead, notices=notices, area=situation.area.area,
            contacts=(*found.shown, *(each for each in extra if each.contact.id not in known)),
            claims=answer.claims if answer and statements in text else (),
            citations=(*(answer.citations if answer and statements in text else ()), *printed.values()),
            trace=(f"area: {situation.area.because}", f"moment: {situation.moment.words}"),
        )  # fmt: skip

    def _contact_ending(self, situation: Situation, found: Signposts) -> tuple[Outcome, str]:
        area = situation.area
        if area.outside and area.area is None and (found.needs_area or found.none_local_in):
            names = present.area_names(self.areas)
            return Outcome.NO_EVIDENCE, self.words("clarify.area-outside", place=area.outside, areas=names)
        if found.needs_area:
            return Outcome.CLARIFY_AREA, self.words("clarify.area", areas=present.area_names(self.areas))
        if found.none_local_in:
            name = self.areas.get(found.none_local_in).name
            return Outcome.NO_EVIDENCE, self.words("contact.none-local", area=name)
        if found.unheld:
            where = self.areas.get(area.area).name if area.area else "England"
            what = found.unheld.upper() if found.unheld == "lado" else found.unheld.replace("-", " ")
            return Outcome.NO_EVIDENCE, self.words("contact.none-such", what=what, area=where)
        return Outcome.ANSWERED, self._both_areas(situation)

    def _both_areas(self, situation: Situation) -> str:
        lives, others = situation.area.child_lives, situation.area.mentioned
        other = next((each for each in others if each != lives and self.areas.is_authority(each)), None)
        if lives is None or other is None:
            return ""
        return self.words("contact.both-areas", lives=self.areas.get(lives).name, other=self.areas.get(other).name)

    def _lines(
        self, situation: Situation, contacts: Sequence[ShownContact], printed: Mapping[str, Citation]
    ) -> list[str]:
        return present.contact_lines(
            contacts, moment=situation.moment, sources=self.titles, words=self.words, printed=printed
        )

    def to_a_child(self, situation: Situation, answer: Draft | None) -> Draft:
        """A child's words and Childline first; then what was asked, if the library answers it."""
        statements = present.statements(answer.claims) if answer else ""
        text = present.fit([self.words("child.lead"), statements, self.words("child.danger")])
        kept = answer if answer and statements in text else None
        return Draft(
            outcome=Outcome.ANSWERED, text=text, contacts=emergency.card(child_writing=True)[1:],
            claims=kept.claims if kept else (), citations=kept.citations if kept else (),
            notices=self._notices(situation, also_area=False), area=situation.area.area,
        )  # fmt: skip

    def answered(
        self, situation: Situation, verified: Verified, citations: Sequence[Citation], documents: Sequence[Document]
    ) -> Draft:
        """What the documents say, each statement with its source and date, then what is not sure."""
        claims, shown_citations = self._fitting(situation, verified.claims, citations)
        cited = [document for document in documents if document.id in {each.document for each in shown_citations}]
        local = any(self.areas.get(document.area).parent is not None for document in cited)
        notices = (*self._notices(situation, also_area=local), *present.dated_notice(cited, self.words))
        spoken = [each.text for each in notices if each.kind is not NoticeKind.DATED]
        return Draft(
            outcome=Outcome.ANSWERED,
            text=present.fit([present.statements(claims), *spoken]),
            claims=claims,
            citations=shown_citations,
            notices=notices,
            area=situation.area.area,
            trace=verified.failures,
            contacts=self._deciders(situation),
        )

    def _fitting(
        self, situation: Situation, claims: Sequence[Claim], citations: Sequence[Citation]
    ) -> tuple[tuple[Claim, ...], tuple[Citation, ...]]:
        """Leave out the last statements until what is left can be read in one go, and number it anew."""
        notices = [each.text for each in self._notices(situation, also_area=True)]
        kept = list(claims)
        while len(kept) > 1 and _length([present.statements(kept), *notices]) > present.MOST_WORDS:
            kept.pop()
        return present.renumbered(kept, citations)

    def _to_ask_instead(self, situation: Situation) -> tuple[ShownContact, ...]:
        """Give who can answer what the documents do not: social care for a child, the partnership for its figures."""
        ask = situation.ask
        if ask.wanted is Wanted.ANYTHING or ask.describes_child or ask.about_threshold:
            return self._social_care(situation)
        team = self.directory.for_role(Role.PARTNERSHIP, situation.area.area)[:1]
        return tuple(shown(each, situation.moment, self.directory) for each in team)

    def _deciders(self, situation: Situation) -> tuple[ShownContact, ...]:
        """Give the team that decides, where a level was asked about."""
        return self._social_care(situation) if situation.ask.about_threshold else ()

    def _social_care(self, situation: Situation) -> tuple[ShownContact, ...]:
        """Give the area's team that takes referrals at that moment; none where no area is in force or none is held."""
        found = home(
            area=situation.area, moment=situation.moment, directory=self.directory, audience=situation.audience
        )
        return () if found.needs_area or found.none_local_in else found.shown

    def without_answer(self, situation: Situation, decision: Decision, evidence: Evidence) -> Draft:
        """Say that the documents do not answer, what is nearest, and whom to ask instead."""
        if decision.outcome is Outcome.OFF_TOPIC:
            return replace(self.declined(None), trace=(decision.because,))
        asked = self._to_ask_instead(situation)
        notices = self._notices(situation, also_area=False)
        text = present.fit(
            [self._ending(decision, evidence), self._ask_instead(asked), *(each.text for each in notices)]
        )
        return Draft(
            outcome=decision.outcome, text=text, contacts=asked, notices=notices, area=situation.area.area,
            trace=(decision.because,),
        )  # fmt: skip

    def _ending(self, decision: Decision, evidence: Evidence) -> str:
        if decision.outcome is Outcome.SUPERSEDED_ONLY and evidence.superseded:
            old, new = evidence.superseded[0].document, evidence.superseded_by
            replacement = (
                self.words("abstained.replaced-by", title=new.title, published=present.month_of(new.published))
                if new
                else ""
            )
            published = present.month_of(old.published)
            return self.words(
                "abstained.superseded-only", title=old.title, published=published, replacement=replacement
            )
        if decision.outcome is Outcome.UNVERIFIED:
            return self.words("abstained.unverified")
        return self.words("abstained.no-evidence")

    def _ask_instead(self, contacts: Sequence[ShownContact]) -> str:
        if not contacts:
            return self.words("abstained.ask-nobody")
        contact = contacts[0].contact
        return self.words("abstained.ask-instead", who=f"{contact.name}: {contact.channels[0].value}")

    def degraded(self, situation: Situation, reason: str) -> Draft:
        """The library cannot be searched: contacts only."""
        found = home(
            area=situation.area, moment=situation.moment, directory=self.directory, audience=situation.audience
        )
        lead = self.words("degraded.index")
        lines = self._lines(situation, found.shown, {})
        notices = (Notice(kind=NoticeKind.DEGRADED, text=lead), *self._notices(situation, also_area=False))
        clarify = self.words("clarify.area", areas=present.area_names(self.areas)) if found.needs_area else ""
        return Draft(
            outcome=Outcome.DEGRADED, text=present.fit([lead, *lines, clarify]), contacts=found.shown,
            notices=notices, area=situation.area.area, trace=(reason,),
        )  # fmt: skip

    def poorer(self, draft: Draft) -> Notice:
        """The notice of a search without its dense side."""
        return Notice(kind=NoticeKind.DEGRADED, text=self.words("degraded.keyword-only"))

    def _notices(self, situation: Situation, *, also_area: bool) -> tuple[Notice, ...]:
        notices = []
        if situation.ask.about_threshold:
            notices.append(Notice(kind=NoticeKind.NOT_A_DECISION, text=self._who_decides(situation)))
        if situation.screened.kinds:
            kinds = ", ".join(kind.value for kind in situation.screened.kinds)
            text = self.words("notice.personal-data", kinds=kinds)
            notices.append(Notice(kind=NoticeKind.PERSONAL_DATA, text=text))
        if also_area and situation.area.area is None:
            notices.append(Notice(kind=NoticeKind.AREA, text=self.words("notice.area-all")))
        return tuple(notices)

    def _who_decides(self, situation: Situation) -> str:
        teams = self.directory.for_role(Role.FRONT_DOOR, situation.area.area)
        if not teams:
            return self.words("notice.not-a-decision-anyone")
        return self.words("notice.not-a-decision", who=f"{teams[0].name} ({teams[0].channels[0].value})")


def _length(blocks: Sequence[str]) -> int:
    return sum(len(block.split()) for block in blocks)
