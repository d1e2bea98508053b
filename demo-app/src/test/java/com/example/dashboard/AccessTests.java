package com.example.dashboard;

import static com.example.dashboard.Watched.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.dashboard.StubApplication.StubEndpoint;
import com.example.servers.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The page behind Spring Security: the endpoint is for operators, the page for everybody. */
@Testcontainers
@Timeout(90)
class AccessTests {

    private static final String PAGE = "/actuator/messagingpools-dashboard";

    @Container
    static final Browser BROWSER = new Browser();

    private static ConfigurableApplicationContext application;

    private final Watched page = new Watched(BROWSER);

    @BeforeAll
    static void start() {
        application = start(Secured.class);
    }

    private static ConfigurableApplicationContext start(Class<?> security) {
        ConfigurableApplicationContext started = new SpringApplicationBuilder(StubApplication.class, security)
                .properties(
                        "server.port=0",
                        "spring.config.location=optional:classpath:/none/",
                        "messaging-pool.dashboard.enabled=true",
                        "management.endpoints.web.exposure.include=messagingpools")
                .run();
        started.getBean(StubEndpoint.class).tell(List.of(StubPool.calm("secret", 2)));
        return started;
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @AfterEach
    void logOut() {
        open("/logout"); // without CSRF protection a GET is enough
        assertThat(BROWSER.complaints()).isEmpty();
    }

    private static void open(String path) {
        BROWSER.open("http://localhost:" + port(application) + path);
    }

    private static String port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port");
    }

    private void logIn(String user) {
        open("/login");
        BROWSER.write("#username", user);
        BROWSER.write("#password", "password");
        BROWSER.click("button[type=submit]");
        soon().until(() -> BROWSER.count("#password") == 0);
    }

    @Test
    void whoIsSentToALoginPageIsToldSoAndSeesNothing() {
        open(PAGE);

        page.shows("main", "No access.", "Log in with an account that may");
        page.shows("#link", "No access");
        assertThat(BROWSER.count(".pool")).isZero();
        page.fine("no-access");
    }

    @Test
    void whoMayNotIsToldSoAndSeesNothing() {
        logIn("guest");
        open(PAGE + "#/pool/secret");

        page.shows("main", "No access.");
        assertThat(BROWSER.text("main")).doesNotContain("secret");
    }

    @Test
    void whoMaySeesThePools() {
        logIn("operator");
        open(PAGE);

        page.shows(".pool .name", "secret");
    }

    /** The address of the document has them too then, and fetch refuses such an address. */
    @Test
    void credentialsMayBeInTheAddress() {
        try (ConfigurableApplicationContext basic = start(Basic.class)) {
            BROWSER.open("http://operator:password@localhost:" + port(basic) + PAGE);

            page.shows(".pool .name", "secret");
            BROWSER.click(".pool a.name");
            page.shows("#pool-title", "secret");
        }
    }

    @Test
    void whatWasSeenIsGoneWithTheAccess() {
        logIn("operator");
        open(PAGE);
        page.shows(".pool .name", "secret");

        BROWSER.run("fetch('/logout', {method: 'POST'})");

        page.shows("main", "No access.");
        assertThat(BROWSER.count(".pool")).isZero();
        assertThat(BROWSER.run("return document.documentElement.outerHTML.includes('secret')"))
                .isEqualTo(false);
        assertThat(BROWSER.run("return sessionStorage.length")).isEqualTo(0L);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @Import(Users.class)
    static class Secured {

        @Bean
        SecurityFilterChain rules(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers(PAGE, PAGE + "/*")
                            .permitAll()
                            .requestMatchers("/actuator/**")
                            .hasRole("OPERATOR")
                            .anyRequest()
                            .authenticated())
                    .formLogin(Customizer.withDefaults())
                    .logout(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }
    }

    /** The page is for operators too, and asks for a name and a password as HTTP does. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @Import(Users.class)
    static class Basic {

        @Bean
        SecurityFilterChain rules(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole("OPERATOR"))
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Users {

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("guest")
                            .password("{noop}password")
                            .roles("GUEST")
                            .build(),
                    User.withUsername("operator")
                            .password("{noop}password")
                            .roles("OPERATOR")
                            .build());
        }
    }
}
