package io.github.messagingpool.autoconfigure.rules;

import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.rules.Account.AccountId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.authorization.AuthoritiesAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may send what to which item. */
@Configuration(proxyBeanMethods = false)
@PoolItemScan(basePackageClasses = Account.class)
class Rules {

    @Bean
    @Order(1)
    RequestFilter tenants() {
        return RequestFilter.of(Account.class, (request, call) -> {
            AccountId id = (AccountId) request.itemId();
            if (!id.tenant().equals(Tenant.CURRENT.get())) {
                throw new AccessDeniedException("another tenant's account");
            }
            return call.proceed();
        });
    }

    @Bean
    @Order(2)
    RequestFilter secured() {
        AuthoritiesAuthorizationManager manager = new AuthoritiesAuthorizationManager();
        return (request, call) -> {
            Secured rule = request.getClass().getAnnotation(Secured.class);
            if (rule == null) {
                return call.proceed();
            }
            List<String> authorities = List.of(rule.value());
            var result =
                    manager.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), authorities);
            if (result == null || !result.isGranted()) {
                throw new AccessDeniedException("needs one of " + authorities);
            }
            return call.proceed();
        };
    }
}
