package org.opencowork.pairing.shell.url;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.egress.UrlVerdict;

/**
 * What was found about a URL.
 *
 * @param addresses where it would be dialled, empty if nowhere; null if that was not asked
 */
record Judgement(UrlVerdict verdict, @Nullable List<InetAddress> addresses) {

    Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("url", verdict.url());
        tree.put("allowed", verdict.allowed());
        tree.put("reason", verdict.reason());
        tree.put("networkClass", verdict.networkClass());
        tree.put(
                "normalized",
                verdict.normalized() == null ? null : verdict.normalized().toString());
        if (addresses != null) {
            tree.put(
                    "addresses",
                    addresses.stream().map(InetAddress::getHostAddress).toList());
        }
        return tree;
    }

    /** Returns one line for people, without control characters. */
    String sentence() {
        var url = verdict.url().replaceAll("\\p{C}", "?");
        return verdict.allowed()
                ? url + ": " + verdict.reason() + "; saved as " + verdict.normalized()
                : url + ": refused as " + verdict.networkClass() + ": " + verdict.reason();
    }
}
