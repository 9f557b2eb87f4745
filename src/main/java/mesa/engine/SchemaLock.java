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
 * second node waits here until the first has made them. They get two indexes more than the engine makes: those by which
 * the jobs that are due are found among all the timers that are not, four for each open ticket.
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
            var database = command.getDbSqlSession().getSqlSession().getConnection();
            tell(
                    database,
                    "select pg_advisory_xact_lock(%d)".formatted(KEY)); // lasts until the tables are there for all
            own.execute(command);
            index(database, "mesa_job_due", "duedate_");
            index(database, "mesa_job_done_now", "lock_exp_time_");
            return null;
        }

        /** Asks first: {@code if not exists} waits for every node's work on jobs, also when there is nothing to do. */
        private static void index(Connection database, String name, String column) {
            var make = "create index %1$s on act_ru_job (%2$s)".formatted(name, column);
            tell(database, "do $$ begin if to_regclass('%s') is null then %s; end if; end $$".formatted(name, make));
        }

        private static void tell(Connection database, String statement) {
            try (var said = database.createStatement()) {
                said.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("the engine's tables can not be prepared", e);
            }
        }
    }
}
