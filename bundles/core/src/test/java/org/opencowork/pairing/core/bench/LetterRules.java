package org.opencowork.pairing.core.bench;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;

/** Allows https to hosts that are not called "forbidden"; saves in lower case. */
final class LetterRules implements EgressRules {

    @Override
    public UrlVerdict judge(String url) {
        return url.startsWith("https://") && !url.contains("forbidden")
                ? new UrlVerdict(url, true, "allowed", "public", URI.create(url.toLowerCase(Locale.ROOT)))
                : new UrlVerdict(url, false, "the address 10.0.0.1 is private", "private", null);
    }

    @Override
    public DialVerdict resolve(URI brokerUrl) {
        return new DialVerdict(false, "nothing is dialled here", "invalid", List.of(), false);
    }
}
