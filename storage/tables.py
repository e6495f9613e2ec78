"""Every table, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa


class Moment(sa.TypeDecorator[datetime]):
    """An aware UTC time. SQLite has no zones, so there it is kept as naive UTC."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone reached the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, _dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Seconds(sa.TypeDecorator[timedelta]):
    """A span of time, kept as seconds so that it reads well in SQL."""

    impl = sa.Float
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, _dialect: sa.Dialect) -> float | None:
        return None if value is None else value.total_seconds()

    def process_result_value(self, value: float | None, _dialect: sa.Dialect) -> timedelta | None:
        return None if value is None else timedelta(seconds=value)


# SQLite counts rows up by itself only for INTEGER PRIMARY KEY.
_Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> sa.Column[int]:
    return sa.Column("id", _Id, primary_key=True, autoincrement=True)


def _words(name: str, **more: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, default="", server_default="", **more)


def _to(table: str, name: str | None = None, **more: Any) -> sa.Column[int]:
    """A reference to a row of `table`; the referring row goes when that one goes."""
    more.setdefault("nullable", False)
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name or f"{table.rstrip('s')}_id", _Id, key, **more)


chats = sa.Table(
    "chats",
    metadata,
    _id(),
    sa.Column("telegram_id", sa.BigInteger, nullable=False, unique=True),
    _words("kind"),
    _words("title"),
    _words("language"),
    _words("standing"),
    sa.Column("muted_until", Moment),
    sa.Column("not_before", Moment),
    _words("updates"),  # how material developments come: "" with sound, or silent, or off
    sa.Column("created_at", Moment, nullable=False),
)

