/**
 * What Mesa's own pages share: the language they speak, the frame they stand in, the pages for what goes wrong, and the
 * visit of a requester behind the link of a mail.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"desk", "directory", "access", "ticket"})
package mesa.page;
