package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.desktop.ui.base.Texts;

class TextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    private final Properties english = read("");
    private final Properties german = read("_de");

    TextsTest() throws IOException {}

    @Test
    void germanHasEveryTextThatEnglishHas() {
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void bothPutTheSameValuesIn() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(values(german, key)).isEqualTo(values(english, key)));
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
