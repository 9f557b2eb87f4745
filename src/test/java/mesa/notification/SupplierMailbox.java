package mesa.notification;

import mesa.directory.Directory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supplier's team that has a mailbox of its own for a while; closing takes it away again. */
public final class SupplierMailbox implements AutoCloseable {

    private final ApplicationContext desk;
    private final String team;

    private SupplierMailbox(ApplicationContext desk, String team) {
        this.desk = desk;
        this.team = team;
    }

    /** From now on that team is told at that address. */
    public static SupplierMailbox at(ApplicationContext desk, String team, String address) {
        var supplier = new SupplierMailbox(desk, team);
        supplier.become(address);
        return supplier;
    }

    public String team() {
        return team;
    }

    @Override
    public void close() {
        become(null);
    }

    /** The directory reads its teams anew when it is asked for one that it does not know. */
    private void become(String address) {
        desk.getBean(JdbcClient.class)
                .sql("update support_team set email = ? where id = ?")
                .params(address, team)
                .update();
        desk.getBean(Directory.class).team("nobody-knows-this-team");
    }
}
