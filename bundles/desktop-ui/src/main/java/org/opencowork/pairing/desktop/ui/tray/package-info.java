/** The sign beside the clock, and notices. */
@NullMarked
package org.opencowork.pairing.desktop.ui.tray;

import org.jspecify.annotations.NullMarked;
