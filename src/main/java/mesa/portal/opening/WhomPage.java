package mesa.portal.opening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.access.CurrentPerson;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks key users for whom the ticket is: themselves or somebody of their organisation (E13). They find the people of
 * their own organisation only; for anybody else these pages do not exist.
 */
@Controller
@RequestMapping("/tickets/new")
class WhomPage {

    private static final int MOST_FOUND = 8;

    private final Openings openings;
    private final Way way;
    private final Directory directory;
    private final Intake intake;
    private final CurrentPerson currentPerson;

    WhomPage(Openings openings, Way way, Directory directory, Intake intake, CurrentPerson currentPerson) {
        this.openings = openings;
        this.way = way;
        this.directory = directory;
        this.intake = intake;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/whom")
    String ask(Model model) {
        var me = keyUser();
        show(Step.WHOM, openings.of(me), me, model);
        return "portal/opening/whom";
    }

    @PostMapping("/whom")
    String choose(@RequestParam(required = false) String whom) {
        var me = keyUser();
        var opening = openings.of(me).with(Opening.WHOM, whom);
        openings.keep(me, opening);
        return Opening.OTHER.equals(whom)
                ? "redirect:" + Step.PERSON.address()
                : "redirect:" + way.next(opening, me).address();
    }

    @GetMapping("/person")
    String askWho(@RequestParam(defaultValue = "") String q, Model model) {
        var me = keyUser();
        var opening = openings.of(me);
        find(q, me, model);
        return person(opening, opening.contact(), Map.of(), me, model);
    }

    /** The people whose name or address begins like what is being typed. */
    @GetMapping("/people")
    String people(@RequestParam(defaultValue = "") String q, Model model) {
        find(q, keyUser(), model);
        return "portal/opening/found :: peopleAnswer";
    }

    @PostMapping(value = "/person", params = "known")
    String choosePerson(@RequestParam UUID known) {
        var me = keyUser();
        var person = directory
                .person(known)
                .filter(one -> me.organisation().equals(one.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return goOn(new ContactDetails(person.name(), person.email(), person.phone(), person.unit()), me);
    }

    @PostMapping(value = "/person", params = "!known")
    String namePerson(@ModelAttribute ContactDetails contact, Model model) {
        var me = keyUser();
        var problems = intake.problemsOf(contact, me);
        if (problems.isEmpty()) return goOn(contact, me);
        find("", me, model);
        return person(openings.of(me), contact, problems, me, model);
    }

    private String goOn(ContactDetails contact, Person me) {
        var opening = openings.of(me).withContact(contact);
        openings.keep(me, opening);
        return "redirect:" + way.next(opening, me).address();
    }

    private String person(
            Opening opening, ContactDetails contact, Map<String, String> problems, Person me, Model model) {
        show(Step.PERSON, opening.with(Opening.WHOM, Opening.OTHER), me, model);
        model.addAttribute("contact", contact);
        model.addAttribute("problems", FieldProblem.of(problems));
        model.addAttribute("wrongFields", problems.keySet());
        return "portal/opening/person";
    }

    private void find(String words, Person me, Model model) {
        var found = words.isBlank() ? List.<Person>of() : directory.searchIn(me.organisation(), words, MOST_FOUND);
        model.addAttribute("q", words);
        model.addAttribute("people", found);
    }

    private void show(Step step, Opening opening, Person me, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("back", way.before(step, opening, me));
    }

    private Person keyUser() {
        var me = currentPerson.get();
        if (!Way.mayOpenForOthers(me)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return me;
    }
}
