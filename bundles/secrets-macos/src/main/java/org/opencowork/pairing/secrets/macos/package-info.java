/** Keeps secrets in the keychain of macOS. */
@NullMarked
package org.opencowork.pairing.secrets.macos;

import org.jspecify.annotations.NullMarked;
