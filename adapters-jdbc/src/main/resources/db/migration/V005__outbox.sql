-- Mail that is decided on. What it is rendered with is sealed, and erased as soon as nothing is left to send.

CREATE TABLE outbox (
    id uuid NOT NULL PRIMARY KEY,
    kind text NOT NULL,
    address text NOT NULL,
    sealed_parameters bytea,
    attempts integer NOT NULL CHECK (attempts >= 0),
    due_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    settled_at timestamptz,
    outcome text CHECK (outcome IN ('delivered', 'buried')),
    last_reason text,
    CHECK ((settled_at IS NULL) = (outcome IS NULL)),
    CHECK ((settled_at IS NULL) = (sealed_parameters IS NOT NULL))
);

CREATE INDEX outbox_due ON outbox (due_at, id) WHERE settled_at IS NULL;
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;
