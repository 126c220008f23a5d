package org.opencowork.pairing.itests.benchmarks;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param value as measured
 * @param goal what the value should be at least, or at most
 */
record Row(String measure, double value, String unit, double goal, boolean atLeast) {

    static Row atLeast(String measure, double value, String unit, double goal) {
        return new Row(measure, value, unit, goal, true);
    }

    static Row atMost(String measure, double value, String unit, double goal) {
        return new Row(measure, value, unit, goal, false);
    }

    boolean holds() {
        return atLeast ? value >= goal : value <= goal;
    }

    /** Returns it as a row of a Markdown table. */
    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %s | %s %.2f %s | %s |",
                measure,
                value,
                unit,
                atLeast ? "≥" : "≤",
                goal,
                unit,
                holds() ? "yes" : "no");
    }
}
