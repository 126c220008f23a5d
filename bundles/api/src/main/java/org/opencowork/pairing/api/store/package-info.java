/** The ports to durable state: pairings, command journal, event outbox and session registry. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
