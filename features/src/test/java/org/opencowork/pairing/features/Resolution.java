package org.opencowork.pairing.features;

import aQute.bnd.repository.fileset.FileSetRepository;
import biz.aQute.resolve.Bndrun;
import biz.aQute.resolve.ResolveProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.osgi.service.resolver.ResolutionException;

/** Resolves bundles as bnd does: with nothing but them, the framework, Java 17 and the launcher's logging. */
final class Resolution {

    private static final String SETTINGS = """
            -standalone: true
            -runfw: org.apache.felix.framework
            -runee: JavaSE-17
            -resolve.effective: active
            -runsystempackages: \\
                org.slf4j;version=1.7.36, org.slf4j;version=2.0.20,\\
                org.slf4j.event;version=1.7.36, org.slf4j.event;version=2.0.20,\\
                org.slf4j.helpers;version=1.7.36, org.slf4j.helpers;version=2.0.20,\\
                org.slf4j.spi;version=1.7.36, org.slf4j.spi;version=2.0.20
            # Gogo asks for a shell to type in, which a host brings that wants one.
            -runsystemcapabilities: org.apache.felix.gogo;org.apache.felix.gogo=shell.implementation;version:Version=1.0
            -runrequires: %s
            """;

    private final Path work;

    Resolution(Path work) {
        this.work = work;
    }

    /** Returns what is missing, in the resolver's words; empty if every bundle and offer can be had. */
    String missing(List<Path> jars, List<String> offers) throws Exception {
        var requirements = Stream.concat(
                jars.stream().map(Resolution::identity),
                offers.stream().map(offer -> "osgi.service;filter:='(objectClass=" + offer + ")';effective:=active"));
        var file = Files.writeString(
                work.resolve("feature.bndrun"), SETTINGS.formatted(requirements.collect(Collectors.joining(","))));
        try (var run = Bndrun.createBndrun(null, file.toFile())) {
            run.getWorkspace().addBasicPlugin(repository(jars));
            run.resolve(false, false);
            return run.isOk() ? "" : String.join("\n", run.getErrors());
        } catch (ResolutionException unresolved) {
            return ResolveProcess.format(unresolved, false);
        }
    }

    private static FileSetRepository repository(List<Path> jars) throws Exception {
        var framework = Path.of(
                Felix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<File> files = Stream.concat(jars.stream(), Stream.of(framework))
                .map(Path::toFile)
                .toList();
        var repository = new FileSetRepository("feature", files);
        repository.list(null);
        return repository;
    }

    private static String identity(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var name = file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return "bnd.identity;id='" + name.split(";", 2)[0] + "'";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
