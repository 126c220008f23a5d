/** Runs JUnit 5 tests inside an OSGi framework, with Pax Exam. */
@NullMarked
package org.opencowork.pairing.itests.exam;

import org.jspecify.annotations.NullMarked;
