package dev.signet.core.mailing;

import dev.signet.core.outbox.Backlog;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An outbox over another one that writes down how each mail ended. */
final class WatchedOutbox implements Outbox {
    private final Outbox outbox;
    private final List<String> ends = new ArrayList<>();

    WatchedOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Such as {@code delivered}, {@code retry <due>: <reason>} and {@code bury: <reason>}. */
    List<String> ends() {
        return ends;
    }

    @Override
    public void put(OutgoingMail mail) {
        outbox.put(mail);
    }

    @Override
    public List<LeasedMail> lease(int most, Instant now, Instant until) {
        return outbox.lease(most, now, until);
    }

    @Override
    public Backlog backlog() {
        return outbox.backlog();
    }

    @Override
    public Set<MailLease> renew(Set<MailLease> held, Instant until) {
        return outbox.renew(held, until);
    }

    @Override
    public void delivered(MailLease lease, Instant now) {
        ends.add("delivered");
        outbox.delivered(lease, now);
    }

    @Override
    public void retry(MailLease lease, Instant due, String reason) {
        ends.add("retry " + due + ": " + reason);
        outbox.retry(lease, due, reason);
    }

    @Override
    public void bury(MailLease lease, Instant now, String reason) {
        ends.add("bury: " + reason);
        outbox.bury(lease, now, reason);
    }
}
