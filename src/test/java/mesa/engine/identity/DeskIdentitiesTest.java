package mesa.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mesa.MesaTest;
import mesa.access.AccountManagement;
import mesa.directory.Directory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest
class DeskIdentitiesTest {

    @Autowired
    private IdentityService identities;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private Directory directory;

    @AfterEach
    void nobodyIsAtTheEngineAnyMore() {
        identities.clearAuthentication();
        accounts.changePassword(directory.personByUsername("beto").orElseThrow(), "mesa-demo");
    }

    @Test
    void peopleOfTheDeskAreTheEnginesUsers() {
        var luis = identities.createUserQuery().userId("luis").singleResult();

        assertThat(luis.getFirstName() + " " + luis.getLastName())
                .isEqualTo(directory.personByUsername("luis").orElseThrow().name());
        assertThat(luis.getEmail()).isEqualTo("luis@mesa.localhost");
        assertThat(identities.createUserQuery().userId("nobody").singleResult()).isNull();
        assertThat(users("luis", "marta", "nobody")).containsExactlyInAnyOrder("luis", "marta");
    }

    @Test
    void teamsAndRolesAreTheEnginesGroups() {
        assertThat(groupsOf("luis")).contains("mesa-de-ayuda", "technician").doesNotContain("camunda-admin");
        assertThat(groupsOf("admin")).contains("administrator", "camunda-admin");
        assertThat(groupsOf("ana")).isEmpty();
        assertThat(identities.createGroupQuery().groupType("TEAM").list())
                .extracting(Group::getId)
                .contains("mesa-de-ayuda", "redes");
        assertThat(identities
                        .createGroupQuery()
                        .groupId("technician")
                        .singleResult()
                        .getName())
                .isEqualTo("Técnicos");
        assertThat(identities.createUserQuery().memberOfGroup("mesa-de-ayuda").list())
                .extracting(User::getId)
                .contains("luis")
                .doesNotContain("ana");
        assertThat(identities.createTenantQuery().userMember("luis").list()).isEmpty();
    }

    @Test
    void peopleAreFoundByPartsOfTheirNamePageByPage() {
        var all = identities.createUserQuery().orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();

        assertThat(all).isSorted().contains("ana", "olga").hasSize((int)
                identities.createUserQuery().count());
        assertThat(identities.createUserQuery().orderByUserId().asc().listPage(2, 3))
                .extracting(User::getId)
                .isEqualTo(all.subList(2, 5));
        assertThat(identities.createUserQuery().orderByUserId().desc().listPage(0, 1))
                .extracting(User::getId)
                .containsExactly(all.get(all.size() - 1));
        assertThat(identities.createUserQuery().userEmailLike("%FINANZAS%").list())
                .extracting(User::getId)
                .contains("ana")
                .doesNotContain("luis");
        assertThat(identities.createUserQuery().userFirstNameLike("%zzz%").count())
                .isZero();
    }

    @Test
    void b15_anAdministratorUnlocksAnAccountInAdmin() {
        for (var i = 0; i < 5; i++)
            assertThat(identities.checkPassword("beto", "wrong")).isFalse();
        assertThat(identities.checkPassword("beto", "mesa-demo")).isFalse();

        at("luis");
        assertThatThrownBy(() -> identities.unlockUser("beto")).isInstanceOf(AuthorizationException.class);
        at("admin");
        identities.unlockUser("beto");

        assertThat(identities.checkPassword("beto", "mesa-demo")).isTrue();
    }

    @Test
    void anAdministratorGivesSomebodyANewPasswordInAdmin() {
        at("admin");
        var beto = identities.createUserQuery().userId("beto").singleResult();
        beto.setPassword("a-new-password");
        identities.saveUser(beto);

        assertThat(identities.checkPassword("beto", "a-new-password")).isTrue();
        assertThat(identities.checkPassword("beto", "mesa-demo")).isFalse();

        beto.setPassword("short");
        refused(() -> identities.saveUser(beto), "al menos 8");
    }

    @Test
    void nobodyElseGivesOthersANewPassword() {
        at("luis");
        var beto = identities.createUserQuery().userId("beto").singleResult();
        beto.setPassword("a-new-password");

        assertThatThrownBy(() -> identities.saveUser(beto)).isInstanceOf(AuthorizationException.class);
        assertThat(identities.checkPassword("beto", "mesa-demo")).isTrue();
    }

    @Test
    void whatTheDesksFileSaysIsChangedThere() {
        at("admin");
        var luis = identities.createUserQuery().userId("luis").singleResult();
        luis.setFirstName("Other");

        refused(() -> identities.saveUser(luis), "archivo de la mesa");
        refused(() -> identities.newUser("fresh"), "archivo de la mesa");
        refused(() -> identities.deleteUser("luis"), "archivo de la mesa");
        refused(() -> identities.newGroup("fresh"), "archivo de la mesa");
        refused(() -> identities.deleteGroup("redes"), "archivo de la mesa");
        refused(() -> identities.createMembership("ana", "camunda-admin"), "archivo de la mesa");
        refused(() -> identities.deleteMembership("luis", "mesa-de-ayuda"), "archivo de la mesa");
        refused(() -> identities.newTenant("finanzas"), "archivo de la mesa");
    }

    private static void refused(ThrowingCallable deed, String words) {
        assertThatThrownBy(deed).isInstanceOf(BadUserRequestException.class).hasMessageContaining(words);
    }

    private void at(String username) {
        identities.setAuthentication(username, groupsOf(username));
    }

    private List<String> groupsOf(String username) {
        identities.clearAuthentication();
        return identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> users(String... usernames) {
        return identities.createUserQuery().userIdIn(usernames).list().stream()
                .map(User::getId)
                .toList();
    }
}
