/** Making a pairing, and showing its token once. */
@NullMarked
package org.opencowork.pairing.desktop.ui.create;

import org.jspecify.annotations.NullMarked;
