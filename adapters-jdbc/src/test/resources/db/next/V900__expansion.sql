-- What the next version may do to the schema while nodes of this one run: add, and nothing else.

CREATE TABLE devices (
    id uuid NOT NULL PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES accounts (id),
    name text NOT NULL
);

CREATE INDEX devices_user ON devices (user_id);

ALTER TABLE accounts ADD COLUMN locale text;
ALTER TABLE organizations ADD COLUMN region text NOT NULL DEFAULT 'here';
ALTER TABLE sessions ADD COLUMN device_id uuid;
ALTER TABLE api_keys ADD COLUMN note text;
ALTER TABLE audit_events ADD COLUMN detail jsonb;
ALTER TABLE outbox ADD COLUMN locale text;
ALTER TABLE signing_keys ADD COLUMN algorithm text NOT NULL DEFAULT 'ES256';
