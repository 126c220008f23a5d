package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a database below the line that names their columns, as dumps write them: {@code INSERT INTO t (a, b) VALUES} and
 * {@code ('x', 'y')}, or {@code COPY t (a, b) FROM stdin;} and fields between tabs.
 */
final class SqlRows implements Rows {

    /** What a line begins with that may name columns. */
    static final String INSERT = "insert into ";

    static final String COPY = "copy ";

    private static final String VALUES = "values";
    private static final String STDIN = "stdin;";
    private static final String END_OF_COPY = "\\.";
    private static final String NULL = "\\N";
    private static final int MOST_COLUMNS = 128;

    private final List<String> names;
    /** Whether fields stand between tabs. */
    private final boolean copied;

    private SqlRows(List<String> names, boolean copied) {
        this.names = names;
        this.copied = copied;
    }

    /** Returns the rows whose columns the line names; null if it names none that tell of a secret. */
    static @Nullable SqlRows headedBy(String line) {
        var lower = line.stripLeading().toLowerCase(Locale.ROOT);
        var copied = lower.startsWith(COPY) && lower.endsWith(STDIN);
        var inserted = lower.startsWith(INSERT) && (lower.endsWith(VALUES) || lower.endsWith("),"));
        var open = line.indexOf('(');
        var close = line.indexOf(')');
        if (open < 0 || close < open || !(copied || inserted)) {
            return null;
        }
        var names = List.of(line.substring(open + 1, close).split(",", MOST_COLUMNS));
        return names.stream().anyMatch(name -> SecretNames.isSecret(SqlInserts.name(name)))
                ? new SqlRows(names, copied)
                : null;
    }

    @Override
    public @Nullable SqlRows after(String line) {
        var row = copied
                ? !line.equals(END_OF_COPY) && line.indexOf('\t') > 0
                : line.stripLeading().startsWith("(");
        return row ? this : null;
    }

    @Override
    public void find(String row, Findings found) {
        if (!copied) {
            SqlInserts.rows(row, 0, names, found);
            return;
        }
        var cells = Columns.cells(row, '\t');
        for (var i = 0; i < Math.min(cells.size(), names.size()); i++) {
            var cell = cells.get(i);
            if (SecretNames.isSecret(SqlInserts.name(names.get(i)))
                    && !cell.of(row).equals(NULL)) {
                SqlInserts.add(row, cell.start(), cell.end(), found);
            }
        }
    }
}
