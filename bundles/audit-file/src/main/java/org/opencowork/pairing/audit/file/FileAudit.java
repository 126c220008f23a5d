package org.opencowork.pairing.audit.file;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditHead;
import org.opencowork.pairing.api.audit.AuditPage;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.audit.AuditVerdict;
import org.opencowork.pairing.api.secrets.SecretKeeper;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Writes the audit as lines of JSON, each with the hash of the line before it.
 *
 * <p>Thread-safe. What is changed, removed or moved inside the log is found by {@link #verify()}. What is cut off at its
 * end is found too, and, back from the last checkpoint, even where all the files were made to fit: checkpoints are signed,
 * by a key in the secret store.
 */
@Component(configurationPid = "org.opencowork.pairing.audit.file", configurationPolicy = REQUIRE, immediate = true)
@Designate(ocd = FileAudit.Config.class)
public final class FileAudit implements AuditSink, AuditTrail, SecretKeeper, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(30);
    /** Where the audit rests. */
    @ObjectClassDefinition(name = "Audit in files")
    public @interface Config {

        /** Returns the directory. */
        @AttributeDefinition(description = "Directory that only this user can read")
        String directory();

        /** Returns the bytes after which a new file is begun. */
        @AttributeDefinition(description = "Bytes after which a new file is begun")
        long segmentBytes() default 16 * 1024 * 1024;

        /** Returns the days after which a new file is begun, too. */
        @AttributeDefinition(description = "Days after which a new file is begun, too")
        int segmentDays() default 30;

        /** Returns the days for which entries are kept; 0 for ever. */
        @AttributeDefinition(
                description =
                        "Days for which entries are kept, by whole files, and as soon as a key can sign that they go;"
                                + " 0: for ever")
        int keepDays() default 0;

        /** Returns the seconds after the start when the whole chain is checked. */
        @AttributeDefinition(description = "Seconds after the start when the whole chain is checked in the background")
        int checkAfterSeconds() default 20;

        /** Returns the seconds after which what was added is signed. */
        @AttributeDefinition(
                description = "Seconds after which what was added is signed with a key in the secret store")
        int checkpointSeconds() default 3600;
    }

    private final Path directory;
    private final GroupAppender appender;
    private final Soundness soundness;
    private final StartCheck startCheck;
    private final Keyring keyring;
    private final Checkpoints checkpoints;

    @Reference(name = "secrets", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable SecretStore secrets;

    /** Writes into the configured directory. */
    @Activate
    public FileAudit(Config config) {
        this(
                Path.of(config.directory()),
                new Rotation(
                        config.segmentBytes(),
                        Duration.ofDays(config.segmentDays()),
                        Duration.ofDays(config.keepDays())),
                Duration.ofSeconds(config.checkAfterSeconds()),
                Clock.systemUTC(),
                null,
                Duration.ofSeconds(config.checkpointSeconds()));
    }

    FileAudit(Path directory, long segmentBytes, Duration checkAfter, Clock clock) {
        this(directory, Rotation.bySize(segmentBytes), checkAfter, clock, null, Duration.ofDays(1));
    }

    FileAudit(
            Path directory,
            Rotation rotation,
            Duration checkAfter,
            Clock clock,
            @Nullable SecretStore secrets,
            Duration checkpointEvery) {
        this.directory = directory.toAbsolutePath().normalize();
        this.secrets = secrets;
        this.keyring = new Keyring(() -> this.secrets, this.directory);
        var signer = new Signer(clock);
        this.appender = new GroupAppender(this.directory, rotation, clock, signer);
        var first = checkpointEvery.compareTo(FIRST_CHECKPOINT) < 0 ? checkpointEvery : FIRST_CHECKPOINT;
        this.checkpoints = new Checkpoints(appender, signer, keyring, first, checkpointEvery);
        this.soundness = new Soundness(this.directory, this::end, keyring, clock);
        this.startCheck = new StartCheck(() -> soundness.check(this), checkAfter);
    }

    @Override
    public void append(AuditEntry entry) throws AuditException {
        write(List.of(ChainedLine.text(entry)));
    }

    /** {@inheritDoc} Entries that cannot be read are left out; {@link #verify()} names them. */
    @Override
    public List<AuditEntry> matching(AuditFilter filter, int limit) throws AuditException {
        var end = end();
        try {
            return new NewestEntries(new Segments(directory), end).matching(filter, limit);
        } catch (IOException failure) {
            throw Unusable.of(directory, failure);
        }
    }

    /** {@inheritDoc} Entries that cannot be read are left out; {@link #verify()} names them. */
    @Override
    public AuditPage page(AuditFilter filter, @Nullable String cursor, int limit) throws AuditException {
        var from = cursor == null ? Cursor.START : Cursor.read(cursor);
        var end = end();
        try {
            return new PageReader(new Segments(directory), end).page(from, filter, limit);
        } catch (IOException failure) {
            throw Unusable.of(directory, failure);
        }
    }

    @Override
    public AuditVerdict verify() throws AuditException {
        return soundness.verify();
    }

    /** {@inheritDoc} Of a chain that was whole when all of it was last checked, only the newest file is read. */
    @Override
    public AuditVerdict health() throws AuditException {
        return soundness.health();
    }

    /** Ends after what was already asked for. */
    @Deactivate
    @Override
    public void close() {
        startCheck.close();
        checkpoints.close();
        appender.close();
    }

    @Override
    public Optional<AuditHead> head() throws AuditException {
        var newest = end().head();
        return Optional.of(new AuditHead(newest.seq(), newest.hash()));
    }

    /** {@inheritDoc} The key that signs it, and what was signed last. */
    @Override
    public List<SecretName> keptIn(SecretStore store) throws SecretStoreException {
        return new Keyring(() -> store, directory).names();
    }

    private LogEnd end() throws AuditException {
        return write(List.of());
    }

    private LogEnd write(List<String> entries) throws AuditException {
        try {
            return Patience.await(appender.append(entries), PATIENCE);
        } catch (TimeoutException slow) {
            throw Unusable.of(directory, slow);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof AuditException known ? known : Unusable.of(directory, failed);
        }
    }
}
