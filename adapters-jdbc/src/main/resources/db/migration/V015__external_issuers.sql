-- Who and what an external issuer vouches for. A person is known by issuer and subject together; an organisation by the
-- issuer and its id there.

ALTER TABLE accounts
    ADD COLUMN external_issuer text,
    ADD COLUMN external_subject text CHECK (char_length(external_subject) BETWEEN 1 AND 255),
    ADD CHECK ((external_issuer IS NULL) = (external_subject IS NULL));

CREATE UNIQUE INDEX accounts_external ON accounts (external_issuer, external_subject) WHERE external_issuer IS NOT NULL;

ALTER TABLE organizations
    ADD COLUMN external_issuer text,
    ADD COLUMN external_id text CHECK (char_length(external_id) BETWEEN 1 AND 255),
    ADD COLUMN external_slug text,
    ADD CHECK ((external_issuer IS NULL) = (external_id IS NULL)),
    ADD CHECK (external_issuer IS NOT NULL OR external_slug IS NULL);

CREATE UNIQUE INDEX organizations_external ON organizations (external_issuer, external_id)
    WHERE external_issuer IS NOT NULL;

-- Which token decided last what a person is in an organisation: the one that was issued last. Who was removed here stays
-- so, whatever tokens say that were issued before. The row stays when the membership goes.
CREATE TABLE external_memberships (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    user_id uuid NOT NULL REFERENCES accounts (id),
    role_as_of timestamptz NOT NULL,
    removed_at timestamptz,
    PRIMARY KEY (organization_id, user_id)
);

CREATE INDEX external_memberships_user ON external_memberships (user_id);
