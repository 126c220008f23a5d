/** Keeps secrets in the Credential Manager of Windows. */
@NullMarked
package org.opencowork.pairing.secrets.windows;

import org.jspecify.annotations.NullMarked;
