package org.opencowork.pairing.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** Looks through all that the remote side has seen for what it must not have seen. */
final class LeakCheck {

    private LeakCheck() {}

    /** Returns the names of what leaked; empty if all is well. */
    static List<String> leaks(List<Map<String, @Nullable Object>> events, Map<String, String> secrets) {
        var all = Json.write(events);
        var leaks = new ArrayList<String>();
        secrets.forEach((name, secret) -> {
            if (all.contains(secret)) {
                leaks.add(name);
            }
        });
        return leaks;
    }
}
