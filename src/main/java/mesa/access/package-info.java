/**
 * Who may come in: the one log-in for everything, the lock after wrong passwords, tokens for programs, signed links for
 * mails.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"desk", "directory"})
package mesa.access;
