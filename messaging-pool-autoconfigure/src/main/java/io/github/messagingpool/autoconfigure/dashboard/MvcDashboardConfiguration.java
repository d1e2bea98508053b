package io.github.messagingpool.autoconfigure.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Serves the page by Spring MVC, where the endpoints are: by the application's server, or by that of the management port. */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBooleanProperty("messaging-pool.dashboard.enabled")
@ImportRuntimeHints(DashboardFiles.Hints.class)
class MvcDashboardConfiguration {

    @Bean
    SimpleUrlHandlerMapping messagingPoolDashboard(
            WebEndpointProperties endpoints, ObjectProvider<PathMapper> pathMappers) {
        List<PathMapper> mappers = pathMappers.orderedStream().toList();
        return new SimpleUrlHandlerMapping(
                DashboardFiles.of(endpoints, mappers).byPath(file -> handler(file)), DashboardFiles.ORDER);
    }

    private static HttpRequestHandler handler(DashboardFile file) {
        byte[] content = file.content();
        String tag = file.tag();
        return (request, response) -> answer(request, response, file, tag, content);
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, DashboardFile file, String tag, byte[] content)
            throws HttpRequestMethodNotSupportedException, IOException {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET", "HEAD"));
        }
        DashboardFile.HEADERS.forEach(response::setHeader);
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setContentType(file.type());
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }
}
