/** The program as a person starts it: {@code launcher/pairing} in processes of its own. */
@NullMarked
package org.opencowork.pairing.itests.desktop;

import org.jspecify.annotations.NullMarked;
