-- The key of a member that is older than their membership is worth nothing: they have left since it was made. So nodes
-- are told when a key's age is changed, too.

DROP TRIGGER tell_change ON api_keys;

CREATE TRIGGER tell_change AFTER UPDATE ON api_keys FOR EACH ROW
    WHEN ((OLD.id, OLD.user_id, OLD.organization_id, OLD.project_id, OLD.created_by, OLD.maker_role, OLD.scopes,
            OLD.digest, OLD.created_at, OLD.expires_at, OLD.revoked_at)
        IS DISTINCT FROM
        (NEW.id, NEW.user_id, NEW.organization_id, NEW.project_id, NEW.created_by, NEW.maker_role, NEW.scopes,
            NEW.digest, NEW.created_at, NEW.expires_at, NEW.revoked_at))
    EXECUTE FUNCTION tell_change('key', 'id');
