"""What the bot knows and does: a room for each step of a document's way."""
