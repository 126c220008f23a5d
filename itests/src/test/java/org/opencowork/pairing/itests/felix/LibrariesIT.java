package org.opencowork.pairing.itests.felix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.itests.exam.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;
import org.sqlite.JDBC;

/** Libraries that were not made for OSGi, or bring native code, do their work in the framework. */
@ExtendWith(PaxExam.class)
class LibrariesIT {

    @TempDir
    Path directory;

    @Configuration
    static Option[] framework() {
        return Felix.with(Jars.ours("httpclient5"), Jars.library("sqlite-jdbc"));
    }

    @Test
    void eachIsABundle() {
        assertThat(FrameworkUtil.getBundle(HttpClients.class)).isNotNull();
        assertThat(FrameworkUtil.getBundle(JDBC.class)).isNotNull();
    }

    @Test
    void httpClientCallsAServer() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try (var client = HttpClients.createDefault()) {
            var url = "http://localhost:" + server.getAddress().getPort() + "/";

            var body = client.execute(new HttpGet(url), answer -> EntityUtils.toString(answer.getEntity()));

            assertThat(body).isEqualTo("hello");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void sqliteKeepsARow() throws SQLException {
        var url = JDBC.PREFIX + directory.resolve("rows.db");
        try (var connection = JDBC.createConnection(url, new Properties());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE word (text TEXT)");
            statement.execute("INSERT INTO word VALUES ('kept')");
        }

        try (var connection = JDBC.createConnection(url, new Properties());
                var statement = connection.createStatement();
                var words = statement.executeQuery("SELECT text FROM word")) {
            assertThat(words.next()).isTrue();
            assertThat(words.getString(1)).isEqualTo("kept");
        }
    }
}
