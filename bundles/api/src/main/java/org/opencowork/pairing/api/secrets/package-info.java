/** The port to the place where secrets rest. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.secrets;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
