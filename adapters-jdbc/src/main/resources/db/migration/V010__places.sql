-- Keys of organisations and projects: what their maker was there when they made it, and whether an operator alone may
-- revoke it. No row is rewritten: the new columns are empty or have a constant.

ALTER TABLE api_keys
    ADD COLUMN maker_role text CHECK (maker_role IN ('owner', 'admin', 'member')),
    ADD COLUMN is_admin_managed boolean NOT NULL DEFAULT false,
    ADD CHECK ((maker_role IS NULL) = (organization_id IS NULL));

ALTER TABLE api_keys ALTER COLUMN is_admin_managed DROP DEFAULT;

-- The lists of an organisation and of a project, newest first.
CREATE INDEX api_keys_organization_list ON api_keys (organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX api_keys_project_list ON api_keys (organization_id, project_id, id) WHERE project_id IS NOT NULL;
