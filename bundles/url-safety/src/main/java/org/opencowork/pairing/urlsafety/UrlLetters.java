package org.opencowork.pairing.urlsafety;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencowork.pairing.api.Text;

/**
 * Refuses every URL that two parsers could read differently; what is left means the same to all of them.
 *
 * <p>RFC 3986 is stricter than the parsers of browsers, and they than those of older libraries. A URL that needs one
 * of them to be understood is refused rather than repaired.
 */
final class UrlLetters {

    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern DOT_SEGMENT =
            Pattern.compile("(?:^|/)(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN_DELIMITER =
            Pattern.compile("%(?:[01][0-9a-f]|7f|2f|5c|25|23|3f)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int MAX_PORT = 65_535;

    /** What must not be, and the sentence for it. */
    private record Rule(Predicate<UrlParts> broken, String code, String sentence) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    url -> url.authority().contains("@"),
                    "url.credentials",
                    "a URL must not hold credentials (before the @): the pairing has a token of its own"),
            new Rule(
                    url -> url.authority().contains("%"),
                    "url.encoded_host",
                    "the host is percent-encoded or has a zone id: write it in plain letters, without a zone"),
            new Rule(
                    url -> url.host().isEmpty(),
                    "url.no_host",
                    "the URL names no host: it is a name, an IPv4 address, or an IPv6 address in square brackets"),
            new Rule(
                    url -> url.port() != null && !isPort(url.port()),
                    "url.port",
                    "the port must be a number from 1 to 65535 without leading zeros, or be left out with its colon"),
            new Rule(
                    url -> url.path().contains("[") || url.path().contains("]"),
                    "url.brackets",
                    "square brackets belong around an IPv6 address only"),
            new Rule(
                    url -> BAD_PERCENT.matcher(url.path()).find(),
                    "url.percent",
                    "the path has a percent sign that is not followed by two hexadecimal digits"),
            new Rule(
                    url -> DOT_SEGMENT.matcher(url.path()).find(),
                    "url.segment",
                    "the path has a . or .. segment: write it out"),
            new Rule(
                    url -> HIDDEN_DELIMITER.matcher(url.path()).find(),
                    "url.delimiter",
                    "the path hides a delimiter or a control character behind a percent sign"));

    private UrlLetters() {}

    /** Finds what is wrong with the letters before they are cut, or empty if nothing is. */
    static Optional<Finding> objection(String url) {
        if (url.length() > Text.MAX_URL_BYTES || url.getBytes(StandardCharsets.UTF_8).length > Text.MAX_URL_BYTES) {
            return Optional.of(Finding.invalid(
                    "url.too_long", "a URL may have at most " + Text.MAX_URL_BYTES + " bytes", Text.MAX_URL_BYTES));
        }
        return url.codePoints()
                .filter(letter -> letter <= ' ' || letter >= 0x7f || "\\\"<>^`{|}".indexOf(letter) >= 0)
                .mapToObj(letter -> Finding.invalid(
                        "url.letter",
                        String.format(
                                "a URL must not hold the character U+%04X: programs disagree on what it means there",
                                letter),
                        String.format("%04X", letter)))
                .findFirst();
    }

    /** Finds what is wrong with the parts, or empty if nothing is. */
    static Optional<Finding> objection(UrlParts url) {
        return RULES.stream()
                .filter(rule -> rule.broken().test(url))
                .map(rule -> Finding.invalid(rule.code(), rule.sentence()))
                .findFirst();
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) <= MAX_PORT;
    }
}
