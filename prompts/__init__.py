"""Every word that a user or a model is given. Imports nothing."""
