-- Version 1. Instants are milliseconds since 1970. Ids of contacts, lists, campaigns, calls are the engine's numbers.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE campaigns (
    id           INTEGER PRIMARY KEY,
    desired      TEXT NOT NULL DEFAULT 'draft', -- running, paused, stopped: what it is to be after a restart
    fetch_url    TEXT NOT NULL DEFAULT '',
    callback_url TEXT NOT NULL DEFAULT '',
    record_count INTEGER NOT NULL DEFAULT 400,
    own_list     TEXT NOT NULL DEFAULT 'ACTIVE'
) STRICT;

CREATE TABLE lists (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL,
    name     TEXT NOT NULL,
    priority INTEGER NOT NULL,
    expires  INTEGER,                           -- nanoseconds of the engine's time; NULL for never
    status   TEXT NOT NULL DEFAULT 'ACTIVE'
) STRICT;

CREATE TABLE contacts (
    id           INTEGER PRIMARY KEY,
    campaign     INTEGER NOT NULL,
    list         INTEGER,                       -- NULL for the campaign's own
    external_id  TEXT,
    number       INTEGER NOT NULL,
    more_numbers TEXT NOT NULL DEFAULT '',      -- digits, parted by spaces
    zone         INTEGER NOT NULL,
    priority     INTEGER NOT NULL,
    caller_id    INTEGER,
    variables    TEXT NOT NULL DEFAULT '{}',    -- a JSON object
    closed       TEXT                           -- why it is not called any more
) STRICT;
CREATE UNIQUE INDEX contacts_by_external_id ON contacts (campaign, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX contacts_by_list ON contacts (campaign, list);

CREATE TABLE suppressed (
    number INTEGER PRIMARY KEY,
    list   TEXT NOT NULL,
    source TEXT,
    reason TEXT,
    since  INTEGER NOT NULL
) STRICT;

CREATE TABLE attempts (
    call       INTEGER PRIMARY KEY,
    campaign   INTEGER NOT NULL,
    contact    INTEGER NOT NULL,
    attempt    INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    originated INTEGER NOT NULL,
    agent      INTEGER,
    outcome    TEXT,                            -- NULL while it is under way
    released   INTEGER
) STRICT;
CREATE INDEX attempts_by_contact ON attempts (contact);

CREATE TABLE outbox (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT NOT NULL UNIQUE,             -- call-17, disposition-17
    campaign  INTEGER NOT NULL,
    body      TEXT NOT NULL,
    tries     INTEGER NOT NULL DEFAULT 0,
    next_try  INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER
) STRICT;
CREATE INDEX outbox_undelivered ON outbox (campaign, next_try) WHERE delivered IS NULL;

CREATE TABLE dispositions (
    call INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    note TEXT
) STRICT;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at     INTEGER NOT NULL,
    who    TEXT NOT NULL,
    role   TEXT NOT NULL,
    action TEXT NOT NULL,
    detail TEXT NOT NULL,
    status INTEGER NOT NULL
) STRICT;
