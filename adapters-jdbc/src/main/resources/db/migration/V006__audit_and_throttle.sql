-- What happened. No foreign keys: an event outlives what it tells of.

CREATE TABLE audit_events (
    id uuid NOT NULL PRIMARY KEY,
    action text NOT NULL,
    organization_id uuid,
    actor_user_id uuid,
    actor_key_id uuid,
    target text NOT NULL,
    client_address text NOT NULL,
    request_id text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX audit_events_actor ON audit_events (actor_user_id, id) WHERE actor_user_id IS NOT NULL;

-- How often something was tried. A row is worth nothing from expires_at on.
CREATE TABLE throttles (
    rule text NOT NULL,
    subject bytea NOT NULL CHECK (octet_length(subject) = 32),
    tries integer NOT NULL CHECK (tries >= 0),
    -- Before this the next try is refused; without it none is.
    refused_until timestamptz,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (rule, subject)
);

CREATE INDEX throttles_expires ON throttles (expires_at);
