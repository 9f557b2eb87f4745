package mesa.incident.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.engine.CaseFile;
import mesa.ticket.Ticket;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the support forms offer to choose from: only what is possible for that ticket. */
@Component
class Choices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFile caseFile;
    private final Catalog catalog;
    private final Directory directory;
    private final Desk desk;
    private final MessageSource messages;

    Choices(CaseFile caseFile, Catalog catalog, Directory directory, Desk desk, MessageSource messages) {
        this.caseFile = caseFile;
        this.catalog = catalog;
        this.directory = directory;
        this.desk = desk;
        this.messages = messages;
    }

    /** A line to choose in a form. */
    private record Choice(String label, String value) {}

    /** The decisions that are possible for the ticket as it stands. */
    List<Decision> decisionsFor(Ticket ticket) {
        return Decision.possibleAt(
                ticket.level(),
                caseFile.isWithSupplier(ticket),
                supplierOf(ticket).isPresent());
    }

    TypedValue decisions(Ticket ticket) {
        return json(decisionsFor(ticket).stream()
                .map(decision -> new Choice(labelOf(decision, ticket), decision.id()))
                .toList());
    }

    TypedValue otherTeams(Ticket ticket) {
        return json(directory.teams().stream()
                .filter(team -> !team.id().equals(ticket.team()))
                .map(team -> new Choice(team.level() + " · " + team.name(), team.id()))
                .toList());
    }

    TypedValue services() {
        return json(catalog.offered().stream()
                .map(service -> new Choice(service.name(), service.id()))
                .toList());
    }

    boolean hasTeam(String id) {
        return directory.teams().stream().anyMatch(team -> team.id().equals(id));
    }

    boolean hasService(String id) {
        return catalog.service(id).isPresent();
    }

    private String labelOf(Decision decision, Ticket ticket) {
        if (decision == Decision.SEND_BACK && caseFile.isWithSupplier(ticket)) {
            return messages.getMessage("decision.takeBack", null, desk.language());
        }
        var supplier = supplierOf(ticket).map(SupportTeam::name).orElse("");
        return messages.getMessage("decision." + decision.id(), new Object[] {supplier}, desk.language());
    }

    private Optional<SupportTeam> supplierOf(Ticket ticket) {
        return catalog.service(ticket.service()).map(ServiceOffering::supplier).flatMap(directory::team);
    }

    private static TypedValue json(List<Choice> choices) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(choices)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
