package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mesa.ticket.Channel;
import mesa.ticket.Impact;
import mesa.ticket.LinkKind;
import mesa.ticket.MessageKind;
import mesa.ticket.Priority;
import mesa.ticket.RejectionCause;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import mesa.ticket.WaitingReason;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's words for the codes in its answers, so that every screen says the same. */
@RestController
@RequestMapping("/api/v1/labels")
@Tag(name = "Desk")
class LabelsResource {

    private static final Map<String, Enum<?>[]> CODES = codes();

    private final MessageSource messages;

    LabelsResource(MessageSource messages) {
        this.messages = messages;
    }

    private static Map<String, Enum<?>[]> codes() {
        var codes = new LinkedHashMap<String, Enum<?>[]>();
        codes.put("type", TicketType.values());
        codes.put("status", TicketStatus.values());
        codes.put("waiting-reason", WaitingReason.values());
        codes.put("rejection-cause", RejectionCause.values());
        codes.put("priority", Priority.values());
        codes.put("urgency", Urgency.values());
        codes.put("impact", Impact.values());
        codes.put("channel", Channel.values());
        codes.put("message-kind", MessageKind.values());
        codes.put("link", LinkKind.values());
        return codes;
    }

    @GetMapping
    @Operation(
            summary = "What the codes mean in words",
            description = "By kind and code, in the language asked for; urgency-meaning says what each urgency is for.")
    Map<String, Map<String, String>> labels(@Parameter(hidden = true) Locale language) {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        CODES.forEach((kind, codes) -> labels.put(kind, words(codes, kind + ".%s", language)));
        labels.put("urgency-meaning", words(Urgency.values(), "urgency.%s.meaning", language));
        return labels;
    }

    private Map<String, String> words(Enum<?>[] codes, String key, Locale language) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(codes)
                .forEach(code -> words.put(
                        code.name(), messages.getMessage(key.formatted(code.name()), null, code.name(), language)));
        return words;
    }
}
