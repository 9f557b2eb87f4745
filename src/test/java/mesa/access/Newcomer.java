package mesa.access;

import java.util.UUID;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with a log-in whom no other test knows; closing takes the log-in away again. */
public final class Newcomer implements AutoCloseable {

    public static final String PASSWORD = "cuatro palabras muy largas";

    private final ApplicationContext desk;
    private final UUID id;

    private Newcomer(ApplicationContext desk, UUID id) {
        this.desk = desk;
        this.id = id;
    }

    /** A requester with a password. */
    public static Newcomer at(ApplicationContext desk) {
        var newcomer = withoutPassword(desk);
        desk.getBean(AccountManagement.class).changePassword(newcomer.person(), PASSWORD);
        return newcomer;
    }

    /** A requester who was never given a password. */
    public static Newcomer withoutPassword(ApplicationContext desk) {
        var newcomer = withoutLogIn(desk);
        newcomer.call("nova-" + newcomer.id);
        return newcomer;
    }

    /** Somebody whom the desk knows by mail address only. */
    public static Newcomer withoutLogIn(ApplicationContext desk) {
        var contact = new ContactDetails("Nova Ríos", "nova-" + UUID.randomUUID() + "@pueblo.localhost", null, null);
        return new Newcomer(
                desk, desk.getBean(Directory.class).findOrRegister(contact).id());
    }

    /** The person as the directory has them now. */
    public Person person() {
        return desk.getBean(Directory.class).person(id).orElseThrow();
    }

    public String username() {
        return person().username();
    }

    public String email() {
        return person().email();
    }

    /** Leaves the desk's file. */
    public void leave() {
        call(null);
    }

    private void call(String username) {
        desk.getBean(JdbcClient.class)
                .sql("update person set username = ? where id = ?")
                .params(username, id)
                .update();
    }

    @Override
    public void close() {
        leave();
    }
}
