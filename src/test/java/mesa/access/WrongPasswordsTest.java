package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mesa.MesaTest;
import mesa.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@MesaTest
class WrongPasswordsTest {

    private static final String ATTACKER = "203.0.113.7";

    @Autowired
    private TestClock clock;

    @Autowired
    private Refusals refusals;

    private WrongPasswords wrong;

    @BeforeEach
    void threeAreAllowed() {
        var settings = new AccessSettings("", "", "", 5, Duration.ofMinutes(15), 3, Duration.ZERO);
        wrong = new WrongPasswords(settings, clock);
    }

    @Test
    void whoTriesOnePasswordOnManyAccountsHasToWait() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(answer(basicFrom(ATTACKER)).getStatus()).isEqualTo(200);
            wrong.count(ATTACKER);
        }

        var refused = answer(basicFrom(ATTACKER));

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("300");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(answer(basicFrom("203.0.113.8")).getStatus()).isEqualTo(200);

        clock.advance(WrongPasswords.LATELY);
        assertThat(answer(basicFrom(ATTACKER)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /login, , 429",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist, , 429",
        "GET, /login, , 200",
        "GET, /api/v1/tickets, Bearer mesa_x, 200",
        "GET, /api/v1/tickets, , 200",
        "GET, /engine-rest/task, basic eDp4, 429"
    })
    void onlyPasswordsHaveToWait(String method, String path, String authorization, int status) throws Exception {
        for (var i = 0; i < 3; i++) wrong.count(ATTACKER);
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(ATTACKER);
        if (authorization != null) request.addHeader("Authorization", authorization);

        assertThat(answer(request).getStatus()).isEqualTo(status);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        new TooManyAttempts(wrong, refusals).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest basicFrom(String address) {
        var request = new MockHttpServletRequest("GET", "/api/v1/tickets");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Basic eDp4");
        return request;
    }
}
