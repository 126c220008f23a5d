package org.opencowork.pairing.broker.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.opencowork.pairing.broker.domain.StoreBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers each request of the server by the router, and whatever goes wrong by a problem. */
final class BrokerHandler extends Handler.Abstract.NonBlocking {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerHandler.class);

    private final Router router;
    private final InstantSource clock;

    BrokerHandler(Router router, InstantSource clock) {
        this.router = router;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var unused = routed(new RequestHead(request)).whenComplete((answer, failure) -> {
            if (failure != null && cause(failure) instanceof IOException gone) {
                callback.failed(gone);
            } else {
                write(failure == null ? answer : answerTo(cause(failure)), response, callback);
            }
        });
        return true;
    }

    private CompletableFuture<Answer> routed(RequestHead head) {
        try {
            return router.answer(head);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        // Desktops judge leases by this header, so it has to come from the clock that the leases go by.
        response.getHeaders().put(HttpHeader.DATE, DateGenerator.formatDate(clock.instant()));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, UTF_8.encode(answer.body()), callback);
    }

    private static Answer answerTo(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.answer();
        }
        if (failure instanceof StoreBusyException busy) {
            return Answer.problem(503, "Service unavailable", busy.getMessage() + " Try again.")
                    .with("Retry-After", "1");
        }
        LOG.error("A request could not be answered", failure);
        return Answer.problem(500, "Internal error", "The broker has failed; its log says why.");
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
