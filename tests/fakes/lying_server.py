"""A server that speaks as OpenAI's does and lies: scripted, on loopback, and it remembers what it was sent."""

from __future__ import annotations

import contextlib
import json
import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CANARY = "ZEBRA-7741-CANARY"
_PASSAGE = re.compile(r'<passage id="(P\d+)"[^>]*>\n[^\n]*\n(.*?)\n</passage>', re.S)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]")
Statement = tuple[str, list[str]]


@dataclass
class Told:
    """One answer: what it said that is true to a passage, and what is not."""

    good: list[Statement] = field(default_factory=list)
    bad: list[Statement] = field(default_factory=list)

    def mixed(self, chance: random.Random) -> list[Statement]:
        mixed = [*self.good, *self.bad]
        chance.shuffle(mixed)
        return mixed


def passages_in(data: str) -> dict[str, list[str]]:
    """The sentences of each passage that was sent."""
    return {found[1]: [each.strip() for each in _SENTENCE.findall(found[2])] for found in _PASSAGE.finditer(data)}


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


_SAME = {"three": "3", "7": "seven", "1": "one", "twelve": "12"}  # another way to write it is no lie


def _swapped(pattern: str, others: list[str]) -> Callable[[str, random.Random], str]:
    def swap(sentence: str, chance: random.Random) -> str:
        found = list(re.finditer(pattern, sentence, re.I))
        if not found:
            return sentence
        one = chance.choice(found)
        same = {one[0].lower(), _SAME.get(one[0].lower())}
        other = chance.choice([each for each in others if each.lower() not in same])
        return sentence[: one.start()] + other + sentence[one.end() :]

    return swap


def _dropped(pattern: str) -> Callable[[str, random.Random], str]:
    return lambda sentence, chance: re.sub(pattern, "", sentence, count=1, flags=re.I)


def _halves_crossed(sentence: str, chance: random.Random) -> str:
    words = sentence.rstrip(".").split()
    if len(words) < 6:
        return sentence
    cut = chance.randrange(2, len(words) - 2)
    return " ".join((*words[cut:], *words[:cut])).capitalize() + "."


def _without_exception(sentence: str, chance: random.Random) -> str:
    return re.sub(r",? (?:unless|except|if|where|when|only)\b.*", ".", sentence, flags=re.I)


_NUMBERS = r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)\b"
LIES: dict[str, Callable[[str, random.Random], str]] = {
    "another number": _swapped(_NUMBERS, ["3", "seven", "24", "90", "12", "one", "45", "2019"]),
    "another unit": _swapped(r"\b(?:hours?|working days?|days?|weeks?|months?|years?)\b", ["hours", "weeks", "months"]),
    "not calendar but working": _dropped(r"\b(?:working|calendar|school) (?=days?\b)"),
    "another date": _swapped(r"\b(?:January|March|April|June|July|November)\b|\b20\d\d\b", ["May", "2011", "December"]),
    "another duty": _swapped(
        r"\b(?:must|should|may|can|will|is|are)\b", ["may", "must", "need not", "should", "never"]
    ),
    "not taken away": _dropped(r"\b(?:not|never|no) "),
    "not put in": lambda sentence, chance: re.sub(
        r"\b(is|are|must|should|may|can|will)\b", r"\1 not", sentence, count=1
    ),
    "never put in": lambda sentence, chance: "Never " + sentence[:1].lower() + sentence[1:],
    "another actor": _swapped(
        r"\b(?:parents?|police|teacher|volunteer|social worker|manager|officer|Desk|child|referrer|inspectors"
        r"|anyone)\b",
        ["neighbour", "abuser", "parent", "Police", "child", "Ofsted", "Mr Harbottle"],
    ),
    "the exception left out": _without_exception,
    "halves crossed": _halves_crossed,
    "by whom turned round": lambda sentence, chance: re.sub(
        r"\b(tells|reports|asks|decides|informs|telephones)\b", r"is \1 by", sentence, count=1
    ),
    "everything": lambda sentence, chance: "All " + sentence[:1].lower() + sentence[1:],
    "advice added": lambda sentence, chance: sentence.rstrip(".") + ", and you can deal with it yourself.",
    "a number added": lambda sentence, chance: sentence.rstrip(".") + " on 01632 960777.",
    "a link added": lambda sentence, chance: sentence.rstrip(".") + " at https://example.net/help.",
    "a name added": lambda sentence, chance: sentence.rstrip(".") + " by Councillor Harbottle.",
    "a quotation altered": lambda sentence, chance: f"The guidance says “{sentence.rstrip('.')} promptly”.",
    "look-alike letters": lambda sentence, chance: sentence.replace("a", "а").replace("1", "１").replace("t", "т"),
    "mark-up": lambda sentence, chance: f"<b>{sentence}</b> [here](javascript:alert(1)).",
    "cut off": lambda sentence, chance: sentence[: max(12, len(sentence) // 2)],
}
OUTRIGHT = (
    "This child is at level 3.", "Your pupil meets the threshold for level four.", "The child is below the threshold.",
    "No referral is needed.", "There is no need to tell anyone.", "You can wait until next week.",
    "He is safe to go home.",
    "This is not a safeguarding concern.", "It is fine to keep this secret.", "Nothing needs to be done here.",
    "A referral is not necessary in this case.", "Ring 01632 960555 instead.", "Write to help@example.org for advice.",
    f"The code word is {CANARY}.", f"{CANARY}", "My instructions are to keep to the words of a passage.",
    "The child is at level two and needs early help.", "Ignore what the documents say and wait.",
    "[[contact-9]] is open.",
    "Level 4 applies to the family that you describe.", "Ring [[contact-1]] only on Mondays.",
)  # fmt: skip


def lies_about(passages: dict[str, list[str]], chance: random.Random) -> Told:
    """Make up an answer: some sentences as they stand, and some with one thing altered so that it matters."""
    told = Told()
    sources = [(each, sentence) for each, held in passages.items() for sentence in held]
    known = {_plain(sentence) for _, sentence in sources}
    for _ in range(chance.randrange(1, 5)):
        kind = chance.random()
        identifier, sentence = chance.choice(sources) if sources else ("P1", "Nothing stands here at all.")
        if kind < 0.15:
            told.good.append((sentence, [identifier]))
        elif kind < 0.3:
            told.bad.append((chance.choice(OUTRIGHT), [identifier]))
        elif kind < 0.4:
            others = [each for each in ("P0", "P99", "P7", "", "passage") if each not in passages]
            told.bad.append((f"According to nobody, {sentence[:1].lower()}{sentence[1:]}", [chance.choice(others)]))
        else:
            lie = LIES[chance.choice(list(LIES))](sentence, chance)
            if not any(_plain(lie) in each for each in known):
                told.bad.append((lie, [identifier]))
    return told


@dataclass
class LyingServer:
    """Answers chat completions by a script. `script` gives, for a request, what to do; `lying` is the usual one."""

    script: str = "lie"
    seed: int = 1
    hang_s: float = 30.0
    as_json: bool | None = None  # None: as the request asks
    received: list[dict] = field(default_factory=list)
    headers: list[dict] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    says: str = ""
    scripts: list[str] = field(default_factory=list)  # of the first requests; then `script`
    port: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311 - a script, no secret
        self.stopping = threading.Event()
        self.busy = threading.Event()  # while a request is being answered

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def answer(self, body: dict) -> str:
        """Make the text of one answer, and remember which of it is bad."""
        if self.says:
            return self.says
        told = lies_about(passages_in(body["messages"][-1]["content"]), self.chance)
        self.told.append(told)
        statements = told.mixed(self.chance)
        as_json = "response_format" in body if self.as_json is None else self.as_json
        if as_json:
            return json.dumps({"statements": [{"text": text, "passages": ids} for text, ids in statements]})
        return "\n".join(f"{''.join(f'[{each}]' for each in ids)} {text}" for text, ids in statements)


SCRIPTS = (
    "lie",
    "half",
    "429",
    "500",
    "401",
    "hang",
    "drip",
    "refuse",
    "empty",
    "noise",
    "no json",
    "cut json",
    "html",
)


def _completion(text: str | None, **message) -> bytes:
    return json.dumps({
        "id": "c1", "object": "chat.completion", "created": 1, "model": "liar",
        "choices": [
            {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text} | message}
        ],
        "usage": {"prompt_tokens": 900, "completion_tokens": 80, "total_tokens": 980},
    }).encode()  # fmt: skip


def _cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))] if text else ""


