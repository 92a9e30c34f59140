-- What keys, projects and people belong to. A deleted organisation or project stays, for the keys that stay listed.

CREATE TABLE organizations (
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9-]{3,48}$'),
    is_personal boolean NOT NULL,
    billing_provider text,
    billing_customer_id text,
    billing_subscription_id text,
    billing_product_id text,
    billing_plan text,
    billing_status text,
    billing_period_end timestamptz,
    billing_name text,
    billing_email text,
    vercel_installation_id text,
    suspended_at timestamptz,
    suspended_reason text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CHECK (suspended_at IS NOT NULL OR suspended_reason IS NULL)
);

-- A deleted organisation's slug is free again.
CREATE UNIQUE INDEX organizations_slug ON organizations (slug) WHERE deleted_at IS NULL;

CREATE TABLE memberships (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    user_id uuid NOT NULL REFERENCES accounts (id),
    role text NOT NULL CHECK (role IN ('owner', 'admin', 'member')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, user_id)
);

CREATE INDEX memberships_user ON memberships (user_id);

CREATE TABLE projects (
    id uuid NOT NULL PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organizations (id),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    -- What a project's key refers to, so that it cannot name another organisation's project.
    UNIQUE (organization_id, id)
);
