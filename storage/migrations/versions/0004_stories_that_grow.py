"""Why a document is in its story, what a chat was told of it, and what a model said"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
_MOMENT = storage.tables.Moment(timezone=True)


def upgrade() -> None:
    op.add_column('chats', sa.Column('updates', sa.Text(), server_default='', nullable=False))
    op.add_column('alerts', sa.Column('told', sa.JSON(), nullable=True))
    op.create_index('ix_alerts_story_id', 'alerts', ['story_id'])
    op.create_index('ix_alerts_created_at', 'alerts', ['created_at'])
    op.add_column('outbox', sa.Column('about', sa.Text(), server_default='', nullable=False))
    op.create_index('ix_outbox_about', 'outbox', ['about'])
    op.add_column('documents', sa.Column('copy_of', sa.BigInteger(), nullable=True))
    with op.batch_alter_table('stories') as stories:
        stories.add_column(sa.Column('grown_at', _MOMENT, nullable=True))
        stories.add_column(sa.Column('predecessor_id', sa.BigInteger(), nullable=True))
        stories.add_column(sa.Column('merged_into', sa.BigInteger(), nullable=True))
    op.execute('UPDATE stories SET grown_at = opened_at')
    with op.batch_alter_table('stories') as stories:
        stories.alter_column('grown_at', existing_type=_MOMENT, nullable=False)
    op.create_index('ix_stories_grown_at', 'stories', ['grown_at'])
    op.create_table('placements',
    sa.Column('id', _ID, autoincrement=True, nullable=False),
    sa.Column('document_id', _ID, nullable=False),
    sa.Column('story_id', _ID, nullable=False),
    sa.Column('score', sa.Float(), nullable=False),
    sa.Column('reasons', sa.JSON(), nullable=False),
    sa.Column('placed_at', _MOMENT, nullable=False),
    sa.ForeignKeyConstraint(
        ['document_id'], ['documents.id'], name=op.f('fk_placements_document_id'), ondelete='CASCADE'
    ),
    sa.ForeignKeyConstraint(
        ['story_id'], ['stories.id'], name=op.f('fk_placements_story_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_placements'))
    )
    op.create_index('ix_placements_document_id', 'placements', ['document_id'])
    op.execute(
        "INSERT INTO placements (document_id, story_id, score, reasons, placed_at) "
        "SELECT id, story_id, 1.0, '[]', fetched_at FROM documents WHERE story_id IS NOT NULL ORDER BY id"
    )
    op.drop_column('documents', 'placement')
    op.create_table('senses',
    sa.Column('story_id', _ID, nullable=False),
    sa.Column('sense', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(
        ['story_id'], ['stories.id'], name=op.f('fk_senses_story_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('story_id', name=op.f('pk_senses'))
    )
    op.create_table('separations',
    sa.Column('id', _ID, autoincrement=True, nullable=False),
    sa.Column('story_id', _ID, nullable=False),
    sa.Column('other_id', _ID, nullable=False),
    sa.Column('document_ids', sa.JSON(), nullable=False),
    sa.Column('least', sa.Float(), nullable=False),
    sa.Column('chat_id', _ID, nullable=False),
    sa.Column('created_by', sa.BigInteger(), nullable=False),
    sa.Column('created_at', _MOMENT, nullable=False),
    sa.ForeignKeyConstraint(
        ['story_id'], ['stories.id'], name=op.f('fk_separations_story_id'), ondelete='CASCADE'
    ),
    sa.ForeignKeyConstraint(
        ['other_id'], ['stories.id'], name=op.f('fk_separations_other_id'), ondelete='CASCADE'
    ),
    sa.ForeignKeyConstraint(
        ['chat_id'], ['chats.id'], name=op.f('fk_separations_chat_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_separations'))
    )
    op.create_table('retellings',
    sa.Column('story_id', _ID, nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), server_default='', nullable=False),
    sa.Column('text', sa.Text(), server_default='', nullable=False),
    sa.Column('model', sa.Text(), server_default='', nullable=False),
    sa.Column('document_ids', sa.JSON(), nullable=False),
    sa.Column('created_at', _MOMENT, nullable=False),
    sa.ForeignKeyConstraint(
        ['story_id'], ['stories.id'], name=op.f('fk_retellings_story_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('story_id', 'language', name=op.f('pk_retellings'))
    )
    op.create_table('model_answers',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), server_default='', nullable=False),
    sa.Column('refusal', sa.Text(), server_default='', nullable=False),
    sa.Column('created_at', _MOMENT, nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_model_answers'))
    )
    op.create_index('ix_model_answers_created_at', 'model_answers', ['created_at'])
    op.create_table('model_spending',
    sa.Column('day', sa.Text(), nullable=False),
    sa.Column('calls', sa.Integer(), nullable=False),
    sa.Column('tokens', sa.BigInteger(), nullable=False),
    sa.Column('money', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('day', name=op.f('pk_model_spending'))
    )


def downgrade() -> None:
    op.drop_table('model_spending')
    op.drop_table('model_answers')
    op.drop_table('retellings')
    op.drop_table('separations')
    op.drop_table('senses')
    op.add_column('documents', sa.Column('placement', sa.Text(), server_default='', nullable=False))
    op.drop_table('placements')
    op.drop_index('ix_stories_grown_at', 'stories')
    with op.batch_alter_table('stories') as stories:
        stories.drop_column('merged_into')
        stories.drop_column('predecessor_id')
        stories.drop_column('grown_at')
    op.drop_column('documents', 'copy_of')
    op.drop_index('ix_outbox_about', 'outbox')
    op.drop_column('outbox', 'about')
    op.drop_index('ix_alerts_created_at', 'alerts')
    op.drop_index('ix_alerts_story_id', 'alerts')
    op.drop_column('alerts', 'told')
    op.drop_column('chats', 'updates')
