-- An organisation's own trail, which its admins read, newest first.

CREATE INDEX audit_events_organization ON audit_events (organization_id, id) WHERE organization_id IS NOT NULL;
