/** The port to the broker: how commands are claimed, results delivered and events published. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.transport;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
