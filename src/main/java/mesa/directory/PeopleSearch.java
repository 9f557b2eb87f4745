package mesa.directory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds people by some letters of name or mail address, as an agent types them while the caller still speaks. */
@Component
class PeopleSearch {

    private static final char ESCAPE = '\\';
    private static final int MOST_WORDS = 8;

    private final EntityManager database;

    PeopleSearch(EntityManager database) {
        this.database = database;
    }

    /**
     * People who have all of the words, accents ignored; first whose name begins like that, then whose any word does.
     */
    List<Person> find(String words, int limit) {
        return findIn(null, words, limit);
    }

    /** The same among the people of one client organisation; null: among all. */
    List<Person> findIn(String organisation, String words, int limit) {
        var letters = escaped(PlainLetters.of(words));
        return letters.isEmpty() ? List.of() : findEscaped(organisation, letters, limit);
    }

    private List<Person> findEscaped(String organisation, String letters, int limit) {
        var builder = database.getCriteriaBuilder();
        var query = builder.createQuery(Person.class);
        var person = query.from(Person.class);
        Expression<String> text = person.get("searchText");
        var words = Arrays.stream(letters.split(" "))
                .limit(MOST_WORDS)
                .map(word -> builder.like(text, "%" + word + "%", ESCAPE));
        var house = Stream.ofNullable(organisation).map(one -> builder.equal(person.get("organisation"), one));
        query.where(Stream.concat(words, house).toArray(Predicate[]::new))
                .orderBy(builder.asc(rank(builder, text, letters)), builder.asc(text));
        return database.createQuery(query).setMaxResults(limit).getResultList();
    }

    private static Expression<Integer> rank(CriteriaBuilder builder, Expression<String> text, String letters) {
        return builder.<Integer>selectCase()
                .when(builder.like(text, " " + letters + "%", ESCAPE), 0)
                .when(builder.like(text, "% " + letters + "%", ESCAPE), 1)
                .otherwise(2);
    }

    private static String escaped(String letters) {
        return letters.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
