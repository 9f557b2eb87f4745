package mesa.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.desk.DeskSetup.ServiceSetup;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A service that can be reported against (A5). */
@Entity
@Table(name = "service_offering")
public class ServiceOffering {

    @Id
    private String id;

    private String name;
    private String description;
    private String supplier;
    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_team", joinColumns = @JoinColumn(name = "service"))
    @MapKeyColumn(name = "level")
    @Column(name = "team")
    @Fetch(FetchMode.SUBSELECT)
    private Map<Integer, String> teams = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_category", joinColumns = @JoinColumn(name = "service"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Category> categories = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_word", joinColumns = @JoinColumn(name = "service"))
    @OrderColumn(name = "position")
    @Column(name = "word")
    @Fetch(FetchMode.SUBSELECT)
    private List<String> words = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_ask", joinColumns = @JoinColumn(name = "service"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Ask> asks = new ArrayList<>();

    protected ServiceOffering() {}

    ServiceOffering(String id) {
        this.id = id;
    }

    /** Its id in rules and links. */
    public String id() {
        return id;
    }

    /** Its name, as people know it. */
    public String name() {
        return name;
    }

    /** One sentence that helps people to pick it, or empty. */
    public String description() {
        return description;
    }

    /** The supporting team's id by level. */
    public Map<Integer, String> teams() {
        return Map.copyOf(teams);
    }

    /** The team that supports the service at that level. */
    public Optional<String> teamAt(int level) {
        return Optional.ofNullable(teams.get(level));
    }

    /** The team at the nearest level above that one; empty when there is none. */
    public Optional<String> teamAbove(int level) {
        return teams.entrySet().stream()
                .filter(team -> team.getKey() > level)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /** The id of the team outside the desk that stands behind it, or null (A6). */
    public String supplier() {
        return supplier;
    }

    /** The kinds of failure that routing tells apart (A3), id to name, in the order of the desk's file. */
    public Map<String, String> categories() {
        var offered = new LinkedHashMap<String, String>();
        categories.stream().filter(Category::isActive).forEach(category -> offered.put(category.id(), category.name()));
        return Collections.unmodifiableMap(offered);
    }

    /** The name of a category, also of one that is no longer in the desk's file. */
    public Optional<String> categoryName(String category) {
        return categories.stream()
                .filter(one -> one.id().equals(category))
                .map(Category::name)
                .findFirst();
    }

    /** What people call it who do not know its name, in the order of the desk's file. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** What people should tell about it (E20), id to label, in the order of the desk's file. */
    public Map<String, String> asks() {
        var asked = new LinkedHashMap<String, String>();
        asks.forEach(ask -> asked.put(ask.id(), ask.label()));
        return Collections.unmodifiableMap(asked);
    }

    /** Whether it is still in the desk's file; tickets keep what they referred to. */
    public boolean active() {
        return active;
    }

    ServiceOffering become(ServiceSetup setup) {
        name = setup.name();
        description = setup.description();
        supplier = setup.supplier();
        active = true;
        teams.keySet().retainAll(setup.teams().keySet());
        teams.putAll(setup.teams());
        keep(setup.categories());
        replace(words, setup.words());
        replace(asks, asked(setup.asks()));
        return this;
    }

    void retire() {
        active = false;
    }

    private void keep(Map<String, String> wanted) {
        var kept = new ArrayList<Category>();
        wanted.forEach((categoryId, categoryName) -> kept.add(new Category(categoryId, categoryName, true)));
        categories.stream()
                .filter(category -> !wanted.containsKey(category.id()))
                .forEach(category -> kept.add(category.retired()));
        if (!kept.equals(categories)) {
            categories.clear();
            categories.addAll(kept);
        }
    }

    private static List<Ask> asked(Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .map(ask -> new Ask(ask.getKey(), ask.getValue()))
                .toList();
    }

    private static <T> void replace(List<T> known, List<T> wanted) {
        if (!known.equals(wanted)) {
            known.clear();
            known.addAll(wanted);
        }
    }
}
