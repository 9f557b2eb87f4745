package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class LockTest {

    private static final String RIGHT = "mesa-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private Directory directory;

    @Autowired
    private TestClock clock;

    @AfterEach
    void everybodyHasTheirPasswordAgain() {
        accounts.changePassword(beto(), RIGHT);
    }

    @Test
    void b15_fiveWrongPasswordsLockAnAccountForAWhile() {
        wrongPasswords(4);
        assertThat(beto(RIGHT)).isEqualTo(200);

        wrongPasswords(5);
        assertThat(beto(RIGHT)).isEqualTo(401);

        clock.advance(Duration.ofMinutes(16));
        assertThat(beto(RIGHT)).isEqualTo(200);
    }

    @Test
    void aLockIsNotProlongedByMoreWrongPasswords() {
        wrongPasswords(5);
        clock.advance(Duration.ofMinutes(10));
        wrongPasswords(3);

        clock.advance(Duration.ofMinutes(6));

        assertThat(beto(RIGHT)).isEqualTo(200);
    }

    @Test
    void wrongPasswordsOfPageAndProgramsAreCountedTogether() {
        wrongPasswords(4);
        Visitor.at(port).logIn("beto", "wrong");

        assertThat(Visitor.at(port).logIn("beto", RIGHT).body()).contains("no coinciden");
        assertThat(accounts.lockedUntil(beto().id())).isPresent();
    }

    @Test
    void b15_anAdministratorUnlocksOverRest() {
        wrongPasswords(5);

        assertThat(unlock("luis")).isEqualTo(403);
        assertThat(beto(RIGHT)).isEqualTo(401);
        assertThat(unlock("admin")).isEqualTo(204);
        assertThat(beto(RIGHT)).isEqualTo(200);
    }

    @Test
    void guessingInParallelWinsNothing() throws Exception {
        var guesses = IntStream.range(0, 30).mapToObj(guess -> (Callable<Integer>) () -> beto("guess " + guess));
        var threads = Executors.newFixedThreadPool(10);

        try {
            threads.invokeAll(guesses.toList());
        } finally {
            threads.shutdown();
        }

        assertThat(beto(RIGHT)).isEqualTo(401);
    }

    @Test
    void everyRefusalLooksTheSame() {
        wrongPasswords(5);

        var refusals = Stream.of("beto", "nobody", "luis", "")
                .map(name -> Visitor.withPassword(port, name, "wrong").get("/api/v1/services"))
                .toList();

        assertThat(refusals)
                .extracting(HttpResponse::body)
                .containsOnly(refusals.get(0).body());
        assertThat(refusals).extracting(HttpResponse::statusCode).containsOnly(401);
        accounts.unlock(directory.personByUsername("luis").orElseThrow().id());
    }

    @Test
    void aRefusalTakesAsLongForNamesThatNobodyHas() {
        var known = fastest("beto");
        var unknown = fastest("nobody-has-this-name");

        assertThat(unknown).isGreaterThan(known / 3);
    }

    @Test
    void aRightPasswordIsRememberedForAWhileButNotAChangedOne() {
        assertThat(beto(RIGHT)).isEqualTo(200);
        assertThat(fastestRight()).isLessThan(fastest("nobody-has-this-name"));

        accounts.changePassword(beto(), "another-password");

        assertThat(beto(RIGHT)).isEqualTo(401);
        assertThat(beto("another-password")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "       ", "1234567"})
    void tooShortPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> accounts.changePassword(beto(), password))
                .isInstanceOfSatisfying(
                        PasswordRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo("password.too-short"));
    }

    @Test
    void passwordsThatTheHashWouldCutAreRefused() {
        assertThatThrownBy(() -> accounts.changePassword(beto(), "ñ".repeat(37)))
                .isInstanceOfSatisfying(
                        PasswordRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo("password.too-long"));
    }

    private void wrongPasswords(int count) {
        for (var i = 0; i < count; i++) assertThat(beto("wrong")).isEqualTo(401);
    }

    private int beto(String password) {
        return Visitor.withPassword(port, "beto", password)
                .get("/api/v1/services")
                .statusCode();
    }

    private int unlock(String who) {
        return Visitor.program(port, who).delete("/api/v1/accounts/beto/lock").statusCode();
    }

    private Person beto() {
        return directory.personByUsername("beto").orElseThrow();
    }

    private long fastest(String username) {
        return fastest(username, "wrong");
    }

    private long fastestRight() {
        return fastest("beto", RIGHT);
    }

    private long fastest(String username, String password) {
        return IntStream.range(0, 4)
                .mapToLong(any -> {
                    var start = System.nanoTime();
                    accounts.check(username, password);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
