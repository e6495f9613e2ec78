"""Telling chats of a story: its card, the edits as it grows, the replies when it takes a turn."""
