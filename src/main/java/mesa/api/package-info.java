/** The desk for programs and for the ticket panel: REST with problem details, described by OpenAPI. */
@org.springframework.modulith.ApplicationModule(
        displayName = "REST API",
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
            "incident"
        })
package mesa.api;
