package dev.signet.core;

import dev.signet.core.clilogin.AuthorizeCliLogin;
import dev.signet.core.clilogin.DenyCliLogin;
import dev.signet.core.clilogin.FindCliLogin;
import dev.signet.core.clilogin.FindCliLoginByCode;
import dev.signet.core.clilogin.PollCliLogin;
import dev.signet.core.clilogin.StartCliLogin;

/** The use cases that sign a command line in. */
public record CommandLine(
        StartCliLogin startCliLogin,
        PollCliLogin pollCliLogin,
        FindCliLogin findCliLogin,
        FindCliLoginByCode findCliLoginByCode,
        AuthorizeCliLogin authorizeCliLogin,
        DenyCliLogin denyCliLogin) {}
