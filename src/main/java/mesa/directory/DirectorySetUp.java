package mesa.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import mesa.desk.DeskSetup;
import mesa.desk.SetUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps organisations, teams and people as the desk's file says. */
@Component
@Order(1)
class DirectorySetUp implements SetUpStep {

    private final Organisations organisations;
    private final Teams teams;
    private final People people;

    DirectorySetUp(Organisations organisations, Teams teams, People people) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
    }

    @Override
    public void apply(DeskSetup setup) {
        keepOrganisations(setup);
        keepTeams(setup);
        new PeopleSetUp(people, setup).apply();
    }

    private void keepOrganisations(DeskSetup setup) {
        var vanished = byId(organisations.findAll(), ClientOrganisation::id);
        setup.organisations().forEach(wanted -> {
            var known = vanished.remove(wanted.id());
            organisations.save((known == null ? new ClientOrganisation(wanted.id()) : known).become(wanted));
        });
        vanished.values().forEach(ClientOrganisation::retire);
    }

    private void keepTeams(DeskSetup setup) {
        var vanished = byId(teams.findAll(), SupportTeam::id);
        setup.teams().forEach(wanted -> {
            var known = vanished.remove(wanted.id());
            teams.save((known == null ? new SupportTeam(wanted.id()) : known).become(wanted));
        });
        vanished.values().forEach(SupportTeam::retire);
    }

    private static <T> Map<String, T> byId(Iterable<T> all, Function<T, String> id) {
        var byId = new HashMap<String, T>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
