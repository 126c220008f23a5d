package org.opencowork.pairing.shell;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves local control on a Unix-domain socket, which only this user can open. There is no other listener. */
@Component(
        configurationPid = "org.opencowork.pairing.shell",
        configurationPolicy = REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = ControlServer.Config.class)
public final class ControlServer {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int MOST_CONNECTIONS = 16;
    private static final long STOP_SECONDS = 5;

    @ObjectClassDefinition(name = "Local control")
    @interface Config {
        @AttributeDefinition(description = "Path of the socket; whoever starts the Desktop holds the lock beside it")
        String socket();
    }

    private final ControlSocket socket;
    private final Conversation conversation;
    private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> daemon(task, "control"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "control-clock"));

    /** Opens the socket and begins to serve; one that a killed Desktop left behind is replaced. */
    @Activate
    public ControlServer(Config config, @Reference(name = "operations") Operations operations) throws IOException {
        this(Path.of(config.socket()), operations);
    }

    ControlServer(Path path, Operations operations) throws IOException {
        socket = ControlSocket.open(path);
        conversation = new Conversation(operations, clock);
        daemon(this::accept, "control-accept").start();
    }

    /** Closes the socket, and gives calls in flight a few seconds to end. */
    @Deactivate
    public void stop() {
        socket.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                free.acquire();
                var connection = socket.accept();
                workers.execute(() -> serve(connection));
            }
        } catch (ClosedChannelException stopped) {
            LOG.debug("Local control is closed");
        } catch (IOException broken) {
            LOG.error("Local control stopped; restart the Desktop to command it again", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            conversation.hold(connection);
        } catch (IOException gone) {
            LOG.debug("A control connection ended early: {}", gone.toString());
        } finally {
            free.release();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, "pairing-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
