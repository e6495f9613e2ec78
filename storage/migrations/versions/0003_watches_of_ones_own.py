"""Watches of one chat's own, what is about to be watched, and what chats said of mentions"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('verdicts',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('watch_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('document_id', sa.BigInteger(), nullable=False),
    sa.Column('right', sa.Boolean(), nullable=False),
    sa.Column('surface', sa.Text(), server_default='', nullable=False),
    sa.Column('phrase', sa.JSON(), nullable=False),
    sa.Column('words', sa.JSON(), nullable=False),
    sa.Column('created_by', sa.BigInteger(), nullable=False),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(
        ['chat_id'], ['chats.id'], name=op.f('fk_verdicts_chat_id'), ondelete='CASCADE'
    ),
    sa.ForeignKeyConstraint(
        ['watch_id'], ['watches.id'], name=op.f('fk_verdicts_watch_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verdicts')),
    sa.UniqueConstraint('watch_id', 'document_id', name=op.f('uq_verdicts_watch_id_document_id'))
    )
    op.create_index('ix_verdicts_chat_id', 'verdicts', ['chat_id'])
    op.create_table('drafts',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('typed', sa.Text(), server_default='', nullable=False),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('label', sa.Text(), server_default='', nullable=False),
    sa.Column('names', sa.JSON(), nullable=False),
    sa.Column('entity_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('mode', sa.Text(), server_default='', nullable=False),
    sa.Column('left_out', sa.JSON(), nullable=False),
    sa.Column('terms', sa.JSON(), nullable=False),
    sa.Column('since', storage.tables.Seconds(), nullable=True),
    sa.Column('unasked', sa.Boolean(), nullable=False),
    sa.Column('subscription_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('asked_of', sa.BigInteger(), nullable=True),
    sa.Column('asked_at', storage.tables.Moment(timezone=True), nullable=True),
    sa.Column('created_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(
        ['chat_id'], ['chats.id'], name=op.f('fk_drafts_chat_id'), ondelete='CASCADE'
    ),
    sa.ForeignKeyConstraint(
        ['entity_id'], ['entities.id'], name=op.f('fk_drafts_entity_id'), ondelete='CASCADE'
    ),
    sa.ForeignKeyConstraint(
        ['subscription_id'], ['subscriptions.id'], name=op.f('fk_drafts_subscription_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_drafts'))
    )
    op.create_index('ix_drafts_chat_id', 'drafts', ['chat_id'])
    op.create_index('ix_drafts_created_at', 'drafts', ['created_at'])
    op.create_index('ix_drafts_subscription_id', 'drafts', ['subscription_id'])
    op.add_column('watches', sa.Column('left_out', sa.JSON(), nullable=True))
    op.add_column('watches', sa.Column('terms', sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column('watches', 'terms')
    op.drop_column('watches', 'left_out')
    op.drop_table('drafts')
    op.drop_table('verdicts')
