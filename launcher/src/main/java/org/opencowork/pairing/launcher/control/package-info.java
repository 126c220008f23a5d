/** How a process on this computer commands a running Desktop: over its Unix-domain socket, in JSON. */
@NullMarked
package org.opencowork.pairing.launcher.control;

import org.jspecify.annotations.NullMarked;
