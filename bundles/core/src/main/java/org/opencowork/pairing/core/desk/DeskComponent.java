package org.opencowork.pairing.core.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.core.port.Chance;
import org.opencowork.pairing.core.port.Port;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.ThreadTimer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Holds the desk while the store is there. All other adapters may come and go meanwhile: calls under way end on the
 * old one, the next use the new one.
 */
@Component(
        service = DeskComponent.class,
        immediate = true,
        configurationPid = "org.opencowork.pairing.core",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DeskComponent.Config.class)
public final class DeskComponent {

    /** Longer than anyone waits: without a redactor nothing leaves, however long that takes. */
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private static final int MOST_MINUTES = 24 * 60;
    private static final Duration SHORTLY = Duration.ofSeconds(10);

    @ObjectClassDefinition(name = "Pairing core")
    @interface Config {
        @AttributeDefinition(description = "Enabled pairings connect by themselves")
        boolean connect() default true;

        @AttributeDefinition(description = "Minutes that what a remote proposes waits for the person, 1 to 1440")
        int confirmationMinutes() default 10;
    }

    private final Ports ports;
    private final boolean connect;
    private final DeskTimes times;
    private @Nullable Desk desk;

    /** Gathers the store's ports; the others are plugged in as they come. */
    @Activate
    public DeskComponent(
            Config config,
            @Reference(name = "pairings") PairingStore pairings,
            @Reference(name = "journal") CommandJournal journal,
            @Reference(name = "outbox") EventOutbox outbox,
            @Reference(name = "registry") SessionRegistry registry,
            @Reference(name = "proposals") ProposalStore proposals) {
        connect = config.connect();
        var minutes = Math.max(1, Math.min(config.confirmationMinutes(), MOST_MINUTES));
        times = new DeskTimes(DeskTimes.USUAL.lease(), Duration.ofMinutes(minutes));
        ports = new Ports(
                pairings,
                journal,
                outbox,
                registry,
                proposals,
                new Port<>("transport to the broker", SHORTLY),
                new Port<>("rule for broker addresses", SHORTLY),
                new Port<>("redaction", FOR_EVER),
                new Port<>("secret store", SHORTLY),
                new Port<>("audit", SHORTLY),
                new Port<>("coding agent", SHORTLY),
                InstantSource.system(),
                new Chance(new SecureRandom()),
                new ThreadTimer("pairing-timer"));
    }

    /** Opens the desk, with the adapters that are there already. */
    @Activate
    synchronized void activate() throws StoreException {
        desk = new Desk(ports, connect, times);
        if (ports.runtime().present()) {
            ports.runtime().run(desk::observe);
        }
        desk.open();
    }

    /** Drains and ends. */
    @Deactivate
    void deactivate() {
        desk().close();
        ports.timer().close();
    }

    /** Returns the desk. */
    synchronized Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("the desk is not open yet");
        }
        return desk;
    }

    @Reference(name = "transport", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindTransport(BrokerTransport transport, Map<String, ?> properties) {
        plug(ports.transport(), transport, properties);
    }

    void unbindTransport(BrokerTransport transport) {
        ports.transport().unplug(transport);
    }

    @Reference(name = "egress", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindEgress(EgressRules rules, Map<String, ?> properties) {
        plug(ports.egress(), rules, properties);
    }

    void unbindEgress(EgressRules rules) {
        ports.egress().unplug(rules);
    }

    @Reference(name = "redactor", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindRedactor(Redactor redactor, Map<String, ?> properties) {
        plug(ports.redactor(), redactor, properties);
    }

    void unbindRedactor(Redactor redactor) {
        ports.redactor().unplug(redactor);
    }

    @Reference(name = "secrets", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSecrets(SecretStore secrets, Map<String, ?> properties) {
        plug(ports.secrets(), secrets, properties);
    }

    void unbindSecrets(SecretStore secrets) {
        ports.secrets().unplug(secrets);
    }

    @Reference(name = "audit", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAudit(AuditSink sink, Map<String, ?> properties) {
        plug(ports.audit(), sink, properties);
    }

    void unbindAudit(AuditSink sink) {
        ports.audit().unplug(sink);
    }

    @Reference(name = "runtime", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindRuntime(AgentRuntime runtime, Map<String, ?> properties) {
        plug(ports.runtime(), runtime, properties);
        withDesk(open -> open.observe(runtime));
    }

    void unbindRuntime(AgentRuntime runtime) {
        withDesk(open -> open.unobserve(runtime));
        ports.runtime().unplug(runtime);
    }

    private <T> void plug(Port<T> port, T adapter, Map<String, ?> properties) {
        var bundle = String.valueOf(properties.get("service.bundleid"));
        open().ifPresent(open -> open.arrives(port.name(), adapter.getClass().getName(), bundle));
        port.plug(adapter, rank(properties));
    }

    private synchronized Optional<Desk> open() {
        return Optional.ofNullable(desk);
    }

    private synchronized void withDesk(Consumer<Desk> deed) {
        if (desk != null) {
            deed.accept(desk);
        }
    }

    /** A component runtime hands out property maps that are ordered as their services are (DS 1.3, 112.3.3). */
    @SuppressWarnings("unchecked")
    private static Comparable<Object> rank(Map<String, ?> properties) {
        return (Comparable<Object>) properties;
    }
}
