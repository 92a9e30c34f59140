-- A key may belong to a person in one organisation: both columns name its owner then. Such are the keys of command
-- lines. They act with their person's role of now, so they keep none.

ALTER TABLE api_keys
    ADD COLUMN device_name text CHECK (char_length(device_name) BETWEEN 1 AND 100),
    DROP CONSTRAINT api_keys_check,
    DROP CONSTRAINT api_keys_check1,
    DROP CONSTRAINT api_keys_check2,
    ADD CONSTRAINT api_keys_owner CHECK (user_id IS NOT NULL OR organization_id IS NOT NULL),
    ADD CONSTRAINT api_keys_project CHECK (project_id IS NULL OR (organization_id IS NOT NULL AND user_id IS NULL)),
    ADD CONSTRAINT api_keys_maker_role CHECK ((maker_role IS NULL) = (user_id IS NOT NULL));
