-- Whose Google identity an account is linked to. In the account's own row, so that one statement sees it beside the
-- password, and no link can be without its account.

ALTER TABLE accounts
    ADD COLUMN google_subject text CHECK (char_length(google_subject) BETWEEN 1 AND 255);

CREATE UNIQUE INDEX accounts_google_subject ON accounts (google_subject) WHERE google_subject IS NOT NULL;
