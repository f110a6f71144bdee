"""What the console serves as it is: its stylesheet, and htmx as its authors publish it."""

import hashlib
import re
from importlib import resources

import pytest

# Of dist/htmx.min.js in the release that the README beside it names.
HTMX = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"


def test_htmx_is_the_file_that_was_vendored():
    static = resources.files("bot.console").joinpath("static")
    script = static.joinpath("htmx.min.js").read_bytes()
    version = re.search(r"htmx (\d+\.\d+\.\d+)", static.joinpath("README.md").read_text("utf-8"))[1]
    assert hashlib.sha256(script).hexdigest() == HTMX
    assert f'version:"{version}"'.encode() in script


@pytest.mark.parametrize(("name", "kind"), [("htmx.min.js", "javascript"), ("console.css", "text/css")])
def test_static_files_need_no_session_and_no_other_server(way_in, name, kind):
    answer = way_in.browser().get(f"/console/static/{name}")
    assert kind in answer.headers["content-type"]
    assert "@import" not in answer.text
    assert "url(http" not in answer.text
