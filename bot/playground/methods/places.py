"""Points on the map, places with names, people's cards, dice."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.playground.actions.throws import throw
from bot.playground.methods.access import chat_of, ensure_may_write
from bot.playground.methods.changing import apply, editable
from bot.playground.methods.markup import markup_of
from bot.playground.methods.sending import put
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.objects import message_json
from bot.playground.text import Formatted
from bot.playground.world.emoji import DICE, bare
from bot.playground.world.messages import Message
from bot.playground.world.things import FOREVER, Contact, Location, Thing, Venue
from bot.playground.world.world import World

VCARD_LIMIT = 2048
_LIVE_PERIODS = range(60, 86_401)  # seconds
_NUMBER = re.compile(r"\s*[+-]?\d+(\.\d+)?")
_DIRECTORY_KEYS = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")


def _send(world: World, params: Params, thing: Thing, what: str) -> Json:
    chat = chat_of(world, params)
    ensure_may_write(world, chat, what)
    return message_json(put(world, chat, params, Formatted(), thing=thing))


def _point(params: Params, what: str = "location") -> tuple[float, float, float]:
    """Latitude, longitude and accuracy."""
    for name in ("latitude", "longitude"):
        if not params.text(name):
            raise bad_request(f"{name} is empty")
    numbers = tuple(_float(params, name) for name in ("latitude", "longitude", "horizontal_accuracy"))
    latitude, longitude, accuracy = numbers
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request(f"invalid {what} specified")
    return latitude, longitude, min(max(accuracy, 0.0), 1500.0)


def _float(params: Params, name: str) -> float:
    """The number that the words begin with, 0 for none: as the real server reads them."""
    found = _NUMBER.match(params.text(name))
    return float(found.group()) if found else 0.0


def location_of(params: Params, live_period: int) -> Location:
    """The point of a call, moving for `live_period` seconds."""
    latitude, longitude, accuracy = _point(params, "live location" if live_period else "location")
    heading, radius = params.integer("heading"), params.integer("proximity_alert_radius")
    if live_period and live_period != FOREVER and live_period not in _LIVE_PERIODS:
        raise bad_request("wrong live location period specified")
    if not 0 <= heading <= 360:
        raise bad_request("wrong live location heading specified")
    if not 0 <= radius <= 100_000:
        raise bad_request("wrong live location proximity alert radius specified")
    if not live_period:
        return Location(latitude, longitude, accuracy)
    return Location(latitude, longitude, accuracy, live_period, heading, radius)


def send_location(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendlocation"""
    return _send(world, params, location_of(params, params.integer("live_period")), "locations")


def _live(world: World, params: Params) -> tuple[Message, Location]:
    """The message and its live location, as long as it may move."""
    message = editable(world, params)
    place = message.thing
    if not isinstance(place, Location) or not place.live_period:
        raise bad_request("there is no live location in the message to edit")
    if not place.moves(message.at, world.now()):
        raise bad_request("message can't be edited")
    return message, place


def edit_message_live_location(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagelivelocation"""
    message, place = _live(world, params)
    moved = location_of(params, params.integer("live_period") or place.live_period)
    keyboard, _ = markup_of(params, inline_only=True)
    return apply(world, message, thing=moved, keyboard=keyboard)


def stop_message_live_location(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#stopmessagelivelocation - it stays where it was last."""
    message, place = _live(world, params)
    keyboard, _ = markup_of(params, inline_only=True)
    still = replace(place, live_period=0, heading=0, alert_radius=0)
    return apply(world, message, thing=still, keyboard=keyboard)


def venue_of(params: Params) -> Venue:
    """The place of a call."""
    latitude, longitude, accuracy = _point(params)
    ids = {name: params.text(name) for name in _DIRECTORY_KEYS if params.text(name)}
    title, address = params.text("title").strip(), params.text("address").strip()
    if not title or not address:
        raise bad_request("VENUE_TITLE_EMPTY" if not title else "VENUE_ADDRESS_EMPTY")
    return Venue(Location(latitude, longitude, accuracy), title, address, ids)


def send_venue(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendvenue"""
    return _send(world, params, venue_of(params), "venues")


def contact_of(params: Params) -> Contact:
    """The card of a call."""
    phone, name = params.text("phone_number").strip(), params.text("first_name").strip()
    if not phone:
        raise bad_request("PHONE_NUMBER_INVALID")
    if not name:
        raise bad_request("CONTACT_NAME_EMPTY")
    vcard = params.text("vcard")
    if len(vcard.encode()) > VCARD_LIMIT:
        raise bad_request("VCARD_TOO_LONG")
    return Contact(phone, name, params.text("last_name").strip(), vcard)


def send_contact(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendcontact - names whom the number belongs to, if it is known."""
    return _send(world, params, contact_of(params), "contacts")


def send_dice(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#senddice"""
    emoji = bare(params.text("emoji") or "🎲")
    if emoji not in DICE:
        raise bad_request("EMOTICON_INVALID")
    return _send(world, params, throw(world, emoji), "dice")


METHODS = {
    "sendLocation": send_location,
    "editMessageLiveLocation": edit_message_live_location,
    "stopMessageLiveLocation": stop_message_live_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
}
