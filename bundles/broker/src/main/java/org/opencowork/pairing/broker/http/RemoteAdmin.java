package org.opencowork.pairing.broker.http;

/** Whoever holds the remote key. */
enum RemoteAdmin {
    INSTANCE
}
