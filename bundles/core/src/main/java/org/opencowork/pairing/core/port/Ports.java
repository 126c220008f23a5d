package org.opencowork.pairing.core.port;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.EventOutbox;
import org.opencowork.pairing.api.store.PairingStore;
import org.opencowork.pairing.api.store.ProposalStore;
import org.opencowork.pairing.api.store.SessionRegistry;
import org.opencowork.pairing.api.transport.BrokerTransport;

/** All that the core needs from outside. */
public record Ports(
        PairingStore pairings,
        CommandJournal journal,
        EventOutbox outbox,
        SessionRegistry registry,
        ProposalStore proposals,
        Port<BrokerTransport> transport,
        Port<EgressRules> egress,
        Port<Redactor> redactor,
        Port<SecretStore> secrets,
        Port<AuditSink> audit,
        Port<AgentRuntime> runtime,
        InstantSource clock,
        Chance chance,
        Timer timer,
        RedactionWatch redactionWatch) {

    /** Watches the redactor by the timer, with the usual patience. */
    public Ports(
            PairingStore pairings,
            CommandJournal journal,
            EventOutbox outbox,
            SessionRegistry registry,
            ProposalStore proposals,
            Port<BrokerTransport> transport,
            Port<EgressRules> egress,
            Port<Redactor> redactor,
            Port<SecretStore> secrets,
            Port<AuditSink> audit,
            Port<AgentRuntime> runtime,
            InstantSource clock,
            Chance chance,
            Timer timer) {
        this(
                pairings,
                journal,
                outbox,
                registry,
                proposals,
                transport,
                egress,
                redactor,
                secrets,
                audit,
                runtime,
                clock,
                chance,
                timer,
                new RedactionWatch(timer));
    }

    /** Names the first part that a command needs before it may be claimed, and that is not there; empty if all are. */
    public Optional<String> missing() {
        return Stream.of(redactor, audit, secrets, transport)
                .filter(port -> !port.present())
                .map(Port::name)
                .findFirst();
    }
}
