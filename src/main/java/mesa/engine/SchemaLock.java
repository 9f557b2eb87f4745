package mesa.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.SchemaOperationsProcessEngineBuild;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Lets several nodes start at once on an empty database: the engine itself has no lock before its tables exist, so the
 * second node waits here until the first has made them.
 */
@Component
class SchemaLock extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setSchemaOperationsCommand(new OneNodeAtATime(engine.getSchemaOperationsCommand()));
    }

    private record OneNodeAtATime(SchemaOperationsCommand own) implements SchemaOperationsCommand {

        private static final long KEY = 0x4d657361_456e6731L;

        private OneNodeAtATime {
            own = own == null ? new SchemaOperationsProcessEngineBuild() : own;
        }

        @Override
        public Void execute(CommandContext command) {
            waitForTheOthers(command.getDbSqlSession().getSqlSession().getConnection());
            return own.execute(command);
        }

        /** The lock lasts to the end of the transaction, so until the tables are there for everyone. */
        private static void waitForTheOthers(Connection database) {
            try (var lock = database.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, KEY);
                lock.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("the engine's tables can not be locked", e);
            }
        }
    }
}
