"""Why a model gave nothing, told from the errors of whichever client library: the thing, the cause, the remedy."""

from __future__ import annotations

from dataclasses import dataclass


class UnusableModel(Exception):
    """The settings name no model that can be opened; the message names the setting, the cause and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One failure. Nothing of what was sent or of what the server said is in it."""

    found: str
    remedy: str
    may_pass: bool  # it may have gone in a moment, so that asking again makes sense


_BY_STATUS = {
    400: ("the server refused the request (400)", "check with the server's documentation whether it serves this model"),
    401: ("the key was refused (401)", "check SIGNPOST_LLM_KEY, or the provider's own variable, for this server"),
    402: ("there is no credit (402)", "see to the account at the provider"),
    403: ("the key may not use this model (403)", "check SIGNPOST_LLM_KEY and what the account may use"),
    408: ("the server took too long (408)", "ask again later"),
    422: ("the server could not read the request (422)", "check that SIGNPOST_LLM names the right provider"),
    429: ("too many requests, or no credit (429)", "wait, or see to the account's limits at the provider"),
}


def fault_of(error: BaseException, *, model: str, url: str) -> Fault:
    """Tell a client library's error by its status, else by what kind it is."""
    status = getattr(error, "status_code", None)
    if status == 404:
        return _not_found(error, model, url)
    if isinstance(status, int):
        found, remedy = _BY_STATUS.get(
            status, (f"the server failed ({status})", "ask again later; see the server's log")
        )
        return Fault(found=found, remedy=remedy, may_pass=status in (408, 409, 429) or status >= 500)
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"TimeoutError", "APITimeoutError", "TimeoutException"}:
        remedy = "use a faster model, or raise SIGNPOST_LLM_TIMEOUT_S"
        return Fault(found="it did not answer in time", remedy=remedy, may_pass=False)
    if "LengthFinishReasonError" in kinds:
        remedy = "use a larger model, or set SIGNPOST_LLM_SHAPE=false"
        return Fault(found="its answer had no end", remedy=remedy, may_pass=False)
    if kinds & {"APIConnectionError", "TransportError", "ConnectionError", "OSError"}:
        remedy = "check SIGNPOST_LLM_URL and that the server runs"
        return Fault(found=f"{url or 'the provider'} cannot be reached", remedy=remedy, may_pass=True)
    found = f"what came back could not be read ({type(error).__name__})"
    return Fault(found=found, remedy="check that SIGNPOST_LLM_URL is the address of a chat API", may_pass=False)


def _not_found(error: BaseException, model: str, url: str) -> Fault:
    """A server that knows its API says that the model is missing; one that does not was asked at a wrong address."""
    if "model" in str(getattr(error, "body", None) or error).lower():
        return Fault(
            found=f"the server has no model '{model}' (404)", remedy="check the name in SIGNPOST_LLM", may_pass=False
        )
    remedy = "check SIGNPOST_LLM_URL; it often ends in /v1"
    return Fault(found=f"there is no chat API at {url or 'the provider'} (404)", remedy=remedy, may_pass=False)
