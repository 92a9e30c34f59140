-- Where a session stands with its refresh tokens; all empty for a session without. None of it can be presented: a token
-- is these numbers under a key that the database does not have. At expires_at a session is over unless it is refreshed
-- before that, at refreshable_until in any case.

ALTER TABLE sessions
    ADD COLUMN refresh_nonce bigint,
    ADD COLUMN refresh_counter bigint CHECK (refresh_counter >= 0),
    ADD COLUMN refreshed_at timestamptz,
    ADD COLUMN refreshable_until timestamptz,
    ADD CHECK ((refresh_nonce IS NULL) = (refresh_counter IS NULL)),
    ADD CHECK ((refresh_nonce IS NULL) = (refreshed_at IS NULL)),
    ADD CHECK ((refresh_nonce IS NULL) = (refreshable_until IS NULL)),
    ADD CHECK (expires_at <= refreshable_until);
