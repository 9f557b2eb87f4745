package mesa.intake.mail.deeds;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.sorting.RouteMail;
import org.springframework.stereotype.Component;

/** Finds the service that a message is about: what the rule says, else by the words of the catalogue. */
@Component
class ServiceOfMail {

    /** That somebody asks for something says nothing of what (C13). */
    private static final Pattern SAYS_THE_TYPE =
            Pattern.compile("\\bsolicit[uú]d(es)?\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_SEARCHED = 500;
    private static final int MOST = 100;

    private final Catalog catalog;

    ServiceOfMail(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The id of a service; empty only for a desk that offers none. */
    Optional<String> of(RouteMail.Row row, String subject, String text) {
        var suits = isSupportedBy(row.team());
        return Stream.of(
                        named(row.service()).stream(),
                        found(subject).filter(suits),
                        found(text).filter(suits),
                        named(row.otherService()).stream(),
                        catalog.offered().stream().filter(suits))
                .flatMap(services -> services)
                .findFirst()
                .map(ServiceOffering::id);
    }

    /** Every service suits a team that supports none by itself: it takes what the rule table gives it. */
    private Predicate<ServiceOffering> isSupportedBy(String team) {
        Predicate<ServiceOffering> supported =
                service -> team != null && service.teams().containsValue(team);
        return catalog.offered().stream().anyMatch(supported) ? supported : service -> true;
    }

    private Stream<ServiceOffering> found(String words) {
        var said = SAYS_THE_TYPE
                .matcher(Words.shortened(words, LONGEST_SEARCHED))
                .replaceAll(" ")
                .strip();
        return said.isEmpty() ? Stream.empty() : catalog.search(said, MOST).stream();
    }

    private Optional<ServiceOffering> named(String id) {
        return Optional.ofNullable(id).flatMap(catalog::service).filter(ServiceOffering::active);
    }
}
