package org.opencowork.pairing.shell;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What keeps one component from working, in a sentence. */
final class Trouble {

    private Trouble() {}

    /** Empty for a component that works, and for one that was left unconfigured on purpose. */
    static Optional<String> of(ComponentConfigurationDTO component) {
        return switch (component.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Optional.of(waiting(component));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> Optional.of(failed(component));
            default -> Optional.empty();
        };
    }

    private static String waiting(ComponentConfigurationDTO component) {
        var services = Stream.of(component.unsatisfiedReferences)
                .map(reference -> service(component, reference))
                .collect(Collectors.joining(", "));
        return who(component) + " waits for " + services;
    }

    private static String service(ComponentConfigurationDTO component, UnsatisfiedReferenceDTO reference) {
        return Stream.of(component.description.references)
                .filter(declared -> declared.name.equals(reference.name))
                .map(declared -> declared.interfaceName)
                .findFirst()
                .orElse(reference.name);
    }

    private static String failed(ComponentConfigurationDTO component) {
        return who(component) + " failed to start: " + cause(component.failure);
    }

    /** Returns the message of the innermost exception of a printed stack trace. */
    private static String cause(String trace) {
        return trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .reduce((outer, inner) -> inner)
                .orElse("for a reason that was not given");
    }

    private static String who(ComponentConfigurationDTO component) {
        return component.description.bundle.symbolicName + " (" + component.description.name + ")";
    }
}
