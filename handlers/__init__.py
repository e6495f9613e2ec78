"""Telegram in: the ear and the mouth for people in chats."""
