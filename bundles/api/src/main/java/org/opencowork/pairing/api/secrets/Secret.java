package org.opencowork.pairing.api.secrets;

import java.util.Arrays;
import java.util.function.Function;

/** Characters that nobody may print: they are wiped on {@link #close()}. Thread-safe. */
public final class Secret implements AutoCloseable {

    private final char[] value;
    private boolean closed;

    private Secret(char[] value) {
        this.value = value;
    }

    /** Copies the characters; the caller wipes its own. */
    public static Secret copyOf(char[] characters) {
        return new Secret(characters.clone());
    }

    /**
     * The only way to the plain characters; {@code use} must not keep the array.
     *
     * @throws IllegalStateException if the secret was closed
     */
    public synchronized <T> T reveal(Function<char[], T> use) {
        if (closed) {
            throw new IllegalStateException("secret already wiped");
        }
        return use.apply(value);
    }

    /** Returns a copy with a life of its own. */
    public Secret copy() {
        return reveal(Secret::copyOf);
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
