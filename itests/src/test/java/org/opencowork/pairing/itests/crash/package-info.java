/** What becomes of commands when the Desktop is killed, over and over, while its broker is at its worst. */
@NullMarked
package org.opencowork.pairing.itests.crash;

import org.jspecify.annotations.NullMarked;
