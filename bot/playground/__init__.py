"""A local Telegram: a Bot API server for tests and first steps, and a chat page to try a bot in.

`from bot.playground.server import Playground` starts one; `bot.playground.scene` plays the people.
What it does as Telegram does, and what not, is in `FIDELITY.md`.
"""
