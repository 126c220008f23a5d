package org.opencowork.pairing.shared.json;

import java.math.BigDecimal;

/** Reads a number of JSON without changing its value. */
final class JsonNumber {

    /** So many characters of a whole number surely fit a long. */
    private static final int SURELY_LONG = 18;

    /** In powers of ten; what reckons with a larger number may take for ever. */
    private static final int GREATEST_EXPONENT = 999;

    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private JsonNumber() {}

    /** Returns a whole number as Long if it fits, another as Double if that is what was written, else BigDecimal. */
    static Number parse(String literal, int mostDigits) throws BrokenJsonException {
        if (literal.length() > mostDigits) {
            throw tooLarge();
        }
        return isWhole(literal) ? whole(literal) : fraction(literal);
    }

    private static boolean isWhole(String literal) {
        return literal.indexOf('.') < 0 && literal.indexOf('e') < 0 && literal.indexOf('E') < 0;
    }

    private static Number whole(String literal) {
        if (literal.length() <= SURELY_LONG) {
            return Long.valueOf(literal);
        }
        var exact = new BigDecimal(literal);
        var fits = exact.compareTo(LEAST_LONG) >= 0 && exact.compareTo(GREATEST_LONG) <= 0;
        return fits ? (Number) exact.longValueExact() : exact;
    }

    private static Number fraction(String literal) throws BrokenJsonException {
        var nearest = Double.parseDouble(literal);
        // Most are written in just this way, and exact arithmetic is slow.
        if (Double.toString(nearest).equals(literal)) {
            return nearest;
        }
        var exact = exact(literal);
        var same = Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(exact) == 0;
        return same ? (Number) nearest : exact;
    }

    private static BigDecimal exact(String literal) throws BrokenJsonException {
        try {
            var exact = new BigDecimal(literal);
            var exponent = (long) exact.precision() - exact.scale() - 1;
            if (Math.abs(exponent) <= GREATEST_EXPONENT) {
                return exact;
            }
        } catch (NumberFormatException beyondAllMeasure) {
            throw tooLarge();
        }
        throw tooLarge();
    }

    private static BrokenJsonException tooLarge() {
        return new BrokenJsonException("has a number that is too long or too large");
    }
}
