package dev.signet.http.account;

import dev.signet.core.verification.CodeSent;
import dev.signet.http.common.Seconds;

/** What whoever asked for a code is told; times in seconds. */
record CodeSentBody(String message, String challengeId, long expiresIn, long resendAfter) {
    static CodeSentBody of(CodeSent sent) {
        return new CodeSentBody(
                "If this address can be verified, a code is on its way to it.",
                sent.challengeId().toString(),
                sent.expiresIn().toSeconds(),
                Seconds.roundedUp(sent.resendAfter()));
    }
}
