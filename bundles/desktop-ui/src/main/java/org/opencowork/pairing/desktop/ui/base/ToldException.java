package org.opencowork.pairing.desktop.ui.base;

/** Something was not done, for a reason that is told in the person's language. */
public final class ToldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;

    /** Takes the words for the person. */
    public ToldException(String words, Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    /** Returns the words for the person. */
    public String words() {
        return words;
    }
}
