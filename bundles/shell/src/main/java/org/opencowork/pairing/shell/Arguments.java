package org.opencowork.pairing.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;

/** What came with a request; each reader says in a sentence which argument is missing or of the wrong form. */
record Arguments(Map<String, Object> values) {

    /** No arguments. */
    static final Arguments NONE = new Arguments(Map.of());

    /** The id of the pairing or session that the operation is about. */
    static Arguments id(String id) {
        return new Arguments(Map.of("id", id));
    }

    String text(String name) throws PairingException {
        return optionalText(name).orElseThrow(() -> invalid("\"" + name + "\" is missing"));
    }

    Optional<String> optionalText(String name) throws PairingException {
        return read(name, String.class, "a text");
    }

    boolean flag(String name) throws PairingException {
        return read(name, Boolean.class, "true or false").orElse(false);
    }

    int whole(String name, int absent, int most) throws PairingException {
        var number = read(name, Long.class, "a whole number").orElse((long) absent);
        if (number < 1 || number > most) {
            throw invalid("\"" + name + "\" takes a whole number from 1 to " + most);
        }
        return number.intValue();
    }

    /** Returns the texts of a list, or null if it is absent, which is not the same as an empty one. */
    @Nullable
    List<String> texts(String name) throws PairingException {
        var list = read(name, List.class, "a list of texts").orElse(null);
        if (list == null) {
            return null;
        }
        var texts = new ArrayList<String>();
        for (var entry : list) {
            if (!(entry instanceof String text)) {
                throw invalid("\"" + name + "\" takes a list of texts");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    Map<String, Object> object(String name) throws PairingException {
        return Tree.object(read(name, Map.class, "an object").orElse(null)).orElse(Map.of());
    }

    private <T> Optional<T> read(String name, Class<T> type, String form) throws PairingException {
        var value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw invalid("\"" + name + "\" takes " + form);
        }
        return Optional.of(type.cast(value));
    }

    static PairingException invalid(String message) {
        return new PairingException(Reason.INVALID, message);
    }
}
