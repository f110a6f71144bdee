"""A stand-in for Microsoft on loopback: signing keys, the connector with what it remembers, and signed activities."""

import itertools
import json
import time

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa

APP = "11111111-2222-3333-4444-555555555555"
TENANT, PARTNER, ELSEWHERE = (f"{letter * 8}-0000-0000-0000-000000000000" for letter in "abe")
BOT, ASKER, OTHER, LEAD = f"28:{APP}", "29:asker", "29:other", "29:lead"
CHAT, GROUP, CHANNEL = "a:chat-of-asker", "19:group@thread.v2", "19:room@thread.tacv2"
LEADS, LUTON = "19:leads@thread.tacv2", "19:luton@thread.tacv2"
ISSUER = "https://api.botframework.com"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
FORGED = rsa.generate_private_key(public_exponent=65537, key_size=2048)
_numbers = itertools.count(1)


def jwk(key, kid="k1"):
    return {**json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key())), "kid": kid, "use": "sig"}


class TeamsServer:
    """Records every call. `fail` holds, by (method, ending of the path), answers to give instead."""

    def __init__(self):
        self.calls = []  # (method, path, body, token)
        self.messages = []  # what stands in conversations, the newest wording of each
        self.fail = {}
        self.keys = [jwk(KEY)]
        self.keys_fetched = 0
        self._ids = itertools.count(1_700_000_000_000)

    async def __aenter__(self):
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_):
        await self._runner.cleanup()

    def in_room(self, conversation):
        return [each for each in self.messages if each["in"] == conversation]

    def typing(self):
        return [body for _, _, body, _ in self.calls if body.get("type") == "typing"]

    def of(self, method):
        return [(path, body) for name, path, body, _ in self.calls if name == method]

    async def _serve(self, request):
        if request.path.endswith("/keys"):
            self.keys_fetched += 1
            instead = self.fail.get("keys")
            return web.Response(status=instead) if instead else web.json_response({"keys": self.keys})
        body = await request.json()
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        for (method, ending), answers in self.fail.items():
            if method == request.method and request.path_qs.endswith(ending) and answers:
                status, headers, after = answers.pop(0)
                if after:  # it is done all the same, but nobody is told
                    self._done(request, body, token)
                return web.json_response({"error": {"code": "x"}}, status=status, headers=headers)
        return web.json_response(self._done(request, body, token), status=201)

    def _done(self, request, body, token):
        self.calls.append((request.method, request.path_qs, body, token))
        if request.path == "/v3/conversations":
            return {"id": f"a:chat-with-{body['members'][0]['id']}"}
        parts = request.path.split("/")  # "", v3, conversations, ID, activities[, ID]
        conversation = parts[3]
        if request.method == "PUT":
            [message] = [each for each in self.messages if each["in"] == conversation and each["id"] == parts[5]]
            message.update(body)
            return {"id": parts[5]}
        if body.get("type") == "typing":
            return {}
        is_private = request.query.get("isTargetedActivity") == "true"
        given = {
            **body,
            "id": str(next(self._ids)),
            "in": conversation,
            "only": body["recipient"]["id"] if is_private else None,
        }
        self.messages.append(given)
        return {"id": given["id"]}


def token(url, *, key=KEY, kid="k1", lasts=3600, **claims):
    now = int(time.time())
    given = {"iss": ISSUER, "aud": APP, "iat": now - 600, "nbf": now - 600, "exp": now + lasts, "serviceurl": url}
    return jwt.encode(given | claims, key, algorithm="RS256", headers={"kid": kid})


def activity(url, text="", *, by=ASKER, where=CHAT, kind="personal", tenant=TENANT, **given):
    """A message as Teams sends it; in groups and channels it mentions us."""
    is_personal = kind == "personal"
    us = {"id": BOT, "name": "Signpost"}
    entities = [] if is_personal else [{"type": "mention", "text": "<at>Signpost</at>", "mentioned": us}]
    return {
        "type": "message", "id": f"{1_600_000_000_000 + next(_numbers)}", "timestamp": "2026-11-18T11:00:00.000Z",
        "serviceUrl": f"{url}/", "channelId": "msteams", "from": {"id": by, "name": "Sam", "aadObjectId": f"aad-{by}"},
        "recipient": us, "textFormat": "plain",
        "conversation": {"id": where, "conversationType": kind, "tenantId": tenant, "isGroup": not is_personal},
        "channelData": {"tenant": {"id": tenant}}, "entities": entities,
        "text": text if is_personal else f"<at>Signpost</at> {text}", **given,
    }  # fmt: skip


def in_channel(url, text, *, root="1600", **given):
    return activity(url, text, where=f"{CHANNEL};messageid={root}", kind="channel", **given)


def in_group(url, text, **given):
    return activity(url, text, where=GROUP, kind="groupChat", **given)


def press(url, verb, data=None, *, by=ASKER, where=CHAT, kind="personal", **given):
    body = activity(url, by=by, where=where, kind=kind, **given)
    action = {"type": "Action.Execute", "verb": verb, "data": data or {}}
    return {**body, "type": "invoke", "name": "adaptiveCard/action", "value": {"action": action}} | given


def thumbs(url, reaction, *, on, feedback="", by=ASKER, **given):
    value = {"actionName": "feedback", "actionValue": {"reaction": reaction, "feedback": feedback}}
    body = activity(url, by=by, **given)
    return {**body, "type": "invoke", "name": "message/submitAction", "replyToId": on, "value": value}


def edited(original, text, *, at="2026-11-18T11:05:00.000Z", event="editMessage"):
    data = {**original["channelData"], "eventType": event}
    return {**original, "type": "messageUpdate", "text": text, "timestamp": at, "channelData": data}


def deleted(original):
    data = {**original["channelData"], "eventType": "softDeleteMessage"}
    return {name: value for name, value in original.items() if name != "text"} | {
        "type": "messageDelete",
        "channelData": data,
    }


def card_of(message):
    return next((each["content"] for each in message.get("attachments") or ()), {})


def buttons(message):
    """The buttons of a message by their verb, also those in cards that open."""
    found = {}

    def walk(part):
        if isinstance(part, dict):
            if part.get("type") == "Action.Execute":
                found.setdefault(part["verb"], part)
            for each in part.values():
                walk(each)
        elif isinstance(part, list):
            for each in part:
                walk(each)

    walk(card_of(message))
    return found


def words_of(message):
    """Everything that is read in a message."""
    found = [message.get("text") or ""]

    def walk(part):
        if isinstance(part, dict):
            found.extend(
                str(value) for name, value in part.items() if name in ("text", "title") and isinstance(value, str)
            )
            for each in part.values():
                walk(each)
        elif isinstance(part, list):
            for each in part:
                walk(each)

    walk(card_of(message))
    return "\n".join(found)
