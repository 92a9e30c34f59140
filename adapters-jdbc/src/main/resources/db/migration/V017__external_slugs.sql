-- When what an external issuer calls an organisation was said last; empty: when it appeared.

ALTER TABLE organizations ADD COLUMN external_slug_as_of timestamptz;
