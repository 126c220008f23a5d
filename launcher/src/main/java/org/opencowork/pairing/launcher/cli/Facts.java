package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** What is known of a pairing at this moment, in words: three facts, none of which follows from another. */
record Facts(Map<String, @Nullable Object> tree) {

    /** Takes them from a pairing as the Desktop shows it. */
    static Facts of(Map<String, @Nullable Object> pairing) {
        return new Facts(Json.object(pairing.get("facts")));
    }

    boolean canExecute() {
        return Boolean.TRUE.equals(tree.get("canExecute"));
    }

    void print(PrintWriter out) {
        out.println(
                Boolean.TRUE.equals(tree.get("processAlive"))
                        ? "The Desktop is running."
                        : "The Desktop is not running.");
        var proved = tree.get("brokerProvedAt");
        out.println(
                proved == null
                        ? "The broker has never answered."
                        : "The broker last proved that it is there at " + Table.text(proved) + ".");
        out.println(
                canExecute()
                        ? "Commands can be carried out."
                        : "Commands cannot be carried out: " + Table.text(tree.get("cannotExecuteBecause")));
    }
}
