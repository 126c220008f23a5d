package org.opencowork.pairing.shell.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;
import org.opencowork.pairing.shell.lines.Line;
import org.opencowork.pairing.shell.lines.LineInput;

/** Asks the rules about a URL, and where it is wanted about the addresses of its host as well. */
final class Judge {

    private static final String TOO_LONG = "the line is longer than " + LineInput.MOST_BYTES + " bytes";

    private final EgressRules rules;
    private final boolean resolves;

    Judge(EgressRules rules, boolean resolves) {
        this.rules = rules;
        this.resolves = resolves;
    }

    /** Judges all that the line holds; bytes that are no UTF-8 are letters that no URL may hold. */
    Judgement judge(Line line) {
        var bytes = line.bytes();
        return bytes == null
                ? new Judgement(new UrlVerdict("", false, TOO_LONG, "invalid", null), null)
                : judge(new String(bytes, UTF_8));
    }

    Judgement judge(String url) {
        var verdict = rules.judge(url);
        var saved = verdict.normalized();
        if (!resolves) {
            return new Judgement(verdict, null);
        }
        return saved == null ? new Judgement(verdict, List.of()) : resolve(verdict, saved);
    }

    private Judgement resolve(UrlVerdict verdict, URI saved) {
        var dial = rules.resolve(saved);
        return dial.allowed()
                ? new Judgement(verdict, dial.addresses())
                : new Judgement(
                        new UrlVerdict(verdict.url(), false, dial.reason(), dial.networkClass(), null), List.of());
    }
}
