package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.redaction.RedactionScope;

/** All that redaction consists of for one scope and the rules of one moment; can be used by many threads. */
final class Engine {

    private static final int CALM_WORDS = 8;

    private final RedactionScope scope;
    private final List<RedactionRule> rules;
    private final Limits limits;
    private final Places places;
    private final TextScan scan;
    private final FieldNames fieldNames;

    Engine(RedactionScope scope, List<RedactionRule> rules, List<String> homes, Limits limits) {
        this.scope = scope;
        this.rules = rules;
        this.limits = limits;
        places = new Places(scope.workspaces(), homes);
        var cutting = new Cutting(
                !scope.policy().exposeArtifactBodies(),
                !scope.policy().exposeLocalMcpDetails(),
                !rules.stream().allMatch(RedactionRule::withinWords),
                CALM_WORDS + places.spaces(),
                Words.withNames(places.users()));
        scan = new TextScan(cutting, detectors(), rules);
        fieldNames = new FieldNames(scan);
    }

    private List<Detector> detectors() {
        var detectors = new ArrayList<Detector>();
        if (!scope.policy().exposeArtifactBodies()) {
            // The first of several finds at one place stands, and this one finds whatever is left of the others.
            detectors.add(new HereDocuments());
        }
        detectors.addAll(List.of(
                new ProviderKeys(),
                new NamedSecrets(),
                new MarkupSecrets(),
                new Schemes(),
                new UrlCredentials(),
                new TellingWords(),
                new PemBlocks(),
                new ValuesBelow(),
                new CommandSecrets(),
                new LoginLines(),
                new SettingLines(),
                new AccessLists(),
                new PasswordFiles(),
                new UnspacedSecrets(),
                new SqlInserts(),
                new CookieFiles(),
                new WifiCodes(),
                new GroupedKeys(),
                new JsonFields(scope.policy())));
        if (!scope.policy().exposeLocalPaths()) {
            detectors.add(new PathScanner(places));
            detectors.add(new HomeNames(places));
            detectors.add(new UserNames(places));
        }
        if (!scope.policy().exposeLocalMcpDetails()) {
            detectors.add(new McpLines());
        }
        if (!scope.policy().exposeArtifactBodies()) {
            detectors.add(new EncodedBodies());
        }
        return List.copyOf(detectors);
    }

    boolean isFor(RedactionScope scope, List<RedactionRule> rules) {
        return hasRules(rules) && this.scope.equals(scope);
    }

    /** Tells whether the rules of others are these very ones. */
    boolean hasRules(List<RedactionRule> rules) {
        return this.rules == rules;
    }

    /** Returns a tally of what the scope wants to know. */
    Tally tally() {
        return scope.explains() ? new ExplainedTally() : new Tally();
    }

    TextScan scan() {
        return scan;
    }

    /** Returns the tree as it may leave. */
    @Nullable
    Object redact(@Nullable Object tree, Tally tally) {
        return new TreeRedaction(scope.policy(), scan, fieldNames, places, limits, tally).redact(tree);
    }

    /** Returns an object as it may leave. */
    Map<String, Object> redactObject(Map<String, Object> object, Tally tally) {
        if (redact(object, tally) instanceof Map<?, ?> redacted) {
            return Tree.object(redacted).orElseThrow();
        }
        throw new IllegalStateException("an object did not stay one");
    }
}
