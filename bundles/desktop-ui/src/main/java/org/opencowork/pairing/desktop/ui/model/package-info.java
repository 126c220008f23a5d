/** What the window shows, as last read from the ports. */
@NullMarked
package org.opencowork.pairing.desktop.ui.model;

import org.jspecify.annotations.NullMarked;
