"""The first tables"""

import sqlalchemy as sa
from alembic import op
from procrastinate.schema import SchemaManager

import storage.tables
from storage import sqlite_jobs

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('chats',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('telegram_id', sa.BigInteger(), nullable=False),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('title', sa.Text(), server_default='', nullable=False),
    sa.Column('language', sa.Text(), server_default='', nullable=False),
    sa.Column('standing', sa.Text(), server_default='', nullable=False),
    sa.Column('muted_until', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('not_before', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chats')),
    sa.UniqueConstraint('telegram_id', name=op.f('uq_chats_telegram_id'))
    )
    op.create_table('entities',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('name', sa.Text(), server_default='', nullable=False),
    sa.Column('description', sa.Text(), server_default='', nullable=False),
    sa.Column('wikidata', sa.Text(), server_default='', nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entities')),
    sa.UniqueConstraint('key', name=op.f('uq_entities_key'))
    )
    op.create_table('inbox',
    sa.Column('update_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('received_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('payload', sa.Text(), server_default='', nullable=False),
    sa.Column('state', sa.Text(), server_default='', nullable=False),
    sa.Column('error', sa.Text(), server_default='', nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('handled_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('update_id', name=op.f('pk_inbox'))
    )
    with op.batch_alter_table('inbox', schema=None) as batch_op:
        batch_op.create_index('ix_inbox_state', ['state', 'update_id'], unique=False)

    op.create_table('invites',
    sa.Column('token_hash', sa.Text(), nullable=False),
    sa.Column('created_by', sa.BigInteger(), nullable=False),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('expires_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('used_by', sa.BigInteger(), nullable=True),
    sa.Column('used_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_invites'))
    )
    op.create_table('leases',
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('holder', sa.Text(), nullable=False),
    sa.Column('token', sa.BigInteger(), nullable=False),
    sa.Column('expires_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_leases'))
    )
    op.create_table('sources',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), server_default='', nullable=False),
    sa.Column('language', sa.Text(), server_default='', nullable=False),
    sa.Column('country', sa.Text(), server_default='', nullable=False),
    sa.Column('ownership', sa.Text(), server_default='', nullable=False),
    sa.Column('shared', sa.Boolean(), nullable=False),
    sa.Column('pushed', sa.Boolean(), nullable=False),
    sa.Column('health', sa.Text(), server_default='', nullable=False),
    sa.Column('trouble', sa.Text(), server_default='', nullable=False),
    sa.Column('etag', sa.Text(), server_default='', nullable=False),
    sa.Column('last_modified', sa.Text(), server_default='', nullable=False),
    sa.Column('interval', storage.tables.Seconds(), nullable=False),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('due_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('visited_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('succeeded_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('published_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('cursor', sa.BigInteger(), nullable=False),
    sa.Column('added_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('visited', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sources')),
    sa.UniqueConstraint('address', name=op.f('uq_sources_address'))
    )
    with op.batch_alter_table('sources', schema=None) as batch_op:
        batch_op.create_index('ix_sources_due', ['visited', 'due_at'], unique=False)

    op.create_table('stories',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('title', sa.Text(), server_default='', nullable=False),
    sa.Column('opened_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('documents', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stories'))
    )
    with op.batch_alter_table('stories', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_stories_opened_at'), ['opened_at'], unique=False)

    op.create_table('aliases',
    sa.Column('entity_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('folded', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['entity_id'], ['entities.id'], name=op.f('fk_aliases_entity_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('entity_id', 'name', 'language', name=op.f('pk_aliases'))
    )
    with op.batch_alter_table('aliases', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_aliases_folded'), ['folded'], unique=False)

    op.create_table('archive',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('message_id', sa.BigInteger(), nullable=False),
    sa.Column('group_id', sa.Text(), server_default='', nullable=False),
    sa.Column('origin_kind', sa.Text(), server_default='', nullable=False),
    sa.Column('origin_name', sa.Text(), server_default='', nullable=False),
    sa.Column('origin_url', sa.Text(), server_default='', nullable=False),
    sa.Column('origin_key', sa.Text(), server_default='', nullable=False),
    sa.Column('origin_sent_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('text', sa.Text(), server_default='', nullable=False),
    sa.Column('language', sa.Text(), server_default='', nullable=False),
    sa.Column('media', sa.JSON(), nullable=False),
    sa.Column('raw', sa.Text(), server_default='', nullable=False),
    sa.Column('received_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['chat_id'], ['chats.id'], name=op.f('fk_archive_chat_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_archive')),
    sa.UniqueConstraint('chat_id', 'message_id', name=op.f('uq_archive_chat_id_message_id'))
    )
    with op.batch_alter_table('archive', schema=None) as batch_op:
        batch_op.create_index('ix_archive_group', ['chat_id', 'group_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_archive_origin_key'), ['origin_key'], unique=False)

    op.create_table('chat_sources',
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('source_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('follows', sa.Boolean(), nullable=False),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['chat_id'], ['chats.id'], name=op.f('fk_chat_sources_chat_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['source_id'], ['sources.id'], name=op.f('fk_chat_sources_source_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('chat_id', 'source_id', name=op.f('pk_chat_sources'))
    )
    with op.batch_alter_table('chat_sources', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_chat_sources_source_id'), ['source_id'], unique=False)

    op.create_table('documents',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('source_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('story_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('url', sa.Text(), server_default='', nullable=False),
    sa.Column('title', sa.Text(), server_default='', nullable=False),
    sa.Column('text', sa.Text(), server_default='', nullable=False),
    sa.Column('language', sa.Text(), server_default='', nullable=False),
    sa.Column('author', sa.Text(), server_default='', nullable=False),
    sa.Column('published_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('date_is_certain', sa.Boolean(), nullable=False),
    sa.Column('fetched_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('content_hash', sa.Text(), server_default='', nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('forwarded_from', sa.Text(), server_default='', nullable=False),
    sa.Column('silent', sa.Boolean(), nullable=False),
    sa.Column('placement', sa.Text(), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['source_id'], ['sources.id'], name=op.f('fk_documents_source_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['story_id'], ['stories.id'], name=op.f('fk_documents_story_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_documents'))
    )
    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_documents_fetched_at'), ['fetched_at'], unique=False)
        batch_op.create_index('ix_documents_source', ['source_id', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_documents_story_id'), ['story_id'], unique=False)

    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('story_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('dedup', sa.Text(), nullable=False),
    sa.Column('thread_id', sa.BigInteger(), nullable=True),
    sa.Column('urgency', sa.Integer(), nullable=False),
    sa.Column('card', sa.JSON(), nullable=False),
    sa.Column('state', sa.Text(), server_default='', nullable=False),
    sa.Column('attempt', sa.Integer(), nullable=False),
    sa.Column('not_before', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('message_ids', sa.JSON(), nullable=False),
    sa.Column('error', sa.Text(), server_default='', nullable=False),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('sent_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['chat_id'], ['chats.id'], name=op.f('fk_outbox_chat_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['story_id'], ['stories.id'], name=op.f('fk_outbox_story_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('dedup', name=op.f('uq_outbox_dedup'))
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_open', ['state', 'chat_id', 'id'], unique=False)
        batch_op.create_index('ix_outbox_story', ['chat_id', 'story_id'], unique=False)

    op.create_table('watches',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('identity', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('label', sa.Text(), server_default='', nullable=False),
    sa.Column('entity_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('names', sa.JSON(), nullable=False),
    sa.Column('removed', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['entity_id'], ['entities.id'], name=op.f('fk_watches_entity_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_watches')),
    sa.UniqueConstraint('identity', name=op.f('uq_watches_identity'))
    )
    with op.batch_alter_table('watches', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_watches_revision'), ['revision'], unique=False)

    op.create_table('alerts',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('story_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('document_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('thread_id', sa.BigInteger(), nullable=False),
    sa.Column('subscription_ids', sa.JSON(), nullable=False),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['chat_id'], ['chats.id'], name=op.f('fk_alerts_chat_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_alerts_document_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['story_id'], ['stories.id'], name=op.f('fk_alerts_story_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alerts')),
    sa.UniqueConstraint('chat_id', 'story_id', 'thread_id', name=op.f('uq_alerts_chat_id_story_id_thread_id'))
    )
    op.create_table('document_echoes',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('document_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_document_echoes_document_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', 'document_id', name=op.f('pk_document_echoes'))
    )
    with op.batch_alter_table('document_echoes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_document_echoes_document_id'), ['document_id'], unique=False)

    op.create_table('document_keys',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('document_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_document_keys_document_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_document_keys'))
    )
    with op.batch_alter_table('document_keys', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_document_keys_document_id'), ['document_id'], unique=False)

    op.create_table('document_versions',
    sa.Column('document_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), server_default='', nullable=False),
    sa.Column('text', sa.Text(), server_default='', nullable=False),
    sa.Column('content_hash', sa.Text(), server_default='', nullable=False),
    sa.Column('kept_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_document_versions_document_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('document_id', 'version', name=op.f('pk_document_versions'))
    )
    op.create_table('mentions',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('document_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('watch_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('end', sa.Integer(), nullable=False),
    sa.Column('surface', sa.Text(), server_default='', nullable=False),
    sa.Column('field', sa.Text(), server_default='', nullable=False),
    sa.Column('score', sa.Float(), nullable=False),
    sa.Column('reason', sa.Text(), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_mentions_document_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['watch_id'], ['watches.id'], name=op.f('fk_mentions_watch_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mentions'))
    )
    with op.batch_alter_table('mentions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_mentions_document_id'), ['document_id'], unique=False)
        batch_op.create_index('ix_mentions_watch', ['watch_id', 'document_id'], unique=False)

    op.create_table('subscriptions',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('watch_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('thread_id', sa.BigInteger(), nullable=True),
    sa.Column('mode', sa.Text(), server_default='', nullable=False),
    sa.Column('muted_until', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('created_by', sa.BigInteger(), nullable=False),
    sa.Column('ended_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['chat_id'], ['chats.id'], name=op.f('fk_subscriptions_chat_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['watch_id'], ['watches.id'], name=op.f('fk_subscriptions_watch_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_subscriptions')),
    sa.UniqueConstraint('chat_id', 'watch_id', name=op.f('uq_subscriptions_chat_id_watch_id'))
    )
    with op.batch_alter_table('subscriptions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_subscriptions_watch_id'), ['watch_id'], unique=False)
    _create_job_tables()


JOB_TABLES = ("procrastinate_events", "procrastinate_periodic_defers", "procrastinate_jobs", "procrastinate_workers")
# The engine's schema is one script without a way back; its functions and types all bear its name.
DROP_JOB_RULES = r"""
DO $$
DECLARE rule text;
BEGIN
    FOR rule IN SELECT oid::regprocedure::text FROM pg_proc
                 WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'procrastinate\_%' LOOP
        EXECUTE 'DROP FUNCTION ' || rule;
    END LOOP;
    FOR rule IN SELECT oid::regtype::text FROM pg_type
                 WHERE typnamespace = current_schema()::regnamespace AND typname LIKE 'procrastinate\_job\_%'
                   AND (typtype = 'e' OR typname = 'procrastinate_job_to_defer_v1') LOOP
        EXECUTE 'DROP TYPE ' || rule;
    END LOOP;
END;
$$
"""


def _create_job_tables() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        for statement in sqlite_jobs.SCHEMA:
            connection.exec_driver_sql(statement)
    else:
        # Many statements in one: they go past SQLAlchemy, which would look for parameters in them.
        connection.connection.cursor().execute(SchemaManager.get_schema())


def _drop_job_tables() -> None:
    connection = op.get_bind()
    cascade = " CASCADE" if connection.dialect.name == "postgresql" else ""
    for table in JOB_TABLES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}{cascade}")
    if cascade:
        connection.connection.cursor().execute(DROP_JOB_RULES)


def downgrade() -> None:
    _drop_job_tables()
    with op.batch_alter_table('subscriptions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_subscriptions_watch_id'))

    op.drop_table('subscriptions')
    with op.batch_alter_table('mentions', schema=None) as batch_op:
        batch_op.drop_index('ix_mentions_watch')
        batch_op.drop_index(batch_op.f('ix_mentions_document_id'))

    op.drop_table('mentions')
    op.drop_table('document_versions')
    with op.batch_alter_table('document_keys', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_document_keys_document_id'))

    op.drop_table('document_keys')
    with op.batch_alter_table('document_echoes', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_document_echoes_document_id'))

    op.drop_table('document_echoes')
    op.drop_table('alerts')
    with op.batch_alter_table('watches', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_watches_revision'))

    op.drop_table('watches')
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index('ix_outbox_story')
        batch_op.drop_index('ix_outbox_open')

    op.drop_table('outbox')
    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_documents_story_id'))
        batch_op.drop_index('ix_documents_source')
        batch_op.drop_index(batch_op.f('ix_documents_fetched_at'))

    op.drop_table('documents')
    with op.batch_alter_table('chat_sources', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_chat_sources_source_id'))

    op.drop_table('chat_sources')
    with op.batch_alter_table('archive', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_archive_origin_key'))
        batch_op.drop_index('ix_archive_group')

    op.drop_table('archive')
    with op.batch_alter_table('aliases', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_aliases_folded'))

    op.drop_table('aliases')
    with op.batch_alter_table('stories', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_stories_opened_at'))

    op.drop_table('stories')
    with op.batch_alter_table('sources', schema=None) as batch_op:
        batch_op.drop_index('ix_sources_due')

    op.drop_table('sources')
    op.drop_table('leases')
    op.drop_table('invites')
    with op.batch_alter_table('inbox', schema=None) as batch_op:
        batch_op.drop_index('ix_inbox_state')

    op.drop_table('inbox')
    op.drop_table('entities')
    op.drop_table('chats')
