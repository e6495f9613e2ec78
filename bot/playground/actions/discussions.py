"""What a channel posts goes on in the group that discusses it: it appears, changes and goes there too."""

from __future__ import annotations

from bot.playground.actions.hearing import deliver
from bot.playground.world.members import TELEGRAM_SERVICE
from bot.playground.world.messages import Message, origin_of
from bot.playground.world.world import World


def appear(world: World, post: Message) -> None:
    """Telegram itself forwards the post to the linked group, if the channel has one."""
    group = world.chats.get(post.chat.linked_id)
    if not post.chat.is_channel or group is None:
        return
    post.discussed = world.add_message(
        group,
        sender=world.users[TELEGRAM_SERVICE],
        sender_chat=post.chat,
        album=post.album,
        origin=origin_of(post),
        is_automatic_forward=True,
        **post.load,
    )
    deliver(world, post.discussed)


def follow(world: World, post: Message) -> None:
    """The post was edited, and so is what stands in the group."""
    copy = post.discussed
    if copy is None or copy.is_deleted:
        return
    for name, value in post.load.items():
        setattr(copy, name, value)
    copy.edited_at = post.edited_at
    world.touch(copy)
    deliver(world, copy, edited=True)


def remove(world: World, message: Message) -> None:
    """A message goes, and with a post what stands of it in the group. Bots are not told."""
    for gone in (message, message.discussed):
        if gone is not None:
            gone.is_deleted = True
            gone.chat.messages.pop(gone.id, None)
            world.touch(gone)
