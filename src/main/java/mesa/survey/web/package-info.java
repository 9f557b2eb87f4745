/** The survey's page behind the links of its mails. */
package mesa.survey.web;
