package mesa.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import mesa.engine.Attempts;
import mesa.page.Visits;
import mesa.survey.Score;
import mesa.survey.SurveyClosed;
import mesa.survey.Surveys;
import mesa.ticket.Ticket;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The survey's page (A16). A score chosen in the mail is sent on by the page's script at once, so that one click is
 * enough; opening the page alone changes nothing, so that a mail scanner that follows the links does not answer.
 */
@Controller
@RequestMapping("/survey/{token}")
class SurveyPage {

    private static final int LONGEST = 4000;

    private final Visits visits;
    private final Surveys surveys;
    private final Attempts attempts;

    SurveyPage(Visits visits, Surveys surveys, Attempts attempts) {
        this.attempts = attempts;
        this.visits = visits;
        this.surveys = surveys;
    }

    /** The scores, best first, as in the mail. */
    @ModelAttribute("scores")
    List<Integer> scores() {
        return IntStream.rangeClosed(Score.WORST, Score.BEST)
                .map(score -> Score.WORST + Score.BEST - score)
                .boxed()
                .toList();
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String score,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("survey", token, request);
        model.addAttribute("chosen", score.matches("[1-5]") ? Integer.valueOf(score) : null);
        return page(ticket, "", model);
    }

    /** Takes a score, and with it the comment that somebody had begun when they changed their mind. */
    @PostMapping(params = "score")
    String score(
            @PathVariable String token,
            @RequestParam int score,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("survey", token, request);
        if (score < Score.WORST || score > Score.BEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return taken(token, ticket, remark, model, () -> {
            surveys.score(ticket.number(), new Score(score));
            if (!remark.isBlank()) {
                surveys.remark(ticket.number(), remark);
            }
        });
    }

    @PostMapping(params = {"remark", "!score"})
    String remark(@PathVariable String token, @RequestParam String remark, Model model, HttpServletRequest request) {
        var ticket = visits.enter("survey", token, request);
        return taken(token, ticket, remark, model, () -> surveys.remark(ticket.number(), remark));
    }

    private String taken(String token, Ticket ticket, String words, Model model, Runnable answer) {
        if (words.length() > LONGEST) {
            model.addAttribute("problem", "survey.remark.long");
            return page(ticket, words, model);
        }
        try {
            attempts.at(() -> {
                answer.run();
                return ticket;
            });
        } catch (SurveyClosed e) {
            return page(ticket, words, model);
        }
        return "redirect:/survey/" + token;
    }

    private String page(Ticket ticket, String words, Model model) {
        var survey = surveys.find(ticket.number()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("ticket", ticket);
        model.addAttribute("whole", visits.wayToTheTicket(ticket));
        model.addAttribute("closed", surveys.isClosed(survey));
        model.addAttribute("given", survey.score().isPresent() ? survey.score().getAsInt() : null);
        model.addAttribute("remark", words.isEmpty() ? survey.remark().orElse("") : words);
        return "survey/survey";
    }
}
