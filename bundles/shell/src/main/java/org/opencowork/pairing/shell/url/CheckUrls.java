package org.opencowork.pairing.shell.url;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.shell.lines.LineInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Judges URLs as the command line offers it, one line out for each, in order.
 *
 * <p>It is offered as a JDK type, because the launcher and the bundles share no classes of ours. The argument holds
 * {@code urls} (a list of text, in which {@code -} stands for the lines of {@code in}), {@code in} (an
 * {@link InputStream} of UTF-8), {@code out} (a {@link Writer}), and as {@link Boolean} {@code resolve} (look names up,
 * too) and {@code json}. The answer says whether every one is allowed.
 */
@Component(
        service = Function.class,
        property = "purpose=check-url",
        configurationPid = "org.opencowork.pairing.shell.url",
        configurationPolicy = REQUIRE)
public final class CheckUrls implements Function<Map<String, Object>, Boolean> {

    private static final String LINES_OF_INPUT = "-";

    private final @Nullable EgressRules rules;

    /** Takes the rules; features without any have this bundle, too, and leave this component out. */
    @Activate
    public CheckUrls(
            @Reference(
                            name = "rules",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    EgressRules rules) {
        this.rules = rules;
    }

    /**
     * Blocks until each is judged; without {@code resolve} the network is not touched.
     *
     * @throws UncheckedIOException if the input cannot be read or the output not be written
     */
    @Override
    public Boolean apply(Map<String, Object> arguments) {
        if (rules == null) {
            throw new IllegalStateException("there are no rules, so no URL is allowed");
        }
        var judge = new Judge(rules, Boolean.TRUE.equals(arguments.get("resolve")));
        var verdicts = new Verdicts((Writer) given(arguments, "out"), Boolean.TRUE.equals(arguments.get("json")));
        try {
            for (var url : Tree.list(arguments, "urls").orElse(List.of())) {
                if (url.equals(LINES_OF_INPUT)) {
                    checkLines(new LineInput((InputStream) given(arguments, "in")), judge, verdicts);
                } else {
                    verdicts.tell(judge.judge(url.toString()));
                }
            }
            verdicts.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(String.valueOf(broken.getMessage()), broken);
        }
        return verdicts.allAllowed();
    }

    private static void checkLines(LineInput input, Judge judge, Verdicts verdicts) throws IOException {
        for (var line = input.next(); line.isPresent(); line = input.next()) {
            verdicts.tell(judge.judge(line.get()));
            if (input.isIdle()) {
                verdicts.flush();
            }
        }
    }

    private static Object given(Map<String, Object> arguments, String name) {
        return Objects.requireNonNull(arguments.get(name), name);
    }
}
