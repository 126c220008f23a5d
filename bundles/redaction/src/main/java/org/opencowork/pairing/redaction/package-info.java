/** Takes secrets, local paths, local tool details and file bodies out of trees, texts and event streams. */
@NullMarked
package org.opencowork.pairing.redaction;

import org.jspecify.annotations.NullMarked;
