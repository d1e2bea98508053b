package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link BootVersion}. */
class BootVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"3.5.7", "3.0.0-M1", "2.7.18"})
    void anOldVersionIsRefusedByItsName(String version) {
        assertThatThrownBy(() -> BootVersion.refuseTooOld(version))
                .isInstanceOf(PoolSetupException.class)
                .hasMessage("messaging-pool needs Spring Boot 4 or later, but this is Spring Boot " + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0.0", "4.1.2", "4.2.0-M1", "5.0.0-SNAPSHOT", "10.1.0", "unknown"})
    void aNewVersionWillDo(String version) {
        assertThatCode(() -> BootVersion.refuseTooOld(version)).doesNotThrowAnyException();
    }
}
