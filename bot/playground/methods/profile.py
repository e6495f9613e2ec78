"""Methods about the bot itself."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from bot.playground.methods.commands import language_of
from bot.playground.methods.keyboards import app_url, wrong_app_url
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request, too_many_requests
from bot.playground.shapes.rooms import user_json
from bot.playground.world.world import World

# About as often as people report; the real numbers are not published.
CHANGES_ALLOWED = 10
CHANGES_WITHIN = timedelta(days=1)


def get_me(world: World, params: Params) -> Json:  # noqa: ARG001 - every method has this shape
    """https://core.telegram.org/bots/api#getme"""
    flags = {
        "can_join_groups": world.profile.can_join_groups,
        "can_read_all_group_messages": not world.profile.privacy_mode,
        "supports_inline_queries": world.profile.supports_inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": world.profile.topics_enabled,
        "allows_users_to_create_topics": world.profile.users_create_topics,
    }
    return {**user_json(world.bot), **flags}


def _set_words(
    world: World, params: Params, field: str, store: dict[str, str], limit: int, refusal: str
) -> bool:
    """The same words are no change; changes are few a day."""
    words, language = params.text(field).strip(), language_of(params)
    if len(words) > limit:
        raise bad_request(refusal)
    if words != store.get(language, ""):
        _ensure_seldom(world, field)
        store[language] = words
        world.note("profile")
    return True


def _ensure_seldom(world: World, field: str) -> None:
    now, changed = world.now(), world.profile.changed_at.setdefault(field, [])
    changed[:] = [at for at in changed if now - at < CHANGES_WITHIN]
    if world.floods.enabled and len(changed) >= CHANGES_ALLOWED:
        raise too_many_requests(ceil((changed[0] + CHANGES_WITHIN - now).total_seconds()))
    changed.append(now)


def _get_words(params: Params, field: str, store: dict[str, str], default: str = "") -> Json:
    return {field: store.get(language_of(params)) or store.get("") or default}


def set_my_name(world: World, params: Params) -> bool:
    """At most 64 characters; the one for all languages is the bot's name in `User` too."""
    _set_words(world, params, "name", world.profile.names, 64, "BOT_TITLE_INVALID")
    world.bot.first_name = world.profile.names.get("") or world.bot.first_name
    return True


def get_my_name(world: World, params: Params) -> Json:
    """`BotName`."""
    return _get_words(params, "name", world.profile.names, world.bot.first_name)


def set_my_description(world: World, params: Params) -> bool:
    """At most 512 characters."""
    return _set_words(
        world, params, "description", world.profile.descriptions, 512, "BOT_DESCRIPTION_TOO_LONG"
    )


def get_my_description(world: World, params: Params) -> Json:
    """`BotDescription`."""
    return _get_words(params, "description", world.profile.descriptions)


def set_my_short_description(world: World, params: Params) -> bool:
    """At most 120 characters."""
    store = world.profile.short_descriptions
    return _set_words(world, params, "short_description", store, 120, "BOT_SHORT_DESCRIPTION_TOO_LONG")


def get_my_short_description(world: World, params: Params) -> Json:
    """`BotShortDescription`."""
    return _get_words(params, "short_description", world.profile.short_descriptions)


def _menu_of(world: World, params: Params) -> int:
    """Whose button it is: a person's, or 0 for everybody's."""
    given = params.text("chat_id").strip()
    number = params.integer("chat_id")
    if given and number <= 0:
        raise bad_request("invalid chat_id specified")
    if number and number not in world.chats:
        raise bad_request("user not found")
    return number


def set_chat_menu_button(world: World, params: Params) -> bool:
    """The button beside the composer."""
    whose = _menu_of(world, params)
    raw = params.json("menu_button", "menu button")
    if raw is not None and not isinstance(raw, dict):
        raise bad_request("can't parse menu button: MenuButton must be an Object")
    button: Json = raw or {"type": "default"}
    kind = str(button.get("type"))
    if kind not in {"commands", "web_app", "default"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if kind == "web_app":
        _check_app(button)
    world.profile.menu_buttons[whose] = button
    world.note("profile")
    return True


def _check_app(raw: Json) -> None:
    if not str(raw.get("text", "")).strip():
        raise bad_request("menu button text must be non-empty")
    url = app_url(raw)
    if why := wrong_app_url(url):
        raise bad_request(f"menu button Web App URL '{url}' is invalid: {why}")


def get_chat_menu_button(world: World, params: Params) -> Json:
    """`MenuButton`; a person's own, or everybody's."""
    stored, whose = world.profile.menu_buttons, _menu_of(world, params)
    general: Json = stored.get(0) or {"type": "commands"}
    own: Json = stored.get(whose) or general
    return general if own["type"] == "default" and whose else own


METHODS = {
    "getMe": get_me,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
