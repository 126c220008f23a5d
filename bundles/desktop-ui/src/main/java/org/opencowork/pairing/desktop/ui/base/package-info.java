/** What every part of the window uses: texts, work in the background, looks. */
@NullMarked
package org.opencowork.pairing.desktop.ui.base;

import org.jspecify.annotations.NullMarked;
