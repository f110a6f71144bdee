"""Signpost in Slack: questions in, the one reply out, by HTTP or by Socket Mode."""
