"""/readyz tells of the language model, and asks it nothing."""

from bot.adapters.language_model import State
from bot.model import unwatched
from tests.bot.channels.web.made_site import Stub, a_client


def test_readyz_tells_of_the_model_and_asks_it_nothing(web):
    asked = []
    told = State(name="openai:x", works=False, told="the key was refused (401)")
    client = a_client(web, language_model=lambda: told, probed=Probed(asked))
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["language_model"] == {"model": "openai:x", "works": False, "told": "the key was refused (401)"}
    assert asked == ["What is early help and when is it offered to a family?"]


class Probed(Stub):
    """An assistant without its model, which notes what /readyz asks of it."""

    def __init__(self, asked):
        super().__init__()
        self._asked = asked

    def reply(self, question, previous=None, *, watch=unwatched):
        self._asked.append(question.text)
        return super().reply(question, previous, watch=watch)
