/** The ports to the audit: written before anything takes effect, and read by the person. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
