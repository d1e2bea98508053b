package io.github.messagingpool.autoconfigure.dashboard;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Serves the page by Spring WebFlux, where the endpoints are. */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBooleanProperty("messaging-pool.dashboard.enabled")
@ImportRuntimeHints(DashboardFiles.Hints.class)
class WebFluxDashboardConfiguration {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Bean
    SimpleUrlHandlerMapping messagingPoolDashboard(
            WebEndpointProperties endpoints, ObjectProvider<PathMapper> pathMappers) {
        List<PathMapper> mappers = pathMappers.orderedStream().toList();
        return new SimpleUrlHandlerMapping(
                DashboardFiles.of(endpoints, mappers).byPath(file -> handler(file)), DashboardFiles.ORDER);
    }

    private static WebHandler handler(DashboardFile file) {
        byte[] content = file.content();
        String tag = file.tag();
        return exchange -> answer(exchange, file, tag, content);
    }

    private static Mono<Void> answer(ServerWebExchange exchange, DashboardFile file, String tag, byte[] content) {
        HttpMethod method = exchange.getRequest().getMethod();
        if (!METHODS.contains(method)) {
            return Mono.error(new MethodNotAllowedException(method, METHODS));
        }
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        DashboardFile.HEADERS.forEach(headers::set);
        if (exchange.checkNotModified(tag)) {
            return response.setComplete();
        }
        headers.set(HttpHeaders.CONTENT_TYPE, file.type());
        headers.setContentLength(content.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(content)));
    }
}
