package mesa.intake.mail.deeds;

import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.ReadMail;
import org.springframework.stereotype.Component;

/** Names people by their addresses, as the desk knows them. */
@Component
class KnownByAddress {

    private static final int LONGEST = 200;

    private final Directory directory;

    KnownByAddress(Directory directory) {
        this.directory = directory;
    }

    /** Name and address; the address alone of somebody whom the desk knows by nothing else. */
    String named(String address) {
        return directory
                .personByEmail(address)
                .map(Person::name)
                .filter(name -> !name.equals(address))
                .map(name -> name + " <" + address + ">")
                .orElse(address);
    }

    /** Who sent it, or a question mark. */
    String sender(ReadMail mail) {
        return mail.from()
                .map(MailAddress::address)
                .map(address -> named(Words.line(address, LONGEST)))
                .orElse("?");
    }
}
