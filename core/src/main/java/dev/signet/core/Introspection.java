package dev.signet.core;

import dev.signet.core.introspection.IntrospectToken;
import dev.signet.core.introspection.OpenIntrospection;

/** The use cases of products that ask about the tokens they are sent. */
public record Introspection(OpenIntrospection openIntrospection, IntrospectToken introspectToken) {}
