"""The description of the API: complete for a stranger, true by a machine that tries what it says."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from schemathesis.generation import GenerationMode

from bot.channels.web.app import create_app
from bot.contract import schema
from tests.bot.channels.web.made_site import a_client, a_site

OPERATIONS = [
    ("POST", "/api/v1/ask"),
    ("POST", "/api/v1/ask/stream"),
    ("GET", "/api/v1/contacts"),
    ("POST", "/api/v1/feedback"),
]
OTHERS = [("GET", "/healthz"), ("GET", "/readyz"), ("GET", "/metrics")]


@pytest.fixture(scope="module")
def described(web):
    return a_client(web).get("/openapi.json").json()


def without_references(schemas, part):
    if isinstance(part, dict):
        if "$ref" in part:
            return without_references(schemas, schemas[part["$ref"].rpartition("/")[2]])
        return {key: without_references(schemas, value) for key, value in part.items()}
    return [without_references(schemas, each) for each in part] if isinstance(part, list) else part


def test_the_reply_that_is_described_is_the_contract(described):
    schemas = described["components"]["schemas"]
    contract = {key: value for key, value in schema().items() if key != "$schema"}
    assert without_references(schemas, schemas["Reply"]) == contract


def test_every_operation_has_words_an_identifier_and_its_problems(described):
    assert {path for path in described["paths"] if path.startswith("/api/")} == {path for _, path in OPERATIONS}
    for _, path in OPERATIONS:
        (operation,) = described["paths"][path].values()
        assert operation["description"]
        assert operation["operationId"]
        assert {"400", "413", "422", "429", "500", "503"} < set(operation["responses"])
        for status in ("422", "429"):
            assert list(operation["responses"][status]["content"]) == ["application/problem+json"]


def test_the_examples_fit_what_they_are_examples_of(described):
    schemas = described["components"]["schemas"]

    def check(name, example):
        Draft202012Validator(without_references(schemas, schemas[name])).validate(example)

    for name in ("AskBody", "FeedbackBody"):
        for example in schemas[name]["examples"]:
            check(name, example)
    answer = described["paths"]["/api/v1/ask"]["post"]["responses"]
    check("Reply", answer["200"]["content"]["application/json"]["example"])
    check("Problem", answer["422"]["content"]["application/problem+json"]["example"])


def test_the_areas_that_may_be_asked_for_are_listed(described, web):
    areas = [area.id for area in web.areas]
    assert described["components"]["schemas"]["AskBody"]["properties"]["area"]["anyOf"][0]["enum"] == areas


@pytest.mark.parametrize(
    ("method", "path", "mode"),
    [
        *((*operation, GenerationMode.POSITIVE) for operation in [*OPERATIONS, *OTHERS]),
        *((*operation, GenerationMode.NEGATIVE) for operation in OPERATIONS),  # the others take nothing
    ],
)
def test_whatever_is_sent_is_answered_as_described(web, method, path, mode):
    app = create_app(a_site(web, assistant=web.assistant))
    operation = schemathesis.openapi.from_asgi("/openapi.json", app)[path][method]

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=20,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def answered_as_described(case):
        case.call_and_validate()

    answered_as_described()
