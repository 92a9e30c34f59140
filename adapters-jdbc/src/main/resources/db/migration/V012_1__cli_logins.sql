-- Command lines that wait to be let in. A row lives for minutes and refers to what is never removed: no foreign keys.

CREATE TABLE cli_logins (
    id uuid NOT NULL PRIMARY KEY,
    user_code text NOT NULL UNIQUE,
    poll_token_digest bytea NOT NULL CHECK (octet_length(poll_token_digest) = 32),
    device_name text NOT NULL CHECK (char_length(device_name) BETWEEN 1 AND 100),
    client_address text NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'authorized', 'consumed', 'denied')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    -- How long the command line has to wait, from when on it may ask, and whether it last asked before that.
    poll_seconds integer NOT NULL CHECK (poll_seconds >= 1),
    next_poll_at timestamptz NOT NULL,
    is_polled_early boolean NOT NULL,
    -- The key that it gets, once it is authorised. The owner is as in api_keys.
    user_id uuid,
    organization_id uuid,
    project_id uuid,
    granted_by uuid,
    maker_role text CHECK (maker_role IN ('owner', 'admin', 'member')),
    scopes text[] CHECK (cardinality(scopes) <= 50),
    key_expires_at timestamptz,
    granted_at timestamptz,
    CHECK ((granted_at IS NOT NULL) = (state IN ('authorized', 'consumed'))),
    CHECK ((granted_at IS NULL) = (granted_by IS NULL)),
    CHECK ((granted_at IS NULL) = (organization_id IS NULL)),
    CHECK ((granted_at IS NULL) = (scopes IS NULL))
);

CREATE INDEX cli_logins_expires ON cli_logins (expires_at);
