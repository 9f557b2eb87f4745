package mesa.intake;

import mesa.ticket.Ticket;
import org.springframework.stereotype.Service;

/**
 * Opens tickets: checks what was asked, finds or registers the person, stores the case file and so starts its process.
 */
@Service
public class Intake {

    /**
     * Opens a ticket; case file and process exist together or not at all.
     *
     * @throws InvalidTicket with every field that is wrong
     */
    public Ticket open(OpenTicket command) {
        throw new UnsupportedOperationException();
    }
}
