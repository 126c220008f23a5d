/** Runs commands on the local OpenCode server and observes its events. */
@NullMarked
package org.opencowork.pairing.runtime.opencode;

import org.jspecify.annotations.NullMarked;
