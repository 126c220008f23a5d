/** What the person at this desk can do, checked and audited before it takes effect. */
@NullMarked
package org.opencowork.pairing.core.desk;

import org.jspecify.annotations.NullMarked;
