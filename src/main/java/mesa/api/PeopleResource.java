package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import mesa.access.AccountManagement;
import mesa.access.CurrentPerson;
import mesa.desk.Desk;
import mesa.directory.ClientOrganisation;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who the desk is, who I am, and who else there is. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Desk")
class PeopleResource {

    private final Desk desk;
    private final Directory directory;
    private final AccountManagement accounts;
    private final CurrentPerson currentPerson;

    PeopleResource(Desk desk, Directory directory, AccountManagement accounts, CurrentPerson currentPerson) {
        this.desk = desk;
        this.directory = directory;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    /** Who the desk is to its callers (A7). */
    @Schema(name = "Desk")
    record DeskView(String name, String email, String phone, String extension, Locale language) {}

    /** Somebody the desk knows. */
    @Schema(name = "Person")
    record PersonView(
            UUID id,
            @Schema(nullable = true) String username,
            String name,
            String email,
            @Schema(nullable = true) String phone,
            @Schema(nullable = true) String unit,
            @Schema(nullable = true) Reference organisation,

            @Schema(description = "Whether the person has a log-in")
            boolean registered,

            Set<Role> roles) {}

    /** A change of one's own password. */
    @Schema(name = "NewPassword")
    record NewPassword(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String current,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 8)
            String password) {

        @Override
        public String toString() {
            return "NewPassword[...]";
        }
    }

    @GetMapping("/desk")
    @Operation(summary = "The desk's name, address and phone")
    DeskView desk() {
        return new DeskView(desk.name(), desk.email(), desk.phone(), desk.extension(), desk.language());
    }

    @GetMapping("/me")
    @Operation(summary = "Who is logged in")
    PersonView me() {
        return view(currentPerson.get());
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change one's own password")
    void changePassword(@RequestBody NewPassword change) {
        var me = currentPerson.get();
        var current = change.current() == null ? "" : change.current();
        if (accounts.check(me.username(), current).isEmpty())
            throw new WrongField("current", "api.problem.wrong-password");
        accounts.changePassword(me, change.password());
    }

    @GetMapping("/people")
    @Operation(summary = "People by name or mail address, best first", description = "For the desk's own people.")
    List<PersonView> people(
            @Parameter(description = "Letters of the name or the address; accents ignored") @RequestParam String q,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "10") int limit) {
        return directory.search(q, Limits.checked(limit)).stream()
                .map(this::view)
                .toList();
    }

    @DeleteMapping("/accounts/{username}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlock an account after too many wrong passwords (B15)", description = "For administrators.")
    void unlock(@PathVariable String username) {
        var person = directory.personByUsername(username);
        accounts.unlock(person.orElseThrow(() -> new NothingHere("api.problem.no-person"))
                .id());
    }

    private PersonView view(Person person) {
        return new PersonView(
                person.id(),
                person.username(),
                person.name(),
                person.email(),
                person.phone(),
                person.unit(),
                organisation(person.organisation()),
                person.isRegistered(),
                person.roles());
    }

    private Reference organisation(String id) {
        if (id == null) return null;
        return new Reference(
                id, directory.organisation(id).map(ClientOrganisation::name).orElse(id));
    }
}
