package org.opencowork.pairing.redaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.Redaction;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Redacts by scanning text and by the names of fields; rules of others join and leave while it runs. */
@Component(immediate = true)
public final class ScanningRedactor implements Redactor {

    private static final Duration LONGEST_HELD = Duration.ofSeconds(2);
    private static final int MOST_ENGINES = 8;

    private final List<String> homes;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private volatile List<RedactionRule> rules = List.of();
    /** Those used last, of several pairings; the newest first. */
    private volatile List<Engine> engines = List.of();

    /** Redacts for the user whose home is that of this process. */
    @Activate
    public ScanningRedactor() {
        this(List.of(System.getProperty("user.home", "")), Limits.DEFAULT, System::nanoTime);
    }

    ScanningRedactor(List<String> homes, Limits limits, LongSupplier nanoTime) {
        this.homes = List.copyOf(homes);
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @Reference(name = "rule", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void bindRule(RedactionRule rule) {
        var joined = new ArrayList<>(rules);
        joined.add(rule);
        rules = List.copyOf(joined);
    }

    synchronized void unbindRule(RedactionRule rule) {
        rules = rules.stream().filter(other -> other != rule).toList();
    }

    @Override
    public Redaction redact(@Nullable Object tree, RedactionScope scope) {
        var engine = engine(scope);
        var tally = engine.tally();
        var redacted = engine.redact(tree, tally);
        return new Redaction(redacted, tally.counts(), tally.removals());
    }

    @Override
    public EventRedactor events(RedactionScope scope) {
        return new EventStream(() -> engine(scope), nanoTime, LONGEST_HELD);
    }

    /** Returns an engine with the rules of this moment; one used of late if it fits. */
    private Engine engine(RedactionScope scope) {
        var current = rules;
        var known = engines;
        for (var engine : known) {
            if (engine.isFor(scope, current)) {
                return engine;
            }
        }
        var engine = new Engine(scope, current, homes, limits);
        var kept = new ArrayList<>(List.of(engine));
        known.stream()
                .filter(other -> other.hasRules(current))
                .limit(MOST_ENGINES - 1)
                .forEach(kept::add);
        engines = List.copyOf(kept);
        return engine;
    }
}
