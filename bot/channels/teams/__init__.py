"""Signpost in Microsoft Teams: personal chats, channels and group chats."""
