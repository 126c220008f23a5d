/** Characters that nobody else may read. */
@NullMarked
package org.opencowork.pairing.shared.text;

import org.jspecify.annotations.NullMarked;
