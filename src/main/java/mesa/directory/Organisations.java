package mesa.directory;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All client organisations, also those that are out of use. */
interface Organisations extends Repository<ClientOrganisation, String> {

    ClientOrganisation save(ClientOrganisation organisation);

    List<ClientOrganisation> findAll();
}
