package mesa.survey;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The surveys, by ticket. */
interface SurveyRepository extends Repository<Survey, String> {

    Survey save(Survey survey);

    Optional<Survey> findById(String ticket);
}
