/** Local confirmation: what remotes propose, and what becomes of it. */
@NullMarked
package org.opencowork.pairing.core.confirm;

import org.jspecify.annotations.NullMarked;
