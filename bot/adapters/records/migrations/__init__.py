"""The history of the transcripts' tables."""
