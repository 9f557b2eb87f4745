package mesa.portal.process;

import mesa.portal.links.LinkAsked;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process that mails a link, for each request alike, in the transaction in which it is asked. */
@Component
class LinkAskedDoor {

    private final RuntimeService processes;

    LinkAskedDoor(RuntimeService processes) {
        this.processes = processes;
    }

    @EventListener
    void start(LinkAsked asked) {
        processes.startProcessInstanceByKey(
                LinkVariables.PROCESS, asked.request().toString());
    }
}
