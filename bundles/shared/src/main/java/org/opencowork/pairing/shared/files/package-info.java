/** Makes files that only this user can read, and puts them on disk whole. */
@NullMarked
package org.opencowork.pairing.shared.files;

import org.jspecify.annotations.NullMarked;
