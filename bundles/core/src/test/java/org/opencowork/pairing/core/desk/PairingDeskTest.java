package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.desktop.PairingException.Reason;

final class PairingDeskTest extends BenchTest {

    @Test
    void makesAPairingThatIsDisabledUntilItIsConnected() throws Exception {
        var pairing = bench.create("  Phone  ", "https://Broker.example", Policy.DEFAULT)
                .pairing();

        assertThat(pairing.label()).isEqualTo("Phone");
        assertThat(pairing.status()).isEqualTo(PairingStatus.DISABLED);
        assertThat(pairing.brokerUrl()).isEqualTo(URI.create("https://broker.example"));
        assertThat(pairing.credential().hasToken()).isTrue();
        assertThat(bench.pairings().list()).containsExactly(pairing);
        assertThat(bench.broker().arrived()).isZero();
    }

    @Test
    void showsTheTokenOnceAndWritesItNowhereElse() throws Exception {
        var made = bench.create("Phone", Bench.BROKER, Policy.DEFAULT);

        var token = made.token().reveal(String::new);
        assertThat(token).matches("ocp_[A-Za-z0-9_-]{43}");
        var random = token.substring(4);
        assertThat(made.toString()).doesNotContain(random);
        assertThat(made.pairing().toTree().toString()).doesNotContain(random);
        assertThat(bench.doubles.pairings().load().toString()).doesNotContain(random);
        assertThat(bench.audit().entries().stream()
                        .map(AuditEntry::toTree)
                        .toList()
                        .toString())
                .doesNotContain(random);
        assertThat(bench.doubles.secrets().kept()).isEqualTo(1);
    }

    @Test
    void givesEachPairingATokenOfItsOwn() throws Exception {
        var one = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).token().reveal(String::new);
        var two = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).token().reveal(String::new);

        assertThat(one).isNotEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "\u0000"})
    void takesNoEmptyOrUnprintableLabel(String label) {
        assertThat(Bench.refusal(() -> bench.create(label, Bench.BROKER, Policy.DEFAULT))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void takesALabelOf512BytesAndNoLonger() throws Exception {
        bench.create("ü".repeat(256), Bench.BROKER, Policy.DEFAULT);

        assertThat(Bench.refusal(() -> bench.create("ü".repeat(256) + "x", Bench.BROKER, Policy.DEFAULT)))
                .hasMessageContaining("label")
                .hasMessageContaining("512");
    }

    @Test
    void passesOnWhyABrokerUrlIsRefused() {
        var refusal = Bench.refusal(() -> bench.create("Phone", "https://forbidden.example", Policy.DEFAULT));

        assertThat(refusal.reason()).isEqualTo(Reason.REFUSED);
        assertThat(refusal).hasMessageContaining("the address 10.0.0.1 is private");
        assertThat(bench.audit().entries()).isEmpty();
    }

    @Test
    void listsAtMost128SessionsAndOnlyTheLocalWorkspace() {
        var many = new Scope(List.of("local"), Collections.nCopies(129, "ses-1"));
        var elsewhere = new Scope(List.of("production"), null);

        assertThat(Bench.refusal(() -> bench.made(Policy.DEFAULT, many, false))).hasMessageContaining("128");
        assertThat(Bench.refusal(() -> bench.made(Policy.DEFAULT, elsewhere, false)))
                .hasMessageContaining("local");
    }

    @Test
    void adoptsTheSessionsThatAPairingLists() throws Exception {
        bench.runtime().root("ses-2", "Second");

        bench.made(Policy.DEFAULT, new Scope(List.of("local"), List.of("ses-2")), false);

        assertThat(bench.sessions().list()).extracting(session -> session.id()).containsExactly("ses-1", "ses-2");
        assertThat(bench.audit().of(AuditAction.SESSION_ADOPTED)).hasSize(1);
    }

    @Test
    void adoptsNeitherUnknownSessionsNorSubagents() {
        bench.runtime().child("ses-sub", "ses-1", "Subagent");

        assertThat(Bench.refusal(() -> bench.sessions().adopt("ses-none")).reason())
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(Bench.refusal(() -> bench.sessions().adopt("ses-sub"))).hasMessageContaining("ses-1");
        assertThat(Bench.refusal(() -> bench.sessions().adopt(" ")).reason()).isEqualTo(Reason.INVALID);
        assertThat(Bench.refusal(() -> bench.sessions().release("ses-none")).reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void auditsACreationAndSeparatelyThatRemoteAnswersCount() throws Exception {
        bench.create("Phone", Bench.BROKER, Policy.DEFAULT);
        assertThat(bench.audit().of(AuditAction.PAIRING_REMOTE_ALLOWED_ENABLED)).isEmpty();

        bench.create("Phone", Bench.BROKER, Policy.DEFAULT.with(REMOTE_ALLOWED));

        assertThat(bench.audit().of(AuditAction.PAIRING_CREATED)).hasSize(2);
        assertThat(bench.audit().of(AuditAction.PAIRING_REMOTE_ALLOWED_ENABLED)).hasSize(1);
    }

    @Test
    void makesNothingThatCannotBeAudited() {
        bench.audit().fail(AuditAction.PAIRING_CREATED);

        assertThat(Bench.refusal(() -> bench.create("Phone", Bench.BROKER, Policy.DEFAULT))
                        .reason())
                .isEqualTo(Reason.UNAVAILABLE);
        assertThat(bench.pairings().list()).isEmpty();
        assertThat(bench.doubles.secrets().kept()).isZero();
    }

    @Test
    void leavesNoTokenBehindWhenThePairingCannotBeWritten() {
        bench.doubles.pairings().full(true);

        assertThat(Bench.refusal(() -> bench.create("Phone", Bench.BROKER, Policy.DEFAULT))
                        .reason())
                .isEqualTo(Reason.UNAVAILABLE);
        assertThat(bench.doubles.secrets().kept()).isZero();
    }

    @Test
    void makesNoPairingWhileTheSecretStoreIsLocked() {
        bench.doubles.secrets().locked(true);

        assertThat(Bench.refusal(() -> bench.create("Phone", Bench.BROKER, Policy.DEFAULT)))
                .hasMessageContaining("Unlock");
        assertThat(bench.pairings().list()).isEmpty();
    }

    @Test
    void keepsAtMost64LivingPairings() throws Exception {
        var first = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing();
        for (var made = 1; made < 64; made++) {
            bench.create("Phone", Bench.BROKER, Policy.DEFAULT);
        }
        assertThat(Bench.refusal(() -> bench.create("Phone", Bench.BROKER, Policy.DEFAULT))
                        .reason())
                .isEqualTo(Reason.REFUSED);

        bench.pairings().revoke(first.id());

        assertThat(bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing().revoked())
                .isFalse();
    }

    @Test
    void saysThatThereIsNoSuchPairing() {
        var refusal = Bench.refusal(() -> bench.pairings().get("p-\u0007none"));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal.getMessage()).doesNotContain("\u0007");
    }

    @Test
    void doesNotSyncADisabledPairing() throws Exception {
        var pairing = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing();

        assertThat(Bench.refusal(() -> bench.pairings().sync(pairing.id()))).hasMessageContaining("connect it first");
    }

    private static final Map<String, Object> REMOTE_ALLOWED = Map.of("remoteApprovals", "remote_allowed");
}
