/** Tokens in a real GNOME Keyring, on a bus of its own. */
@NullMarked
package org.opencowork.pairing.itests.keyring;

import org.jspecify.annotations.NullMarked;
