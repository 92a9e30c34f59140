-- The key by which a command line was authorised: it has to live until theirs is handed over. Empty, where a person did it
-- themself, or a version of before.

ALTER TABLE cli_logins ADD COLUMN granted_with uuid;
