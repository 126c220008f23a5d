/** The words of the domain: pairings, policies, commands, results and events, with the names of the wire contract. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
