/** What remotes propose to answer, and what the person makes of it. */
@NullMarked
package org.opencowork.pairing.desktop.ui.confirm;

import org.jspecify.annotations.NullMarked;
