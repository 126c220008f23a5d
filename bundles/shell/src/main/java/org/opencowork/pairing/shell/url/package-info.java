/** Judges URLs for the person at this computer, who learns by them which broker may be paired with, and why not. */
@NullMarked
package org.opencowork.pairing.shell.url;

import org.jspecify.annotations.NullMarked;
