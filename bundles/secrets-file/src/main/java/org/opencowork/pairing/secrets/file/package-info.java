/** Keeps secrets in files, sealed under a passphrase. */
@NullMarked
package org.opencowork.pairing.secrets.file;

import org.jspecify.annotations.NullMarked;
