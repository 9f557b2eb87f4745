package mesa.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody the desk knows. */
@Transactional(readOnly = true)
interface People extends Repository<Person, UUID> {

    @Transactional
    Person save(Person person);

    Optional<Person> findById(UUID id);

    @Query("select p from Person p left join fetch p.roles left join fetch p.teams where p.username = :username")
    Optional<Person> findByUsername(String username);

    @Query("select p from Person p left join fetch p.roles left join fetch p.teams where p.emailKey = :emailKey")
    Optional<Person> findByEmailKey(String emailKey);

    List<Person> findByUsernameNotNull();

    List<Person> findByIdIn(Collection<UUID> ids);

    List<Person> findByEmailKeyIn(Collection<String> emailKeys);

    @Query("select p.id from Person p where p.sameAs = :person order by p.id")
    List<UUID> idsOfThoseWhoAre(UUID person);

    @Query("select p from Person p where :team member of p.teams order by p.searchText")
    List<Person> inTeam(String team);

    @Query("select p from Person p where :role member of p.roles order by p.searchText")
    List<Person> withRole(Role role);
}
