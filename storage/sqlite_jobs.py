"""procrastinate's tables and queries, said in SQLite.

On PostgreSQL procrastinate keeps its rules in stored functions and triggers. Here each query is a
statement or two, under the name that procrastinate gives it; what it means is the same, and a test
that drives both databases with the same operations holds it so.

Two partial unique indexes carry the rules: one job *waiting* per `queueing_lock`, one job *running*
per `lock`. There is no table of events: `changed_at` is the only thing anybody asks of it.
Moments are seconds since 1970 (REAL), `:now` is handed in.
"""

# ruff: noqa: S608  # the pieces put together here are constants of this file

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SCHEMA: tuple[str, ...] = (
    """
    CREATE TABLE procrastinate_workers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        last_heartbeat REAL NOT NULL
    )
    """,
    """
    CREATE TABLE procrastinate_jobs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        queue_name TEXT NOT NULL,
        task_name TEXT NOT NULL,
        priority INTEGER NOT NULL,
        lock TEXT,
        queueing_lock TEXT,
        args TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'todo'
            CHECK (status IN ('todo', 'doing', 'succeeded', 'failed', 'cancelled', 'aborted')),
        scheduled_at REAL,
        attempts INTEGER NOT NULL DEFAULT 0,
        abort_requested INTEGER NOT NULL DEFAULT 0,
        worker_id INTEGER REFERENCES procrastinate_workers (id) ON DELETE SET NULL,
        changed_at REAL NOT NULL,
        CHECK (NOT (status = 'todo' AND abort_requested))
    )
    """,
    """
    CREATE TABLE procrastinate_periodic_defers (
        task_name TEXT NOT NULL,
        periodic_id TEXT NOT NULL,
        defer_timestamp INTEGER NOT NULL,
        PRIMARY KEY (task_name, periodic_id, defer_timestamp)
    ) WITHOUT ROWID
    """,
    """
    CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1
        ON procrastinate_jobs (queueing_lock) WHERE status = 'todo' AND queueing_lock IS NOT NULL
    """,
    # Jobs without a lock are in it too: it also finds everything that is running.
    "CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON procrastinate_jobs (lock) WHERE status = 'doing'",
    """
    CREATE INDEX procrastinate_jobs_priority_idx_v1
        ON procrastinate_jobs (priority DESC, id) WHERE status = 'todo'
    """,
    """
    CREATE INDEX procrastinate_jobs_lock_turn_idx
        ON procrastinate_jobs (lock, priority DESC, id) WHERE status = 'todo' AND lock IS NOT NULL
    """,
)


@dataclass(frozen=True, slots=True)
class Query:
    """A query that procrastinate knows by name.

    `statements` are tried in order until one of them brings rows, whose values are called
    `columns`. The column `wakes` names the queue of a job that may start now, and `aborts` that of
    a running job to be interrupted: whoever listens to these queues is told. When nothing comes,
    `otherwise` is the row to give, or the complaint to raise.
    """

    columns: tuple[str, ...]
    statements: tuple[str, ...]
    otherwise: Mapping[str, object] | str | None = None


_NO_ID = MappingProxyType({"id": None})
_JOB = (
    "id", "status", "task_name", "priority", "lock", "queueing_lock", "args", "scheduled_at",
    "queue_name", "attempts", "abort_requested", "worker_id",
)  # fmt: skip
_JOB_COLUMNS = ", ".join(_JOB)
_IS_DUE = "(scheduled_at IS NULL OR scheduled_at <= :now)"
# Whose turn it is once this row lets go of its lock.
_NEXT_OF_LOCK = """(
    SELECT next.queue_name FROM procrastinate_jobs AS next
     WHERE next.lock = procrastinate_jobs.lock AND next.status = 'todo'
     ORDER BY next.priority DESC, next.id LIMIT 1
)"""

DEFER_JOBS = Query(
    ("id", "wakes"),
    (
        f"""
        INSERT INTO procrastinate_jobs
            (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at, changed_at)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
               value -> 5, value ->> 6, :now
          FROM json_each(:jobs) ORDER BY key
        RETURNING id, CASE WHEN {_IS_DUE} THEN queue_name END
        """,
    ),
)

CLAIM_PERIODIC_SLOT = Query(
    ("defer_timestamp",),
    (
        """
        INSERT INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (:task_name, :periodic_id, :defer_timestamp)
        ON CONFLICT DO NOTHING RETURNING defer_timestamp
        """,
    ),
)

FORGET_EARLIER_SLOTS = Query(
    (),
    (
        """
        DELETE FROM procrastinate_periodic_defers
         WHERE task_name = :task_name AND periodic_id = :periodic_id
           AND defer_timestamp < :defer_timestamp
        """,
    ),
)

