"""Contacts: what is unchecked first, checking off, changing, adding and retiring."""

from bot.console.contacts.routes import router

__all__ = ["router"]
