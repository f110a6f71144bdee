"""The recipe of the shipped embedding model: which pairs it learns from, how it is tuned and how it is measured."""
