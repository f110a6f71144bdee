"""Makes the reply of each ending. Every sentence of our own comes from `prompts/replies.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.answering import notices, present
from bot.answering.abstentions import abstention
from bot.answering.asks import Turn
from bot.answering.child_reply import child_reply
from bot.answering.contact_endings import contact_ending
from bot.answering.contact_wish import asks_whom_first
from bot.answering.courtesy import Courtesy
from bot.answering.danger import emergency
from bot.answering.danger.triage import Triage
from bot.answering.decide import Decision
from bot.answering.draft import Draft
from bot.answering.emergency_reply import emergency_reply, plainest
from bot.answering.misuse import Misuse
from bot.answering.privacy import ScreenedText
from bot.answering.retrieve import Evidence
from bot.answering.situation import Situation
from bot.answering.teams import Signposts, for_asker, home, shown
from bot.answering.verify import Verified
from bot.answering.wanted import Wanted
from bot.model import Citation, Claim, Outcome, Question, Reader, ShownContact
from knowledge.areas import AreaTree
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Contact, Document
from knowledge.opening import is_council_open
from knowledge.roles import AskerRole, AskerRoles
from prompts.words import Words

_COUNTRY = "england"
_SEVERAL = 2
_MARK = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, kw_only=True)
class Replies:
    """Writes replies from what the stages found."""

    areas: AreaTree
    directory: ContactDirectory
    roles: AskerRoles
    words: Words
    titles: dict[str, str]  # document id -> title, to name a contact's source

    def emergency(self, question: Question, found: Triage, previous: Turn | None) -> Draft:
        """999 first."""
        return emergency_reply(question, found, previous, areas=self.areas, directory=self.directory, words=self.words)

    def plainest_emergency(self, found: Triage) -> Draft:
        """999 and nothing that can break."""
        return plainest(found, self.words)

    def softened(self, draft: Draft) -> Draft:
        """Put 999 in front of a reply to what may yet be an emergency, so that a miss is softened."""
        perhaps = emergency.perhaps(self.words)
        draft = replace(draft, text=self._without_999(draft.text))
        if present.length([perhaps.text, draft.text]) > present.MOST_WORDS:
            draft = self._shorter(draft, besides=perhaps.text)
        text = present.fit([perhaps.text, *draft.text.split("\n\n")])
        return replace(draft, text=text, notices=(perhaps, *draft.notices))

    def _without_999(self, text: str) -> str:
        """Leave out what would name 999 a second time, below a reply that begins with it."""
        line, sentence = self.words("contact.danger"), " " + self.words("contact.in-danger")
        return "\n\n".join(each.replace(sentence, "") for each in text.split("\n\n") if each != line)

    def _shorter(self, draft: Draft, *, besides: str) -> Draft:
        """Leave out the last statements, and the words of none that does not fit: what is cited is also shown."""
        said = present.statements(draft.claims)
        if not said or said not in draft.text:
            return draft
        others = draft.text.replace(said, "")
        kept = list(draft.claims)
        while kept and present.length([besides, others, present.statements(kept)]) > present.MOST_WORDS:
            kept.pop()
        dropped = {n for claim in draft.claims[len(kept) :] for n in claim.citations}
        dropped -= {n for claim in kept for n in claim.citations}
        new = {each.n: n for n, each in enumerate((e for e in draft.citations if e.n not in dropped), start=1)}
        claims = tuple(replace(each, citations=tuple(new[n] for n in each.citations)) for each in kept)
        # The marks of what stands besides, such as a contact's, are numbered anew with it.
        before, _, after = (
            _MARK.sub(lambda n: f"[{new.get(int(n[1]), n[1])}]", each) for each in draft.text.partition(said)
        )
        return replace(
            draft,
            text="\n\n".join(filter(None, f"{before}{present.statements(claims)}{after}".split("\n\n"))),
            claims=claims,
            citations=tuple(replace(each, n=new[each.n]) for each in draft.citations if each.n in new),
        )

    def unreadable(self, wording: str, **values: str) -> Draft:
        """Too long, empty, or not in words."""
        return Draft(outcome=Outcome.UNREADABLE, text=self.words(f"clarify.{wording}", **values))

    def not_english(self) -> Draft:
        """Who answers in any language: 999, and Childline for a child."""
        return Draft(
            outcome=Outcome.UNREADABLE,
            text=self.words("clarify.not-english"),
            contacts=emergency.card(child_writing=True),
        )

    def declined(self, kind: Misuse, screened: ScreenedText) -> Draft:
        """What is refused, in the words for its kind."""
        wording = "misuse" if kind is Misuse.INSTRUCTION else kind.value
        told = notices.personal_data(screened, self.words)
        text = present.fit([self.words(f"declined.{wording}"), *(each.text for each in told)])
        return Draft(outcome=Outcome.MISUSE, text=text, notices=told, trace=(f"misuse: {kind.value}",))

    def contacts(
        self,
        situation: Situation,
        found: Signposts,
        printed: Mapping[str, Citation],
        answer: Draft | None = None,
        *,
        leads: bool = False,
    ) -> Draft:
        """Whom to contact, first of all; then what else was asked, if the library answers it.

        `leads`: the answer is sure, so that it goes before what leads to a team that is not held here.
        """
        ending, lead = contact_ending(situation.area, situation.moment, found, self.areas, self.words)
        role = self._role(situation, found)
        goes_first = role is not None and self._goes_first(situation, found)
        if goes_first:  # to whom one goes first is the same in every area
            ending = Outcome.ANSWERED
        is_above = goes_first or self._has_own_lead(role, situation)
        is_said = is_above or (ending is Outcome.ANSWERED and _is_helped(found))
        is_told = found.first is not None and not goes_first  # then the ending says it
        first = self.words("contact.first", first=role.first) if role and is_said and not is_told else ""
        unsearched = answer.notices if answer is not None and answer.outcome is Outcome.DEGRADED else ()
        told = (*unsearched, *notices.of_the_question(situation, self.directory, self.words))
        is_local = _is_local(found)
        head, tail = ([first, lead], "") if is_above else ([lead], first)

        def laid_out(kept: Draft | None, sources: Mapping[str, Citation]) -> str:
            lines, trust = self._lines(situation, found.shown, sources, is_brief=not is_local)
            said = [*head, *lines, self.words("contact.danger")]
            statements = _statements(kept)
            # Where no team of the child's own council is held, what the documents say helps more than how to find it.
            body = [*said, statements] if is_local or not leads else [statements, *said]
            return present.fit([*body, trust, tail, *(each.text for each in told)])

        kept, sources, text = answer, printed, laid_out(answer, printed)
        # What has no room is neither shown, nor cited, nor counted.
        while kept is not None and _statements(kept) not in text:
            kept, sources = _with_less(kept, sources)
            text = laid_out(kept, sources)
        is_lead = leads and bool(_statements(kept)) and not is_local
        return Draft(
            outcome=Outcome.ANSWERED if is_lead else ending,
            text=text,
            notices=(*told, *(kept.dated if kept else ())),
            area=situation.area.area,
            contacts=(*found.shown, *self._besides(role, situation, found.shown)),
            claims=kept.claims if kept else (),
            citations=(*(kept.citations if kept else ()), *sources.values()),
            trace=(f"area: {situation.area.because}", f"moment: {situation.moment.words}"),
        )

    def _role(self, situation: Situation, found: Signposts) -> AskerRole | None:
        """Tell the asker's role; where staff are complained of, the role that says to whom that goes."""
        # To whom a setting's own staff go says nothing to a parent.
        is_of_staff = found.unheld == Role.LADO and situation.audience is not Audience.PUBLIC
        complained = (each for each in self.roles if Role.LADO in each.contacts and is_of_staff)
        return next(complained, None) or self.roles.role_of(situation.screened.text)

    def _goes_first(self, situation: Situation, found: Signposts) -> bool:
        """Whether it is asked to whom one goes first, or to whom a complaint about staff goes, and not for a number."""
        words = situation.ask.words
        names_officer = Role.LADO in self.directory.roles_named_in(words)
        return asks_whom_first(words) or (found.unheld == Role.LADO and not names_officer)

    def _has_own_lead(self, role: AskerRole | None, situation: Situation) -> bool:
        """Whether this is staff who tells of a child while their own safeguarding lead, told first anywhere, is there.

        At night the number comes first: who is at work then rings it.
        """
        if role is None:
            return False
        is_staff = Role.FRONT_DOOR in role.contacts and Role.HELPLINE_ADULT not in role.contacts
        is_at_work = situation.audience is not Audience.PUBLIC and is_council_open(situation.moment.when)
        return is_staff and is_at_work and situation.ask.tells_of_a_case

    def _besides(
        self, role: AskerRole | None, situation: Situation, already: Sequence[ShownContact]
    ) -> tuple[ShownContact, ...]:
        """Give the contacts that the asker's role brings, without those that are shown already."""
        if role is None:
            return ()
        area, moment, audience = situation.area, situation.moment, situation.audience
        found = for_asker(role, area=area, moment=moment, directory=self.directory, audience=audience)
        known = {each.contact.id for each in already}
        return tuple(each for each in found if each.contact.id not in known)

    def _lines(
        self,
        situation: Situation,
        contacts: Sequence[ShownContact],
        printed: Mapping[str, Citation],
        *,
        is_brief: bool = False,
    ) -> tuple[list[str], str]:
        """Say how to reach each, and how far to trust the numbers; in brief: once for several that nobody checked."""
        saying = partial(
            present.contact_lines, moment=situation.moment, sources=self.titles, words=self.words, printed=printed
        )
        is_checked = any(each.standing_words != "unchecked" for each in contacts)
        if not is_brief or is_checked or len(contacts) < _SEVERAL:
            return saying(contacts)
        return [line for each in contacts for line in saying([each])[0]], self.words("contact.unchecked-all")

    def to_a_child(self, situation: Situation, answer: Draft | None) -> Draft:
        """A child's words and Childline first; then what was asked, if the library answers it."""
        return child_reply(situation, answer, directory=self.directory, words=self.words)

    def courtesy(self, said: Courtesy, *, child_writing: bool) -> Draft:
        """One short honest wording for each piece of small talk."""
        is_to_a_child = child_writing and said in (Courtesy.CONFIDENTIAL, Courtesy.RECORDING)
        wording = "confidential-child" if is_to_a_child else said.value
        contacts = emergency.card(child_writing=True)[1:] if is_to_a_child else ()
        reader = Reader.CHILD if child_writing else Reader.ADULT
        return Draft(outcome=Outcome.COURTESY, text=self.words(f"courtesy.{wording}"), contacts=contacts, reader=reader)

    def answered(
        self, situation: Situation, verified: Verified, citations: Sequence[Citation], documents: Sequence[Document]
    ) -> Draft:
        """What the documents say, each statement with its source and date, then what is not sure."""
        return self._quoted(Outcome.ANSWERED, situation, verified, citations, documents)

    def closest(
        self, situation: Situation, verified: Verified, citations: Sequence[Citation], documents: Sequence[Document]
    ) -> Draft:
        """The nearest that the documents say, where it is not sure that it answers."""
        return self._quoted(Outcome.CLOSEST, situation, verified, citations, documents)

    def _quoted(
        self,
        outcome: Outcome,
        situation: Situation,
        verified: Verified,
        citations: Sequence[Citation],
        documents: Sequence[Document],
    ) -> Draft:
        ask = situation.ask
        told = notices.of_the_question(situation, self.directory, self.words)
        lead = self.words("answered.closest") if outcome is Outcome.CLOSEST else ""
        claims, kept = self._fitting(verified.claims, citations, [lead, *(each.text for each in told)])
        cited = [document for document in documents if document.id in {each.document for each in kept}]
        if situation.area.area is None and any(self.areas.get(each.area).parent is not None for each in cited):
            told = (*told, notices.every_area(self.words))
        return Draft(
            outcome=outcome,
            text=present.fit([lead, present.statements(claims), *(each.text for each in told)]),
            claims=claims,
            citations=kept,
            notices=(*told, *notices.of_the_past(cited, self.words)),
            area=situation.area.area,
            trace=verified.failures,
            contacts=self._social_care(situation) if ask.about_threshold or ask.tells_of_a_case else (),
        )

    def _fitting(
        self, claims: Sequence[Claim], citations: Sequence[Citation], told: Sequence[str]
    ) -> tuple[tuple[Claim, ...], tuple[Citation, ...]]:
        """Leave out the last statements until what is left can be read in one go, and number it anew."""
        besides = [*told, notices.every_area(self.words).text]
        kept = list(claims)
        while len(kept) > 1 and present.length([present.statements(kept), *besides]) > present.MOST_WORDS:
            kept.pop()
        return present.renumbered(kept, citations)

    def _to_ask_instead(self, situation: Situation) -> tuple[ShownContact, ...]:
        """Give who can answer what the documents do not: social care for a child, the partnership for its figures."""
        ask = situation.ask
        if ask.wanted is Wanted.ANYTHING or ask.describes_child or ask.about_threshold:
            return self._social_care(situation)
        team = self.directory.for_role(Role.PARTNERSHIP, situation.area.area, situation.audience)[:1]
        return tuple(shown(each, situation.moment, self.directory) for each in team)

    def _social_care(self, situation: Situation) -> tuple[ShownContact, ...]:
        """Give the area's team that takes referrals then; none where no area is in force or none is held."""
        found = self.home(situation)
        return () if found.needs_area or found.none_local_in else found.shown

    def home(self, situation: Situation) -> Signposts:
        """Find children's social care for the area in force, at the moment asked about."""
        return home(area=situation.area, moment=situation.moment, directory=self.directory, audience=situation.audience)

    def without_answer(self, situation: Situation, decision: Decision, evidence: Evidence) -> Draft:
        """Say that the documents do not answer and whom to ask instead."""
        told = notices.of_the_question(situation, self.directory, self.words)
        asked = () if decision.outcome is Outcome.OFF_TOPIC else self._to_ask_instead(situation)
        abstained = abstention(decision, evidence, asked, audience=situation.audience, words=self.words)
        return Draft(
            outcome=decision.outcome,
            text=present.fit([*abstained, *(each.text for each in told)]),
            contacts=asked,
            notices=told,
            area=situation.area.area,
            trace=(decision.because,),
        )

    def unsearched(self, reason: str) -> Draft:
        """Say beside contacts that the library could not be searched."""
        broken = notices.out_of_order("degraded.beside", self.words)
        return Draft(outcome=Outcome.DEGRADED, text=broken.text, notices=(broken,), trace=(reason,))

    def degraded(self, situation: Situation, reason: str, *, wording: str = "degraded.index") -> Draft:
        """The library cannot be searched, or holds nothing yet: contacts only."""
        found = self.home(situation)
        _, whose = contact_ending(situation.area, situation.moment, found, self.areas, self.words)
        lines, trust = self._lines(situation, found.shown, {})
        broken = notices.out_of_order(wording, self.words)
        told = notices.of_the_question(situation, self.directory, self.words)
        return Draft(
            outcome=Outcome.DEGRADED,
            text=present.fit([broken.text, whose, *lines, trust]),
            contacts=found.shown,
            notices=(broken, *told),
            area=situation.area.area,
            trace=(reason,),
        )

    def with_help(self, draft: Draft, situation: Situation, line: Contact) -> Draft:
        """Add a line that may help."""
        one = shown(line, situation.moment, self.directory)
        ways, trust = self._lines(situation, (one,), {})
        text = present.fit([draft.text, "\n".join([self.words("contact.may-help"), *ways, trust])])
        if text == draft.text:  # no room
            return draft
        known = {each.contact.id for each in draft.contacts}
        return replace(draft, text=text, contacts=(*draft.contacts, *([] if line.id in known else [one])))

    def poorer(self, draft: Draft) -> Draft:
        """Add the warning of a search by keywords alone."""
        warning = notices.out_of_order("degraded.keyword-only", self.words)
        text = present.fit([draft.text, warning.text])
        return replace(draft, text=text, notices=(*draft.notices, warning))


def _is_local(found: Signposts) -> bool:
    """Whether a team of the child's own council is among them."""
    return any(each.contact.area != _COUNTRY for each in found.shown)


def _is_helped(found: Signposts) -> bool:
    """Whether a team of the child's own council or who advises is among them; who wants another line goes to it."""
    return _is_local(found) or any(Role.HELPLINE_ADULT in each.contact.roles for each in found.shown)


def _statements(answer: Draft | None) -> str:
    return "" if answer is None else present.statements(answer.claims)


def _with_less(answer: Draft, printed: Mapping[str, Citation]) -> tuple[Draft | None, Mapping[str, Citation]]:
    """Leave out an answer's last statement; None where it was the only one. Contacts' sources are numbered after it."""
    claims, citations = present.renumbered(answer.claims[:-1], answer.citations)
    left_out = len(answer.citations) - len(citations)
    moved = {key: replace(each, n=each.n - left_out) for key, each in printed.items()}
    return (replace(answer, claims=claims, citations=citations) if claims else None), moved
