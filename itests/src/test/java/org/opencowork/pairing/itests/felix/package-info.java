/** The bundles together in Felix, as the features put them together. */
@NullMarked
package org.opencowork.pairing.itests.felix;

import org.jspecify.annotations.NullMarked;
