/** Speaks the pairing contract over HTTP/1.1 and TLS, to vetted addresses only. */
@NullMarked
package org.opencowork.pairing.transport.http;

import org.jspecify.annotations.NullMarked;
