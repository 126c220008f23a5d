/** The library with which a host Desktop embeds the pairing runtime: it reads a feature and starts the framework. */
@NullMarked
package org.opencowork.pairing.launcher;

import org.jspecify.annotations.NullMarked;
