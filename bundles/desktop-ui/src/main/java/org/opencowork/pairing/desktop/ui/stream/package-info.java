/** What leaves for a pairing, live, and what was taken out of it. */
@NullMarked
package org.opencowork.pairing.desktop.ui.stream;

import org.jspecify.annotations.NullMarked;
