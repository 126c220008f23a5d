/** Lets the person at this computer command the Desktop: over a Unix-domain socket, and from a Gogo shell. */
@NullMarked
package org.opencowork.pairing.shell;

import org.jspecify.annotations.NullMarked;
