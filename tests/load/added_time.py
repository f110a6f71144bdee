"""What a model adds to an answer besides its own time: `python -m tests.load.added_time HOME QUESTIONS.jsonl`.

Each question is asked twice, without a writer and with one whose model answers at once with sentences of the passages,
some of them cut short. The difference is the prompt, the loop, the counters and the verification.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_meaning import EmbeddedMeaning
from bot.adapters.language_model_opening import ModelSpec
from bot.adapters.language_model_spending import Caps, Spending
from bot.answering.generate import ModelWriter
from bot.bootstrap import Bootstrap
from bot.model import Question
from evals.cases import DEFAULT_MOMENT
from knowledge.embed import embedder_for
from knowledge.settings import KnowledgeSettings
from tests.fakes.lying_server import passages_in


class AtOnce:
    """A chat model that takes no time: three sentences of the passages, and two that end at their first comma."""

    usage_metadata = None

    def __init__(self) -> None:
        self.content = ""

    def __call__(self, spec: ModelSpec, *, timeout_s: float) -> AtOnce:
        return self

    async def ainvoke(self, messages: list[tuple[str, str]]) -> AtOnce:
        sources = [(each, said) for each, held in passages_in(messages[1][1]).items() for said in held]
        short = [(each, f"{said.partition(',')[0]}.") for each, said in sources if "," in said]
        self.content = "\n".join(f"[{each}] {said}" for each, said in (*sources[:3], *short[:2]))
        return self


def main() -> None:
    home = Path(sys.argv[1])
    lines = [json.loads(line) for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
    settings = KnowledgeSettings(home=home)
    with Bootstrap(knowledge=settings).assistant("measuring") as plain, tempfile.TemporaryDirectory() as folder:
        spending = Spending(Path(folder) / "book.sqlite", Caps(tokens=10**9))
        model = ChatLanguageModel(spec=ModelSpec(name="anthropic:at-once"), spending=spending, opened=AtOnce())
        meaning = EmbeddedMeaning(embedder_for(settings))
        meaning.nearness([("loads", "the model")])
        writing = plain.without_writer()
        writing._writer = ModelWriter(model=model, meaning=meaning, timeout_s=8)
        added: list[float] = []
        written = 0
        for each in lines[: int(sys.argv[3]) if len(sys.argv) > 3 else 200]:
            question = Question(text=each["question"], at=DEFAULT_MOMENT, area=each["area"])
            plain.reply(question)
            middle = time.perf_counter()
            plain.reply(question)
            start = time.perf_counter()
            reply, _ = writing.reply(question)
            end = time.perf_counter()
            if any("statement" in line for line in reply.trace):
                added.append(((end - start) - (start - middle)) * 1000)
                written += reply.composed_by == "model"
    added.sort()
    p50, p95 = added[len(added) // 2], added[int(len(added) * 0.95)]
    print(f"{len(added)} written, {written} shown: added p50 {p50:.1f} ms, p95 {p95:.1f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
