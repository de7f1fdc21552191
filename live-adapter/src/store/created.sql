-- Since version 2. Campaigns that came over the API; those of the campaign file come before them.

CREATE TABLE created_campaigns (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    model    INTEGER NOT NULL,                  -- the campaign of the file that it is like
    settings TEXT NOT NULL                      -- the facts that gave it its settings, as the journal writes them
) STRICT;
