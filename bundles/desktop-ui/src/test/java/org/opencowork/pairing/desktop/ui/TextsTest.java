package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Told;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.desktop.ui.base.Texts;

class TextsTest {

    private static final List<String> SPEAKING = List.of("api", "core", "transport-http", "url-safety", "audit-file");
    private static final String SAID = "say.";
    private static final Pattern CODE = Pattern.compile(
            "\"((?:desktop|part|agent|secrets|store|audit|pairing|session|draft|proposal|check|broker|url)"
                    + "\\.[a-z0-9_]+)\",\\s+[a-zA-Z\"(]");
    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    private final Properties english = read("");
    private final Properties german = read("_de");

    TextsTest() throws IOException {}

    @Test
    void germanHasEveryTextThatEnglishHas() {
        assertThat(german.stringPropertyNames().stream().filter(key -> !key.startsWith(SAID)))
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void bothPutTheSameValuesIn() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(values(german, key)).isEqualTo(values(english, key)));
    }

    /** English needs no words for it: the sentence comes with its code. */
    @Test
    void germanHasWordsForEveryCodeThatTheDesktopSays() throws IOException {
        assertThat(codes())
                .hasSizeGreaterThan(80)
                .allSatisfy(code -> assertThat(german).containsKey(SAID + code));
    }

    @Test
    void germanHasWordsForEveryReasonOfAFailure() {
        assertThat(reasons())
                .allSatisfy(failure ->
                        assertThat(german).containsKey(SAID + failure.sentence().code()));
    }

    /** An apostrophe in front of a value would hide it. */
    @Test
    void noTextHasAStraightApostrophe() {
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(german.values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void everyActionOfTheAuditHasWords() {
        assertThat(AuditAction.values())
                .allSatisfy(action -> assertThat(english).containsKey("action." + action.wire()));
    }

    @Test
    void aLanguageWithoutTranslationGetsEnglish() {
        assertThat(new Texts(Locale.JAPANESE).of("light.online")).isEqualTo("Online");
        assertThat(new Texts(Locale.GERMAN).of("light.online")).isEqualTo("Verbunden");
    }

    private static Stream<Told> reasons() {
        return Stream.of(
                        Stream.of(TransportException.Reason.values()).map(reason -> new TransportException(reason, "")),
                        Stream.of(SecretStoreException.Reason.values())
                                .map(reason -> new SecretStoreException(reason, "")),
                        Stream.of(AgentRuntimeException.Reason.values())
                                .map(reason -> new AgentRuntimeException(reason, "", null)))
                .flatMap(Function.identity());
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (var bundle : SPEAKING) {
            try (var files = Files.walk(Path.of("..", bundle, "src", "main", "java"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
                }
            }
        }
        return codes;
    }

    private static Set<String> values(Properties texts, String key) {
        var values = new TreeSet<String>();
        VALUE.matcher(texts.getProperty(key)).results().map(MatchResult::group).forEach(values::add);
        return values;
    }

    private static Properties read(String language) throws IOException {
        var file = "/" + Texts.BUNDLE.replace('.', '/') + language + ".properties";
        try (var in = TextsTest.class.getResourceAsStream(file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
