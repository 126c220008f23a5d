/** Keeps secrets for this session only. */
@NullMarked
package org.opencowork.pairing.secrets.memory;

import org.jspecify.annotations.NullMarked;
