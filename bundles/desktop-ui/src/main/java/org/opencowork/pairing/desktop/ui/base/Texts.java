package org.opencowork.pairing.desktop.ui.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.desktop.PairingException;

/** The words of the window in one language. Thread-safe. */
public final class Texts {

    /** Where the words are. */
    public static final String BUNDLE = "org.opencowork.pairing.desktop.ui.Messages";

    private final Locale locale;
    private final ResourceBundle words;

    /** Takes the language; English where there is no translation. */
    public Texts(Locale locale) {
        this.locale = locale;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.words = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), noFallback);
    }

    /** Returns the language. */
    public Locale locale() {
        return locale;
    }

    /** Returns the text of that key, with the values put in. */
    public String of(String key, Object... values) {
        var pattern = words.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Returns the sentence in the person's language, or in English where that has no words for it. */
    public String of(Sentence sentence) {
        var pattern = orElse("say." + sentence.code(), "");
        return pattern.isEmpty()
                ? sentence.english()
                : new MessageFormat(pattern, locale).format(sentence.values().toArray());
    }

    /** Returns what stands in the way, and what the Desktop says of it. */
    public String of(PairingException refused) {
        return of("said." + refused.reason().name().toLowerCase(Locale.ROOT), of(refused.sentence()));
    }

    /** Returns the text of that key, or the other text where there is none. */
    public String orElse(String key, String other) {
        try {
            return words.getString(key);
        } catch (MissingResourceException unknown) {
            return other;
        }
    }
}