invites = sa.Table(
    "invites",
    metadata,
    sa.Column("token_hash", sa.Text, primary_key=True),
    sa.Column("created_by", sa.BigInteger, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
    sa.Column("used_by", sa.BigInteger),
    sa.Column("used_at", Moment),
)

entities = sa.Table(
    "entities",
    metadata,
    _id(),
    sa.Column("key", sa.Text, nullable=False, unique=True),
    _words("kind"),
    _words("name"),
    _words("description"),
    _words("wikidata"),
)

aliases = sa.Table(
    "aliases",
    metadata,
    _to("entities", "entity_id", primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("folded", sa.Text, nullable=False, index=True),
)

sources = sa.Table(
    "sources",
    metadata,
    _id(),
    _words("kind"),
    sa.Column("address", sa.Text, nullable=False, unique=True),
    _words("title"),
    _words("language"),
    _words("country"),
    _words("ownership"),
    sa.Column("shared", sa.Boolean, nullable=False),
    sa.Column("pushed", sa.Boolean, nullable=False),
    _words("health"),
    _words("trouble"),
    _words("etag"),
    _words("last_modified"),
    sa.Column("interval", Seconds, nullable=False),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("due_at", Moment, nullable=False),
    sa.Column("visited_at", Moment),
    sa.Column("succeeded_at", Moment),
    sa.Column("published_at", Moment),
    sa.Column("cursor", sa.BigInteger, nullable=False),
    sa.Column("added_at", Moment, nullable=False),
    # A source that nobody hears any more is not visited; its documents stay.
    sa.Column("visited", sa.Boolean, nullable=False),
    sa.Index("ix_sources_due", "visited", "due_at"),
)

chat_sources = sa.Table(
    "chat_sources",
    metadata,
    _to("chats", primary_key=True),
    _to("sources", primary_key=True, index=True),
    # True: the chat added it. False: the chat left a shared one out.
    sa.Column("follows", sa.Boolean, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

stories = sa.Table(
    "stories",
    metadata,
    _id(),
    _words("title"),
    sa.Column("opened_at", Moment, nullable=False, index=True),
    sa.Column("grown_at", Moment, nullable=False, index=True),
    sa.Column("documents", sa.Integer, nullable=False),
    # No references: a story may outlive the one it goes on from.
    sa.Column("predecessor_id", sa.BigInteger),
    sa.Column("merged_into", sa.BigInteger),
)

documents = sa.Table(
    "documents",
    metadata,
    _id(),
    _to("sources"),
    _to("stories", "story_id", nullable=True, index=True),
    _words("url"),
    _words("title"),
    _words("text"),
    _words("language"),
    _words("author"),
    sa.Column("published_at", Moment),
    sa.Column("date_is_certain", sa.Boolean, nullable=False),
    sa.Column("fetched_at", Moment, nullable=False, index=True),
    _words("content_hash"),
    sa.Column("version", sa.Integer, nullable=False),
    _words("forwarded_from"),
    sa.Column("silent", sa.Boolean, nullable=False),
    sa.Column("copy_of", sa.BigInteger),  # the document whose words it repeats
    sa.Index("ix_documents_source", "source_id", "id"),
)

# Every joining, in the order in which they were made: the newest of a document is where it is.
placements = sa.Table(
    "placements",
    metadata,
    _id(),
    _to("documents", index=True),
    _to("stories", "story_id"),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("reasons", sa.JSON, nullable=False),
    sa.Column("placed_at", Moment, nullable=False),
)

# What the first document of a story means, where the model for that is installed: float16 numbers.
senses = sa.Table(
    "senses",
    metadata,
    _to("stories", "story_id", primary_key=True),
    sa.Column("sense", sa.LargeBinary, nullable=False),
)

# What people said: these two are not the same story.
separations = sa.Table(
    "separations",
    metadata,
    _id(),
    _to("stories", "story_id"),
    _to("stories", "other_id"),
    sa.Column("document_ids", sa.JSON, nullable=False),  # those that were taken out
    sa.Column("least", sa.Float, nullable=False),  # how sure a joining of either must be now
    _to("chats"),
    sa.Column("created_by", sa.BigInteger, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

# A story in a model's words, where the operator wants that; the newest for a language stands.
retellings = sa.Table(
    "retellings",
    metadata,
    _to("stories", "story_id", primary_key=True),
    sa.Column("language", sa.Text, primary_key=True),
    _words("kind"),
    _words("text"),
    _words("model"),
    # Of which documents it tells: whoever does not hear one of them is not shown it.
    sa.Column("document_ids", sa.JSON, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

# What a model answered, by what it was asked: nothing is paid for twice.
model_answers = sa.Table(
    "model_answers",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    _words("answer"),
    _words("refusal"),  # why it was not believed
    sa.Column("created_at", Moment, nullable=False, index=True),
)

model_spending = sa.Table(
    "model_spending",
    metadata,
    sa.Column("day", sa.Text, primary_key=True),  # UTC, 2026-11-25
    sa.Column("calls", sa.Integer, nullable=False),
    sa.Column("tokens", sa.BigInteger, nullable=False),
    sa.Column("money", sa.Float, nullable=False),
)

document_keys = sa.Table(
    "document_keys",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    _to("documents", index=True),
)

document_echoes = sa.Table(
    "document_echoes",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    _to("documents", primary_key=True, index=True),
)

document_versions = sa.Table(
    "document_versions",
    metadata,
    _to("documents", primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    _words("title"),
    _words("text"),
    _words("content_hash"),
    sa.Column("kept_at", Moment, nullable=False),
)

watches = sa.Table(
    "watches",
    metadata,
    _id(),
    # What makes two wishes the same watch: "entity:12", "words:…"; "own:5:31" is one chat's alone.
    sa.Column("identity", sa.Text, nullable=False, unique=True),
    _words("kind"),
    _words("label"),
    _to("entities", "entity_id", nullable=True),
    sa.Column("names", sa.JSON, nullable=False),
    sa.Column("left_out", sa.JSON),  # folded forms not to be looked for; none as a rule
    sa.Column("terms", sa.JSON),  # of an expression: what its words stand for
    sa.Column("removed", sa.Boolean, nullable=False),
    # Counts up over the whole table with each change, so that a matcher can ask what is new.
    sa.Column("revision", sa.BigInteger, nullable=False, index=True),
)

subscriptions = sa.Table(
    "subscriptions",
    metadata,
    _id(),
    _to("chats"),
    _to("watches", "watch_id", index=True),
    sa.Column("thread_id", sa.BigInteger),
    _words("mode"),
    sa.Column("muted_until", Moment),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("created_by", sa.BigInteger, nullable=False),
    # A subscription that was stopped stays for a while, so that stopping can be undone.
    sa.Column("ended_at", Moment),
    sa.UniqueConstraint("chat_id", "watch_id"),
)

mentions = sa.Table(
    "mentions",
    metadata,
    _id(),
    _to("documents", index=True),
    _to("watches", "watch_id"),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    _words("surface"),
    _words("field"),
    sa.Column("score", sa.Float, nullable=False),
    _words("reason"),
    sa.Index("ix_mentions_watch", "watch_id", "document_id"),
)

alerts = sa.Table(
    "alerts",
    metadata,
    _id(),
    _to("chats"),
    _to("stories", "story_id"),
    _to("documents"),
    # The topic, 0 for none: NULLs would not keep each other out of the unique key.
    sa.Column("thread_id", sa.BigInteger, nullable=False),
    sa.Column("subscription_ids", sa.JSON, nullable=False),
    # What its message has told already: names, numbers, turns of the story.
    sa.Column("told", sa.JSON),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("chat_id", "story_id", "thread_id"),
    sa.Index("ix_alerts_story_id", "story_id"),
    sa.Index("ix_alerts_created_at", "created_at"),
)

outbox = sa.Table(
    "outbox",
    metadata,
    _id(),
    _to("chats"),
    _to("stories", "story_id", nullable=True),
    _words("kind"),
    sa.Column("dedup", sa.Text, nullable=False, unique=True),
    # The `dedup` of the delivery whose message this one edits or replies to.
    _words("about", index=True),
    sa.Column("thread_id", sa.BigInteger),
    sa.Column("urgency", sa.Integer, nullable=False),
    sa.Column("card", sa.JSON, nullable=False),
    _words("state"),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("not_before", Moment),
    sa.Column("message_ids", sa.JSON, nullable=False),
    _words("error"),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("sent_at", Moment),
    sa.Index("ix_outbox_open", "state", "chat_id", "id"),
    sa.Index("ix_outbox_story", "chat_id", "story_id"),
)

inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("received_at", Moment, nullable=False),
    _words("payload"),
    _words("state"),
    _words("error"),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("handled_at", Moment),
    sa.Index("ix_inbox_state", "state", "update_id"),
)

archive = sa.Table(
    "archive",
    metadata,
    _id(),
    _to("chats"),
    sa.Column("message_id", sa.BigInteger, nullable=False),
    _words("group_id"),
    _words("origin_kind"),
    _words("origin_name"),
    _words("origin_url"),
    _words("origin_key", index=True),
    sa.Column("origin_sent_at", Moment),
    _words("text"),
    _words("language"),
    sa.Column("media", sa.JSON, nullable=False),
    _words("raw"),
    sa.Column("received_at", Moment, nullable=False),
    sa.UniqueConstraint("chat_id", "message_id"),
    sa.Index("ix_archive_group", "chat_id", "group_id"),
)

leases = sa.Table(
    "leases",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("holder", sa.Text, nullable=False),
    # Counts the holders: whoever has an older number has been replaced.
    sa.Column("token", sa.BigInteger, nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
)

# What an encyclopedia answered: asked again only when the answer is old.
lookups = sa.Table(
    "lookups",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("answer", sa.JSON, nullable=False),
    sa.Column("fetched_at", Moment, nullable=False, index=True),
)

# Watches made of bare words while the encyclopedia could not be reached.
completions = sa.Table(
    "completions",
    metadata,
    _to("watches", "watch_id", primary_key=True),
    _words("typed"),
    _words("language"),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("asked_at", Moment, nullable=False),
    sa.Column("next_at", Moment, nullable=False, index=True),
)

# What is about to be watched: buttons under a card have no room for it. Forgotten after a week.
drafts = sa.Table(
    "drafts",
    metadata,
    _id(),
    _to("chats", index=True),
    _words("typed"),
    _words("kind"),
    _words("label"),
    sa.Column("names", sa.JSON, nullable=False),
    _to("entities", "entity_id", nullable=True),
    _words("mode"),
    sa.Column("left_out", sa.JSON, nullable=False),
    sa.Column("terms", sa.JSON, nullable=False),
    sa.Column("since", Seconds),
    # The encyclopedia could not be asked who is meant.
    sa.Column("unasked", sa.Boolean, nullable=False),
    # Of a watch that is there already: what is changed here is changed there.
    _to("subscriptions", "subscription_id", nullable=True, index=True),
    # Whose next words are one more spelling, and since when that is waited for.
    sa.Column("asked_of", sa.BigInteger),
    sa.Column("asked_at", Moment),
    sa.Column("created_at", Moment, nullable=False, index=True),
)

# What a chat said of a mention: it was whom we mean, or somebody else.
verdicts = sa.Table(
    "verdicts",
    metadata,
    _id(),
    _to("chats", index=True),
    _to("watches", "watch_id"),
    # No reference: what was learnt outlives the document.
    sa.Column("document_id", sa.BigInteger, nullable=False),
    sa.Column("right", sa.Boolean, nullable=False),
    _words("surface"),
    sa.Column("phrase", sa.JSON, nullable=False),
    sa.Column("words", sa.JSON, nullable=False),
    sa.Column("created_by", sa.BigInteger, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("watch_id", "document_id"),
)
