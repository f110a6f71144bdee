"""The web channel: API, pages, widget and sources over HTTP."""
