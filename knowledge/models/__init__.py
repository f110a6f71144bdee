"""Graphs of embedding models, without their weights."""
