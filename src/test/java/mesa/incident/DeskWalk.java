package mesa.incident;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mesa.TestClock;
import mesa.access.SignedIn;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.engine.Attempts;
import mesa.engine.TicketDoors;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Conversation;
import mesa.ticket.Impact;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.NewTicket;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketType;
import mesa.ticket.Timeline;
import mesa.ticket.TimelineEntry;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Walks tickets through the running desk the way its people do: open, claim, decide, let time pass. */
public final class DeskWalk {

    private final ApplicationContext desk;
    private TicketType type = TicketType.INCIDENT;
    private String service = "nomina";
    private String proposedTeam;
    private String category;
    private Urgency urgency = Urgency.MEDIUM;
    private Impact impact;
    private String requester = "ana";
    private String subject = "No abre desde ayer";
    private String description = subject;

    public DeskWalk(ApplicationContext desk) {
        this.desk = desk;
    }

    public DeskWalk about(String otherService) {
        service = otherService;
        return this;
    }

    public DeskWalk about(String otherService, String kindOfFailure) {
        category = kindOfFailure;
        return about(otherService);
    }

    public DeskWalk of(TicketType otherType) {
        type = otherType;
        return this;
    }

    public DeskWalk urgent(Urgency otherUrgency, Impact otherImpact) {
        urgency = otherUrgency;
        impact = otherImpact;
        return this;
    }

    public DeskWalk describedAs(String inShort, String inFull) {
        subject = inShort;
        description = inFull;
        return this;
    }

    /** Proposed for that team by whoever takes it in. */
    public DeskWalk proposedFor(String team) {
        proposedTeam = team;
        return this;
    }

    public DeskWalk by(String username) {
        requester = username;
        return this;
    }

    /** Opens the ticket that was described. */
    public TicketNumber open() {
        return as(requester, () -> the(TicketManagement.class).open(asked()).number());
    }

    private NewTicket asked() {
        var who = person(requester);
        var contact = new Requester(
                who.id(), who.name(), who.email(), who.unit(), who.phone(), who.organisation(), who.isRegistered());
        return new NewTicket(
                type,
                subject,
                description,
                service,
                category,
                Channel.REST,
                contact,
                urgency,
                impact,
                actor(requester),
                null,
                proposedTeam);
    }

    public Ticket ticket(TicketNumber number) {
        return the(TicketManagement.class).get(number);
    }

