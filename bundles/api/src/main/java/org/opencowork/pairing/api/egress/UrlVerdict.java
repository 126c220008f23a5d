package org.opencowork.pairing.api.egress;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;

/**
 * Whether a broker URL may be saved.
 *
 * @param url what was judged, as given
 * @param why why it was refused, or that it is allowed
 * @param networkClass where it points, such as {@code public}, {@code local-development}, {@code private},
 *     {@code loopback}, {@code link-local}, {@code invalid}
 * @param normalized the URL in the one form that is saved and dialled; null if refused
 */
public record UrlVerdict(
        String url,
        boolean allowed,
        Sentence why,
        String networkClass,
        @Nullable URI normalized) {

    /** Says why in English only. */
    public UrlVerdict(String url, boolean allowed, String reason, String networkClass, @Nullable URI normalized) {
        this(url, allowed, Sentence.of("finding.other", reason), networkClass, normalized);
    }

    /** Returns the reason in English. */
    public String reason() {
        return why.english();
    }
}
