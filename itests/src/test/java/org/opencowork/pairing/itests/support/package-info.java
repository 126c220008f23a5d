/** What tests of several kinds need of the machine that they run on. */
@NullMarked
package org.opencowork.pairing.itests.support;

import org.jspecify.annotations.NullMarked;
