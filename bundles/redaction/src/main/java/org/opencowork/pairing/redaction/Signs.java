package org.opencowork.pairing.redaction;

/** What a piece of text holds that some detector looks for, as bits; a detector is asked only where one of its bits is set. */
final class Signs {

    static final int NONE = 0;
    /** A slash, or a backslash. */
    static final int SLASH = 1;

    static final int COLON = 1 << 1;
    static final int DOLLAR = 1 << 2;
    /** What begins an escape: percent, backslash, ampersand. */
    static final int ESCAPE = 1 << 3;

    static final int TILDE = 1 << 4;
    static final int EQUALS = 1 << 5;
    static final int LESS = 1 << 6;
    static final int BRACE = 1 << 7;
    static final int AT = 1 << 8;
    /** A letter beyond ASCII. */
    static final int WIDE = 1 << 9;
    /** A part of a word that tells of a secret. */
    static final int TELLING = 1 << 10;
    /** A word as long and mixed as keys are. */
    static final int KEY = 1 << 11;
    /** The beginning of a quotation of several words. */
    static final int QUOTE = 1 << 12;

    /** The name of a command that may be given a secret. */
    static final int COMMAND = 1 << 13;
    /** The beginning of a user's name. */
    static final int USER = 1 << 14;

    /** What speaks of a local MCP server. */
    static final int MCP = 1 << 15;

    static final int ANY = (1 << 16) - 1;

    /** A group of hexadecimal digits, which tells only together with others; a word that bears it may be calm. */
    static final int GROUP = 1 << 16;
    /** An option of a command; a word that bears it may be calm. */
    static final int OPTION = 1 << 17;

    /** Those that make a word one to look at, and all others. */
    static final int ALL = (1 << 18) - 1;

    private Signs() {}
}
