-- What is asked for with each request: sessions and API keys; and the keys that sign access tokens.

CREATE TABLE sessions (
    id uuid NOT NULL PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES accounts (id),
    organization_id uuid NOT NULL REFERENCES organizations (id),
    method text NOT NULL CHECK (method IN ('password', 'code', 'google')),
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    client_address text NOT NULL,
    user_agent text NOT NULL CHECK (char_length(user_agent) <= 300)
);

CREATE INDEX sessions_user ON sessions (user_id, id);
CREATE INDEX sessions_organization ON sessions (organization_id);
CREATE INDEX sessions_expires ON sessions (expires_at);

CREATE TABLE signing_keys (
    generation integer NOT NULL PRIMARY KEY CHECK (generation >= 1),
    key_id text NOT NULL UNIQUE,
    public_jwk text NOT NULL,
    sealed_private_jwk bytea NOT NULL,
    created_at timestamptz NOT NULL,
    signs_from timestamptz NOT NULL
);

CREATE TABLE api_keys (
    id uuid NOT NULL PRIMARY KEY,
    -- The owner: a person, or an organisation, or a project of one.
    user_id uuid REFERENCES accounts (id),
    organization_id uuid REFERENCES organizations (id),
    project_id uuid,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    display_prefix text NOT NULL,
    digest bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
    scopes text[] NOT NULL CHECK (cardinality(scopes) <= 50),
    source text NOT NULL CHECK (source IN ('dashboard', 'api', 'cli')),
    created_by uuid NOT NULL REFERENCES accounts (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz,
    FOREIGN KEY (organization_id, project_id) REFERENCES projects (organization_id, id),
    CHECK ((user_id IS NULL) = (organization_id IS NOT NULL)),
    CHECK (project_id IS NULL OR organization_id IS NOT NULL)
);

CREATE INDEX api_keys_user ON api_keys (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX api_keys_organization ON api_keys (organization_id, project_id) WHERE organization_id IS NOT NULL;
CREATE INDEX api_keys_creator ON api_keys (created_by);