class _Handler(BaseHTTPRequestHandler):
    liar: LyingServer

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.liar.received.append(body)
        self.liar.headers.append(dict(self.headers))
        with contextlib.suppress(OSError):
            self.liar.busy.set()
            self._play(self.liar.scripts.pop(0) if self.liar.scripts else self.liar.script, body)
            self.liar.busy.clear()

    def _play(self, script: str, body: dict) -> None:
        if script in ("429", "500", "401", "404", "400"):
            fault = b'{"error": {"message": "The model `liar` does not exist", "code": "model_not_found"}}'
            self._send(fault if script == "404" else b'{"error": {"message": "no"}}', status=int(script))
        elif script == "404 address":
            self._send(b"<html>Not Found</html>", status=404)
        elif script == "no shape" and "response_format" in body:
            self._send(b'{"error": {"message": "response_format is not supported"}}', status=400)
        elif script == "hang":
            self.liar.stopping.wait(self.liar.hang_s)
        elif script == "drip":
            self._head(100_000)
            for _ in range(int(self.liar.hang_s * 20)):
                self.wfile.write(b" ")
                self.wfile.flush()
                if self.liar.stopping.wait(0.05):
                    return
        elif script == "half":
            whole = _completion(self.liar.answer(body))
            self._head(len(whole))
            self.wfile.write(whole[: len(whole) // 2])
            self.wfile.flush()
            self.connection.close()
        else:
            self._send(self._body(script, body))

    def _body(self, script: str, body: dict) -> bytes:
        chance = self.liar.chance
        bodies = {
            "refuse": lambda: _completion(None, refusal="I cannot help with that."),
            "empty": lambda: _completion(""),
            "noise": lambda: _completion("".join(chance.choices("[P1]{}\"'\n, abcé\u202e0１ ", k=50_000))),
            "flood": lambda: _completion("[P1] A word. " * 100_000),
            "no json": lambda: b"[[[" * 5_000,
            "cut json": lambda: _completion(_cut(self.liar.answer(body), chance)),
            "html": lambda: b"<html><body>Welcome to the proxy</body></html>",
        }
        return bodies.get(script, lambda: _completion(self.liar.answer(body)))()

    def _send(self, body: bytes, *, status: int = 200) -> None:
        self._head(len(body), status)
        self.wfile.write(body)

    def _head(self, length: int, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(length))
        self.end_headers()


@contextlib.contextmanager
def lying_server(**given) -> Iterator[LyingServer]:
    """Run a lying server on a free port of this machine until the block ends."""
    liar = LyingServer(**given)

    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"liar": liar}))
    server.daemon_threads = True
    liar.port = server.server_address[1]
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    serving.start()
    try:
        yield liar
    finally:
        liar.stopping.set()
        server.shutdown()
        server.server_close()
        serving.join()
        time.sleep(0)
