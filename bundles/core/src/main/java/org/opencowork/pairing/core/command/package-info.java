/** What becomes of a command: decoded, decided, run once, delivered. */
@NullMarked
package org.opencowork.pairing.core.command;

import org.jspecify.annotations.NullMarked;
