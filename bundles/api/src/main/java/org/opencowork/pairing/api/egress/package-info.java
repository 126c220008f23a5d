/** The port that judges where a token may travel: which broker URLs may be saved, which addresses dialled. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.egress;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
