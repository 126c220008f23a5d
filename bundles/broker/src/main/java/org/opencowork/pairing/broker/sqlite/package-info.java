/** The broker's memory in one SQLite file, durable before anything is acknowledged. */
@NullMarked
package org.opencowork.pairing.broker.sqlite;

import org.jspecify.annotations.NullMarked;
