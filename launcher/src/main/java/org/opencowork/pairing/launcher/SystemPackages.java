package org.opencowork.pairing.launcher;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the class path that bundles share with the launcher: logging, and configuration. */
final class SystemPackages {

    private SystemPackages() {}

    /** Returns them as the framework's property takes them. */
    static String exported() {
        // Libraries that were compiled against slf4j 1.7 run on 2.0 as they are, so both versions are offered.
        var logging = Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                .flatMap(name -> Stream.of(name + ";version=1.7.36", name + ";version=2.0.20"));
        var configuration = Stream.of("org.osgi.service.cm;version=1.6.1");
        return Stream.concat(logging, configuration).collect(Collectors.joining(","));
    }
}
