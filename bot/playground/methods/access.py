"""Which chat, message or topic a call means, and whether the bot may do that there."""

from __future__ import annotations

from bot.playground.params import Params
from bot.playground.refusal import Refusal, bad_request, forbidden, migrated, too_many_requests
from bot.playground.world.members import GENERAL_TOPIC, Member, Status, User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.permissions import TEXT, may_send, may_use_topic
from bot.playground.world.rooms import Topic
from bot.playground.world.world import World

IDS_AT_ONCE = 100  # messages that one call may name


def chat_of(world: World, params: Params, name: str = "chat_id") -> Chat:
    """The chat meant by `chat_id`: a number, or @username of a public group or channel."""
    given = params.text(name).strip()
    if not given:
        raise bad_request(f"{name} is empty")
    chat = world.named(given) if given.startswith("@") else _by_number(world, given)
    if chat is None or not _is_known(world, chat):
        raise bad_request("chat not found")
    return chat


def _by_number(world: World, given: str) -> Chat | None:
    try:
        number = int(given)
    except ValueError:
        return None
    if number in world.met and number not in world.chats:
        return world.private_chat(world.users[number])
    return world.chats.get(number)


def _is_known(world: World, chat: Chat) -> bool:
    if chat.is_private:
        return chat.started or chat.id in world.met
    return world.bot.id in chat.members or bool(chat.username)


def ensure_present(world: World, chat: Chat) -> Member:
    """The bot's own place in the chat, or why it has none."""
    if chat.migrated_to:
        raise migrated(chat.migrated_to)
    if chat.is_deleted:
        raise forbidden("the group chat was deleted")
    if chat.person is not None:
        _ensure_may_talk_to(world, chat, chat.person)
        return Member(world.bot)
    place, word = chat.member(world.bot), chat.kind.value
    if place.status is Status.KICKED:
        raise forbidden(f"bot was kicked from the {word} chat")
    if not place.is_present:
        raise forbidden(f"bot is not a member of the {word} chat")
    return place


def _ensure_may_talk_to(world: World, chat: Chat, person: User) -> None:
    if person.is_bot:
        raise forbidden("bot can't send messages to bots")
    if person.is_deactivated:
        raise forbidden("user is deactivated")
    asks_to_join = chat.open_until is not None and world.now() < chat.open_until
    if not (chat.started or asks_to_join):
        raise forbidden("bot can't initiate conversation with a user")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")


def ensure_may_write(world: World, chat: Chat, what: str = TEXT) -> None:
    """Present, and allowed to send `what`: in the words of the refusal, as "photos", "voice notes"."""
    place = ensure_present(world, chat)
    if chat.is_channel and not place.may("can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    if not may_send(chat, place, what):
        raise bad_request(f"not enough rights to send {what} to the chat")


def ensure_right(world: World, chat: Chat, right: str, refusal: Refusal) -> None:
    """The bot holds an administrator's right there; in private chats it needs none."""
    place = ensure_present(world, chat)
    if not chat.is_private and not place.may(right):
        raise refusal


def admit(world: World, chat: Chat, count: int = 1) -> None:
    """Count against the flood limits, or 429."""
    if wait := world.floods.admit(chat, world.now(), count, world.method):
        raise too_many_requests(wait)


def topic_of(chat: Chat, thread_id: int) -> Topic:
    """The forum topic of that id."""
    topic = chat.topics.get(thread_id)
    if topic is None or topic.is_deleted:
        raise bad_request("message thread not found")
    return topic


def thread_for(
    world: World, chat: Chat, thread_id: int, answered: Message | None = None
) -> dict[str, int | bool]:
    """Where a message with that `message_thread_id` goes; without one, to the topic of what it answers."""
    if not thread_id and chat.is_forum and answered is not None and answered.chat is chat:
        thread_id = answered.thread_id
    own = chat.member(world.bot)
    if not thread_id or (chat.is_forum and thread_id == GENERAL_TOPIC):
        if chat.is_forum and not chat.is_private and not may_use_topic(chat, own, GENERAL_TOPIC):
            raise bad_request("TOPIC_CLOSED")
        return {}
    if not chat.is_forum:
        if thread_id not in chat.messages:
            raise bad_request("message thread not found")
        return {"thread_id": thread_id}
    topic_of(chat, thread_id)
    if not chat.is_private and not may_use_topic(chat, own, thread_id):
        raise bad_request("TOPIC_CLOSED")
    return {"thread_id": thread_id, "in_topic": True}


def message_of(chat: Chat, message_id: int, purpose: str) -> Message:
    """The message, or "message to <purpose> not found"."""
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def user_of(world: World, params: Params) -> User:
    """Somebody whom the bot's account has come across."""
    number = params.integer("user_id")
    if number <= 0:
        raise bad_request("invalid user_id specified")
    if number not in world.users:
        raise bad_request("user not found")
    return world.users[number]


def ensure_so_many(message_ids: list[int]) -> None:
    """At least one message, and a hundred at most."""
    if not message_ids:
        raise bad_request("message identifiers are not specified")
    if len(message_ids) > IDS_AT_ONCE:
        raise bad_request("too many message identifiers specified")
