package org.opencowork.pairing.shell;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What keeps one component from working, in a sentence. */
final class Trouble {

    /** What the registry says of a component that failed only because another one did, which speaks for itself. */
    private static final String CONSEQUENCE = "Unable to get service for reference";

    private Trouble() {}

    /** Empty for a component that works, that was left unconfigured on purpose, or that another one made fail. */
    static Optional<String> of(ComponentConfigurationDTO component) {
        return switch (component.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Optional.of(waiting(component));
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                component.failure.contains(CONSEQUENCE) ? Optional.empty() : Optional.of(failed(component));
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

    /** Returns the sentence of an exception of ours, which says what to do, or else the innermost exception. */
    private static String cause(String trace) {
        var exceptions = trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .toList();
        return exceptions.stream()
                .filter(line -> line.startsWith("org.opencowork.pairing."))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .findFirst()
                .orElseGet(() -> exceptions.isEmpty() ? "it gave no reason" : exceptions.get(exceptions.size() - 1));
    }

    private static String who(ComponentConfigurationDTO component) {
        return component.description.bundle.symbolicName + " (" + component.description.name + ")";
    }
}
