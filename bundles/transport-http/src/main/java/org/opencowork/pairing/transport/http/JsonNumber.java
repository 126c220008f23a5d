package org.opencowork.pairing.transport.http;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.opencowork.pairing.transport.http.StrictJson.BrokenJsonException;

/** Reads a number of JSON without changing its value. */
final class JsonNumber {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
    private static final int MAX_LENGTH = 100;
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private JsonNumber() {}

    /** Returns a whole number as Long if it fits, another as Double if that is what was written, else BigDecimal. */
    static Number parse(String literal) throws BrokenJsonException {
        if (literal.length() > MAX_LENGTH || !NUMBER.matcher(literal).matches()) {
            throw new BrokenJsonException("has a number that is too long or too large");
        }
        var exact = new BigDecimal(literal);
        return WHOLE.matcher(literal).matches() ? whole(exact) : fraction(exact);
    }

    private static Number whole(BigDecimal exact) {
        return exact.compareTo(LEAST) >= 0 && exact.compareTo(GREATEST) <= 0 ? (Number) exact.longValueExact() : exact;
    }

    private static Number fraction(BigDecimal exact) {
        var rounded = exact.doubleValue();
        return Double.isFinite(rounded) && BigDecimal.valueOf(rounded).compareTo(exact) == 0 ? (Number) rounded : exact;
    }
}
