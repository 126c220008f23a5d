package org.opencowork.pairing.api.egress;

import java.net.URI;
import java.util.List;
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

    /**
     * Judges the way to a broker through a proxy that the person has set: the proxy is looked up anew, and is what is
     * dialled; the broker, which the proxy will look up, can be judged by its letters only. Blocks as {@link #resolve}
     * does. Rules that know nothing of proxies let none be used.
     *
     * @param brokerUrl a URL as {@link UrlVerdict#normalized()} gave it
     * @param proxy where the proxy is: {@code http://HOST:PORT}
     */
    default DialVerdict resolveProxy(URI brokerUrl, URI proxy) {
        return new DialVerdict(false, "these rules let no proxy be used", "invalid", List.of(), false);
    }
}
