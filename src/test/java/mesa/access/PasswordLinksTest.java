package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest
class PasswordLinksTest {

    private static final String NEW = "otra contraseña larga";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private SignedLinks signed;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private TokenManagement tokens;

    @Autowired
    private TestClock clock;

    private Newcomer nova;

    @BeforeEach
    void novaComes() {
        nova = Newcomer.at(desk);
    }

    @AfterEach
    void novaGoes() {
        nova.close();
    }

    @Test
    void theLinkSetsANewPasswordOnce() {
        var token = token();

        assertThat(links.person(token))
                .hasValueSatisfying(person ->
                        assertThat(person.id()).isEqualTo(nova.person().id()));
        assertThat(links.use(token, NEW)).isTrue();

        assertThat(accounts.check(nova.username(), NEW)).isPresent();
        assertThat(links.person(token)).isEmpty();
        assertThat(links.use(token, "la tercera contraseña")).isFalse();
        assertThat(accounts.check(nova.username(), NEW)).isPresent();
    }

    @Test
    void ofTwoLinksTheFirstThatIsUsedCounts() {
        var one = token();
        var other = token();

        assertThat(links.use(other, NEW)).isTrue();

        assertThat(links.use(one, "la tercera contraseña")).isFalse();
    }

    @Test
    void usedTwiceAtTheSameMomentItWorksOnce() throws Exception {
        var token = token();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tries = IntStream.range(0, 4)
                    .mapToObj(number -> pool.submit(() -> links.use(token, NEW + number)))
                    .toList();
            var worked = 0;
            for (var used : tries) worked += used.get() ? 1 : 0;

            assertThat(worked).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void itIsOverAfterAnHour() {
        var token = token();

        clock.advance(Duration.ofMinutes(59));
        assertThat(links.person(token)).isPresent();
        clock.advance(Duration.ofMinutes(2));

        assertThat(links.person(token)).isEmpty();
        assertThat(links.use(token, NEW)).isFalse();
        assertThat(accounts.check(nova.username(), Newcomer.PASSWORD)).isPresent();
    }

    @Test
    void aPasswordChangedMeanwhileEndsTheLink() {
        var token = token();

        accounts.changePassword(nova.person(), NEW);

        assertThat(links.person(token)).isEmpty();
    }

    @Test
    void whoHasLeftMeanwhileGetsNothing() {
        var token = token();

        nova.leave();

        assertThat(links.use(token, NEW)).isFalse();
        assertThat(links.issue(nova.person())).isEmpty();
        assertThat(accounts.hasLeft(nova.person())).isTrue();
    }

    @Test
    void aLinkForSomethingElseSetsNoPassword() {
        var subject = signed.subject("password", token()).orElseThrow();

        assertThat(links.use(signed.sign("visit", subject, PasswordLinks.VALID), NEW))
                .isFalse();
        assertThat(links.use("nonsense", NEW)).isFalse();
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkGood() {
        var token = token();

        assertThatThrownBy(() -> links.use(token, "corta")).isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> links.use(token, nova.username())).isInstanceOf(PasswordRefused.class);

        assertThat(links.use(token, NEW)).isTrue();
    }

    @Test
    void whoNeverHadAPasswordGetsTheirFirst() {
        try (var fresh = Newcomer.withoutPassword(desk)) {
            var token = links.issue(fresh.person()).orElseThrow();

            assertThat(links.use(token, NEW)).isTrue();

            assertThat(accounts.check(fresh.username(), NEW)).isPresent();
            assertThat(links.use(token, "la tercera contraseña")).isFalse();
        }
    }

    @Test
    void aLockedAccountIsOpenAgain() {
        for (var i = 0; i < 5; i++) accounts.check(nova.username(), "wrong");
        assertThat(accounts.lockedUntil(nova.person().id())).isPresent();

        links.use(token(), NEW);

        assertThat(accounts.lockedUntil(nova.person().id())).isEmpty();
        assertThat(accounts.check(nova.username(), NEW)).isPresent();
    }

    @Test
    void theTokensOfProgramsEndWithTheForgottenPassword() {
        var end = clock.instant().plus(Duration.ofDays(1));
        var token = tokens.issue(nova.person(), "mi programa", end).token();
        assertThat(tokens.personOf(token)).isPresent();

        links.use(token(), NEW);

        assertThat(tokens.personOf(token)).isEmpty();
    }

    private String token() {
        return links.issue(nova.person()).orElseThrow();
    }
}
