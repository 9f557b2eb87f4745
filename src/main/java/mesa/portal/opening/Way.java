package mesa.portal.opening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.ticket.TicketType;
import org.springframework.stereotype.Component;

/** Which questions a person is asked, and in which order: none that does not concern them, none twice. */
@Component
class Way {

    private static final Set<TicketType> WITH_CATEGORY = EnumSet.of(TicketType.INCIDENT, TicketType.REQUEST);

    private final Catalog catalog;

    Way(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The first question without an answer; the last page of all when everything before it is told. */
    Step next(Opening opening, Person person) {
        return of(opening, person).stream()
                .filter(step -> !isAnswered(step, opening))
                .findFirst()
                .orElse(Step.DETAILS);
    }

    /** The page before that one, or null before the first. */
    Step before(Step step, Opening opening, Person person) {
        var way = of(opening, person);
        var place = way.indexOf(step);
        return place <= 0 ? null : way.get(place - 1);
    }

    /** The chosen service, as long as it is offered. */
    Optional<ServiceOffering> service(Opening opening) {
        return Optional.ofNullable(opening.get(Opening.SERVICE))
                .flatMap(catalog::service)
                .filter(ServiceOffering::active);
    }

    /** Whether that person may open tickets for others of their organisation (E13). */
    static boolean mayOpenForOthers(Person person) {
        return person.roles().contains(Role.KEY_USER) && person.organisation() != null;
    }

    private List<Step> of(Opening opening, Person person) {
        var way = new ArrayList<>(List.of(Step.TYPE));
        if (mayOpenForOthers(person)) {
            way.add(Step.WHOM);
            if (opening.isForSomebodyElse()) way.add(Step.PERSON);
        }
        way.add(Step.SERVICE);
        if (hasCategories(opening)) way.add(Step.CATEGORY);
        way.add(Step.DETAILS);
        return way;
    }

    private boolean hasCategories(Opening opening) {
        return opening.type().filter(WITH_CATEGORY::contains).isPresent()
                && service(opening).filter(one -> !one.categories().isEmpty()).isPresent();
    }

    private boolean isAnswered(Step step, Opening opening) {
        return switch (step) {
            case TYPE -> opening.type().isPresent();
            case WHOM -> opening.get(Opening.WHOM) != null;
            case PERSON -> opening.get(Opening.EMAIL) != null;
            case SERVICE -> service(opening).isPresent();
            case CATEGORY -> isCategoryAnswered(opening);
            case DETAILS -> false;
        };
    }

    private boolean isCategoryAnswered(Opening opening) {
        var category = opening.get(Opening.CATEGORY);
        return Opening.NO_CATEGORY.equals(category)
                || service(opening).flatMap(one -> one.categoryName(category)).isPresent();
    }
}
