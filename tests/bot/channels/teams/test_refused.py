"""Only Microsoft's connector, for our app and from the partnership's tenants, is let in; a replay is answered once."""

import pytest

from bot.adapters.transcripts import NoTranscripts
from bot.channels.teams.endpoint import MOST_BYTES
from bot.ports import Likeness, Nets
from tests.bot.asking import an_assistant
from tests.bot.channels.teams.conftest import a_web
from tests.bot.channels.teams.teams_server import (
    APP,
    ELSEWHERE,
    FORGED,
    PARTNER,
    TENANT,
    activity,
    in_channel,
    jwk,
    press,
    token,
)

pytestmark = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
DANGER = "a man is hitting a child right now"


@pytest.mark.parametrize(
    "changed",
    [
        {"key": FORGED},
        {"key": FORGED, "kid": "k2"},
        {"lasts": -400},
        {"aud": "99999999-2222-3333-4444-555555555555"},
        {"iss": "https://login.example.org"},
        {"iss": f"https://sts.windows.net/{TENANT}/", "tid": TENANT, "appid": APP},
        {"iss": f"https://login.microsoftonline.com/{TENANT}/v2.0", "tid": TENANT, "azp": APP},
        {"serviceurl": "https://evil.example"},
        {"serviceurl": None},
    ],
    ids=["forged", "unknown-key", "expired", "audience", "issuer", "entra-1", "entra-2", "service-url", "no-url"],
)
async def test_what_is_not_signed_for_us_is_refused(workplace, teams, changed):
    place = await workplace()
    response = await place.send(activity(teams.url, RING), token(teams.url, **changed))
    assert response.status_code == 401
    assert teams.messages == []
    assert place.parts.heard_at is None


@pytest.mark.parametrize("signed", ["not-a-token", "a.b.c"])
async def test_what_is_no_token_is_refused(workplace, teams, signed):
    place = await workplace()
    assert (await place.send(activity(teams.url, RING), signed)).status_code == 401


@pytest.mark.parametrize("header", [{}, {"authorization": "Bearer"}, {"authorization": "Basic x"}])
async def test_without_a_token_nobody_gets_in(workplace, teams, header):
    place = await workplace()
    response = await place.http.post("/api/messages", json=activity(teams.url, RING), headers=header)
    assert response.status_code == 401


async def test_a_token_signed_without_a_key_is_refused(workplace, teams):
    import jwt

    unsigned = jwt.encode({"iss": "https://api.botframework.com", "aud": APP, "serviceurl": teams.url}, "", "none")
    place = await workplace()
    assert (await place.send(activity(teams.url, RING), unsigned)).status_code == 401


async def test_no_setting_of_the_machine_opens_the_door(workplace, teams, monkeypatch):
    monkeypatch.setenv("DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS", "true")
    place = await workplace()
    assert not place.parts.bot.options.dangerously_allow_unauthenticated_requests


async def test_the_library_checks_each_token_as_we_do(workplace):
    place = await workplace()
    assert place.parts.bot.server._token_validator is place.parts.tokens


@pytest.mark.parametrize(
    "made",
    [
        lambda url: activity(url, RING, tenant=ELSEWHERE),
        lambda url: activity(url, RING) | {"channelData": {"tenant": {"id": ELSEWHERE}}},
        lambda url: activity(url, RING) | {"from": {"id": "29:guest", "tenantId": ELSEWHERE}},
        lambda url: in_channel(url, RING, tenant=ELSEWHERE),
        lambda url: press(url, "ask", {"ask": "one"}, tenant=ELSEWHERE),
        lambda url: activity(url, RING) | {"channelData": {}, "conversation": {"id": "a:x"}},
        lambda url: activity(url, RING) | {"channelData": "odd", "conversation": "odd"},
    ],
    ids=["chat", "team", "guest", "channel", "button", "none", "odd"],
)
async def test_another_tenant_is_refused(workplace, teams, made, caplog):
    place = await workplace()
    assert (await place.send(made(teams.url))).status_code == 403
    assert teams.messages == []
    assert "SIGNPOST_TEAMS_TENANTS" in caplog.text


