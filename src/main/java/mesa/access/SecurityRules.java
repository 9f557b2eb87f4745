package mesa.access;

import mesa.directory.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which door asks for what: files nothing, programs a token or password, the web apps a log-in of the staff. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityRules {

    private static final String PAGES_CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] FOR_ANYBODY = {
        "/login",
        "/login/failed",
        "/password/forgotten/**",
        "/password/new/**",
        "/status/**",
        "/visit/**",
        "/solution/**",
        "/survey/**",
        "/reply/**",
        "/preferences/link/**",
        "/help",
        "/flow/**",
        "/error",
        "/actuator/health/**"
    };

    private static final String[] FOR_STAFF = {
        "/api/v1/people/**", "/api/v1/tasks/**", "/api/v1/cards/**", "/api/v1/tickets/*/notes"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Lets a rule mean the whole path, also where one of Camunda's own servlets answers. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** What looks and behaves the same for everybody. */
    @Bean
    @Order(10)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(content -> content.policyDirectives(PAGES_CONTENT)))
                .build();
    }

    /** The engine's own REST, for Camunda Modeler and for operating; the engine's authorizations hold behind it. */
    @Bean
    @Order(20)
    SecurityFilterChain engineRest(HttpSecurity http, ProgramRules programs) throws Exception {
        return programs.applyTo(http.securityMatcher("/engine-rest/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().hasRole(PasswordLogIn.STAFF))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(ForeignPages::sent))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Mesa's REST, for programs with a token or password and for the desk's own pages with their session. */
    @Bean
    @Order(30)
    SecurityFilterChain api(HttpSecurity http, ProgramRules programs) throws Exception {
        return programs.applyTo(http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/api/v1/accounts/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers(FOR_STAFF)
                        .hasRole(PasswordLogIn.STAFF)
                        .requestMatchers("/api/v1/tokens/**")
                        .access(BearerTokens::isNotUsed)
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.cookie())
                        .csrfTokenRequestHandler(new CsrfTokens())
                        .ignoringRequestMatchers(CsrfTokens::isNotNeeded))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Tasklist, Cockpit, Admin and Welcome: for the desk's own people; they bring their own tokens and headers. */
    @Bean
    @Order(40)
    SecurityFilterChain webApps(HttpSecurity http, WrongPasswords wrong, Refusals refusals, LogInsToday logIns)
            throws Exception {
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, WebAppLogIn.ASKED_BEFORE)
                        .permitAll()
                        .anyRequest()
                        .hasRole(PasswordLogIn.STAFF))
                .addFilterAfter(new EndedSessions(logIns), SecurityContextHolderFilter.class)
                .addFilterBefore(new TooManyAttempts(wrong, refusals), UsernamePasswordAuthenticationFilter.class)
                .formLogin(WebAppLogIn::settings)
                .logout(WebAppLogIn::settings)
                .exceptionHandling(WebAppLogIn::settings)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(ForeignPages::sent))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::deny))
                .build();
    }

    /** Everything else: Mesa's own pages. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, WrongPasswords wrong, Refusals refusals, LogInsToday logIns)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(FOR_ANYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new EndedSessions(logIns), SecurityContextHolderFilter.class)
                .addFilterBefore(new TooManyAttempts(wrong, refusals), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new Landing.AfterLogIn())
                        .failureForwardUrl("/login/failed"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(Landing.pagesAskedFor()))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.cookie()).csrfTokenRequestHandler(new CsrfTokens()))
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(PAGES_CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(FrameOptionsConfig::deny))
                .build();
    }
}
