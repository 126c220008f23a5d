/** Settings of pairings, and how each stands. */
@NullMarked
package org.opencowork.pairing.desktop.ui.pairings;

import org.jspecify.annotations.NullMarked;
