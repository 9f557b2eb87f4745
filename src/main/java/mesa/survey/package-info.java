/** The satisfaction survey after a ticket is closed: a signed link, one click, no log-in. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {
            "desk",
            "directory",
            "ticket",
            "servicelevel",
            "access",
            "notification :: process",
            "notification",
            "engine",
            "page"
        })
package mesa.survey;
