package org.opencowork.pairing.desktop.ui.model;

import java.util.function.Consumer;
import org.opencowork.pairing.api.desktop.SessionViewer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A host's way to show a session that comes as a type of the JDK, as a host shares no classes of ours. */
@Component
public final class HostViewer implements SessionViewer {

    private final Consumer<String> host;

    /** Takes what the host offers. */
    @Activate
    public HostViewer(@Reference(name = "host", target = "(purpose=host.session)") Consumer<String> host) {
        this.host = host;
    }

    @Override
    public void show(String sessionId) {
        host.accept(sessionId);
    }
}
