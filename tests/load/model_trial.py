"""How a real model does: `SIGNPOST_LLM=... python -m tests.load.model_trial HOME QUESTIONS.jsonl [HOW_MANY]`.

Asks answerable questions and says how many replies were the model's, why the others fell back, and how long it took.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from bot.bootstrap import Bootstrap
from bot.model import Question
from evals.cases import DEFAULT_MOMENT
from knowledge.settings import KnowledgeSettings


def main() -> None:
    home, questions = Path(sys.argv[1]), Path(sys.argv[2])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    lines = [json.loads(line) for line in questions.read_text("utf-8").splitlines()]
    chosen = [each for each in lines if each["answerable"] and each["expected_behaviour"] == "answer"]
    reasons: Counter[str] = Counter()
    with Bootstrap(knowledge=KnowledgeSettings(home=home)).assistant("a trial of a model") as assistant:
        asked = by_model = 0
        for each in chosen[:: max(1, len(chosen) // (most * 3))]:
            started = time.perf_counter()
            reply, _ = assistant.reply(Question(text=each["question"], at=DEFAULT_MOMENT, area=each["area"]))
            told = [line for line in reply.trace if re.search("model|statement|dropped|left does not", line)]
            if not told:
                continue
            asked += 1
            by_model += reply.composed_by == "model"
            reasons.update(told)
            print(f"{time.perf_counter() - started:.1f} s {reply.composed_by}: {told}", flush=True)  # noqa: T201
            if asked == most:
                break
    print(f"{by_model} of {asked} replies are the model's")  # noqa: T201 - a script's output
    for reason, number in reasons.most_common():
        print(f"{number:4} {reason}")  # noqa: T201


if __name__ == "__main__":
    main()
