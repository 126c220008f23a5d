/** The port that takes secrets, paths and other local matter out of everything that leaves. */
@Export
@Version("0.1.0")
@NullMarked
package org.opencowork.pairing.api.redaction;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
