"""Which chats are told of what, and the cards that tell it. Pure."""