async def test_whoever_is_in_danger_is_told_to_ring_999(workplace, teams):
    place = await workplace()
    assert (await place.send(activity(teams.url, DANGER, tenant=ELSEWHERE))).status_code == 200
    assert teams.messages[0]["text"].startswith("Ring 999 now.")
    assert (await place.send(activity(teams.url, "he has gone inside", tenant=ELSEWHERE))).status_code == 200
    assert "999" in teams.messages[1]["text"]


async def test_danger_from_another_tenant_is_kept_once(workplace, teams):
    class Kept(NoTranscripts):
        kept_days, outcomes = 90, []

        def keep(self, transcript):
            self.outcomes.append(transcript.reply["outcome"])

    web = a_web(transcripts=Kept())
    place = await workplace(web=web)
    asked = activity(teams.url, DANGER, tenant=ELSEWHERE)
    for _ in range(2):
        await place.send(asked)
    assert web.transcripts.outcomes == ["emergency"]


async def test_what_the_net_takes_for_talk_lets_nobody_in(workplace, teams):
    class Unlike:
        def likeness(self, screened):
            return Likeness.UNLIKE

    place = await workplace(web=a_web(an_assistant(nets=Nets(danger=Unlike()))))
    unsure = activity(teams.url, "a man is strangling a child, who do I ring", tenant=ELSEWHERE)
    assert (await place.send(unsure)).status_code == 403
    assert teams.messages == []


@pytest.mark.parametrize("tenant", [TENANT, PARTNER, PARTNER.upper()])
async def test_the_partnerships_tenants_are_answered(workplace, teams, tenant):
    place = await workplace()
    await place.send(activity(teams.url, RING, tenant=tenant))
    assert len(teams.messages) == 1


async def test_a_replayed_activity_is_answered_once(workplace, teams):
    place = await workplace()
    asked, signed = activity(teams.url, RING), token(teams.url)
    for _ in range(3):
        assert (await place.send(asked, signed)).status_code == 200
    other = await workplace()
    assert (await other.send(asked, signed)).status_code == 200
    assert len(teams.messages) == 1


async def test_an_activity_that_says_it_comes_from_elsewhere_is_refused(workplace, teams):
    place = await workplace()
    moved = activity(teams.url, RING) | {"serviceUrl": "https://evil.example/"}
    assert (await place.send(moved)).status_code == 401


@pytest.mark.parametrize("body", [b"{", b"[]", b"{}", b'{"serviceUrl": 1}', b"\xff"])
async def test_what_is_no_activity_is_refused(workplace, teams, body):
    place = await workplace()
    headers = {"authorization": f"Bearer {token(teams.url)}"}
    assert (await place.http.post("/api/messages", content=body, headers=headers)).status_code == 400


async def test_an_enormous_body_is_refused(workplace, teams):
    place = await workplace()
    assert (await place.send(activity(teams.url, "x" * MOST_BYTES))).status_code == 413


async def test_keys_that_cannot_be_fetched_let_nobody_in_and_ask_to_come_again(workplace, teams):
    place = await workplace()
    teams.fail["keys"] = 500
    response = await place.send(activity(teams.url, RING))
    assert (response.status_code, response.headers["retry-after"]) == (503, "5")
    teams.fail.clear()
    assert (await place.send(activity(teams.url, RING))).status_code == 200


async def test_keys_are_fetched_once_and_unknown_ones_do_not_make_us_fetch_again_and_again(workplace, teams):
    place = await workplace()
    for _ in range(5):
        await place.send(activity(teams.url, RING))
        await place.send(activity(teams.url, RING), token(teams.url, key=FORGED, kid="k9"))
    assert teams.keys_fetched == 1


async def test_a_key_that_is_new_at_the_start_is_taken(workplace, teams):
    teams.keys = [jwk(FORGED, "k7")]
    place = await workplace()
    assert (await place.send(activity(teams.url, RING), token(teams.url, key=FORGED, kid="k7"))).status_code == 200


async def test_before_the_library_has_started_teams_is_asked_to_come_again(workplace, teams):
    place = await workplace()
    place.parts.endpoint._handler = None
    assert (await place.send(activity(teams.url, RING))).status_code == 503
    place.parts.endpoint.serve_static("/", "/")
    await place.parts.endpoint.start(1)
    await place.parts.endpoint.stop()
