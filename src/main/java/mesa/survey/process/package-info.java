/** The steps and doors of the survey's diagram. */
package mesa.survey.process;
