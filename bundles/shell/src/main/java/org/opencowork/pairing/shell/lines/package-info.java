/** Lines of an input that nobody vouches for. */
@NullMarked
package org.opencowork.pairing.shell.lines;

import org.jspecify.annotations.NullMarked;