    /** The one task that is open for the ticket, or null. */
    public Task task(TicketNumber number) {
        return the(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .initializeFormKeys()
                .singleResult();
    }

    /** The id in the diagram of the open task; empty when there is none. */
    public String taskKey(TicketNumber number) {
        var task = task(number);
        return task == null ? "" : task.getTaskDefinitionKey();
    }

    /** The groups to which the open task is offered. */
    public List<String> candidates(TicketNumber number) {
        return the(TaskService.class).getIdentityLinksForTask(task(number).getId()).stream()
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .toList();
    }

    public void claim(TicketNumber number, String username) {
        inTasklist(username, () -> the(TaskService.class).claim(task(number).getId(), username));
    }

    /** Claims the open task if it is not the person's yet, and completes it with what they filled in. */
    public void decide(TicketNumber number, String username, Map<String, Object> form) {
        if (!username.equals(task(number).getAssignee())) {
            claim(number, username);
        }
        inTasklist(
                username,
                () -> the(FormService.class).submitTaskForm(task(number).getId(), form));
    }

    public void resolve(TicketNumber number, String username) {
        decide(number, username, Map.of("decision", "resolve", "solution", "Reinicié el servicio."));
    }

    public void escalate(TicketNumber number, String username) {
        decide(number, username, Map.of("decision", "escalate", "reason", "Hace falta un especialista."));
    }

    public void ask(TicketNumber number, String username) {
        decide(number, username, Map.of("decision", "ask", "question", "¿Qué versión usa?"));
    }

    public void say(TicketNumber number, String username, String text) {
        as(
                username,
                () -> the(Attempts.class)
                        .at(() -> the(Conversation.class).post(number, MessageKind.REPLY, text, actor(username))));
    }

    public void approve(TicketNumber number) {
        approve(number, null);
    }

    public void approve(TicketNumber number, String comment) {
        the(TicketDoors.class).approveSolution(number, comment, actor(requester));
    }

    public void reject(TicketNumber number) {
        the(TicketDoors.class).rejectSolution(number, "Sigue fallando", actor(requester));
    }

    public void withdraw(TicketNumber number) {
        the(TicketDoors.class).withdraw(number, "Ya no hace falta", actor(requester));
    }

    /** How long from now until that timer is due. */
    public Duration timeUntil(TicketNumber number, String timer) {
        return Duration.between(
                the(TestClock.class).instant(),
                timer(number, timer).getDuedate().toInstant());
    }

    /** Lets time pass until that timer is due, and the timer go off. */
    public void letTimePassUntil(TicketNumber number, String timer) {
        var job = timer(number, timer);
        the(TestClock.class).advance(timeUntil(number, timer).plusSeconds(1));
        the(ManagementService.class).executeJob(job.getId());
    }

    /** The job behind a timer of the diagram; null when it is not running. */
    public Job timer(TicketNumber number, String timer) {
        return running(number).stream()
                .flatMap(process -> the(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(timer)
                        .list()
                        .stream())
                .findFirst()
                .orElse(null);
    }

    /** Sends every mail that waits, and those that follow from it. */
    public void sendEverything(TicketNumber number) {
        for (var jobs = waiting(number); !jobs.isEmpty(); jobs = waiting(number)) {
            jobs.forEach(job -> the(ManagementService.class).executeJob(job.getId()));
        }
    }

    /** How many mails are ordered and not yet sent. */
    public int waitingMails(TicketNumber number) {
        return waiting(number).size();
    }

    private List<Job> waiting(TicketNumber number) {
        return running(number).stream()
                .flatMap(
                        process -> the(ManagementService.class)
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .messages()
                                .list()
                                .stream())
                .toList();
    }

    /** Every mail that was ordered so far, as {@code template -> to}. */
    public List<String> mails(TicketNumber number) {
        return processes(number)
                .flatMap(process -> the(HistoryService.class)
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process)
                        .variableName("mail")
                        .list()
                        .stream())
                .map(variable -> (Map<?, ?>) variable.getValue())
                .map(mail -> mail.get("template") + " -> " + mail.get("to"))
                .toList();
    }

    /** The processes that run for the ticket, the called ones included. */
    public List<ProcessInstance> running(TicketNumber number) {
        return the(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    /** The steps of the diagrams that the ticket has been at, by their ids. */
    public List<String> steps(TicketNumber number) {
        return processes(number)
                .flatMap(
                        process -> the(HistoryService.class)
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(process)
                                .list()
                                .stream())
                .map(step -> step.getActivityId())
                .toList();
    }

    private Stream<String> processes(TicketNumber number) {
        return the(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId);
    }

    /** The newest message of that kind. */
    public Message said(TicketNumber number, MessageKind kind) {
        return the(Conversation.class).latest(number, kind).orElseThrow();
    }

    public List<TimelineEntry> timeline(TicketNumber number) {
        return the(Timeline.class).entries(number, true, null, 100);
    }

    /** Who brought the ticket into that status. */
    public List<Actor> whoMade(TicketNumber number, String status) {
        return timeline(number).stream()
                .filter(line -> status.equals(line.facts().get("to")))
                .map(TimelineEntry::actor)
                .toList();
    }

    public Actor actor(String username) {
        var who = person(username);
        return Actor.person(who.id(), who.name());
    }

    public Person person(String username) {
        return the(Directory.class).personByUsername(username).orElseThrow();
    }

    /** Does something while that person is logged in. */
    public <T> T as(String username, Supplier<T> deed) {
        var signedIn = new SignedIn(person(username).id(), username);
        var logIn = new UsernamePasswordAuthenticationToken(signedIn, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(logIn);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Does something that the engine lets that person do, or not. */
    private void inTasklist(String username, Runnable deed) {
        var identities = the(IdentityService.class);
        var groups = identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
        as(username, () -> {
            identities.setAuthentication(username, groups, List.of());
            try {
                deed.run();
            } finally {
                identities.clearAuthentication();
            }
            return null;
        });
    }

    private <T> T the(Class<T> part) {
        return desk.getBean(part);
    }
}
