"""A stand-in for Slack on loopback: its Web API, response addresses, signed requests, and what it remembers."""

import hashlib
import hmac
import itertools
import json
import time
from collections import Counter
from urllib.parse import parse_qsl, urlencode

from aiohttp import web

from bot.channels.slack.access import NEEDED_SCOPES

SECRET = "a-signing-secret"  # noqa: S105 - of the stand-in
BOT, WORKSPACE = "U0BOT", "T0HOME"


class SlackServer:
    """Records every call. `fail` holds, by method, answers to give instead: (status, headers, body)."""

    def __init__(self):
        self.calls = []
        self.messages = []  # what stands in channels: what was posted and not deleted
        self.fail = {}
        self.scopes = ",".join(NEEDED_SCOPES)
        self.socket_url = ""
        self._ts = itertools.count(1)

    async def __aenter__(self):
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_):
        await self._runner.cleanup()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/api/"

    def response_url(self, name):
        return f"http://127.0.0.1:{self.port}/response/{name}"

    def of(self, method):
        return [body for name, body in self.calls if name == method]

    def posted(self):
        """What people see of an answer, whichever way it was sent."""
        return [
            body
            for name, body in self.calls
            if name in ("chat.postMessage", "chat.postEphemeral") or name.startswith("response/")
        ]

    async def _serve(self, request):
        method = request.path.strip("/").removeprefix("api/")
        raw = await request.text()
        body = json.loads(raw or "{}") if "json" in request.content_type else dict(parse_qsl(raw))
        body = {**request.query, **body}
        for name in ("blocks", "metadata", "view", "prompts"):
            if isinstance(body.get(name), str):
                body[name] = json.loads(body[name])
        instead = self.fail.get(method)
        if instead:
            status, headers, answer = instead.pop(0)
            if answer.pop("after", False):  # it is done all the same, but nobody is told
                self._done(method, body)
            return web.json_response(answer, status=status, headers=headers)
        answer = self._done(method, body)
        if method.startswith("response/"):
            return web.Response(text="ok")
        return web.json_response(answer, headers={"x-oauth-scopes": self.scopes})

    def _done(self, method, body):  # noqa: PLR0911 - one answer for each method
        self.calls.append((method, body))
        match method:
            case "auth.test":
                return {"ok": True, "team_id": WORKSPACE, "team": "Home", "user_id": BOT, "bot_id": "B0BOT"}
            case "apps.connections.open":
                return {"ok": True, "url": self.socket_url}
            case "chat.postMessage":
                known = [each for each in self.messages if each.get("client_msg_id") == body.get("client_msg_id")]
                message = {**body, "ts": f"9.{next(self._ts):06}"}
                if not (known and body.get("client_msg_id") and self.drops_repeats):
                    self.messages.append(message)
                return {"ok": True, "channel": body["channel"], "ts": message["ts"]}
            case "chat.postEphemeral":
                return {"ok": True, "message_ts": f"9.{next(self._ts):06}"}
            case "chat.update":
                return {"ok": True, "ts": body["ts"], "channel": body["channel"]}
            case "conversations.replies":
                found = [each for each in self.messages if each.get("thread_ts") == body["ts"]]
                return {"ok": True, "messages": found}
            case "conversations.history":
                return {"ok": True, "messages": [e for e in self.messages if e["channel"] == body["channel"]]}
            case _:
                return {"ok": True}

    drops_repeats = False


def signed(body, *, secret=SECRET, at=None, **headers):
    at = str(int(time.time()) if at is None else at)
    digest = hmac.new(secret.encode(), f"v0:{at}:{body}".encode(), hashlib.sha256).hexdigest()
    kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
    return {
        "content-type": kind, "x-slack-signature": f"v0={digest}", "x-slack-request-timestamp": at, **headers,
    }  # fmt: skip


def event(inner, identifier="Ev1", **outer):
    return json.dumps({
        "type": "event_callback", "team_id": WORKSPACE, "api_app_id": "A1", "event_id": identifier, "event": inner,
        "authorizations": [{"team_id": WORKSPACE, "user_id": BOT, "is_bot": True}], **outer,
    })  # fmt: skip


def mention(text, *, ts="10.1", channel="C0ROOM", user="U0ASKER", **given):
    words = f"<@{BOT}> {text}"
    return {
        "type": "app_mention", "user": user, "text": words, "ts": ts, "channel": channel, "team": WORKSPACE, **given,
    }  # fmt: skip


def direct(text, *, ts="11.1", channel="D0ASKER", user="U0ASKER", **given):
    return {
        "type": "message", "channel_type": "im", "user": user, "text": text, "ts": ts, "channel": channel,
        "team": WORKSPACE, **given,
    }  # fmt: skip


def command(text, *, trigger="t1", response_url="", **given):
    return urlencode({
        "team_id": WORKSPACE, "channel_id": "C0ROOM", "user_id": "U0ASKER", "command": "/signpost", "text": text,
        "response_url": response_url, "trigger_id": trigger, "api_app_id": "A1", **given,
    })  # fmt: skip


def payload(content):
    return urlencode({"payload": json.dumps(content)})


def press(action, value, *, user="U0ASKER", channel="C0ROOM", trigger="p1", response_url="", **given):
    return payload({
        "type": "block_actions", "team": {"id": WORKSPACE}, "user": {"id": user, "team_id": WORKSPACE},
        "api_app_id": "A1", "trigger_id": trigger, "channel": {"id": channel}, "response_url": response_url,
        "container": {"type": "message"},
        "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value, "action_ts": "1"}],
        **given,
    })  # fmt: skip


def submit(callback, metadata, typed, *, user="U0LEAD", trigger="s1"):
    view = {
        "id": "V1", "type": "modal", "callback_id": callback, "private_metadata": metadata,
        "state": {"values": {"typed": {"typed": {"type": "plain_text_input", "value": typed}}}},
    }  # fmt: skip
    return payload({
        "type": "view_submission", "team": {"id": WORKSPACE}, "user": {"id": user, "team_id": WORKSPACE},
        "api_app_id": "A1", "trigger_id": trigger, "view": view,
    })  # fmt: skip


def buttons(body):
    """The buttons of a message by their action."""
    return {
        element["action_id"]: element
        for block in body.get("blocks") or ()
        for element in (*block.get("elements", ()), *([block["accessory"]] if "accessory" in block else ()))
        if element.get("type") in ("button", "static_select")
    }


def words_of(body):
    """Everything that is read in a message."""
    found = []

    def walk(part):
        if isinstance(part, dict):
            found.extend(v for k, v in part.items() if k == "text" and isinstance(v, str))
            for each in part.values():
                walk(each)
        elif isinstance(part, list):
            for each in part:
                walk(each)

    walk(body.get("blocks") or [])
    return "\n".join(found)


def counted(calls):
    return Counter(name for name, _ in calls)
