package org.opencowork.pairing.urlsafety;

import java.net.URI;
import java.util.Optional;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.egress.UrlVerdict;

/** Judges a URL by its letters alone. */
final class UrlRules {

    private static final String SHAPE =
            "the URL must begin with https:// and a host, such as https://broker.example.com";

    private final Hosts hosts;

    UrlRules(Hosts hosts) {
        this.hosts = hosts;
    }

    UrlVerdict judge(String url) {
        return UrlLetters.objection(url)
                .map(objection -> refused(url, objection))
                .orElseGet(() -> UrlParts.cut(url)
                        .map(parts -> judge(url, parts))
                        .orElseGet(() -> refused(url, Finding.invalid("url.shape", SHAPE))));
    }

    private UrlVerdict judge(String url, UrlParts parts) {
        return UrlLetters.objection(parts)
                .map(objection -> refused(url, objection))
                .orElseGet(() -> judgeHost(url, parts));
    }

    private UrlVerdict judgeHost(String url, UrlParts parts) {
        var host = hosts.classify(parts.host());
        if (host.networkClass() == NetworkClass.LOCAL_DEVELOPMENT) {
            return allowed(url, host, parts);
        }
        if (!host.isPublic()) {
            return refused(url, host);
        }
        return parts.scheme().equals("https")
                ? allowed(url, host, parts)
                : refused(
                        url,
                        new Finding(
                                NetworkClass.PUBLIC,
                                "url.https",
                                "the token must travel encrypted to " + parts.host() + ": use https://",
                                parts.host()));
    }

    private static UrlVerdict allowed(String url, Finding finding, UrlParts parts) {
        return new UrlVerdict(
                url,
                true,
                Sentence.of("url.allowed", "allowed: " + finding.sentence()),
                finding.networkClass().word(),
                normalized(parts));
    }

    private static UrlVerdict refused(String url, Finding finding) {
        return new UrlVerdict(url, false, finding.told(), finding.networkClass().word(), null);
    }

    private static URI normalized(UrlParts parts) {
        return URI.create(parts.scheme() + "://" + canonical(parts.host()) + parts.shownPort()
                + parts.path().replaceFirst("/+$", ""));
    }

    private static String canonical(String host) {
        return Optional.of(host)
                .filter(text -> text.startsWith("["))
                .flatMap(Hosts::literal)
                .map(bytes -> "[" + Literals.text(bytes) + "]")
                .orElse(host);
    }
}
