/** What the core offers to whoever stands at this desk: window, shell, command line or host program. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.desktop;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
