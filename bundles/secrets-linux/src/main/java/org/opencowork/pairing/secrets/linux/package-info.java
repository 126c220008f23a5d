/** Keeps secrets in the keyring of a Linux desktop, by the freedesktop.org Secret Service API. */
@NullMarked
package org.opencowork.pairing.secrets.linux;

import org.jspecify.annotations.NullMarked;
