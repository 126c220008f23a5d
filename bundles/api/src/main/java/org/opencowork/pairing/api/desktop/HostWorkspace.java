package org.opencowork.pairing.api.desktop;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A Cloud workspace of the program around this Desktop, registered as a service for as long as it is to be listed
 * beside the local one. Pairing has no part in it. Both calls return at once.
 */
@ConsumerType
public interface HostWorkspace {

    /** Returns an id that is always the same for this workspace. */
    String id();

    /** Returns the name that the person knows it by. */
    String name();
}
