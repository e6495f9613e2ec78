"""People, chats and places in them as Bot API objects."""

from __future__ import annotations

from datetime import datetime

from bot.playground.refusal import Json
from bot.playground.shapes.basics import reactions_json, stamp, without_blanks
from bot.playground.world.members import PERMISSIONS, Member, Status, User
from bot.playground.world.messages import Chat, Media
from bot.playground.world.rooms import InviteLink, JoinRequest

_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
    False,
)
_HIDDEN_FROM = len("https://t.me/+") + 8  # of a link that another administrator made


def user_json(user: User) -> Json:
    """`User`."""
    return {
        "id": user.id,
        "is_bot": user.is_bot,
        "first_name": user.first_name,
        **without_blanks(
            last_name=user.last_name,
            username=user.username,
            language_code=user.language,
            is_premium=user.is_premium,
        ),
    }


def chat_json(chat: Chat) -> Json:
    """`Chat`."""
    if chat.person is not None:
        person = chat.person
        names = without_blanks(
            first_name=person.first_name, last_name=person.last_name, username=person.username
        )
        return {"id": chat.id, **names, "type": "private"}
    more = without_blanks(username=chat.username, is_forum=chat.is_forum)
    return {"id": chat.id, "title": chat.title, **more, "type": chat.kind.value}


def details_json(chat: Chat, own: Member | None = None) -> Json:
    """What `ChatFullInfo` has beyond `Chat`, the pinned message apart."""
    shape: Json = {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict(_NO_GIFTS),
        **without_blanks(
            description=chat.description,
            active_usernames=[chat.username] if chat.username else [],
            photo=_photo_json(chat.photo) if chat.photo else None,
            has_protected_content=chat.is_protected,
            has_hidden_members=chat.hides_members,
            linked_chat_id=chat.linked_id,
            join_by_request=chat.doors.asks,
            sticker_set_name=chat.sticker_set,
            slow_mode_delay=chat.rules.slow_mode,
            has_private_forwards=bool(chat.person and chat.person.hides_forwards),
        ),
    }
    if chat.available_reactions is not None:
        shape["available_reactions"] = reactions_json(chat.available_reactions)
    if chat.is_group:
        shape["permissions"] = permissions_json(chat.rules.permissions)
    if own is not None and own.may("can_invite_users") and (link := chat.doors.primary(own.user)):
        shape["invite_link"] = link.url
    return shape


def permissions_json(allowed: frozenset[str]) -> Json:
    """`ChatPermissions`, every field of it."""
    return {name: name in allowed for name in PERMISSIONS}


def _photo_json(photo: Media) -> Json:
    small, big = photo.files[0], photo.file
    return {
        "small_file_id": small.id,
        "small_file_unique_id": small.unique_id,
        "big_file_id": big.id,
        "big_file_unique_id": big.unique_id,
    }


def member_json(member: Member, chat: Chat) -> Json:
    """`ChatMember`, the full set of fields of its status."""
    shape: Json = {"user": user_json(member.user), "status": member.status.value}
    until = stamp(member.until) if member.until else 0
    if member.status is Status.CREATOR:
        shape["is_anonymous"] = member.is_anonymous
    elif member.status is Status.ADMINISTRATOR:
        shape |= {"can_be_edited": member.by_bot, "is_anonymous": member.is_anonymous}
        shape |= {right: member.may(right) for right in sorted(chat.all_rights())}
    elif member.status is Status.RESTRICTED:
        shape |= {"is_member": not member.is_outside, "until_date": until}
        shape |= permissions_json(member.allowed)
    elif member.status is Status.KICKED:
        shape["until_date"] = until
    if member.title:
        shape["custom_title"] = member.title
    return shape


def member_change_json(chat: Chat, by: User, at: datetime, before: Member, after: Member) -> Json:
    """`ChatMemberUpdated`."""
    return {
        "chat": chat_json(chat),
        "from": user_json(by),
        "date": stamp(at),
        "old_chat_member": member_json(before, chat),
        "new_chat_member": member_json(after, chat),
    }


def link_json(link: InviteLink, chat: Chat, viewer: User) -> Json:
    """`ChatInviteLink`. One that another administrator made is shown in part."""
    waiting = sum(1 for _ in chat.doors.pending(link))
    return {
        "invite_link": link.url if link.creator is viewer else link.url[:_HIDDEN_FROM] + "...",
        "creator": user_json(link.creator),
        "creates_join_request": link.asks,
        "is_primary": link.is_primary,
        "is_revoked": link.is_revoked,
        **without_blanks(
            name=link.name,
            expire_date=stamp(link.expires_at) if link.expires_at else None,
            member_limit=link.limit,
            pending_join_request_count=waiting,
        ),
    }


def join_request_json(request: JoinRequest, chat: Chat, viewer: User) -> Json:
    """`ChatJoinRequest`."""
    shape: Json = {
        "chat": chat_json(chat),
        "from": user_json(request.user),
        "user_chat_id": request.user.id,
        "date": stamp(request.at),
    }
    return shape | without_blanks(invite_link=link_json(request.link, chat, viewer) if request.link else None)
