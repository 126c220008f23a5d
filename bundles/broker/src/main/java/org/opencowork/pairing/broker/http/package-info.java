/** The broker on HTTP: strict reading, one class for each route, no thread held by a waiting poll. */
@NullMarked
package org.opencowork.pairing.broker.http;

import org.jspecify.annotations.NullMarked;
