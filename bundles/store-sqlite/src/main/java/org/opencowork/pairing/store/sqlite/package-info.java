/** Pairings, command journal, event outbox and session registry in one SQLite database. */
@NullMarked
package org.opencowork.pairing.store.sqlite;

import org.jspecify.annotations.NullMarked;
