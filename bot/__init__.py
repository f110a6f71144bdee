"""From a question to a sourced reply, and the channels it travels through."""
