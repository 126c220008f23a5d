/** The runtime adapter on a real OpenCode, with a model that follows a script. */
@NullMarked
package org.opencowork.pairing.itests.opencode;

import org.jspecify.annotations.NullMarked;
