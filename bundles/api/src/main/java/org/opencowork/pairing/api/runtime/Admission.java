package org.opencowork.pairing.api.runtime;

/** How a prompt was taken in. */
public enum Admission {
    /** The session works on it. */
    STARTED,
    /** It waits behind a turn that is still running. */
    QUEUED
}
