package org.opencowork.pairing.urlsafety;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;
import org.xbill.DNS.lookup.LookupFailedException;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;
import org.xbill.DNS.lookup.RedirectLoopException;
import org.xbill.DNS.lookup.RedirectOverflowException;

/** Looks names up in the hosts file and in DNS, without a cache, so that every answer is of now. */
final class DnsNameLookup implements NameLookup {

    private static final Duration LIMIT = Duration.ofMillis(9_500);

    private final Supplier<Resolver> resolver;
    private final HostsFileParser hostsFile = new HostsFileParser();

    /** Asks for the resolver at every look-up, as a laptop changes networks. */
    DnsNameLookup(Supplier<Resolver> resolver) {
        this.resolver = resolver;
    }

    @Override
    public Answer lookUp(String name) throws InterruptedException {
        var session = LookupSession.builder()
                .resolver(resolver.get())
                .hostsFileParser(hostsFile)
                .clearCaches()
                .build();
        var ipv4 = ask(session, name, Type.A);
        var ipv6 = ask(session, name, Type.AAAA);
        awaitBoth(ipv4, ipv6);
        var addresses = Stream.concat(found(ipv4), found(ipv6)).toList();
        return addresses.isEmpty() ? failure(ipv4, ipv6) : new Answer(addresses, "", false);
    }

    private static CompletableFuture<LookupResult> ask(LookupSession session, String name, int type) {
        try {
            return session.lookupAsync(Name.fromString(name + "."), type).toCompletableFuture();
        } catch (TextParseException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits until both have ended in whatever way, or the time is over; one family's failure is not the other's. */
    private static void awaitBoth(CompletableFuture<?> one, CompletableFuture<?> other) throws InterruptedException {
        var both = CompletableFuture.allOf(one.handle((r, e) -> true), other.handle((r, e) -> true));
        try {
            both.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            one.completeExceptionally(e);
            other.completeExceptionally(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a handled future does not fail", e);
        }
    }

    private static Stream<byte[]> found(CompletableFuture<LookupResult> lookup) {
        return lookup.isCompletedExceptionally()
                ? Stream.empty()
                : lookup.join().getRecords().stream().map(Record::rdataToWireCanonical);
    }

    private static Answer failure(CompletableFuture<?> ipv4, CompletableFuture<?> ipv6) {
        var causes = Stream.of(ipv4, ipv6).map(DnsNameLookup::causeOf).toList();
        if (causes.stream().allMatch(DnsNameLookup::saysThatThereIsNone)) {
            return new Answer(List.of(), "DNS knows no address of it; check the spelling", false);
        }
        return causes.stream().anyMatch(DnsNameLookup::leadsNowhere)
                ? new Answer(List.of(), "DNS leads from alias to alias without an end; tell who runs that name", true)
                : new Answer(List.of(), "the DNS servers did not answer; check the network", true);
    }

    private static Throwable causeOf(CompletableFuture<?> lookup) {
        var cause = lookup.handle((result, failure) -> failure).join();
        return cause == null ? new NoSuchRRSetException(Name.root, Type.A) : unwrap(cause);
    }

    private static Throwable unwrap(Throwable failure) {
        return failure.getCause() == null || failure instanceof LookupFailedException
                ? failure
                : unwrap(failure.getCause());
    }

    private static boolean saysThatThereIsNone(Throwable cause) {
        return cause instanceof NoSuchDomainException || cause instanceof NoSuchRRSetException;
    }

    private static boolean leadsNowhere(Throwable cause) {
        return cause instanceof RedirectLoopException || cause instanceof RedirectOverflowException;
    }
}
