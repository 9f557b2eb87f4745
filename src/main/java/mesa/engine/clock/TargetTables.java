package mesa.engine.clock;

import java.util.Map;
import java.util.function.Supplier;
import mesa.engine.GuardedTable;
import mesa.engine.RuleColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule tables that say what is promised, and who comes in when that is late. */
@Configuration(proxyBeanMethods = false)
class TargetTables {

    @Bean
    GuardedTable serviceLevelTable(TargetColumns columns) {
        return new Table(ServiceLevels.TABLE, columns::ofServiceLevels);
    }

    @Bean
    GuardedTable teamTargetTable(TargetColumns columns) {
        return new Table(TeamTargets.TABLE, columns::ofTeamTargets);
    }

    @Bean
    GuardedTable helpTable(TargetColumns columns) {
        return new Table("SelectHelp", columns::ofHelp);
    }

    private record Table(String table, Supplier<Map<String, RuleColumn>> outputs) implements GuardedTable {

        @Override
        public Map<String, RuleColumn> columns() {
            return outputs.get();
        }
    }
}
