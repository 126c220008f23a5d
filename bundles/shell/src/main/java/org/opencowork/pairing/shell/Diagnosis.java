package org.opencowork.pairing.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Says, for each component that cannot work, what it waits for. The launcher asks it after a start.
 *
 * <p>It is offered as a JDK type, because the launcher and the bundles share no classes of ours.
 */
@Component(service = Supplier.class, property = "purpose=diagnosis")
public final class Diagnosis implements Supplier<List<String>> {

    private final ServiceComponentRuntime components;

    /** Takes the registry of components. */
    @Activate
    public Diagnosis(@Reference(name = "components") ServiceComponentRuntime components) {
        this.components = components;
    }

    /** Returns a sentence for each component that should work and does not; empty if all is well. */
    @Override
    public List<String> get() {
        return components.getComponentDescriptionDTOs().stream()
                .flatMap(this::troubles)
                .toList();
    }

    private Stream<String> troubles(ComponentDescriptionDTO description) {
        return components.getComponentConfigurationDTOs(description).stream()
                .map(Trouble::of)
                .flatMap(Optional::stream);
    }
}
