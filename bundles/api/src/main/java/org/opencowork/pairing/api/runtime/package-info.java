/** The port to the coding agent on this computer. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.runtime;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
