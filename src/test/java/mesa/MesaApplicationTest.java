package mesa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;

class MesaApplicationTest {

    private final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void countAsUsual() {
        TimeZone.setDefault(usual);
    }

    @Test
    void countsInUtcBeforeAnythingElseStartsWhereverTheDeskRuns() {
        var zone = new AtomicReference<String>();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Mexico_City"));

        assertThatThrownBy(() -> SpringApplication.withHook(
                        desk -> {
                            zone.set(TimeZone.getDefault().getID());
                            throw new AbandonedRunException();
                        },
                        () -> MesaApplication.main(new String[0])))
                .isInstanceOf(AbandonedRunException.class);

        assertThat(zone.get()).isEqualTo("UTC");
    }
}
