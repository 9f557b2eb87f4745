package mesa.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mesa.desk.DeskSetup.PersonSetup;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody the desk knows, with or without a log-in. */
@Entity
@Table(name = "person")
@DynamicUpdate
public class Person {

    @Id
    @GeneratedValue
    private UUID id;

    private String username;
    private String name;
    private String email;
    private String emailKey;
    private String phone;
    private String unit;
    private String organisation;
    private Locale language;
    private Locale chosenLanguage;
    private String searchText;
    private UUID sameAs;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<Role> roles = EnumSet.of(Role.REQUESTER);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "team")
    @BatchSize(size = 100)
    private Set<String> teams = new HashSet<>();

    protected Person() {}

    /** Somebody who named a mail address that the desk did not know (A11). */
    static Person whoAsksForTheFirstTime(ContactDetails contact, Locale language) {
        var person = new Person();
        person.language = language;
        person.reachAt(contact.email());
        person.fillGaps(contact);
        return person;
    }

    /** Somebody whom the desk's file names for the first time. */
    static Person fromTheFile() {
        return new Person();
    }

    public UUID id() {
        return id;
    }

    /** The log-in name, null for people who have none, or no longer. */
    public String username() {
        return username;
    }

    /** The full name, or the mail address as long as no name is known. */
    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    /** The phone number as the person gave it, or null. */
    public String phone() {
        return phone;
    }

    /** The department, or null. */
    public String unit() {
        return unit;
    }

    /** The id of the client organisation, or null. */
    public String organisation() {
        return organisation;
    }

    /** The language the person reads: the one they chose, else the one the desk's file gives them. */
    public Locale language() {
        return chosenLanguage == null ? language : chosenLanguage;
    }

    /** What the person may do. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The ids of the teams the person works in. */
    public Set<String> teams() {
        return Set.copyOf(teams);
    }

    /** Whether the person has a log-in; others are reached by mail and phone only (A11). */
    public boolean isRegistered() {
        return username != null;
    }

    /** Whether the person belongs to the desk's own people. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Whether the person takes part in the work on tickets; the others of the desk's own people only read them. */
    public boolean worksTickets() {
        return roles.contains(Role.TECHNICIAN) || roles.contains(Role.MANAGER);
    }

    Optional<UUID> sameAs() {
        return Optional.ofNullable(sameAs);
    }

    String emailKey() {
        return emailKey;
    }

    /** Takes over what the desk's file says; what it leaves open stays as it is known. */
    void become(PersonSetup setup, Locale deskLanguage) {
        username = setup.username();
        reachAt(setup.email());
        rename(setup.name());
        phone = setup.phone() == null ? phone : setup.phone();
        unit = setup.unit() == null ? unit : setup.unit();
        organisation = setup.organisation();
        language = setup.language() == null ? deskLanguage : Locale.forLanguageTag(setup.language());
        replace(teams, Set.copyOf(setup.teams()));
        replace(roles, Role.of(setup));
    }

    /** Loses the log-in and everything that came with it, because the desk's file does not name the person any more. */
    void leave() {
        username = null;
        replace(teams, Set.of());
        replace(roles, Set.of(Role.REQUESTER));
    }

    /** Is from now on another name for that person, whose mail address it had. */
    void turnOutToBe(Person other) {
        leave();
        sameAs = other.id;
        email = null;
        emailKey = null;
        searchText = "";
    }

    void speak(Locale chosen) {
        chosenLanguage = chosen;
    }

    void fillGaps(ContactDetails contact) {
        if (name == null || name.equals(email)) {
            rename(isBlank(contact.name()) ? email : contact.name().strip());
        }
        phone = phone == null && !isBlank(contact.phone()) ? contact.phone().strip() : phone;
        unit = unit == null && !isBlank(contact.unit()) ? contact.unit().strip() : unit;
    }

    private void rename(String newName) {
        name = newName;
        searchText = " " + PlainLetters.of(name) + " " + PlainLetters.of(email);
    }

    private void reachAt(String address) {
        email = address.strip();
        emailKey = keyOf(address);
    }

    static String keyOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
