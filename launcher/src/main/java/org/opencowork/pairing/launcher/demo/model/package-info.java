/** A language model that follows a script, so that a real OpenCode can be shown and tested without any provider. */
@NullMarked
package org.opencowork.pairing.launcher.demo.model;

import org.jspecify.annotations.NullMarked;
