/** The audit in the words of those who collect such logs. */
@NullMarked
package org.opencowork.pairing.shell.audit;

import org.jspecify.annotations.NullMarked;
