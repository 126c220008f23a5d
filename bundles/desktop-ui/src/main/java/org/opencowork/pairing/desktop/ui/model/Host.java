package org.opencowork.pairing.desktop.ui.model;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.desktop.HostWorkspace;
import org.opencowork.pairing.api.desktop.SessionViewer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The program around this Desktop, as far as there is one. What it gives comes in types of ours, or in types of the JDK
 * from one that embeds the framework and shares no classes with it. Thread-safe.
 */
@Component(service = Host.class)
public final class Host {

    @Reference(name = "workspaces", cardinality = MULTIPLE, policy = DYNAMIC, policyOption = GREEDY)
    private final List<HostWorkspace> workspaces = new CopyOnWriteArrayList<>();

    @Reference(name = "viewer", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable SessionViewer viewer;

    @Reference(
            name = "embeddingWorkspaces",
            target = "(purpose=host.workspaces)",
            cardinality = OPTIONAL,
            policy = DYNAMIC,
            policyOption = GREEDY)
    private volatile @Nullable Supplier<Map<String, String>> embeddingWorkspaces;

    @Reference(
            name = "embeddingViewer",
            target = "(purpose=host.session)",
            cardinality = OPTIONAL,
            policy = DYNAMIC,
            policyOption = GREEDY)
    private volatile @Nullable Consumer<String> embeddingViewer;

    /** Made by Declarative Services. */
    public Host() {}

    Host(List<HostWorkspace> workspaces) {
        this.workspaces.addAll(workspaces);
    }

    /** Returns its Cloud workspaces, in the order in which they came. */
    List<Snapshot.Cloud> workspaces() {
        var clouds = new ArrayList<Snapshot.Cloud>();
        workspaces.forEach(workspace -> clouds.add(new Snapshot.Cloud(workspace.id(), workspace.name())));
        var embedding = embeddingWorkspaces;
        if (embedding != null) {
            embedding.get().forEach((id, name) -> clouds.add(new Snapshot.Cloud(id, name)));
        }
        return clouds;
    }

    /** Has it show a session, and tells whether it can. */
    boolean show(String sessionId) {
        var own = viewer;
        var embedding = embeddingViewer;
        if (own != null) {
            own.show(sessionId);
        } else if (embedding != null) {
            embedding.accept(sessionId);
        }
        return own != null || embedding != null;
    }
}
