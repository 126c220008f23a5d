/** The command line: what a person types, and what they read in answer. */
@NullMarked
package org.opencowork.pairing.launcher.cli;

import org.jspecify.annotations.NullMarked;
