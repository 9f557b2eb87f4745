package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import mesa.MesaTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest
class TasklistFiltersTest {

    @Autowired
    private TasklistFilters made;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void techniciansFindTheirFiltersFromTheFirstStart() {
        assertThat(names())
                .contains(
                        "Mis tareas",
                        "Nivel 1 - mi equipo",
                        "Nivel 2 - mi equipo",
                        "Nivel 3 - mi equipo",
                        "Sin asignar",
                        "Más urgentes primero");
        assertThat(filter("Mis tareas").getProperties()).containsEntry("refresh", true);
    }

    @Test
    void everyTechnicianMayReadThemAndNobodyOfThemMayChangeThem() {
        var id = filter("Sin asignar").getId();
        var groups = List.of("technician");

        assertThat(authorizations.isUserAuthorized("luis", groups, Permissions.READ, Resources.FILTER, id))
                .isTrue();
        assertThat(authorizations.isUserAuthorized("luis", groups, Permissions.UPDATE, Resources.FILTER, id))
                .isFalse();
        assertThat(authorizations.isUserAuthorized("rosa", List.of("manager"), Permissions.READ, Resources.FILTER, id))
                .isFalse();
    }

    @Test
    void whatAnAdministratorChangedStaysSo() {
        var urgent = filter("Más urgentes primero");
        urgent.setName("Lo que arde");
        filters.saveFilter(urgent);

        made.afterSingletonsInstantiated();

        assertThat(names()).contains("Lo que arde").doesNotContain("Más urgentes primero");
        urgent.setName("Más urgentes primero");
        filters.saveFilter(urgent);
    }

    @Test
    void nodesThatStartAtOnceMakeThemOnce() {
        var nodes = List.of(
                CompletableFuture.runAsync(made::afterSingletonsInstantiated),
                CompletableFuture.runAsync(made::afterSingletonsInstantiated));
        nodes.forEach(CompletableFuture::join);

        assertThat(names()).doesNotHaveDuplicates();
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private List<String> names() {
        return filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    }
}
