package org.opencowork.pairing.api.egress;

import java.net.URI;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Judges where a pairing's token may travel.
 *
 * <p>Thread-safe. Of several registered rules, the one with the highest {@code service.ranking} is used.
 */
@ConsumerType
public interface EgressRules {

    /** Judges a URL for saving, by its letters alone: the network is never touched. The URL is hostile input. */
    UrlVerdict judge(String url);

    /**
     * Looks the host up anew and judges every address of every answer; one bad address refuses all.
     *
     * <p>Blocks up to 10 s. An interrupt ends it early as a refusal.
     *
     * @param brokerUrl a URL as {@link UrlVerdict#normalized()} gave it
     */
    DialVerdict resolve(URI brokerUrl);
}
