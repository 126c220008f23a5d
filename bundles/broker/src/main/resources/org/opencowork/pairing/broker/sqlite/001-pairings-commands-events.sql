CREATE TABLE pairings (
    id             TEXT PRIMARY KEY,
    device_id      TEXT NOT NULL,
    token_sha256   BLOB NOT NULL UNIQUE,
    remote_status  TEXT NOT NULL,
    desktop_status TEXT,
    last_heartbeat INTEGER,
    cursor         INTEGER NOT NULL DEFAULT 0,
    last_sequence  INTEGER NOT NULL DEFAULT 0,
    last_event     INTEGER NOT NULL DEFAULT 0,
    created_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE commands (
    pairing_id      TEXT NOT NULL REFERENCES pairings (id),
    sequence        INTEGER NOT NULL,
    id              TEXT NOT NULL,
    kind            TEXT NOT NULL,
    workspace_id    TEXT,
    session_id      TEXT,
    actor_id        TEXT,
    actor_label     TEXT,
    payload         TEXT,
    created_at      INTEGER NOT NULL,
    lease_token     TEXT,
    lease_until     INTEGER NOT NULL DEFAULT 0,
    deliveries      INTEGER NOT NULL DEFAULT 0,
    ended           TEXT,
    idempotency_key TEXT,
    result          TEXT,
    ended_at        INTEGER,
    UNIQUE (pairing_id, id),
    UNIQUE (pairing_id, sequence)
) STRICT;

CREATE INDEX open_commands ON commands (pairing_id, sequence) WHERE ended IS NULL;

CREATE TABLE events (
    pairing_id TEXT NOT NULL REFERENCES pairings (id),
    position   INTEGER NOT NULL,
    id         TEXT NOT NULL,
    body       TEXT NOT NULL,
    UNIQUE (pairing_id, id),
    UNIQUE (pairing_id, position)
) STRICT;
