package org.opencowork.pairing.shell.redact;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.shell.lines.LineInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Redacts JSON lines from a stream to a writer, as the command line offers it.
 *
 * <p>It is offered as a JDK type, because the launcher and the bundles share no classes of ours. The argument holds
 * {@code in} (an {@link InputStream} that tells what is available also while a read waits), {@code out} and {@code err} (each a {@link Writer}), {@code policy} (what differs
 * from the default), {@code workspaces} (a list of directories) and {@code explain} (a {@link Boolean}). The answer says
 * whether every line could be read and redacted.
 */
@Component(
        service = Function.class,
        property = "purpose=redact",
        configurationPid = "org.opencowork.pairing.shell.redact",
        configurationPolicy = REQUIRE)
public final class RedactLines implements Function<Map<String, Object>, Boolean> {

    private final @Nullable Redactor redactor;

    /** Takes the redactor; features without one have this bundle, too, and leave this component out. */
    @Activate
    public RedactLines(
            @Reference(
                            name = "redactor",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Redactor redactor) {
        this.redactor = redactor;
    }

    /**
     * Blocks until the input has ended.
     *
     * @throws IllegalArgumentException if the policy is none, with a sentence that says what it takes
     * @throws UncheckedIOException if the input cannot be read or the output not be written
     */
    @Override
    public Boolean apply(Map<String, Object> arguments) {
        if (redactor == null) {
            throw new IllegalStateException("there is no redactor, so nothing leaves");
        }
        var scope = scope(arguments);
        var report = new Report((Writer) given(arguments, "err"), scope.explains());
        var stream = redactor.events(scope);
        var outlet = new Outlet(stream, (Writer) given(arguments, "out"), report);
        var redaction = new LineRedaction(redactor, scope, stream, outlet, report);
        var input = new LineInput((InputStream) given(arguments, "in"));
        try {
            new LineFilter(input, redaction, System::nanoTime).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(String.valueOf(broken.getMessage()), broken);
        }
        return !report.complained();
    }

    private static RedactionScope scope(Map<String, Object> arguments) {
        var policy = Tree.object(arguments, "policy").orElse(Map.of());
        var workspaces = Tree.list(arguments, "workspaces").orElse(List.of()).stream()
                .map(Object::toString)
                .toList();
        return new RedactionScope(
                Policy.DEFAULT.with(policy), workspaces, Boolean.TRUE.equals(arguments.get("explain")));
    }

    private static Object given(Map<String, Object> arguments, String name) {
        var value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
