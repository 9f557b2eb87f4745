package mesa.access;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What holds for every door of programs: a token or a password with each call, refusals as problem details. */
@Component
class ProgramRules {

    private final TokenManagement tokens;
    private final Refusals refusals;
    private final WrongPasswords wrong;
    private final LogInsToday logIns;

    ProgramRules(TokenManagement tokens, Refusals refusals, WrongPasswords wrong, LogInsToday logIns) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.wrong = wrong;
        this.logIns = logIns;
    }

    HttpSecurity applyTo(HttpSecurity http) throws Exception {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterAfter(new EndedSessions(logIns), SecurityContextHolderFilter.class)
                .addFilterBefore(new TooManyAttempts(wrong, refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokens(tokens, refusals), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(
                                content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .anonymous(withDefaults());
    }
}
