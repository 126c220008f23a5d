/** Contract tests, one class for each port: whoever writes an adapter extends the class and says how to make one. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.tck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
