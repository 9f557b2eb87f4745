package mesa.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The records of the desk's incidents. */
interface IncidentRecords extends Repository<IncidentRecord, String> {

    Optional<IncidentRecord> findById(String ticket);

    IncidentRecord save(IncidentRecord incident);
}
