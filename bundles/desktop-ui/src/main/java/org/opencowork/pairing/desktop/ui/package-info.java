/** The window in which a person sees pairings, decides and stops. */
@NullMarked
package org.opencowork.pairing.desktop.ui;

import org.jspecify.annotations.NullMarked;
