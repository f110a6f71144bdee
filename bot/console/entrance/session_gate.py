"""The gate by sessions: who is signed in, whether they may, and that a form comes from a page of ours."""

from __future__ import annotations

import hashlib
import hmac

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from bot.adapters.records.kept_posts import KeptPost
from bot.adapters.records.sessions import Session
from bot.console.entrance.cookies import KEPT, SESSION
from bot.console.entrance.doors import Doors, person_of
from bot.console.entrance.origin import is_from_elsewhere
from bot.console.gate import NotAllowed, SignInNeeded
from bot.console.people import ROLE_NAMES, Person, Role

MOST_FIELD_BYTES = 256 * 1024
MOST_FIELDS = 2_000
_TOKEN = "token"  # noqa: S105 - the name of a field
FORMS = "signpost.forms"  # where whoever serves the request finds the forms to close
RESENT = "sent-again"  # the field that tells that a kept form was sent again
NO_ROLE = "Your account has no role yet."
FROM_ELSEWHERE = "This form did not come from a page of the console. Open the page again and send it from there."


class SessionGate:
    """Lets in who has a session, by their roles."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def somebody(self, request: Request) -> Person | None:
        """Give who is signed in, also where they hold no role yet."""
        session = self._session(request)
        if session is None or not session.is_live:
            return None
        account = self._doors.accounts.of(session.account)
        return None if account is None else person_of(account)

    def person(self, request: Request, *roles: Role) -> Person:
        """Give who is signed in and holds one of the roles (none named: any). Raises SignInNeeded, NotAllowed."""
        person = self.somebody(request)
        if person is None:
            raise SignInNeeded
        if not person.roles:
            raise NotAllowed(NO_ROLE, lacks_role=True)
        if roles and not person.may(roles):
            named = " or ".join(ROLE_NAMES[each] for each in roles)
            raise NotAllowed(f"This needs the role {named}.", lacks_role=True)
        return person

    async def posted(self, request: Request, *roles: Role) -> tuple[Person, FormData]:
        """Give who posts a form and its fields. Raises SignInNeeded, which keeps what was typed, and NotAllowed."""
        if self.is_from_elsewhere(request):
            raise NotAllowed(FROM_ELSEWHERE)
        session = await run_in_threadpool(self._session, request)
        if session is None or not session.is_live:
            raise SignInNeeded(kept=await self._keep(request, session))
        person = await run_in_threadpool(self.person, request, *roles)  # before a file of theirs is read
        return person, await self._form(request)

    async def posted_by_somebody(self, request: Request) -> tuple[Person, FormData]:
        """Give who posts a form that also those may post who hold no role yet. Raises SignInNeeded, NotAllowed."""
        person = await run_in_threadpool(self.somebody, request)
        if person is None:
            raise SignInNeeded
        if self.is_from_elsewhere(request):
            raise NotAllowed(FROM_ELSEWHERE)
        return person, await self._form(request)

    async def _form(self, request: Request) -> FormData:
        form = await read_form(request)
        if not hmac.compare_digest(_text(form, _TOKEN).encode(), self.token(request).encode()):
            raise NotAllowed(FROM_ELSEWHERE)
        if RESENT not in form:
            return form
        key = self._doors.cookies.read(request, KEPT)
        if key is not None:
            await run_in_threadpool(self._doors.kept.drop, key)
        return FormData([(name, value) for name, value in form.multi_items() if name != RESENT])

    def is_from_elsewhere(self, request: Request) -> bool:
        """Whether the browser says that a page of another site sent it."""
        return is_from_elsewhere(request, public_url=self._doors.public_url)

    def token(self, request: Request) -> str:
        """Give what a form carries: made from the session's own secret, which no page can read."""
        key = self._doors.cookies.read(request, SESSION)
        return "" if key is None else form_key(key)

    def note(self, person: Person, did: str, what: str) -> None:
        """Keep who did what."""
        self._doors.deeds.keep(person.id, person.name, did, what)

    def _session(self, request: Request) -> Session | None:
        key = self._doors.cookies.read(request, SESSION)
        return None if key is None else self._doors.sessions.by_key(key)

    async def _keep(self, request: Request, session: Session | None) -> str | None:
        """Keep what was posted from a page of ours by somebody whose session has ended; give the key to it."""
        if session is None and not 0 < int(request.headers.get("content-length") or 0) <= MOST_FIELD_BYTES:
            return None  # nobody whom we know: no large body, nor one of unknown size, is read to find out
        form = await read_form(request)
        session = session or await run_in_threadpool(self._doors.sessions.by_form_key, _text(form, _TOKEN))
        if session is None:
            return None
        fields = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
        fields = [(name, value) for name, value in fields if name not in {_TOKEN, RESENT}]
        files = [name for name, value in form.multi_items() if isinstance(value, UploadFile) and value.filename]
        target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        post = KeptPost(path=target, fields=tuple(fields), files=tuple(dict.fromkeys(files)))
        return await run_in_threadpool(self._doors.kept.keep, session.account, post)


def form_key(session_key: str) -> str:
    """Give the token of a session's forms."""
    return hmac.new(session_key.encode(), b"forms of the console", hashlib.sha256).hexdigest()


async def read_form(request: Request) -> FormData:
    """Read a form, of as many fields as a page of ours has. Its files are closed when the response is sent."""
    form = await request.form(max_fields=MOST_FIELDS, max_part_size=MOST_FIELD_BYTES)
    request.scope.get(FORMS, []).append(form)
    return form


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
