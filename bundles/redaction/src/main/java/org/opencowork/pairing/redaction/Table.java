package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table in a text, of which the line with the names of its columns has been read; rows are asked one by one. */
final class Table implements Rows {

    /** The most characters of the line that names the columns. */
    static final int LONGEST_HEADING = 512;

    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 4;
    private static final List<String> VALUES =
            List.of("value", "val", "values", "current value", "wert", "valeur", "valor");

    private final char separator;
    /** Whether only a ruler below makes it a table. */
    private final boolean open;

    private final List<String> names;
    private final boolean telling;
    /** The columns of what a row names and of its value; -1 if there are none. */
    private final int naming;

    private final int value;

    private Table(char separator, List<String> names, boolean open) {
        this.separator = separator;
        this.open = open;
        this.names = names;
        telling = names.stream().anyMatch(SecretNames::isSecret);
        value = index(names, name -> VALUES.contains(name.toLowerCase(Locale.ROOT)));
        naming = value < 0 ? -1 : index(names, Labels::isNaming);
    }

    private static int index(List<String> names, Predicate<String> which) {
        for (var i = 0; i < names.size(); i++) {
            if (which.test(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the table whose columns the line names; null if it names none that tell of a secret. */
    static @Nullable Table headedBy(String line) {
        var separator = Columns.separator(line);
        var cells = Columns.cells(line, separator);
        // What stands in code in the first column is named by a row.
        var row = (separator == Columns.SPACES && line.startsWith(" ")) || line.startsWith("| `");
        if (cells.size() < 2 || row) {
            return null;
        }
        var names = new ArrayList<String>();
        for (var cell : cells) {
            var name = cell.of(line);
            var code = separator == '|' && cell.start() > 0 && line.charAt(cell.start() - 1) == '`';
            if (!isName(name) || code || (separator == ',' && name.indexOf('(') >= 0)) {
                return null;
            }
            names.add(name);
        }
        var bars = separator != Columns.SPACES && "\t,;<".indexOf(separator) < 0;
        var table = new Table(separator, names, bars && line.strip().charAt(0) != separator);
        var tells = table.telling || table.naming >= 0;
        return tells ? table : null;
    }

    /** Tells of what may name a column. */
    static boolean isName(String cell) {
        if (cell.length() > LONGEST_NAME || cell.split(" ", MOST_WORDS + 1).length > MOST_WORDS) {
            return false;
        }
        for (var i = 0; i < cell.length(); i++) {
            if (!Chars.isWord(cell.charAt(i)) && cell.charAt(i) < 128 && " -_.#()/".indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return cell.isEmpty()
                || (Chars.isWord(cell.charAt(0)) && !isMeasured(cell) && !isPlace(cell))
                || cell.charAt(0) > 127
                || cell.charAt(0) == '#';
    }

    /** Tells of a number, perhaps with a unit, which stands in a row: {@code 0.412s}. */
    private static boolean isMeasured(String cell) {
        return Versions.beginsAt(cell, 0);
    }

    /** Tells of a file or a module in folders, which stands in a row. */
    private static boolean isPlace(String cell) {
        return cell.indexOf('/') > 0 && cell.indexOf('.') > 0 && cell.indexOf(' ') < 0;
    }

    /** Returns the table as it is behind the line, which is a row of it, or drawn between two; null if it is neither. */
    @Override
    public @Nullable Table after(String line) {
        if (line.isBlank()) {
            return null;
        }
        if (Columns.isRuler(line)) {
            return open ? new Table(separator, names, false) : this;
        }
        if (separator == TagCells.SEPARATOR && TagCells.isBetween(line)) {
            return this;
        }
        var cells = Columns.cells(line, separator);
        for (var cell : cells) {
            // What stood there may have had a separator in it.
            if (!cell.of(line).equals(StandIn.SECRET.word()) && StandIn.isIn(cell.of(line))) {
                return null;
            }
        }
        var exact = separator == ',' || separator == ';';
        var row = exact ? cells.size() == names.size() : cells.size() > 1;
        return row && !open ? this : null;
    }

    @Override
    public void find(String row, Findings found) {
        var cells = Columns.isRuler(row) ? List.<Columns.Cell>of() : Columns.cells(row, separator);
        for (var i = 0; i < Math.min(cells.size(), names.size()); i++) {
            var name = i == value && naming >= 0 && naming < cells.size()
                    ? cells.get(naming).of(row)
                    : names.get(i);
            var cell = cells.get(i);
            var key = i == value && SecretLike.isKey(cell.of(row));
            if (key || (SecretNames.isSecret(name) && isSecret(name, row, cell))) {
                found.add(cell.start(), cell.end(), StandIn.SECRET);
            }
        }
    }

    private boolean isSecret(String name, String row, Columns.Cell cell) {
        var text = cell.of(row);
        if (text.length() < 2 || isNothing(name, row, cell)) {
            return false;
        }
        if (text.indexOf(' ') >= 0) {
            return name.toLowerCase(Locale.ROOT).endsWith("phrase") || (separator == '\t' && isOdd(text));
        }
        var word = text.chars().allMatch(c -> Chars.isLetter((char) c) || "-_.".indexOf(c) >= 0);
        return isPassword(name) || !word;
    }

    /** Tells of two words that no sentence has: one with a sign in it, or with letters and digits. */
    private static boolean isOdd(String text) {
        var words = text.split(" ", -1);
        var odd = false;
        for (var word : words) {
            odd |= word.chars().anyMatch(c -> "_!#$%^*+~".indexOf(c) >= 0);
        }
        return words.length == 2 && odd;
    }

    /** Tells of what is still to be filled in, says something, or is gone, perhaps with what stood around it. */
    private static boolean isNothing(String name, String row, Columns.Cell cell) {
        var text = cell.of(row);
        return Placeholders.isOpen(row, cell.start(), cell.end())
                || HarmlessValues.isWord(text)
                || StandIn.isIn(text)
                || text.chars().allMatch(c -> "-–—?✓✗✔✘".indexOf(c) >= 0)
                || (SecretNames.mayCount(name)
                        && text.chars().allMatch(c -> Chars.isDigit((char) c) || ",.kKM%".indexOf(c) >= 0));
    }

    /** Tells of names whose values may be words as people choose them. */
    private static boolean isPassword(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith("key")
                && !lower.endsWith("token")
                && !lower.endsWith("tokens")
                && !lower.endsWith("secret")
                && !lower.endsWith("secrets")
                && !lower.endsWith("cookie");
    }
}
