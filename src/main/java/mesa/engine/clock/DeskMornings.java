package mesa.engine.clock;

import java.util.Date;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Morning;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a timer of a diagram go off each working day when the desk opens: its cycle is the word {@code desk-morning}.
 * Every other cycle is the engine's own.
 */
@Component
class DeskMornings extends AbstractProcessEnginePlugin {

    static final String WORD = "desk-morning";

    private final ObjectProvider<Calendars> calendars;

    DeskMornings(ObjectProvider<Calendars> calendars) {
        this.calendars = calendars;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
                .addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles());
    }

    private class Cycles extends CycleBusinessCalendar {

        @Override
        public Date resolveDuedate(String cycle, Date start, long offset) {
            return cycle.strip().equals(WORD) ? morningAfter(start) : super.resolveDuedate(cycle, start, offset);
        }

        private Date morningAfter(Date start) {
            var after = start == null ? ClockUtil.getCurrentTime() : start;
            return Date.from(Morning.next(calendars.getObject().usual(), after.toInstant()));
        }
    }
}
