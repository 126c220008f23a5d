package org.opencowork.pairing.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to the person, and what it can be told by in another language.
 *
 * @param code what it says, in lower-case words with dots and underscores; a code never changes what it means
 * @param values what differs in it, in the order in which a translation counts them from 0
 * @param english the whole sentence, for everybody who does not know the code
 */
public record Sentence(String code, List<String> values, String english) {

    private static final String CODE = "Code";
    private static final String VALUES = "Values";

    /** Copies the list. */
    public Sentence {
        values = List.copyOf(values);
    }

    /** Takes the values as their text. */
    public static Sentence of(String code, String english, Object... values) {
        return new Sentence(code, Stream.of(values).map(String::valueOf).toList(), english);
    }

    /** Of a failure whose reason is all that translations go by; its code is the kind and the reason. */
    public static Sentence ofReason(String kind, Enum<?> reason, @Nullable String english) {
        return of(kind + "." + reason.name().toLowerCase(Locale.ROOT), String.valueOf(english));
    }

    /** Finds among the fields of an object what {@link #putInto} put there; without a code where there was none yet. */
    public static Optional<Sentence> in(Map<String, ?> fields, String name) {
        return Tree.text(fields, name)
                .map(english -> of(
                        Tree.text(fields, name + CODE).orElse(""),
                        english,
                        Tree.list(fields, name + VALUES).orElse(List.of()).toArray()));
    }

    /** Puts it among the fields of an object: the English under this name, and the rest under others made of it. */
    public void putInto(Map<String, @Nullable Object> fields, String name) {
        fields.put(name, english);
        fields.put(name + CODE, code);
        fields.put(name + VALUES, values);
    }

    /** Returns what a failure says; of one that says nothing to the person, that there was one. */
    public static Sentence of(Throwable failure) {
        return failure instanceof Told told
                ? told.sentence()
                : of("desktop.bug", "Something went wrong inside the Desktop; its log says more.");
    }

    /** Returns the English sentence. */
    @Override
    public String toString() {
        return english;
    }
}
