"""The console's way in: accounts, sign-in, sessions, one-time links, and the gate that every page asks."""
