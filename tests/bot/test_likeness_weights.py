"""Weights hold for one embedder; where they do not, that is said with the remedy, and the net is off."""

import json

import pytest

from bot.adapters.danger_likeness import DangerNet
from bot.adapters.intent_likeness import IntentNet
from bot.adapters.likeness_weights import fault
from tests.fakes.lengths import Lengths

NETS = pytest.mark.parametrize("net", [DangerNet.of, IntentNet.for_embedder])


@pytest.fixture
def weights(tmp_path):
    path = tmp_path / "danger_likeness.json"
    path.write_text(json.dumps({"embedder": "lengths"}))
    return path


@NETS
def test_weights_of_another_embedder_are_not_used_and_the_remedy_is_named(net, weights):
    assert net(Lengths(name="other"), weights) is None
    assert "python -m evals.danger_likeness" in fault("other", weights)
    assert fault("lengths", weights) is None


@NETS
def test_weights_that_cannot_be_read_turn_the_net_off(net, tmp_path):
    assert net(Lengths(), tmp_path / "none.json") is None
    assert "unreadable" in fault("lengths", tmp_path / "none.json")
