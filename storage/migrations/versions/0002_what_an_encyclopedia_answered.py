"""What an encyclopedia answered, and the watches that wait for an answer"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('lookups',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('answer', sa.JSON(), nullable=False),
    sa.Column('fetched_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_lookups'))
    )
    op.create_index('ix_lookups_fetched_at', 'lookups', ['fetched_at'])
    op.create_table('completions',
    sa.Column('watch_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('typed', sa.Text(), server_default='', nullable=False),
    sa.Column('language', sa.Text(), server_default='', nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('asked_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.Column('next_at', storage.tables.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(
        ['watch_id'], ['watches.id'], name=op.f('fk_completions_watch_id'), ondelete='CASCADE'
    ),
    sa.PrimaryKeyConstraint('watch_id', name=op.f('pk_completions'))
    )
    op.create_index('ix_completions_next_at', 'completions', ['next_at'])


def downgrade() -> None:
    op.drop_table('completions')
    op.drop_table('lookups')
