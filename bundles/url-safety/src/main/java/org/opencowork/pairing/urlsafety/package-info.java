/** Judges broker URLs by their letters and broker addresses by what the registries say of them. */
@NullMarked
package org.opencowork.pairing.urlsafety;

import org.jspecify.annotations.NullMarked;
