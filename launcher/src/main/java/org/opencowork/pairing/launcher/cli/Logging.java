package org.opencowork.pairing.launcher.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import org.slf4j.LoggerFactory;

/** Where log lines go: warnings to standard error, and for a Desktop that runs all of them to a bounded file. */
final class Logging {

    private static final FileSize MOST_BYTES = FileSize.valueOf("5MB");
    private static final int OLD_FILES = 3;

    private Logging() {}

    /** Warnings only, as one line each; standard output belongs to the answer. */
    static void toStandardError() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(warnings(context));
    }

    /** Warnings to standard error, and everything from INFO on to {@code logs/pairing.log}, mode 0600. */
    static void toFile(Path dataDirectory) throws DeskException {
        toStandardError();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        try {
            var file = privateFile(dataDirectory.resolve("logs"));
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender(context, file));
        } catch (IOException unwritable) {
            throw new DeskException(
                    Reason.UNAVAILABLE,
                    "Cannot write to the data directory " + dataDirectory + ". Choose another one with --data-dir.",
                    unwritable);
        }
    }

    private static Path privateFile(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var file = directory.resolve("pairing.log");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }

    private static Appender<ILoggingEvent> warnings(LoggerContext context) {
        var filter = new ThresholdFilter();
        filter.setLevel("WARN");
        filter.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setTarget("System.err");
        appender.addFilter(filter);
        return started(context, appender, "%level %logger{0}: %msg%n%ex{short}");
    }

    private static Appender<ILoggingEvent> appender(LoggerContext context, Path file) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setRollingPolicy(window(context, appender, file));
        appender.setTriggeringPolicy(size(context));
        return started(context, appender, "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger{0}: %msg%n");
    }

    private static FixedWindowRollingPolicy window(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(OLD_FILES);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> size(LoggerContext context) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(MOST_BYTES);
        policy.start();
        return policy;
    }

    private static Appender<ILoggingEvent> started(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
