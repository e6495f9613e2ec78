"""What is counted. Labels are few and never hold a person, a chat or a text."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()

visits = Counter("dozor_visits_total", "Visits to sources, by outcome", ["outcome"], registry=REGISTRY)
documents = Counter("dozor_documents_total", "Documents kept", ["kind"], registry=REGISTRY)
unreadable = Counter("dozor_unreadable_total", "Items that could not be read", ["why"], registry=REGISTRY)
channel_gaps = Counter(
    "dozor_channel_gaps_total", "Posts missed between two visits to a channel", registry=REGISTRY
)
mentions = Counter("dozor_mentions_total", "Watched names found in documents", registry=REGISTRY)
alerts = Counter("dozor_alerts_total", "Alerts put into the outbox", registry=REGISTRY)
alerts_hushed = Counter(
    "dozor_alerts_hushed_total", "Watches that found something and were not told", ["why"], registry=REGISTRY
)
deliveries = Counter("dozor_deliveries_total", "Deliveries, by outcome", ["outcome"], registry=REGISTRY)
updates = Counter("dozor_updates_total", "Telegram updates, by outcome", ["outcome"], registry=REGISTRY)
polls = Counter("dozor_polls_total", "Calls for updates, by outcome", ["outcome"], registry=REGISTRY)
jobs_rescued = Counter("dozor_jobs_rescued_total", "Stalled jobs started again", registry=REGISTRY)
watches_failed = Counter("dozor_watches_failed_total", "Watches that cannot be looked for", registry=REGISTRY)
restarts = Counter("dozor_restarts_total", "Parts restarted by the supervisor", ["part"], registry=REGISTRY)
last_poll_at = Gauge("dozor_last_poll_timestamp_seconds", "Last good call for updates", registry=REGISTRY)
alert_seconds = Histogram(
    "dozor_alert_seconds",
    "From a document being kept to its alert being sent",
    buckets=(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300),
    registry=REGISTRY,
)
