package org.opencowork.pairing.itests.exam;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.ops4j.pax.exam.TestContainerException;

/** How one test ended; a test that never ran has not passed. */
final class Outcome implements TestExecutionListener {

    private final AtomicReference<@Nullable Throwable> problem =
            new AtomicReference<>(new TestContainerException("The test did not run inside the framework."));

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getThrowable().isPresent() || test.isTest()) {
            problem.set(result.getThrowable().orElse(null));
        }
    }

    /** Throws what the test threw, as it is where Java allows it. */
    void rethrow() {
        var thrown = problem.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new TestContainerException(thrown);
        }
    }
}
