package org.opencowork.pairing.itests.exam;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Runs the tests of a class inside an OSGi framework that the class describes in a static method with Pax Exam's
 * {@code Configuration}; one framework a class.
 *
 * <p>JUnit meets this extension twice. On the host it starts the framework and hands each test over to it, running
 * nothing of the test itself. Inside, in the probe bundle, it lets everything run, and a parameter of a test is the
 * service of that type, or the probe's {@code BundleContext}. Lifecycle methods run inside only, around each test.
 */
public final class PaxExam implements BeforeAllCallback, InvocationInterceptor, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PaxExam.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (onHost(context)) {
            context.getStore(NAMESPACE).put(HostedClass.class, HostedClass.start(context.getRequiredTestClass()));
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        if (onHost(context)) {
            invocation.skip();
            var hosted = context.getStore(NAMESPACE).get(HostedClass.class, HostedClass.class);
            hosted.run(context.getRequiredTestMethod());
        } else {
            invocation.proceed();
        }
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        runInside(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        runInside(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        runInside(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        runInside(invocation, context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getAnnotatedElement().getAnnotations().length == 0;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return onHost(context)
                ? null
                : services(context).await(parameter.getParameter().getType());
    }

    /** JUnit closes them when the test has ended. */
    private static Services services(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Services.class, type -> Services.of(context.getRequiredTestClass()), Services.class);
    }

    private static void runInside(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        if (onHost(context)) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    private static boolean onHost(ExtensionContext context) {
        return FrameworkUtil.getBundle(context.getRequiredTestClass()) == null;
    }
}
