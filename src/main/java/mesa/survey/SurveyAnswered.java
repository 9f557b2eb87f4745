package mesa.survey;

/** A requester gave the first score for a ticket. */
public record SurveyAnswered(String ticket, Score score) {}
