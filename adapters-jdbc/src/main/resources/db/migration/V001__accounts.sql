-- People and their names. Rules of the domain stand here once more as checks: what breaks one is a bug, and is loud.

CREATE TABLE accounts (
    id uuid NOT NULL,
    username text NOT NULL CHECK (username ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{2,31}$'),
    email text CHECK (octet_length(email) BETWEEN 3 AND 254),
    full_name text,
    password_hash text,
    is_active boolean NOT NULL,
    token_balance bigint NOT NULL CHECK (token_balance >= 0),
    tokens_used bigint NOT NULL CHECK (tokens_used >= 0),
    subscription_tier text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Whether its person is active is asked for with each credential: the index alone can tell.
    PRIMARY KEY (id) INCLUDE (is_active),
    UNIQUE (email)
);

-- In the collation "C" letters of ASCII alone change their case, in every locale.
CREATE UNIQUE INDEX accounts_username ON accounts (lower(username COLLATE "C"));

-- Who has which username: an account, or an address until some time.
CREATE TABLE usernames (
    canonical text NOT NULL PRIMARY KEY CHECK (canonical = lower(canonical COLLATE "C")),
    -- Checked at the commit: an account and its name may be written in either order.
    user_id uuid REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    reserved_for text,
    reserved_until timestamptz,
    CHECK ((user_id IS NULL) = (reserved_for IS NOT NULL)),
    CHECK ((reserved_for IS NULL) = (reserved_until IS NULL))
);

CREATE INDEX usernames_user ON usernames (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX usernames_reserved_for ON usernames (reserved_for) WHERE reserved_for IS NOT NULL;
CREATE INDEX usernames_reserved_until ON usernames (reserved_until) WHERE reserved_until IS NOT NULL;
