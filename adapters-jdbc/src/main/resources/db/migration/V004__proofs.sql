-- What proves an address. The slots hold "at most three live at once": a fourth has to take the place of another.

CREATE TABLE registration_claims (
    address text NOT NULL,
    slot smallint NOT NULL CHECK (slot BETWEEN 1 AND 3),
    id uuid NOT NULL UNIQUE,
    username text NOT NULL CHECK (username ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{2,31}$'),
    password_hash text NOT NULL,
    claimed_from text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (address, slot)
);

CREATE INDEX registration_claims_username ON registration_claims (lower(username COLLATE "C"));
CREATE INDEX registration_claims_expires ON registration_claims (expires_at);

CREATE TABLE challenges (
    address text NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('verify_email', 'sign_in')),
    slot smallint NOT NULL CHECK (slot BETWEEN 1 AND 3),
    id uuid NOT NULL UNIQUE,
    -- Of a registration claim. No foreign key: a claim may end before its code does, which is then worth nothing.
    claim_id uuid,
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    asked_from text NOT NULL,
    attempts integer NOT NULL CHECK (attempts BETWEEN 0 AND 5),
    open_attempts integer NOT NULL CHECK (open_attempts BETWEEN 0 AND 20),
    open_attempts_by_client jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (address, purpose, slot)
);

CREATE INDEX challenges_expires ON challenges (expires_at);

CREATE TABLE recovery_tokens (
    user_id uuid NOT NULL PRIMARY KEY REFERENCES accounts (id),
    token_digest bytea NOT NULL UNIQUE CHECK (octet_length(token_digest) = 32),
    expires_at timestamptz NOT NULL
);

CREATE INDEX recovery_tokens_expires ON recovery_tokens (expires_at);
