package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

/** What the broker answered, read to its end; the body of a refusal is not read. */
final class Answer {

    private static final int CONFLICT = 409;

    private final HttpResponse head;
    private final byte[] body;
    private final long askedAtNanos;
    private final Duration took;

    private Answer(HttpResponse head, byte[] body, long askedAtNanos) {
        this.head = head;
        this.body = body;
        this.askedAtNanos = askedAtNanos;
        this.took = Duration.ofNanos(System.nanoTime() - askedAtNanos);
    }

    /** Reads at most {@code limit} bytes of the body. */
    static Answer read(ClassicHttpResponse response, int limit, long askedAtNanos) throws IOException {
        var body = isSuccess(response) ? body(response, limit) : new byte[0];
        return new Answer(response, body, askedAtNanos);
    }

    private static byte[] body(ClassicHttpResponse response, int limit) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        // Closing the stream would read all that is still to come.
        var body = response.getEntity().getContent().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new OversizedAnswerException(limit);
        }
        return body;
    }

    int status() {
        return head.getCode();
    }

    byte[] body() {
        return body.clone();
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    long askedAtNanos() {
        return askedAtNanos;
    }

    /** How long it took from just before the request to the last byte. */
    Duration took() {
        return took;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(head.getFirstHeader(name)).map(header -> header.getValue());
    }

    /** The type without its parameters, in lower case. */
    Optional<String> contentType() {
        return header(HttpHeaders.CONTENT_TYPE)
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** The broker's clock when it answered. */
    Optional<Instant> date() {
        return header(HttpHeaders.DATE).map(DateUtils::parseStandardDate);
    }

    /** Returns if the broker did what it was asked to do. */
    void requireSuccess() throws TransportException {
        if (!isSuccess(head)) {
            throw Failures.ofStatus(this);
        }
        var html = contentType().filter(type -> type.equals("text/html") || type.equals("application/xhtml+xml"));
        if (html.isPresent()) {
            throw new TransportException(
                    Reason.BROKEN_ANSWER,
                    Sentence.of(
                            "broker.html",
                            "The broker answered " + html.get() + ", which is for browsers; is the URL right, "
                                    + "and does no login page of the network stand in between?"));
        }
    }

    /** Reads it as the answer to a delivered result. */
    DeliveryAnswer toDelivery() throws TransportException {
        if (status() == CONFLICT) {
            return DeliveryAnswer.LEASE_LOST;
        }
        if (!isSuccess(head) && Failures.ofStatus(this).reason() == Reason.REQUEST_REFUSED) {
            return DeliveryAnswer.REFUSED;
        }
        requireSuccess();
        return DeliveryAnswer.ACCEPTED;
    }

    private static boolean isSuccess(HttpResponse head) {
        return head.getCode() / 100 == 2;
    }
}
