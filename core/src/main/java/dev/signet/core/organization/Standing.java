package dev.signet.core.organization;

/** An organisation, and what somebody is in it. */
public record Standing(Organization organization, Role role) {}
