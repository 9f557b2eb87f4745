package mesa.portal;

import javax.sql.DataSource;
import mesa.access.AccountManagement;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requesters with a log-in whom no other test knows, so that what they have in their lists is known. */
final class Newcomer {

    private Newcomer() {}

    /** One who may open tickets for others of the organisation. */
    static Person keyUser(String username, ApplicationContext desk) {
        JdbcClient.create(desk.getBean(DataSource.class))
                .sql("insert into person_role (person, role) values (?, 'KEY_USER') on conflict do nothing")
                .param(named(username, desk).id())
                .update();
        return named(username, desk);
    }

    /** The person with that log-in; the password is that of everybody. The same one when asked again. */
    static Person named(String username, ApplicationContext desk) {
        var directory = desk.getBean(Directory.class);
        var known = directory.personByUsername(username);
        if (known.isPresent()) {
            return known.get();
        }
        var email = username + "@tecnologico.localhost";
        directory.findOrRegister(new ContactDetails("Novedades " + username, email, null, null));
        JdbcClient.create(desk.getBean(DataSource.class))
                .sql("update person set username = ?, organisation = 'tecnologico' where email = ?")
                .params(username, email)
                .update();
        var person = directory.personByUsername(username).orElseThrow();
        desk.getBean(AccountManagement.class).changePassword(person, "mesa-demo");
        return person;
    }
}
