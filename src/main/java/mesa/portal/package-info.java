/** What requesters see of the desk: their pages, and the same pages with more for the desk's own people. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "desk",
            "directory",
            "catalog",
            "servicelevel",
            "ticket",
            "access",
            "engine",
            "intake",
            "intake :: mail",
            "incident",
            "notification",
            "notification :: process",
            "survey",
            "page"
        })
package mesa.portal;
