package org.opencowork.pairing.itests.felix;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What Declarative Services says about the components in the framework. */
final class Components {

    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** What should run where these PIDs are configured, and does not; each with the reason. */
    List<String> missing(Set<String> configured) {
        var components = runtime.getComponentDescriptionDTOs();
        var known = components.stream()
                .flatMap(component -> Stream.of(component.configurationPid))
                .collect(toSet());
        var unknown = configured.stream().filter(not(known::contains)).map(pid -> "no component takes " + pid);
        var idle = components.stream()
                .filter(component -> isWanted(component, configured))
                .flatMap(this::complaints);
        return Stream.concat(unknown, idle).sorted().toList();
    }

    /** The components that run by a configuration. */
    List<String> configured() {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> component.configurationPolicy.equals("require"))
                .filter(component ->
                        !runtime.getComponentConfigurationDTOs(component).isEmpty())
                .map(component -> component.name)
                .toList();
    }

    private Stream<String> complaints(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> instances = runtime.getComponentConfigurationDTOs(component);
        return instances.isEmpty()
                ? Stream.of(component.name + " is not configured")
                : instances.stream().filter(instance -> !isUp(instance)).map(Components::complaint);
    }

    private static boolean isWanted(ComponentDescriptionDTO component, Set<String> configured) {
        return !component.configurationPolicy.equals("require")
                || Stream.of(component.configurationPid).allMatch(configured::contains);
    }

    private static boolean isUp(ComponentConfigurationDTO instance) {
        return switch (instance.state) {
            case ComponentConfigurationDTO.ACTIVE -> true;
            case ComponentConfigurationDTO.SATISFIED -> !instance.description.immediate;
            default -> false;
        };
    }

    private static String complaint(ComponentConfigurationDTO instance) {
        var lacking = Stream.of(instance.unsatisfiedReferences)
                .map(reference -> reference.name)
                .sorted()
                .toList();
        var failure = instance.failure == null
                ? ""
                : " " + instance.failure.lines().findFirst().orElse("");
        return instance.description.name + " lacks " + lacking + failure;
    }
}
