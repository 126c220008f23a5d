package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactionPropertiesTest {

    private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
    private static final List<String> PIECES = List.of(
            "a ",
            "word ",
            "the password is ",
            "x8Kq22ab ",
            "/home/ada/x ",
            "~/y",
            "\"",
            "'",
            "`",
            "\n",
            "\\n",
            " ",
            "KEY=",
            ": ",
            "https://example.com/a?b=",
            "C:\\Users\\Ada L\\z",
            "\\\\",
            "/",
            "-----BEGIN RSA PRIVATE KEY-----",
            "MIIE",
            "-----END RSA PRIVATE KEY-----",
            "diff --git a/x b/x\n",
            "+",
            "-",
            "@@ -1 +1 @@\n",
            "Bearer ",
            "%2F",
            "%",
            "home",
            "file:",
            "[workspace]",
            "/src",
            "[local-path]",
            "(",
            ")",
            "[",
            "]",
            "data:a/b;base64,",
            "éß文",
            "=",
            "--token ",
            "@",
            ".",
            "<",
            ">",
            "$HOME",
            "…[truncated]",
            "eyJ",
            "\t",
            "\r\n");

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(24);
    }

    @Property(tries = 2000)
    void whatIsLeftOfAStreamDoesNotDependOnHowItWasCut(@ForAll("pieces") List<String> pieces, @ForAll long seed) {
        var text = String.join("", pieces);

        assertThat(Redactors.streamed(cut(text, seed))).isEqualTo(Redactors.text(text));
    }

    @Property(tries = 2000)
    void aSecretLeavesAtNoPositionAndNoCut(
            @ForAll("pieces") List<String> before, @ForAll("pieces") List<String> after, @ForAll long seed) {
        var text = String.join("", before) + " " + TOKEN + " " + String.join("", after);

        assertThat(Redactors.text(text)).doesNotContain("0123456789");
        assertThat(Redactors.streamed(cut(text, seed))).doesNotContain("0123456789");
    }

    @Property(tries = 2000)
    void theHomeFolderLeavesAtNoPosition(@ForAll("pieces") List<String> before, @ForAll("pieces") List<String> after) {
        var text = String.join("", before) + " /home/ada/projects/plans.txt " + String.join("", after);

        assertThat(Redactors.text(text)).doesNotContain("/ada/", "plans");
    }

    @Property(tries = 2000)
    void redactingTwiceIsRedactingOnce(@ForAll("pieces") List<String> pieces) {
        var once = Redactors.text(String.join("", pieces));

        assertThat(Redactors.text(once)).isEqualTo(once);
    }

    @Property(tries = 500)
    void aSecretLeavesAtNoNesting(@ForAll("pieces") List<String> names) {
        Object tree = TOKEN;
        for (var name : names) {
            tree = name.length() % 2 == 0 ? List.of("a", tree) : Map.of(name, tree, TOKEN, 1L);
        }

        assertThat(String.valueOf(Redactors.tree(tree))).doesNotContain("0123456789");
    }

    private static String[] cut(String text, long seed) {
        var random = new Random(seed);
        var cuts = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var end = Math.min(text.length(), at + 1 + random.nextInt(12));
            cuts.add(text.substring(at, end));
            at = end;
        }
        return cuts.toArray(String[]::new);
    }
}
