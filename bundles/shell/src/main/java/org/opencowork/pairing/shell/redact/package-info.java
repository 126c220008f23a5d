/** Redacts JSON lines for the person at this computer, who sees by them what would leave. */
@NullMarked
package org.opencowork.pairing.shell.redact;

import org.jspecify.annotations.NullMarked;
