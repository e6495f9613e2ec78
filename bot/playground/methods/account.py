"""Methods about the bot's account: the rights it asks for, photos of profiles, leaving a server."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from bot.playground.methods.access import user_of
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request, too_many_requests
from bot.playground.world.members import CHANNEL_RIGHTS, GROUP_RIGHTS, RIGHTS
from bot.playground.world.world import World

STAYS_FOR = timedelta(minutes=10)


def _named(*, for_channels: bool) -> tuple[str, ...]:
    return ("is_anonymous", *RIGHTS, *(CHANNEL_RIGHTS if for_channels else GROUP_RIGHTS))


def set_my_default_administrator_rights(world: World, params: Params) -> bool:
    """What is left out is not asked for; without any, the wish is taken back."""
    raw = params.json("rights", "ChatAdministratorRights")
    if raw is not None and not isinstance(raw, dict):
        raise bad_request("can't parse ChatAdministratorRights: ChatAdministratorRights must be an Object")
    for_channels = params.flag("for_channels")
    asked = raw or {}
    wanted = {name: asked.get(name) is True for name in _named(for_channels=for_channels)}
    world.profile.default_rights[for_channels] = wanted
    return True


def get_my_default_administrator_rights(world: World, params: Params) -> Json:
    """`ChatAdministratorRights`."""
    for_channels = params.flag("for_channels")
    none = dict.fromkeys(_named(for_channels=for_channels), False)
    return world.profile.default_rights.get(for_channels) or none


def get_user_profile_photos(world: World, params: Params) -> Json:
    """Nobody has a photo here: an empty `UserProfilePhotos`."""
    user_of(world, params)
    return {"total_count": 0, "photos": []}


def _leave_server(world: World, params: Params) -> bool:  # noqa: ARG001 - every method has this shape
    """Not within ten minutes after the bot was started there. Afterwards it is started anew when it calls."""
    now = world.now()
    since = world.profile.running_since or now
    if now - since < STAYS_FOR:
        raise too_many_requests(ceil((since + STAYS_FOR - now).total_seconds()))
    world.profile.running_since = now
    return True


METHODS = {
    "setMyDefaultAdministratorRights": set_my_default_administrator_rights,
    "getMyDefaultAdministratorRights": get_my_default_administrator_rights,
    "getUserProfilePhotos": get_user_profile_photos,
    "logOut": _leave_server,
    "close": _leave_server,
}
