"""Whether a form was sent from a page of ours: told by the browser itself, besides the token in the form."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request


def is_from_elsewhere(request: Request, *, public_url: str = "") -> bool:
    """Whether the browser says that another site sent it. One that says nothing is held to the token alone."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("origin", "null")
    # "null" is what a browser says under our own policy to name no referrer.
    return origin != "null" and urlsplit(origin).netloc not in {
        request.headers.get("host", ""),
        urlsplit(public_url).netloc,
    }
