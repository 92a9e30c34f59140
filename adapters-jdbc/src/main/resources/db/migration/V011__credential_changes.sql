-- Tells every node what has changed of what decides about a credential, whoever changed it. A node keeps what it has
-- read, but never that there was nothing: so a new key or session is not told. Committing a notification makes other
-- commits that have one wait, so what is not read, as when a key was last used, is not told either.
-- A message is the kind and the id of what changed, or "everything".

CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kind CONSTANT text := TG_ARGV[0];
    id_column CONSTANT text := TG_ARGV[1];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM pg_notify('signet_changes', kind || ':' || (to_jsonb(OLD) ->> id_column));
    END IF;
    -- The same message once more in one transaction is not sent twice.
    IF TG_OP <> 'DELETE' THEN
        PERFORM pg_notify('signet_changes', kind || ':' || (to_jsonb(NEW) ->> id_column));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tell_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('signet_changes', 'everything');
    RETURN NULL;
END $$;

-- Who has no credential yet, as everybody when they register, has none that a node could know.
CREATE FUNCTION tell_new_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM sessions WHERE user_id = NEW.user_id)
        OR EXISTS (SELECT FROM api_keys WHERE user_id = NEW.user_id)
    THEN
        PERFORM pg_notify('signet_changes', 'user:' || NEW.user_id);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tell_change AFTER UPDATE ON api_keys FOR EACH ROW
    WHEN ((OLD.id, OLD.user_id, OLD.organization_id, OLD.project_id, OLD.created_by, OLD.maker_role, OLD.scopes,
            OLD.digest, OLD.expires_at, OLD.revoked_at)
        IS DISTINCT FROM
        (NEW.id, NEW.user_id, NEW.organization_id, NEW.project_id, NEW.created_by, NEW.maker_role, NEW.scopes,
            NEW.digest, NEW.expires_at, NEW.revoked_at))
    EXECUTE FUNCTION tell_change('key', 'id');
CREATE TRIGGER tell_deletion AFTER DELETE ON api_keys FOR EACH ROW
    EXECUTE FUNCTION tell_change('key', 'id');

-- Using a session moves its end further away. A node that finds one over asks again, so it does not have to be told of
-- that; of an end that comes sooner it does.
CREATE TRIGGER tell_change AFTER UPDATE ON sessions FOR EACH ROW
    WHEN ((OLD.id, OLD.user_id, OLD.organization_id, OLD.created_at, OLD.ended_at)
            IS DISTINCT FROM (NEW.id, NEW.user_id, NEW.organization_id, NEW.created_at, NEW.ended_at)
        OR NEW.expires_at < OLD.expires_at)
    EXECUTE FUNCTION tell_change('session', 'id');
-- What clears away sessions that are over says so: nobody accepts them any more.
CREATE TRIGGER tell_deletion AFTER DELETE ON sessions FOR EACH ROW
    WHEN (current_setting('signet.clearing_away', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION tell_change('session', 'id');

CREATE TRIGGER tell_change AFTER UPDATE ON accounts FOR EACH ROW
    WHEN ((OLD.id, OLD.is_active, OLD.email) IS DISTINCT FROM (NEW.id, NEW.is_active, NEW.email))
    EXECUTE FUNCTION tell_change('user', 'id');

CREATE TRIGGER tell_change AFTER UPDATE ON memberships FOR EACH ROW
    WHEN ((OLD.organization_id, OLD.user_id, OLD.role, OLD.created_at)
        IS DISTINCT FROM (NEW.organization_id, NEW.user_id, NEW.role, NEW.created_at))
    EXECUTE FUNCTION tell_change('user', 'user_id');
CREATE TRIGGER tell_deletion AFTER DELETE ON memberships FOR EACH ROW
    EXECUTE FUNCTION tell_change('user', 'user_id');
CREATE TRIGGER tell_insertion AFTER INSERT ON memberships FOR EACH ROW
    EXECUTE FUNCTION tell_new_member();

CREATE TRIGGER tell_change AFTER UPDATE ON organizations FOR EACH ROW
    WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION tell_change('organization', 'id');
-- One that becomes personal, or comes back, may take the place of another in any credential of its members.
CREATE TRIGGER tell_return AFTER UPDATE ON organizations FOR EACH ROW
    WHEN (OLD.is_personal <> NEW.is_personal OR (OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL))
    EXECUTE FUNCTION tell_everything();

CREATE TRIGGER tell_change AFTER UPDATE ON projects FOR EACH ROW
    WHEN ((OLD.id, OLD.organization_id, OLD.deleted_at) IS DISTINCT FROM (NEW.id, NEW.organization_id, NEW.deleted_at))
    EXECUTE FUNCTION tell_change('organization', 'organization_id');

CREATE TRIGGER tell_truncation AFTER TRUNCATE ON api_keys EXECUTE FUNCTION tell_everything();
CREATE TRIGGER tell_truncation AFTER TRUNCATE ON sessions EXECUTE FUNCTION tell_everything();
CREATE TRIGGER tell_truncation AFTER TRUNCATE ON accounts EXECUTE FUNCTION tell_everything();
CREATE TRIGGER tell_truncation AFTER TRUNCATE ON memberships EXECUTE FUNCTION tell_everything();
CREATE TRIGGER tell_truncation AFTER TRUNCATE ON organizations EXECUTE FUNCTION tell_everything();
CREATE TRIGGER tell_truncation AFTER TRUNCATE ON projects EXECUTE FUNCTION tell_everything();
