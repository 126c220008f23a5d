/** The audit, for looking through. */
@NullMarked
package org.opencowork.pairing.desktop.ui.audit;

import org.jspecify.annotations.NullMarked;
