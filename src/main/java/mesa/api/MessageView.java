package mesa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import mesa.ticket.Actor;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;

/** Something said about a ticket. */
@Schema(name = "Message")
record MessageView(
        long id,
        MessageKind kind,

        @Schema(description = "Whether only the desk's own people may read it")
        boolean internal,

        ActorView author,

        @Schema(description = "What was said, as plain text")
        String text,

        @Schema(nullable = true, description = "The same as sanitised HTML, when it was written so")
        String html,

        Instant postedAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.kind(),
                message.kind().isInternal(),
                ActorView.of(message.author()),
                message.text(),
                message.html(),
                message.postedAt());
    }

    /** Who or what did it: a person, a row of a rule table, a step of the diagram. */
    @Schema(name = "Actor")
    record ActorView(
            Actor.Kind kind,

            @Schema(nullable = true, description = "The id of the person")
            String id,

            String name) {

        static ActorView of(Actor actor) {
            var person = actor.personId();
            return new ActorView(actor.kind(), person == null ? null : person.toString(), actor.name());
        }
    }
}
