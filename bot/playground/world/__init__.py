"""Everything there is: people, chats, messages, files, updates, and the time that passes."""
