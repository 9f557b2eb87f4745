package mesa.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.Drafts;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketLink;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class StaffActionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Links links;

    @Autowired
    private Drafts drafts;

    private DeskWalk walk;
    private TicketNumber number;
    private String tasks;

    @BeforeEach
    void aNewTicketOfAna() {
        walk = new DeskWalk(desk);
        number = walk.open();
        tasks = "tasks/" + walk.task(number).getId() + "/";
    }

    @Test
    void whoTakesTheTicketGivesItToAColleagueOrBackToTheTeam() {
        assertThat(landing(act("luis", tasks + "take"))).endsWith("/tickets/" + number + "#staff-tasks");
        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");

        act("luis", tasks + "assign", "to", "lucia");
        assertThat(walk.task(number).getAssignee()).isEqualTo("lucia");

        act("luis", tasks + "give-back");
        assertThat(walk.ticket(number).assignee()).isNull();
    }

    @Test
    void whoComesTooLateIsToldSo() {
        act("luis", tasks + "take");

        assertThat(landing(act("lucia", tasks + "take"))).endsWith("?trouble=task-gone#staff-tasks");
        walk.escalate(number, "luis");
        assertThat(landing(act("luis", tasks + "give-back"))).contains("trouble=task-gone");
        assertThat(landing(act("luis", tasks + "assign", "to", "lucia"))).contains("trouble=task-gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marta", "ana", "nobody", ""})
    void onlyAColleagueOfTheTeamIsGivenTheTicket(String to) {
        assertThat(landing(act("luis", tasks + "assign", "to", to))).contains("trouble=not-of-the-team");

        assertThat(walk.task(number).getAssignee()).isNull();
    }

    @Test
    void aNoteIsReadByTheDeskOnlyAndItsDraftIsGone() {
        act("luis", "note/draft", "words", "El switch");
        assertThat(draft("luis")).containsEntry("words", "El switch");

        var answer = act("luis", "note", "words", "El switch del piso 3 está quemado.");

        assertThat(landing(answer)).endsWith("/tickets/" + number + "#staff-note");
        assertThat(walk.said(number, MessageKind.NOTE).text()).isEqualTo("El switch del piso 3 está quemado.");
        assertThat(draft("luis")).isEmpty();
        assertThat(Visitor.loggedIn(port, "ana").get("/tickets/" + number).body())
                .doesNotContain("quemado");
    }

    @Test
    void anEmptyNoteIsNotKeptAndALongOneIsNotLost() {
        assertThat(landing(act("luis", "note", "words", "  \n "))).contains("trouble=note-empty#note-words");
        assertThat(landing(act("luis", "note", "words", "x".repeat(50_001)))).contains("trouble=note-long");

        assertThat(draft("luis").get("words")).hasSize(50_000);
        assertThat(walk.timeline(number)).noneMatch(line -> line.what().equals("timeline.message-posted"));
    }

    @Test
    void ticketsAreLinkedByANumberHoweverItIsTypedAndFromEitherEnd() {
        var other = walk.open();

        act(
                "luis",
                "links",
                "way",
                "parent-of-back",
                "other",
                "inc " + other.value().substring(4));
        assertThat(links.of(number)).containsExactly(new TicketLink(other, LinkKind.PARENT_OF, number));

        act("luis", "links/remove", "way", "parent-of-back", "other", other.value());
        assertThat(links.of(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "related, 100018, link-unknown",
        "related, el otro, link-unknown",
        "related, {uno}, link-unknown",
        "friend-of, %s, link-way",
        "duplicate-of, %s, link-itself"
    })
    void aLinkThatCannotBeIsExplainedAndWhatWasTypedIsKept(String way, String other, String trouble) {
        var typed = other.formatted(number);

        var landing = landing(act("luis", "links", "way", way, "other", typed));

        assertThat(landing)
                .contains(
                        "trouble=" + trouble,
                        "other="
                                + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
        assertThat(links.of(number)).isEmpty();
    }

    @Test
    void linksDoNotGoRoundInACircle() {
        var other = walk.open();
        links.add(other, LinkKind.CAUSED_BY, number, walk.actor("luis"));

        var landing = landing(act("luis", "links", "way", "caused-by", "other", other.value()));

        assertThat(landing).contains("trouble=link-circle", "way=caused-by", "other=" + other, "#link-other");
        assertThat(links.of(number)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ana, 404", "beto, 404", "carla, 404", "olga, 403", "admin, 403"})
    void whoDoesNotWorkOnTicketsDoesNothingOfThis(String person, int status) {
        for (var action : List.of(
                tasks + "take", tasks + "give-back", tasks + "assign", "note", "note/draft", "note/files", "links")) {
            assertThat(act(person, action, "words", "x", "to", "luis", "way", "related", "other", "INC-100014")
                            .statusCode())
                    .as(action)
                    .isEqualTo(status);
        }
        assertThat(act(person, "links/remove").statusCode()).isEqualTo(status);

        assertThat(walk.task(number).getAssignee()).isNull();
        assertThat(draft(person)).isEmpty();
        assertThat(walk.timeline(number)).noneMatch(line -> line.what().equals("timeline.message-posted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marta", "ivan", "rosa"})
    void whoIsNotOfTheTeamLeavesTheTaskAlone(String person) {
        assertThat(act(person, tasks + "take").statusCode()).isEqualTo(403);
        assertThat(act(person, tasks + "assign", "to", "luis").statusCode()).isEqualTo(403);

        assertThat(walk.task(number).getAssignee()).isNull();
    }

    @Test
    void aPageOfAnotherSiteDoesNothing() {
        var answer = Visitor.loggedIn(port, "luis").post("/tickets/" + number + "/staff/" + tasks + "take", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(walk.task(number).getAssignee()).isNull();
    }

    private HttpResponse<String> act(String person, String action, String... fields) {
        var visitor = Visitor.loggedIn(port, person);
        var form = new HashMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        form.put("_csrf", visitor.formToken("/"));
        return visitor.post("/tickets/" + number + "/staff/" + action, form);
    }

    private static String landing(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Map<String, String> draft(String person) {
        return drafts.find(walk.person(person).id(), "note:" + number)
                .map(draft -> draft.fields())
                .orElse(Map.of());
    }
}
