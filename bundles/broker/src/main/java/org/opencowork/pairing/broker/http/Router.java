package org.opencowork.pairing.broker.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Finds the endpoint for a request. */
record Router(List<Endpoint<?>> endpoints, int mostBytes) {

    /** Answers; throws {@link RefusedException} with 404 or 405 if there is no such endpoint. */
    CompletableFuture<Answer> answer(RequestHead head) {
        var path = head.path().split("/", -1);
        for (var endpoint : endpoints) {
            var parameters = endpoint.path().match(path);
            if (parameters.isPresent() && endpoint.method().equals(head.method())) {
                return endpoint.answer(head, parameters.get(), mostBytes);
            }
        }
        throw notHere(path);
    }

    private RefusedException notHere(String[] path) {
        var allowed = endpoints.stream()
                .filter(endpoint -> endpoint.path().match(path).isPresent())
                .map(Endpoint::method)
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? RefusedException.notFound("The broker has nothing at this path.")
                : new RefusedException(Answer.problem(405, "Method not allowed", "Use " + allowed + " here.")
                        .with("Allow", allowed));
    }
}
