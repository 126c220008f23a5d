package org.opencowork.pairing.broker.http;

/** Ends the reading of a request, however deep, with the answer that refuses it. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    RefusedException(Answer answer) {
        // Whoever sends nonsense must not make the broker fill in stack traces.
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    static RefusedException badRequest(String detail) {
        return new RefusedException(Answer.problem(400, "Bad request", detail));
    }

    static RefusedException forbidden(String detail) {
        return new RefusedException(Answer.problem(403, "Forbidden", detail));
    }

    static RefusedException notFound(String detail) {
        return new RefusedException(Answer.problem(404, "Not found", detail));
    }

    Answer answer() {
        return answer;
    }
}
