"""What Prometheus reads: counts by route and ending, never words or addresses."""

from tests.bot.channels.web.made_site import a_client


def test_requests_are_counted_by_their_route_and_never_by_what_was_typed(web):
    client = a_client(web)
    client.get("/source/tilly-oakwell")
    client.get("/tilly-oakwell")
    client.request("TILLY", "/healthz")
    client.post("/api/v1/ask", json={"question": "Tilly Oakwell"})
    counted = client.get("/metrics").text
    assert "akwell" not in counted
    assert "TILLY" not in counted
    assert 'signpost_requests_total{method="GET",route="/source/{document}",status="404"} 1.0' in counted
    assert 'signpost_requests_total{method="GET",route="none",status="404"} 1.0' in counted
    assert 'signpost_requests_total{method="other",route="/healthz",status="405"} 1.0' in counted
    assert 'signpost_requests_total{method="POST",route="/api/v1/ask",status="200"} 1.0' in counted


def test_replies_are_counted_by_how_they_ended(web):
    client = a_client(web)
    client.post("/api/v1/ask", json={"question": "q"})
    counted = client.get("/metrics")
    assert counted.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'signpost_replies_total{channel="api",outcome="answered"} 1.0' in counted.text
    assert 'signpost_request_seconds_count{route="/api/v1/ask"} 1.0' in counted.text
    assert "signpost_requests_in_progress 1.0" in counted.text  # this one
    assert "process_open_fds" in counted.text
