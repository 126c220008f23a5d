package org.opencowork.pairing.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;

/** Tells the bundle of a class by its package: no two bundles share one. */
final class Bundles implements SliceAssignment {

    static final String ROOT = "org.opencowork.pairing";

    private static final List<String> NAMES = List.of(
            "api",
            "shared",
            "tck",
            "core",
            "urlsafety",
            "transport.http",
            "redaction",
            "secrets.memory",
            "secrets.file",
            "secrets.linux",
            "secrets.macos",
            "secrets.windows",
            "store.sqlite",
            "audit.file",
            "runtime.opencode",
            "shell",
            "desktop.ui",
            "broker",
            "launcher");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return of(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
        return "bundles";
    }

    static ArchCondition<JavaClass> holdThem() {
        return new ArchCondition<>("be in a package of a bundle") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, of(type).isPresent(), type.getName() + " is in no bundle"));
            }
        };
    }

    private static Optional<String> of(JavaClass type) {
        return NAMES.stream()
                .filter(name -> (type.getPackageName() + ".").startsWith(ROOT + "." + name + "."))
                .findFirst();
    }
}
