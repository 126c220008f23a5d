package org.opencowork.pairing.urlsafety;

import java.util.Locale;

/** The part of the network that an address or a name belongs to. */
enum NetworkClass {
    PUBLIC,
    LOCAL_DEVELOPMENT,
    LOOPBACK,
    PRIVATE,
    SHARED,
    LINK_LOCAL,
    UNSPECIFIED,
    MULTICAST,
    BROADCAST,
    DOCUMENTATION,
    BENCHMARKING,
    RESERVED,
    INFRASTRUCTURE,
    TRANSITION,
    CLOUD_METADATA,
    /** No address at all: the URL cannot be read, or nothing was found. */
    INVALID;

    /** Returns the class by its word, such as {@code link-local}. */
    static NetworkClass ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns the word for people and for the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