QUERIES: Mapping[str, Query] = MappingProxyType(
    {
        "defer_jobs": DEFER_JOBS,
        # A job with a lock starts when no other with this lock runs and it is first in the lock's
        # own line. Asking for the head of that line keeps a long one as quick as a short one.
        "fetch_job": Query(
            _JOB,
            (
                f"""
                UPDATE procrastinate_jobs
                   SET status = 'doing', worker_id = :worker_id, changed_at = :now
                 WHERE id = (
                    SELECT job.id FROM procrastinate_jobs AS job
                     WHERE job.status = 'todo' AND {_IS_DUE}
                       AND (:queues IS NULL OR job.queue_name IN (SELECT value FROM json_each(:queues)))
                       AND (job.lock IS NULL OR (
                            NOT EXISTS (
                                SELECT 1 FROM procrastinate_jobs AS running
                                 WHERE running.status = 'doing' AND running.lock = job.lock
                            )
                            AND job.id = (
                                SELECT first.id FROM procrastinate_jobs AS first
                                 WHERE first.status = 'todo' AND first.lock = job.lock
                                 ORDER BY first.priority DESC, first.id LIMIT 1
                            )
                       ))
                     ORDER BY job.priority DESC, job.id LIMIT 1
                 )
                RETURNING {_JOB_COLUMNS}
                """,
            ),
            otherwise=_NO_ID,
        ),
        "finish_job": Query(
            ("id", "wakes"),
            (
                f"""
                DELETE FROM procrastinate_jobs
                 WHERE :delete_job AND id = :job_id AND status IN ('todo', 'doing')
                RETURNING id, {_NEXT_OF_LOCK}
                """,
                f"""
                UPDATE procrastinate_jobs
                   SET status = :status, abort_requested = 0, changed_at = :now,
                       attempts = attempts + (status = 'doing')
                 WHERE NOT :delete_job AND id = :job_id AND status IN ('todo', 'doing')
                RETURNING id, {_NEXT_OF_LOCK}
                """,
            ),
            otherwise="Only a waiting or running job can be finished",
        ),
        # A job that somebody asked to abort is not tried again.
        "retry_job": Query(
            ("id", "wakes"),
            (
                f"""
                UPDATE procrastinate_jobs SET status = 'failed', changed_at = :now
                 WHERE id = :job_id AND status = 'doing' AND abort_requested
                RETURNING id, {_NEXT_OF_LOCK}
                """,
                f"""
                UPDATE procrastinate_jobs
                   SET status = 'todo', attempts = attempts + 1, changed_at = :now,
                       scheduled_at = :retry_at,
                       priority = coalesce(:new_priority, priority),
                       queue_name = coalesce(:new_queue_name, queue_name),
                       lock = coalesce(:new_lock, lock)
                 WHERE id = :job_id AND status IN ('doing', 'failed')
                RETURNING id, CASE WHEN {_IS_DUE} THEN queue_name END
                """,
            ),
            otherwise="Only a running or failed job can be tried again",
        ),
        "cancel_job": Query(
            ("id", "aborts"),
            (
                """
                DELETE FROM procrastinate_jobs
                 WHERE :delete_job AND id = :job_id AND status = 'todo'
                RETURNING id, NULL
                """,
                """
                UPDATE procrastinate_jobs
                   SET abort_requested = :abort, changed_at = :now,
                       status = CASE status WHEN 'todo' THEN 'cancelled' ELSE status END
                 WHERE id = :job_id AND (status = 'todo' OR (:abort AND status = 'doing'))
                RETURNING id, CASE status WHEN 'doing' THEN queue_name END
                """,
            ),
            otherwise=_NO_ID,
        ),
        "get_job_status": Query(("status",), ("SELECT status FROM procrastinate_jobs WHERE id = :job_id",)),
        "list_jobs": Query(
            _JOB,
            (
                f"""
                SELECT {_JOB_COLUMNS} FROM procrastinate_jobs
                 WHERE (:id IS NULL OR id = :id)
                   AND (:queue_name IS NULL OR queue_name = :queue_name)
                   AND (:task_name IS NULL OR task_name = :task_name)
                   AND (:status IS NULL OR status = :status)
                   AND (:lock IS NULL OR lock = :lock)
                   AND (:queueing_lock IS NULL OR queueing_lock = :queueing_lock)
                   AND (:worker_id IS NULL OR worker_id = :worker_id)
                 ORDER BY id
                """,
            ),
        ),
        "list_jobs_to_abort": Query(
            ("id",),
            (
                """
                SELECT id FROM procrastinate_jobs
                 WHERE status = 'doing' AND abort_requested
                   AND (:queue_name IS NULL OR queue_name = :queue_name)
                """,
            ),
        ),
        # Its worker has been silent for too long, or has been removed.
        "select_stalled_jobs_by_heartbeat": Query(
            _JOB,
            (
                f"""
                SELECT {_JOB_COLUMNS} FROM procrastinate_jobs
                 WHERE status = 'doing'
                   AND (:queue IS NULL OR queue_name = :queue)
                   AND (:task_name IS NULL OR task_name = :task_name)
                   AND (worker_id IS NULL OR worker_id IN (
                        SELECT id FROM procrastinate_workers
                         WHERE last_heartbeat < :now - :seconds_since_heartbeat
                   ))
                """,
            ),
        ),
        "delete_old_jobs": Query(
            (),
            (
                """
                DELETE FROM procrastinate_jobs
                 WHERE status IN (SELECT value FROM json_each(:statuses))
                   AND (:queue IS NULL OR queue_name = :queue)
                   AND max(changed_at, coalesce(scheduled_at, 0)) < :now - :nb_hours * 3600.0
                """,
            ),
        ),
        "register_worker": Query(
            ("worker_id",),
            ("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (:now) RETURNING id",),
        ),
        # The jobs of a worker that goes are left without one (ON DELETE SET NULL).
        "unregister_worker": Query((), ("DELETE FROM procrastinate_workers WHERE id = :worker_id",)),
        "update_heartbeat": Query(
            (), ("UPDATE procrastinate_workers SET last_heartbeat = :now WHERE id = :worker_id",)
        ),
        "prune_stalled_workers": Query(
            ("worker_id",),
            (
                """
                DELETE FROM procrastinate_workers
                 WHERE last_heartbeat < :now - :seconds_since_heartbeat RETURNING id
                """,
            ),
        ),
        "check_connection": Query(
            ("check",),
            ("SELECT max(name) FROM sqlite_schema WHERE type = 'table' AND name = 'procrastinate_jobs'",),
        ),
    }
)
