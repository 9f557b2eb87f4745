package mesa.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The mailbox is open to everybody who reaches the desk: there is nothing in it but demonstration. */
@Configuration(proxyBeanMethods = false)
@Profile("default")
class MailboxDoor {

    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String MAIL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + "sandbox allow-top-navigation-by-user-activation";

    @Bean
    @Order(2)
    SecurityFilterChain mailOfTheMailbox(HttpSecurity http) throws Exception {
        return open(http.securityMatcher("/mailbox/*/html"), MAIL)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain mailbox(HttpSecurity http) throws Exception {
        return open(http.securityMatcher("/mailbox/**"), PAGE).build();
    }

    private static HttpSecurity open(HttpSecurity http, String content) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(proof()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(content)));
    }

    private static CookieCsrfTokenRepository proof() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("MAILBOX-XSRF");
        cookie.setCookiePath("/mailbox");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
        return cookie;
    }
}
