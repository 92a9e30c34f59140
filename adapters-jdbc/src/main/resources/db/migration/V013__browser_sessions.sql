-- What a browser's cookie is looked up by: the SHA-256 of it. Empty for a session that is not a browser's. At expires_at
-- such a session is over, unless it is used before that.

ALTER TABLE sessions
    ADD COLUMN cookie_digest bytea UNIQUE CHECK (octet_length(cookie_digest) = 32),
    ADD CHECK (cookie_digest IS NULL OR refresh_nonce IS NULL);
