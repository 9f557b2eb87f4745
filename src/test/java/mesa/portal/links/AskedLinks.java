package mesa.portal.links;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.notification.Mailbox;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for links by mail and works the steps of the diagram off by hand. */
public final class AskedLinks {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private final ApplicationContext desk;

    public AskedLinks(ApplicationContext desk) {
        this.desk = desk;
    }

    /** Asks for a new password; gives the request's id. */
    public UUID forPassword(String nameOrAddress) {
        the(MailedLinks.class).askForPassword(nameOrAddress);
        return newest();
    }

    /** Asks how a ticket is doing; gives the request's id. */
    public UUID forTicket(TicketNumber number, String address) {
        the(MailedLinks.class).askForTicket(number, address);
        return newest();
    }

    /** The request that was made last. */
    public UUID newest() {
        return the(JdbcClient.class)
                .sql("select id from link_request order by asked_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    /** Works until nothing waits. */
    public void work(UUID request) {
        for (var job = job(request); job != null; job = job(request)) {
            the(ManagementService.class).executeJob(job.getId());
        }
    }

    /** What waits to be done; null when nothing does. */
    public Job job(UUID request) {
        return the(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .list()
                .stream()
                .map(process -> the(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .singleResult())
                .findFirst()
                .orElse(null);
    }

    /** The steps of the diagram that the request has been at. */
    public List<String> steps(UUID request) {
        return the(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process(request))
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    /** Everything that the engine ever knew about the request. */
    public List<Object> facts(UUID request) {
        return the(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process(request))
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .toList();
    }

    private String process(UUID request) {
        return the(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .singleResult()
                .getId();
    }

    /** The mails for an address. */
    public List<MimeMessage> mails(String address) {
        return new Mailbox(the(GreenMail.class), null, address).mails();
    }

    /** The first address in a mail that holds that part, as a path of the desk. */
    public static String link(MimeMessage mail, String part) {
        return LINK.matcher(Mailbox.plain(mail))
                .results()
                .map(match -> match.group(1))
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private <T> T the(Class<T> part) {
        return desk.getBean(part);
    }
}
