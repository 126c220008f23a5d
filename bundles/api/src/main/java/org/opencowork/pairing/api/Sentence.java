package org.opencowork.pairing.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence to the person, and what it can be told by in another language.
 *
 * @param code what it says, in lower-case words with dots and underscores; a code never changes what it means
 * @param values what differs in it, in the order in which a translation counts them from 0
 * @param english the whole sentence, for everybody who does not know the code
 */
public record Sentence(String code, List<String> values, String english) {

    /** Copies the list. */
    public Sentence {
        values = List.copyOf(values);
    }

    /** Takes the values as their text. */
    public static Sentence of(String code, String english, Object... values) {
        return new Sentence(code, Stream.of(values).map(String::valueOf).toList(), english);
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
