/** Where tickets come in: every channel ends in the one command that opens a ticket. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "desk",
            "directory",
            "catalog",
            "ticket",
            "access",
            "engine",
            "notification",
            "notification::process",
            "scratch"
        })
package mesa.intake;
