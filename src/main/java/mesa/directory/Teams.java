package mesa.directory;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All support teams, also those that are out of use. */
interface Teams extends Repository<SupportTeam, String> {

    SupportTeam save(SupportTeam team);

    List<SupportTeam> findAll();
}
