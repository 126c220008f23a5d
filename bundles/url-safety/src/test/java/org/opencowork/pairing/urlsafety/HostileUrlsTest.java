package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A long list of URLs that somebody may paste, each with the verdict that it must get. */
class HostileUrlsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|\\\\)");
    private static final String ANY = "*";

    private final DnsEgressRules rules = new DnsEgressRules(name -> {
        throw new AssertionError("judging a URL must not look up " + name);
    });

    private record Expected(boolean allowed, String networkClass, String url) {

        private static Expected parse(String line) {
            var space = line.indexOf(' ');
            var colon = line.indexOf(':');
            var url = ESCAPE.matcher(line.substring(space + 1))
                    .replaceAll(escape -> Matcher.quoteReplacement(letter(escape.group(1))));
            return new Expected(line.startsWith("allowed"), line.substring(colon + 1, space), url);
        }

        private static String letter(@Nullable String code) {
            return code == null ? "\\" : String.valueOf((char) Integer.parseInt(code, 16));
        }
    }

    @Test
    void judgesEachAsItMust() {
        var wrong = expectations().stream().flatMap(this::mistake).toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void isALongListOfBothKinds() {
        assertThat(expectations()).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        assertThat(expectations().stream().filter(Expected::allowed)).hasSizeGreaterThan(100);
    }

    @Test
    void savesWhatItJudgesTheSameAgain() {
        assertThat(expectations().stream().filter(Expected::allowed)).allSatisfy(expected -> {
            var saved = Objects.requireNonNull(rules.judge(expected.url()).normalized());
            assertThat(rules.judge(saved.toString()).normalized()).isEqualTo(saved);
            assertThat(saved.getRawUserInfo()).isNull();
            assertThat(saved.getHost()).isNotNull();
        });
    }

    private Stream<String> mistake(Expected expected) {
        var verdict = rules.judge(expected.url());
        var asExpected = verdict.allowed() == expected.allowed()
                && (verdict.normalized() != null) == expected.allowed()
                && (expected.networkClass().equals(ANY)
                        || expected.networkClass().equals(verdict.networkClass()));
        return asExpected
                ? Stream.empty()
                : Stream.of(expected + " is " + verdict.allowed() + ", " + verdict.networkClass());
    }

    private static List<Expected> expectations() {
        var stream = Objects.requireNonNull(HostileUrlsTest.class.getResourceAsStream("hostile-urls.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Expected::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
