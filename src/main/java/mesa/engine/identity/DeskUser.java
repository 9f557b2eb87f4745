package mesa.engine.identity;

import mesa.directory.Person;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** A person of the directory as the engine's user; a new password is all that can be changed. */
class DeskUser extends UserEntity {

    private static final long serialVersionUID = 1L;

    private DeskUser(String username) {
        super(username);
    }

    static DeskUser of(Person person) {
        var names = person.name().split(" ", 2);
        var user = new DeskUser(person.username());
        user.setFirstName(names[0]);
        user.setLastName(names.length > 1 ? names[1] : "");
        user.setEmail(person.email());
        user.setRevision(1);
        return user;
    }

    /** The password that somebody wants to give it, or null. */
    String newPassword() {
        return newPassword;
    }

    boolean isNamedAs(DeskUser other) {
        return firstName.equals(other.firstName) && lastName.equals(other.lastName) && email.equals(other.email);
    }
}
