/** An append-only audit in files, each line bound to the one before it. */
@NullMarked
package org.opencowork.pairing.audit.file;

import org.jspecify.annotations.NullMarked;
