package org.opencowork.pairing.core.connect;

import static org.opencowork.pairing.api.secrets.SecretStoreException.Reason.LOCKED;

import java.time.Duration;
import java.util.Optional;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.port.Ports;

/** Greets the broker where that is due, and claims; one thread's work. */
final class ClaimRound implements Loop.Round {

    private static final Duration DRAINING = Duration.ofSeconds(60);
    private static final Duration PARTS_MISSING = Duration.ofSeconds(1);
    private static final Duration LONGEST_HERE = Duration.ofSeconds(10);

    private final Ports ports;
    private final Link link;
    private final Claiming claiming;
    private final Contact contact;
    private final Ending ending;
    private volatile boolean brokerHolds = true;
    private int emptyAnswers;
    private int failures;

    ClaimRound(Ports ports, Link link, Claiming claiming, Contact contact, Ending ending) {
        this.ports = ports;
        this.link = link;
        this.claiming = claiming;
        this.contact = contact;
        this.ending = ending;
    }

    /** Tells whether the broker lets a claim wait for a command, as far as that is known. */
    boolean brokerHolds() {
        return brokerHolds;
    }

    @Override
    public Duration run() throws TransportException, SecretStoreException, StoreException, AuditException {
        if (ports.missing().isPresent()) {
            contact.lost(Sentence.of(
                    "part.some", "A part of the Desktop is missing at the moment; commands wait until it is back."));
            return PARTS_MISSING;
        }
        if (!contact.proved()) {
            contact.beat();
            ending.connected();
        }
        var claim = claiming.claim(link.state().pairing(), true);
        failures = 0;
        return restAfter(claim);
    }

    @Override
    public Optional<Duration> failed(Exception failure) {
        var reason = failure instanceof TransportException transport ? transport.reason() : null;
        if (reason == TransportException.Reason.CANCELLED) {
            return link.line().isCut() ? Optional.empty() : Optional.of(Duration.ZERO);
        }
        if (reason == TransportException.Reason.GONE) {
            ending.revoked(Endings.GONE);
            return Optional.empty();
        }
        if (reason == TransportException.Reason.TOKEN_REFUSED && contact.hasNewerToken()) {
            contact.lost(Sentence.of(failure));
            return Optional.of(Duration.ZERO);
        }
        if (reason == TransportException.Reason.TOKEN_REFUSED) {
            contact.stopped(Sentence.of(failure));
            return Optional.empty();
        }
        if (failure instanceof TransportException) {
            contact.lost(Sentence.of(failure));
        } else if (failure instanceof SecretStoreException secrets && secrets.reason() == LOCKED) {
            contact.locked(Sentence.of(failure));
        } else {
            contact.hindered(Sentence.of(failure));
        }
        failures++;
        return Optional.of(rest(failure));
    }

    private Duration restAfter(Claiming.Claimed claimed) {
        var claim = claimed.claim();
        if ("revoked".equals(claim.remoteStatus())) {
            ending.revoked(Endings.REVOKED);
            return Duration.ZERO;
        }
        if ("draining".equals(claim.remoteStatus())) {
            return DRAINING;
        }
        emptyAnswers = claimed.news() == 0 ? emptyAnswers + 1 : 0;
        brokerHolds = claimed.mayHaveBeenHeld() ? claim.held() : brokerHolds;
        return emptyAnswers == 0 || (brokerHolds && claim.commands().isEmpty())
                ? Duration.ZERO
                : PollPace.after(emptyAnswers, ports.chance().random());
    }

    /** What is wrong here the person may put right at any moment, and to look again costs nobody much. */
    private Duration rest(Exception failure) {
        var backoff = Backoff.after(failures, ports.chance().random());
        if (failure instanceof TransportException busy) {
            return busy.retryAfter().orElse(backoff);
        }
        var bug = failure instanceof RuntimeException;
        return bug || backoff.compareTo(LONGEST_HERE) < 0 ? backoff : LONGEST_HERE;
    }
}
