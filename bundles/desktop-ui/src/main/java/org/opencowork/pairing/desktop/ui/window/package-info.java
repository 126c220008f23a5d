/** The window around the parts, and the switcher of workspaces. */
@NullMarked
package org.opencowork.pairing.desktop.ui.window;

import org.jspecify.annotations.NullMarked;
